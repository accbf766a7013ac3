"""The English names of languages."""

import pytest

from timeline.extract.lexicon import load_words
from timeline.languages import LANGUAGES, language_name


def test_every_code_has_a_name() -> None:
    assert len(LANGUAGES) > 180
    assert all(len(code) == 2 and code.islower() and name[0].isupper() for code, name in LANGUAGES.items())


@pytest.mark.parametrize("code", ["en", "sr", "de", "fr", "it", "es"])
def test_names_are_those_of_the_lexicon(code: str) -> None:
    words = load_words("dates", code)
    assert words and words["name"] == language_name(code)


def test_a_code_without_a_name_is_named_itself() -> None:
    assert language_name("ceb") == "the language 'ceb'"

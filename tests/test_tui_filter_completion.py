"""What the word being typed into the filter may become."""

import pytest

from tests.export_samples import HOSTILE, NEVER_SHOWN
from timeline.tui.filter.completion import candidate_words, candidates, completed, word_being_typed

VALUES = [("Border police", 12), ("police", 9), ("UNHCR", 3)]


@pytest.mark.parametrize(
    ("text", "field", "typed"),
    [
        ("typ", "", "typ"),
        ("visit -ty", "", "ty"),
        ("type:", "type", ""),
        ("-type:vi", "type", "vi"),
        ("place:RS actor:bor", "actor", "bor"),
        ('actor:"border po', "actor", "border po"),
        ('tag:"two words",la', "tag", "la"),
        ("Type:visit,co", "type", "co"),
    ],
)
def test_word_being_typed(text: str, field: str, typed: str) -> None:
    word = word_being_typed(text, len(text))
    assert word is not None and (word.field, word.typed) == (field, typed)


@pytest.mark.parametrize("text", ["", "visit ", "2015", "typ:vi", "after:20", "type:visit ", "a/b"])
def test_nothing_to_complete(text: str) -> None:
    assert word_being_typed(text, len(text)) is None


def test_only_what_stands_before_the_cursor() -> None:
    word = word_being_typed("type:vi place:RS", 7)
    assert word is not None and completed("type:vi place:RS", word, "visit") == ("type:visit place:RS", 10)


@pytest.mark.parametrize(
    ("text", "values", "found"),
    [
        ("actor:pol", VALUES, ["police", "Border police"]),
        ("actor:", VALUES, ["Border police", "police", "UNHCR"]),
        ("actor:olice", VALUES, []),
        ("st", [], ["status:", "stage:"]),
        ("t", [], []),
        ("is:m", [], ["manual", "merged"]),
    ],
)
def test_candidates(text: str, values: list[tuple[str, int]], found: list[str]) -> None:
    word = word_being_typed(text, len(text))
    assert word is not None and [value for value, _ in candidates(word, values)] == found


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ("actor:bor", "Border police", 'actor:"Border police"'),
        ('actor:"bor', "Border police", 'actor:"Border police"'),
        ("ty", "type:", "type:"),
        ("tag:a,b", 'b "c"', 'tag:a,"b  c "'),
    ],
)
def test_completed(text: str, value: str, after: str) -> None:
    word = word_being_typed(text, len(text))
    assert word is not None and completed(text, word, value) == (after, len(after))


@pytest.mark.parametrize(
    ("width", "words"), [(60, "Border police 12 · police 9 · UNHCR 3"), (32, "Border police 12 · police 9 · …")]
)
def test_as_many_as_fit(width: int, words: str) -> None:
    assert candidate_words(VALUES, width) == words


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_values_are_shown_and_typed_harmless(text: str) -> None:
    word = word_being_typed("tag:", 4)
    assert word is not None
    typed, _ = completed("tag:", word, text)
    assert not NEVER_SHOWN & set(typed) and not NEVER_SHOWN & set(candidate_words([(text, 1)], 100))

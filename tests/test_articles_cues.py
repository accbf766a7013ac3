"""timeline.articles.cues: the word files are whole, and their words are found in both scripts."""

import re

import pytest

from timeline.articles.cues import LANGUAGES, any_of, cues, month_numbers
from timeline.serbian import to_cyrillic


def test_every_language_names_every_month() -> None:
    assert len(cues()["months"]) == 12 * (len(LANGUAGES) + 1)  # Serbian in both scripts
    assert set(month_numbers().values()) == set(range(1, 13))


@pytest.mark.parametrize(
    ("name", "number"),
    [("march", 3), ("märz", 3), ("mars", 3), ("марта", 3), ("ožujka", 3), ("août", 8), ("listopada", 10)],
)
def test_months(name: str, number: int) -> None:
    assert month_numbers()[name] == number


def test_no_name_of_a_month_means_two_months() -> None:
    meanings: dict[str, set[int]] = {}
    for index, names in enumerate(cues()["months"]):
        for name in names.split():
            meanings.setdefault(name, set()).add(index % 12 + 1)
    assert {name for name, numbers in meanings.items() if len(numbers) > 1} == set()


def test_cues_are_lower_case() -> None:
    wrong = [word for words in cues().values() for word in words if word != word.lower()]
    assert wrong == []


def test_three_dots_stand_for_words_and_both_apostrophes_are_one() -> None:
    pattern = re.compile(any_of(["sign up for … newsletter", "don't miss"]))
    assert pattern.fullmatch("sign up for our weekly newsletter")
    assert pattern.fullmatch("don’t miss")
    assert not pattern.match("sign up for the course")


def test_digraphs_are_one_letter() -> None:
    assert to_cyrillic("najnovije vesti, ljudi i džep") == "најновије вести, људи и џеп"

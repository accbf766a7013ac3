"""Narratives count from the time last told of; "auto" tells them from news."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates

WRITTEN = date(2009, 12, 19)

STORIES = [
    ("The siege began in March 1950. In May the town fell.", "1950-05"),
    ("It began in November 1950. In January the town fell.", "1951-01"),
    ("On 3 June 1950 they crossed. On 5 June they stopped.", "1950-06-05"),
    ("They landed on 3 June 1950. Three days later", "1950-06-06"),
    ("They landed in 1950. The following year", "1951"),
    ("They landed on 3 June 1950, as others had in 1812. On 5 June", "1950-06-05"),
    ("In August and September 1914", "1914-08/1914-09"),
]


@pytest.mark.parametrize(("text", "edtf"), STORIES, ids=[story[0] for story in STORIES])
def test_counts_from_what_was_told(text: str, edtf: str) -> None:
    assert str(find_dates(text, published=WRITTEN, mode="narrative")[-1].span) == edtf


def test_year_before_christ_has_a_value_and_no_span() -> None:
    (expression,) = find_dates("The revolt of 499 BC failed.", mode="narrative")
    assert (expression.value, expression.span) == ("BC0499", None)


def test_auto_takes_a_story_for_a_narrative() -> None:
    story = (
        "It began in 1950. In 1951 it spread. In 1952 talks failed. In June 1953 a truce came. In 1954 all left. In May"
    )
    assert str(find_dates(story, published=WRITTEN, mode="auto")[-1].span) == "1954-05"


def test_auto_takes_news_for_news() -> None:
    news = "Ministers met on Tuesday. The law of 2004 was changed last week. In May"
    assert str(find_dates(news, published=WRITTEN, mode="auto")[-1].span) == "2009-05"

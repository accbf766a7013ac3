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
    # What comes after tells too: the June between December 1944 and May 1945 is none of 1944.
    ("In December 1944 they held. In March they left. On 8 May 1945 it ended. In June", "1945-06"),
    ("It began in 1938. In January they met. In July a pact was signed. In 1939 it broke", "1939"),
    # A glance at another time does not move the story.
    ("In February 1943 they had come back to where they stood before the summer. In March", "1943-03"),
    ("They fell back in March 1943, where others had fallen in 1812. In April", "1943-04"),
    # Before the first year that is named, the story leads up to it.
    ("In March it began. In May 1950 it ended. In June", "1950-06"),
]
LEADING_UP = [
    ("In March it began. In May 1950 it ended.", "1950-03"),
    ("In December 1944 they held. In March they left. On 8 May 1945 it ended.", "1945-03"),
    ("It began in 1938. In January they met. In 1939 it broke.", "1938-01"),
]


@pytest.mark.parametrize(("text", "edtf"), STORIES, ids=[story[0] for story in STORIES])
def test_counts_from_what_was_told(text: str, edtf: str) -> None:
    assert str(find_dates(text, published=WRITTEN, mode="narrative")[-1].span) == edtf


@pytest.mark.parametrize(("text", "edtf"), LEADING_UP, ids=[story[0] for story in LEADING_UP])
def test_a_year_left_out_suits_what_comes_before_and_after(text: str, edtf: str) -> None:
    spans = [str(expression.span) for expression in find_dates(text, published=WRITTEN, mode="narrative")]
    assert edtf in spans


def test_says_where_the_year_comes_from() -> None:
    _, may = find_dates("The siege began in March 1950. In May the town fell.", published=WRITTEN, mode="narrative")
    assert may.reason == "'May', year from 'March 1950' before it"


BEFORE_CHRIST = [
    ("in April 480 BC", "BC0480-04"),
    ("in the spring of 480 BC", "BC0480-SP"),
    ("from 499-493 BC", "BC0499/BC0493"),
    ("It fell in 480 BC. In May", "BC0480-05"),
]


@pytest.mark.parametrize(("text", "value"), BEFORE_CHRIST, ids=[story[0] for story in BEFORE_CHRIST])
def test_parts_of_years_before_christ(text: str, value: str) -> None:
    expression = find_dates(text, mode="narrative")[-1]
    assert (expression.value, expression.span) == (value, None)


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

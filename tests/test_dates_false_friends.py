"""What looks like a time and is none, and texts made to be slow or to break."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates

NO_TIMES = [
    "They may march in the sun.", "May I come in?", "Theresa May said so.", "April Jones spoke.",
    "one second", "the second conference", "Prices fall.", "the fall of Kabul", "It will spring a leak.",
    "version 11.11.11", "22,000 people", "5,000 euros", "2000 people", "1500 migrants", "2015 migrants", "EUR 2000",
    "Rule 39", "€140m", "up to 2000 migrants", "over 2000 people", "after 1500 migrants came",
    "COM(2020) 609", "the day before the vote", "the night after the fire",
    "Regulation 2016/2017", "Regulation 2016/399", "D.L. 20/2023", "Art. 28", "Resolution 1973", "Agenda 2030",
    "call +381 11 2015 123", "they won 3-2", "a three-year-old boy", "on an ad hoc basis", "COVID-19", "24/7", "50/50",
    "He sat down. Sat there.", "Copyright © 2020", "room 2014", "99.5 per cent", "1/2 of them", "31 February 2023",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert find_dates(text, published=date(2025, 4, 2)) == []


HOSTILE = {
    "question marks": "?" * 20_000,
    "digits": "1" * 10_000,
    "spaces": " " * 2_000,
    "one line of a megabyte": "the ministers met " * 60_000,
    "spaces within a phrase": "last" + " " * 50_000 + "week",
    "dots": "1." * 5_000,
    "slashes": "1/" * 5_000,
    "numbers": "12 " * 5_000 + "May",
    "articles": "the " * 10_000,
    "apostrophes": "'" * 10_000,
    "years and dates without a year": " ".join(f"{y} Thursday, 5 March" for y in range(1000, 2199)),
    "nothing told of": "2015 the same day " * 5_000,
    "surrogates and controls": "5 May \ud800 \x00 2023 \u202e",
    "letters of many bytes": "𝟓 May ٣ مارس ²⁰²³ ½ June",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    for expression in find_dates(text, published=date(2025, 4, 2)):
        assert text[expression.start : expression.end] == expression.text
        assert expression.end - expression.start < 100


@pytest.mark.parametrize(
    "text",
    [
        "in 9999 days",
        "999999 years ago",
        "since 0001-01-01",
        "1 January 0001",
        "ten years ago",
        "last century",
        "since 5 May",
        "last November",
        "since Thursday, 25 February",
        "next May",
        "Christmas",
        "next Easter",
        "29 February",
        "until 1 May",
        "last weekend",
    ],
)
@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar(text: str, published: date) -> None:
    for expression in find_dates(text, published=published):
        assert expression.reason

"""No date is more exact than its words: parts of a period, "about", bounds, the season that it is."""

import unicodedata
from datetime import date

import pytest

from timeline.extract.dates import find_dates
from timeline.extract.dates.words import word_table

WEDNESDAY = date(2025, 4, 2)

ENGLISH = [
    ("late October 2023", "[2023-10-21..2023-10-31]"),
    ("at the end of October 2023", "[2023-10-21..2023-10-31]"),
    ("mid-December 2023", "[2023-12-11..2023-12-20]"),
    ("in mid-2026", "[2026-05..2026-08]"),
    ("in late 2024", "[2024-09..2024-12]"),
    ("the end of 2024", "[2024-10..2024-12]"),
    ("year-end 2024", "[2024-10..2024-12]"),
    ("end-2024", "[2024-10..2024-12]"),
    ("It will apply from mid-2026.", "2026-05/.."),
    ("until early June", "../2025-06-10"),
    ("before the end of May", "[..2025-05-31]"),
    ("before mid-May", "[..2025-05-10]"),
    ("in the first three months of 2025", "2025-01/2025-03"),
    ("around 20 March", "2025-03-20~"),
    ("in about March 2024", "2024-03~"),
    ("since about 2015", "2015~/.."),
    ("It began about 20 March.", "2025-03-20~"),
    ("They spoke about Monday.", "2025-03-31"),
    ("They spoke about 2015.", "2015"),
    ("from about 2015 on", "2015~/.."),
    ("by about 20 May", "[..2025-05-20~]"),
    ("on or around 20 March", "2025-03-20~"),
    ("from around 2015 to 2018", "2015~/2018~"),
    ("between about 2015 and 2018", "2015~/2018~"),
    ("around 2015-2018", "2015~/2018~"),
    ("about three days ago", "2025-03-30~"),
    ("around 9 a.m. on Tuesday", "2025-04-01"),
    ("on or before 1 May", "[..2025-05-01]"),
    ("on or after 1 May", "[2025-05-01..]"),
    ("2024/03/05", "2024-03-05"),
    ("in the fall of 2023", "2023-23"),
    ("In the fall they left.", "2024-23"),
    ("last fall", "2024-23"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), ENGLISH)
def test_english(text: str, edtf: str) -> None:
    (expression,) = find_dates(text, published=WEDNESDAY)
    assert str(expression.span) == edtf


OTHERS = [
    ("sr", "krajem aprila 2024.", "[2024-04-21..2024-04-30]"),
    ("de", "Anfang Mai 2024", "[2024-05-01..2024-05-10]"),
    ("fr", "début mars 2024", "[2024-03-01..2024-03-10]"),
    ("it", "a fine maggio 2024", "[2024-05-21..2024-05-31]"),
    ("fr", "vers le 20 mars", "2025-03-20~"),
    ("sr", "oko 20. marta", "2025-03-20~"),
    ("de", "um den 20. März", "2025-03-20~"),
    ("es", "hacia el 20 de marzo", "2025-03-20~"),
    ("sr", "Vlada će do kraja godine usvojiti zakon.", "[..2025-12]"),
    ("sr", "Do marta je stiglo trista ljudi.", "[..2025-03]"),
    ("sr", "Zabrana važi do 1. maja.", "../2025-05-01"),
    ("sr", "najkasnije do 1. maja", "[..2025-05-01]"),
    ("de", "Bis Ende Mai sollen neue Plätze entstehen.", "[..2025-05-31]"),
    ("de", "Das Verbot gilt bis Ende Mai.", "../2025-05-31"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "edtf"), OTHERS)
def test_other_languages(language: str, text: str, edtf: str) -> None:
    (expression,) = find_dates(text, published=WEDNESDAY, language=language)
    assert str(expression.span) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "The fall in arrivals was steep.", "a fall of 20 per cent", "the fall of a town", "The fall from 300 to 200",
        "It is explained by the fall in arrivals.", "about 2000 people", "in about 1500 cases",
    ],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert find_dates(text, published=WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        ("this winter", date(2025, 1, 10), "2024-24"),
        ("this winter", date(2025, 11, 2), "2025-24"),
        ("This winter they will come.", date(2025, 4, 2), "2025-24"),
        ("This winter boats came.", date(2025, 4, 2), "2024-24"),
        ("This summer boats came.", date(2025, 7, 2), "2025-22"),
        ("earlier this month", date(2025, 4, 1), "2025-04-01"),
        ("earlier this month", date(2025, 4, 3), "[2025-04-01..2025-04-03]"),
        ("later this month", date(2025, 4, 30), "2025-04-30"),
    ],
)
def test_counted_from_the_day_of_writing(text: str, published: date, edtf: str) -> None:
    (expression,) = find_dates(text, published=published)
    assert str(expression.span) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("On 16 March she came. Tomorrow they vote. The next day she left.", "2025-03-17"),
        ("On 16 March she came. Next week they vote. A few days later she left.", "[2025-03-16..]"),
        ("Tomorrow they will vote. The next day they will leave.", "2025-04-04"),
    ],
)
def test_what_is_past_counts_from_no_time_to_come(text: str, edtf: str) -> None:
    assert str(find_dates(text, published=WEDNESDAY)[-1].span) == edtf


@pytest.mark.parametrize("words", ["The law will end in 2027.", "By 2027 it ends.", "Since 1951 it stands."])
def test_years_that_do_not_tell_when_a_text_was_written(words: str) -> None:
    assert find_dates(f"{words} On 16 March she came.")[-1].span is None


@pytest.mark.parametrize(("language", "text"), [("sr", "Stigli su juče."), ("fr", "le 5 août"), ("de", "am 5. März")])
def test_marks_as_letters_of_their_own(language: str, text: str) -> None:
    composed = find_dates(text, published=WEDNESDAY, language=language)
    apart = unicodedata.normalize("NFD", text)
    (expression,) = find_dates(apart, published=WEDNESDAY, language=language)
    assert [e.span for e in composed] == [expression.span]
    assert apart[expression.start : expression.end] == expression.text


def test_languages_without_words_share_one_table() -> None:
    assert word_table("xx") is word_table("yy")
    assert word_table("xx") is not word_table("en")

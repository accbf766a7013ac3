"""Dates in the words of four languages, as people write them and as timeline does; never more exact than that."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.test_export_words import EDTF, IN_WORDS
from timeline.datespan import parse_edtf
from timeline.errors import DateSpanError
from timeline.export.document import CHOICES
from timeline.export.words import words_in
from timeline.export.words.dates import date_words
from timeline.written_dates import leading_date, written_date

WRITTEN = [
    ("16. März 2023", "2023-03-16"), ("am 16. März 2023", "2023-03-16"), ("Donnerstag, 16. März 2023", "2023-03-16"),
    ("Thursday, 16 March 2023", "2023-03-16"), ("le 1er mai 2024", "2024-05-01"), ("26. oktobra 2023.", "2023-10-26"),
    ("16. март 2023.", "2023-03-16"), ("u martu 2023.", "2023-03"), ("im Mai 2023", "2023-05"),
    ("en mai 2023", "2023-05"),
    ("vom 26. bis 27. Oktober 2023", "2023-10-26/2023-10-27"), ("du 26 au 27 octobre 2023", "2023-10-26/2023-10-27"),
    ("von 2015 an", "2015/.."), ("depuis 2015", "2015/.."), ("frühestens am 3. Mai 2023", "[2023-05-03..]"),
    ("spätestens am 2. April 2025", "[..2025-04-02]"), ("najkasnije do 2. aprila 2025.", "[..2025-04-02]"),
    ("gegen Ende", None), ("Anfang 2015", None), ("kraj 2020", None), ("early 2020", None), ("2015 people", None),
    ("by about May 2015", None), ("32. März 2023", None), ("13/13/2016", None), ("3/5/2016", None),
    ("31/12/2016", "2016-12-31"), ("12/31/2016", "2016-12-31"), ("5/5/2016", "2016-05-05"), ("03/2016", "2016-03"),
    ("2016-03-05T10:00:00", "2016-03-05"), ("2016-03-05 10:00", "2016-03-05"), ("x" * 100_000, None),
    ("(" * 5_000, None),
    ("les années 1990", "199X"), ("20. Jahrhundert", "19XX"), ("1er trimestre 2024", "2024-33"), ("\x00", None),
    ("2014-07-01 or 2014-07-03", "[2014-07-01,2014-07-03]"), ("etwa Januar 2023 – März 2023", "2023-01~/2023-03"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "edtf"), WRITTEN, ids=[words[:30] for words, _ in WRITTEN])
def test_what_people_write(words: str, edtf: str | None) -> None:
    if edtf is None:
        with pytest.raises(DateSpanError):
            written_date(words)
    else:
        span = written_date(words)
        assert span is not None and span.edtf == edtf


@pytest.mark.parametrize(
    "words", ["", "no date", "undated", "Ohne Datum", "sans date", "bez datuma", "без датума", "n.d."]
)
def test_words_for_no_date(words: str) -> None:
    assert written_date(words) is None


@pytest.mark.parametrize(("day_first", "edtf"), [(True, "2016-05-03"), (False, "2016-03-05")])
def test_slashes_mean_what_is_said(day_first: bool, edtf: str) -> None:
    span = written_date("3/5/2016", day_first=day_first)
    assert span is not None and span.edtf == edtf


@pytest.mark.parametrize("edtf", [case[0] for case in IN_WORDS])
@pytest.mark.parametrize("language", CHOICES["language"])
def test_what_timeline_writes_is_read_again(language: str, edtf: str | None) -> None:
    span = parse_edtf(edtf) if edtf else None
    read = written_date(date_words(span, words_in(language).dates))
    assert (read.edtf if read else None) == edtf


@given(EDTF, st.sampled_from(CHOICES["language"]))
@settings(max_examples=300, deadline=None)
def test_nothing_is_read_as_more_than_it_says(edtf: str, language: str) -> None:
    try:
        span = parse_edtf(edtf)
        read = written_date(date_words(span, words_in(language).dates))
    except DateSpanError:
        return  # what is not read is asked for
    if re.search(r"\b0\d\d[\dX]", edtf):
        return  # "1 – 1 January 2000": a year of one figure looks like a day
    assert read is not None
    assert (read.earliest, read.latest, read.approximate) == (span.earliest, span.latest, span.approximate)


@pytest.mark.parametrize(
    ("line", "edtf", "rest"),
    [
        ("16 March 2023: They met", "2023-03-16", "They met"),
        ("16 March 2023 They met", "2023-03-16", "They met"),
        ("On 16 March 2023, they met", "2023-03-16", "they met"),
        ("Im Mai 2023 – sie trafen sich", "2023-05", "sie trafen sich"),
        ("2015–2016: talks", "2015/2016", "talks"),
        ("16.03.2023 | They met", "2023-03-16", "They met"),
    ],
)
def test_the_date_at_the_beginning_of_a_line(line: str, edtf: str, rest: str) -> None:
    found = leading_date(line)
    assert found is not None and (found[0].edtf, found[1]) == (edtf, rest)


@pytest.mark.parametrize("line", ["2015 people arrived", "March 2015 saw much", "They met on 16 March 2023", "", "— —"])
def test_lines_that_begin_with_no_date(line: str) -> None:
    assert leading_date(line) is None

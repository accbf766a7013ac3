"""EDTF in, first and last day out; and the words that never claim more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.datespan import DateSpan, day_span, on_or_after, on_or_before, parse_edtf
from timeline.datewords import in_words
from timeline.errors import DateSpanError


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "words", "short"),
    [
        ("2023-10-26", "2023-10-26", "2023-10-26", "26 October 2023", "26 Oct 2023"),
        ("2023-10-26/2023-10-27", "2023-10-26", "2023-10-27", "26–27 October 2023", "26–27 Oct 2023"),
        ("2023-09-30/2023-10-02", "2023-09-30", "2023-10-02", "30 September – 2 October 2023", "30 Sep – 2 Oct 2023"),
        ("2015-12-30/2016-01-02", "2015-12-30", "2016-01-02",
         "30 December 2015 – 2 January 2016", "30 Dec 2015 – 2 Jan 2016"),
        ("2025-03-31/2025-04-06", "2025-03-31", "2025-04-06", "week of 31 March 2025", "week of 31 Mar 2025"),
        ("2022-02", "2022-02-01", "2022-02-28", "February 2022", "Feb 2022"),
        ("2024-02", "2024-02-01", "2024-02-29", "February 2024", "Feb 2024"),
        ("2025-01/2025-03", "2025-01-01", "2025-03-31", "January–March 2025", "Jan–Mar 2025"),
        ("2025-23", "2025-09-01", "2025-11-30", "autumn 2025", "autumn 2025"),
        ("2025-24", "2025-12-01", "2026-02-28", "winter 2025", "winter 2025"),
        ("2014-36", "2014-10-01", "2014-12-31", "fourth quarter of 2014", "Q4 2014"),
        ("2016-41", "2016-07-01", "2016-12-31", "second half of 2016", "H2 2016"),
        ("2024", "2024-01-01", "2024-12-31", "2024", "2024"),
        ("1990/1994", "1990-01-01", "1994-12-31", "1990–1994", "1990–1994"),
        ("199X", "1990-01-01", "1999-12-31", "the 1990s", "1990s"),
        ("19XX", "1900-01-01", "1999-12-31", "20th century", "20th century"),
        ("2024-12~", "2024-12-01", "2024-12-31", "about December 2024", "c. Dec 2024"),
        ("2015/..", "2015-01-01", None, "from 2015 on", "from 2015 on"),
        ("../2015", None, "2015-12-31", "until 2015", "until 2015"),
        ("[..2025-04-02]", None, "2025-04-02", "by 2 April 2025", "by 2 Apr 2025"),
        ("[..2023-03]", None, "2023-03-31", "by March 2023", "by Mar 2023"),
        ("[2025-04-02..]", "2025-04-02", None, "2 April 2025 or later", "2 Apr 2025 or later"),
        ("[2014-07-01..2014-07-29]", "2014-07-01", "2014-07-29", "some time in 1–29 July 2014", "in 1–29 Jul 2014"),
        ("[2014-07-01,2014-07-03]", "2014-07-01", "2014-07-03",
         "1 July 2014 or 3 July 2014", "1 Jul 2014 or 3 Jul 2014"),
        ("[2024]", "2024-01-01", "2024-12-31", "2024", "2024"),
    ],
)  # fmt: skip
def test_edtf(edtf: str, earliest: str | None, latest: str | None, words: str, short: str) -> None:
    span = parse_edtf(edtf)
    assert (span.earliest, span.latest) == (day(earliest), day(latest))
    assert (in_words(span), in_words(span, short=True)) == (words, short)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "2023-13",
        "2023-02-30",
        "2024/2023",
        "../..",
        "[..]",
        "2023-1",
        "2023-10-26T10:00",
        "[2023..",
        "9" * 400,
    ],
)
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(DateSpanError, match="is no date: write"):
        parse_edtf(text)


def test_no_date_has_words_too() -> None:
    assert in_words(None) == "no date"


def test_bounds_are_as_exact_as_what_they_are_made_from() -> None:
    assert str(on_or_before(parse_edtf("2023-03"))) == "[..2023-03]"
    assert str(on_or_before(parse_edtf("2023-02/2023-03"))) == "[..2023-03]"
    assert str(on_or_after(parse_edtf("[2025-04-02..2025-05]"))) == "[2025-04-02..]"


@pytest.mark.parametrize(
    ("edtf", "period", "may", "surely"),
    [
        ("2023-10-26", "2023", True, True),
        ("2023-10-26", "2023-09", False, False),
        ("[..2025-04-02]", "2014", True, False),
        ("[2025-04-02..]", "2024", False, False),
        ("2024-12~", "2024", True, False),
        ("2015/..", "2020", True, False),
        ("2022-12/2023-01", "2023", True, False),
    ],
)
def test_may_fall_in_and_surely(edtf: str, period: str, may: bool, surely: bool) -> None:
    span, when = parse_edtf(edtf), parse_edtf(period)
    assert (span.may_fall_in(when), span.surely_falls_in(when)) == (may, surely)


def test_sorted_by_earliest_known_bound_then_the_exact_before_the_vague() -> None:
    texts = ["2015-03-01", "2015-03", "[..2015-03-01]", "2015-03-01/2015-03-02", "2014", "[2015-03-01..]", "2015-03~"]
    assert [str(span) for span in sorted(map(parse_edtf, texts), key=lambda span: span.sort_key)] == [
        "2014", "2015-03-01", "2015-03-01/2015-03-02", "2015-03", "2015-03~", "[2015-03-01..]", "[..2015-03-01]",
    ]  # fmt: skip


@given(st.dates(date(1000, 1, 1), date(9998, 12, 31)), st.dates(date(1000, 1, 1), date(9998, 12, 31)))
def test_an_interval_of_days_spans_just_these(first: date, last: date) -> None:
    first, last = sorted((first, last))
    span = parse_edtf(f"{first}/{last}")
    assert (span.earliest, span.latest) == (first, last)
    assert span.may_fall_in(day_span(first))
    assert isinstance(span, DateSpan)
    assert in_words(span)

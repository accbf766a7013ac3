"""Dates as people type them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.datespan import parse_edtf
from timeline.datewords import in_words
from timeline.errors import DateSpanError
from timeline.typed_dates import MONTH_WORDS, month_number, typed_date

SHOWN = [
    "2023-10-26", "2023-10-26/2023-10-27", "2023-09-30/2023-10-02", "2022-12-30/2023-01-02", "2016-03/2016-05",
    "1990/1994", "2022-02", "2025-21", "2025-23", "2025-33", "2025-41", "2024-12~", "2024?", "2015~", "199X", "2015/..",
    "../2016", "[..2025-04-02]", "[..2025-04]", "[2025-04-02..]", "[2014-07-01..2014-07-29]", "2014",
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("March 2022", "2022-03"),
        (" 5  March, 2016 ", "2016-03-05"),
        ("sept. 2016", "2016-09"),
        ("March 5, 2016", "2016-03-05"),
        ("5th March 2016", "2016-03-05"),
        ("24.04.2023", "2023-04-24"),
        ("24.4.2023", "2023-04-24"),
        ("24. 4. 2023.", "2023-04-24"),
        ("4/2023", "2023-04"),
        ("5. mart 2016.", "2016-03-05"),
        ("26. oktobra 2023.", "2023-10-26"),
        ("März 2016", "2016-03"),
        ("marz 2016", "2016-03"),
        ("août 2015", "2015-08"),
        ("26-27 October 2023", "2023-10-26/2023-10-27"),
        ("26 – 27 October 2023", "2023-10-26/2023-10-27"),
        ("26.-27.10.2023", "2023-10-26/2023-10-27"),
        ("24.04. – 2.5.2023", "2023-04-24/2023-05-02"),
        ("30 September – 2 October 2023", "2023-09-30/2023-10-02"),
        ("26 October 2023 to 2 November 2023", "2023-10-26/2023-11-02"),
        ("March-May 2016", "2016-03/2016-05"),
        ("2014-2016", "2014/2016"),
        ("fall 2025", "2025-23"),
        ("around March 2016", "2016-03~"),
        ("in March 2016", "2016-03"),
        ("since 2015", "2015/.."),
        ("from March 2015", "2015-03/.."),
        ("week of 2 April 2025", "2025-03-31/2025-04-06"),
        ("2016", "2016"),
        ("2016-03-05/2016-03-07", "2016-03-05/2016-03-07"),
    ],
)
def test_what_people_type(typed: str, edtf: str) -> None:
    assert typed_date(typed).edtf == edtf


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("edtf", SHOWN)
def test_what_is_shown_is_read_back(edtf: str, short: bool) -> None:
    assert typed_date(in_words(parse_edtf(edtf), short=short)).edtf == edtf


@pytest.mark.parametrize(
    "typed",
    [
        "", "soon", "march", "16 March", "ma 2016", "32 march 2016", "13/2016", "2016-99", "31.02.2023", "24.13.2023",
        "03/04/2023", "27-26 October 2023", "26 - 2023", "by", "by soon", "since",
        "week of March 2025", "week of 31 December 9999", "from soon on", "c. 2015/2016", "- 2016", "2016 -",
        "a-b-c", "1 2 3", "x" * 10_000,
    ],
)  # fmt: skip
def test_what_is_no_date(typed: str) -> None:
    with pytest.raises(DateSpanError, match="is no date: write March 2022"):
        typed_date(typed)


@given(
    st.lists(
        st.sampled_from("by in since from on to week of or later about c. some time until the 1 26 31. 2016 9999 0000 "
                        "0001 May mart 5/2016 24.4.2016 - – / .. [ ] ~ 199X 1990s Q1 autumn".split()),
        max_size=7,
    ).map(" ".join)
)  # fmt: skip
def test_any_words_are_a_date_or_an_error(typed: str) -> None:
    with suppress(DateSpanError):
        assert parse_edtf(typed_date(typed).edtf) == typed_date(typed)


def test_every_month_word_has_one_number() -> None:
    assert {month_number(word) for word in MONTH_WORDS} == set(range(1, 13))
    assert None not in map(month_number, MONTH_WORDS)

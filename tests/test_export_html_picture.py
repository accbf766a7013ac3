"""The picture of a page: where marks stand, how they look, and what does not fit is not lost."""

import re
from datetime import date

import pytest

from tests.export_samples import row
from timeline.datespan import parse_edtf
from timeline.export.html.lanes import FADE, MARK, MOST_ROWS, Extent, extent_of, in_rows
from timeline.export.html.picture import picture
from timeline.export.html.scale import CUT_WIDTH, MARGIN, scale_of

DECADE = scale_of([date(year, 1, 1) for year in range(2010, 2020)])


def drawn(*edtfs: str, **fields: str) -> str:
    return "".join(picture([row(f"k{number}", edtf, **fields) for number, edtf in enumerate(edtfs)]))


def test_days_stand_in_their_order() -> None:
    places = [DECADE.x(date(2010 + number // 12, number % 12 + 1, 1)) for number in range(120)]
    assert places == sorted(places)
    assert (places[0], DECADE.x_after(date(2019, 12, 31))) == (MARGIN, DECADE.width - MARGIN)


def test_a_day_outside_is_at_the_end() -> None:
    assert DECADE.x(date(1900, 1, 1)) == MARGIN
    assert DECADE.x_after(date.max) == DECADE.width - MARGIN


def test_two_empty_years_stay_and_three_are_cut_out() -> None:
    assert not any(one.is_cut for one in scale_of([date(2010, 1, 1), date(2013, 1, 1)]).stretches)
    cut = scale_of([date(2010, 1, 1), date(2014, 1, 1)]).stretches[1]
    assert (cut.is_cut, cut.first_year, cut.last_year, cut.width) == (True, 2011, 2013, CUT_WIDTH)


def test_the_whole_of_the_calendar_is_narrow() -> None:
    assert scale_of([date.min, date.max]).width < 2500


def test_many_events_make_years_wide() -> None:
    days = [date(year, 1, 1) for year in range(2010, 2020)]
    assert scale_of(days * 500).width > 5 * scale_of(days).width


@pytest.mark.parametrize(
    ("edtf", "fades", "is_long"),
    [
        ("2015-05-05", "", False),
        ("2015-05", "", False),
        ("2015", "", True),
        ("2015-05/2016-02", "", True),
        ("201X", "", True),
        ("[..2015-05-05]", "left", True),
        ("[2015-05-05..]", "right", True),
        ("2015-05/..", "right", True),
        ("[2015-03..2015-11]", "", True),
    ],
)
def test_a_mark_covers_the_days_that_its_date_may_mean(edtf: str, fades: str, is_long: bool) -> None:
    extent = extent_of(parse_edtf(edtf), DECADE)
    assert extent.fades == fades
    assert (extent.right - extent.left > MARK + 1) == is_long


def test_what_goes_on_goes_to_the_end_and_a_bound_does_not() -> None:
    assert extent_of(parse_edtf("2015/.."), DECADE).right == DECADE.width - 4
    bound = extent_of(parse_edtf("[2015-01-01..]"), DECADE)
    assert bound.right - bound.left == pytest.approx(FADE)


def test_marks_in_a_row_do_not_touch_until_there_are_too_many() -> None:
    few = in_rows([Extent(5.0 * number, 5.0 * number + MARK) for number in range(30)])
    for one in few:
        for other in few:
            assert one is other or one.row != other.row or one.right <= other.left or other.right <= one.left
    assert {one.row for one in in_rows([Extent(0, MARK)] * 100)} == set(range(MOST_ROWS))


def test_every_dated_event_has_a_mark_and_the_undated_none() -> None:
    svg = "".join(picture([row("a", "2015"), row("b", None), row("c", "[..2016-01-01]")]))
    assert re.findall(r'data-event="e-(\w)"', svg) == ["a", "c"]
    assert 'aria-label="2 events in time' in svg
    assert "".join(picture([row("b", None)])) == ""


@pytest.mark.parametrize(
    ("edtf", "status", "signs"),
    [
        ("2015-05-05", "occurred", "s-occurred"),
        ("2015-05", "announced", "s-announced long"),
        ("2015-05~", "occurred", "s-occurred long about"),
        ("2015-05-05", "nonsense", "s-occurred"),
    ],
)
def test_status_and_exactness_are_seen(edtf: str, status: str, signs: str) -> None:
    assert f'class="mark t-visit {signs}"' in drawn(edtf, status=status)


def test_what_was_cancelled_is_struck_through() -> None:
    assert "struck" in drawn("2015-05-05", status="cancelled")
    assert "struck" not in drawn("2015-05-05", status="proposed")


def test_a_type_is_told_by_letter_and_name_as_well() -> None:
    svg = drawn("2015-05-05", type="agreement")
    assert ">A</text>" in svg
    assert ">A agreement (1)</text>" in svg

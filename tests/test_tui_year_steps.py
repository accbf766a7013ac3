"""Steps from year to year."""

from array import array
from datetime import date

import pytest

from tests.export_samples import row
from timeline.tui.table.event_pages import EventPages, Pages
from timeline.tui.table.year_steps import next_year, position_of_day, year_before

DATES = ("2014-05", "2014-07-01", "[..2015-02-03]", "2015-09", "2017/..", None, None)


def pages_of(*dates: str | None) -> Pages:
    rows = [row(edtf=edtf) for edtf in dates]
    return EventPages(array("q", range(len(rows))), lambda ids: [rows[id] for id in ids])


@pytest.mark.parametrize(
    ("day", "position"),
    [(date(2000, 1, 1), 0), (date(2014, 7, 1), 1), (date(2014, 7, 2), 2), (date(2016, 1, 1), 4), (date(2099, 1, 1), 5)],
)
def test_position_of_day(day: date, position: int) -> None:
    assert position_of_day(pages_of(*DATES), day) == position


@pytest.mark.parametrize(("cursor", "position"), [(0, 2), (1, 2), (3, 4), (4, 5), (5, 5), (6, 6)])
def test_next_year(cursor: int, position: int) -> None:
    assert next_year(pages_of(*DATES), cursor) == position


@pytest.mark.parametrize(("cursor", "position"), [(0, 0), (1, 0), (2, 0), (3, 2), (4, 2), (5, 4), (6, 5)])
def test_year_before(cursor: int, position: int) -> None:
    assert year_before(pages_of(*DATES), cursor) == position


def test_no_rows_and_the_last_year_of_all() -> None:
    assert next_year(pages_of(), 0) == 0 and year_before(pages_of(), 0) == 0
    assert next_year(pages_of("9999"), 0) == 0

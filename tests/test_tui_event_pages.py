"""Rows by position, read a page at a time."""

from array import array
from collections.abc import Sequence

import pytest

from timeline.tui.table.event_pages import KEPT_PAGES, PAGE, EventPages


class Reader:
    """Gives ids as rows and remembers what was read."""

    def __init__(self) -> None:
        self.read: list[int] = []

    def __call__(self, ids: Sequence[int]) -> Sequence[int]:
        self.read.append(ids[0])
        return list(ids)


def test_a_page_is_read_once() -> None:
    reader = Reader()
    pages = EventPages(array("q", range(1000)), reader)
    assert [pages[at] for at in (0, PAGE - 1, PAGE, 5)] == [0, PAGE - 1, PAGE, 5]
    assert reader.read == [0, PAGE]


def test_the_page_used_longest_ago_is_forgotten() -> None:
    reader = Reader()
    pages = EventPages(array("q", range(PAGE * (KEPT_PAGES + 1))), reader)
    for page in range(KEPT_PAGES):
        pages[page * PAGE]
    pages[0]
    pages[KEPT_PAGES * PAGE]  # one too many: page 1 goes, page 0 was just used
    reader.read.clear()
    pages[0], pages[PAGE]
    assert reader.read == [PAGE]


@pytest.mark.parametrize("position", [-1, 3])
def test_outside(position: int) -> None:
    with pytest.raises(IndexError):
        EventPages(array("q", [1, 2, 3]), Reader())[position]


@pytest.mark.parametrize(("id", "position"), [(30, 0), (20, 2), (99, None)])
def test_position_of(id: int, position: int | None) -> None:
    assert EventPages(array("q", [30, 10, 20]), Reader()).position_of(id) == position


@pytest.mark.parametrize(("bound", "position"), [(0, 0), (250, 250), (1000, 1000)])
def test_first_position_reads_few_pages(bound: int, position: int) -> None:
    reader = Reader()
    pages = EventPages(array("q", range(1000)), reader)
    assert pages.first_position(lambda row: row >= bound) == position
    assert len(reader.read) <= 10

"""The bars of the months."""

from itertools import pairwise

import pytest

from timeline.tui.ribbon_bars import (
    MONTHS_SHOWN,
    Scale,
    block,
    counts_by_column,
    counts_outside,
    heights,
    outside_words,
    scale_for,
    year_labels,
)


@pytest.mark.parametrize(
    ("width", "months", "cells"),
    [(80, 2, 1), (60, 3, 1), (44, 4, 1), (152, 1, 1), (200, 1, 1), (300, 1, 2), (8, 12, 1)],
)
def test_scale(width: int, months: int, cells: int) -> None:
    scale = scale_for(width)
    assert (scale.months, scale.cells) == (months, cells)
    assert scale.left + scale.columns * scale.cells <= max(width, 12)


@pytest.mark.parametrize("width", [20, 60, 80, 152, 300])
def test_every_month_has_a_column_and_every_cell_leads_back(width: int) -> None:
    scale = scale_for(width)
    for year in range(2014, 2026):
        for month in range(1, 13):
            column = scale.column_of(year, month)
            assert column is not None
            assert scale.first_month(column) <= (year, month) <= scale.last_month(column)
            assert scale.column_at(scale.left + column * scale.cells) == column


def test_nothing_beside_the_columns() -> None:
    scale = Scale(4, 2, 1)
    assert scale.column_at(3) is None and scale.column_at(4 + MONTHS_SHOWN // 2) is None
    assert scale.column_of(2013, 12) is None and scale.column_of(2026, 1) is None


def test_counts() -> None:
    months = {(1999, 1): 2, (2014, 1): 3, (2014, 2): 4, (2025, 12): 5, (2026, 1): 6}
    counts = counts_by_column(months, scale_for(80))
    assert (counts[0], counts[-1], sum(counts)) == (7, 5, 12)
    assert counts_outside(months) == (2, 6)


def test_one_event_is_never_invisible() -> None:
    assert heights([0, 1, 1_000_000], 1_000_000, lines=2) == [0, 1, 16]


@pytest.mark.parametrize(
    ("height", "line", "drawn"), [(0, 0, " "), (3, 0, "▃"), (11, 0, "█"), (11, 1, "▃"), (8, 1, " ")]
)
def test_block(height: int, line: int, drawn: str) -> None:
    assert block(height, line) == drawn


@pytest.mark.parametrize("width", [60, 80, 152, 300])
@pytest.mark.parametrize("marked", [None, *range(30)])
def test_no_label_covers_the_marker_or_another_label(width: int, marked: int | None) -> None:
    scale = scale_for(width)
    taken = [marked] if marked is not None else []
    for start, words in year_labels(scale, marked).items():
        taken += range(start, start + len(words))
    assert len(taken) == len(set(taken)) and max(taken) < scale.columns * scale.cells
    labels = sorted(year_labels(scale, marked).items())
    assert all(start + len(words) < after for (start, words), (after, _) in pairwise(labels))
    assert len(labels) >= 11


def test_counts_at_both_ends_are_explained() -> None:
    assert outside_words(1200, 3) == "◂1k: events before 2014\n3▸: events after 2025"
    assert outside_words(0, 0) is None

"""The marks of one type in rows, one above the other, so that none hides another where that can be.

>>> [placed.row for placed in in_rows([Extent(0, 12), Extent(5, 17), Extent(20, 32)])]
[0, 1, 0]
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.datespan import DateSpan
from timeline.export.html.scale import Scale

MARK = 12  # pixels: a day's width, and the height of every mark
FADE = 44  # pixels in which a mark without beginning or end fades out
APART = 2
MOST_ROWS = 14  # further marks lie on others


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where a mark goes, which end of it fades ("left", "right" or ""), and its row in its lane."""

    left: float
    right: float
    fades: str = ""
    row: int = 0


def extent_of(span: DateSpan, scale: Scale) -> Extent:
    """Where the mark of a date stands: all the days that it may mean, but never less than `MARK` wide.

    What is open at one end fades out there; what goes on ("2015/..") does so at the end of the picture.
    """
    if span.earliest is None:
        assert span.latest is not None, "a date is bounded at one end at least"
        end = scale.x_after(span.latest)
        return Extent(round(end - FADE, 1), end, "left")
    start = scale.x(span.earliest)
    if span.latest is None:
        goes_on = not span.edtf.startswith("[")
        return Extent(start, max(scale.width - 4, start + FADE) if goes_on else round(start + FADE, 1), "right")
    end = scale.x_after(span.latest)
    if end - start >= MARK:
        return Extent(start, end)
    left = round((start + end - MARK) / 2, 1)
    return Extent(left, round(left + MARK, 1))


def in_rows(extents: Sequence[Extent]) -> list[Extent]:
    """The same extents in the same order, each in the first row that is free there."""
    ends: list[float] = []
    placed = list(extents)
    for index in sorted(range(len(extents)), key=lambda index: (extents[index].left, extents[index].right)):
        row = _free_row(ends, extents[index].left)
        ends[row] = max(ends[row], extents[index].right + APART)
        placed[index] = replace(extents[index], row=row)
    return placed


def _free_row(ends: list[float], left: float) -> int:
    """The first row that ends before `left`; a new one; or, where there are enough, that which ends first."""
    for row, end in enumerate(ends):
        if end <= left:
            return row
    if len(ends) < MOST_ROWS:
        ends.append(left)
        return len(ends) - 1
    return ends.index(min(ends))

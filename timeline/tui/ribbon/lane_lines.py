"""The lanes of the ribbon as pieces of text: a line a value, with its name and its count, over the axis and the words.

The bars of all values are drawn to one scale, so that they compare with one another; those of the rest, which may be
far more, to a scale of their own.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from rich.cells import cell_len

from timeline.plaintext import shortened
from timeline.store.densities import Density
from timeline.store.lanes import Lane, Lanes
from timeline.tui.facets.words import value_words
from timeline.tui.ribbon.axis import Places
from timeline.tui.ribbon.cells import OTHER, SHOWN, Bar, column
from timeline.tui.ribbon.lane_room import AROUND, COUNTS, MAY_BE_NONE
from timeline.tui.ribbon.lines import Look, Pieces, axis_line, ends, ground_of, merged, wide
from timeline.tui.ribbon.picture import ENDS, by_bar, is_beyond
from timeline.tui.ribbon.window import END, Window
from timeline.tui.ribbon.words import short_count
from timeline.tui.table.strip import sized

CHOSEN_SIGN = "▸"
HIGH = 3  # lines of a lane from which on the uppermost is blank


class LaneBars(NamedTuple):
    """A lane as it is drawn: its name, its bars, the greatest count of a bar that they are drawn to."""

    value: str | None
    name: str
    bars: Sequence[Bar]
    highest: int
    before: int
    after: int

    @property
    def in_sight(self) -> int:
        """How many of its events the ribbon shows."""
        return sum(bar.shown for bar in self.bars)


class LaneSketch(NamedTuple):
    """All that the lines are made from; `names` are the cells of the names, `chosen` the value of a lane.

    A lane has `lines_each` lines.
    """

    window: Window
    field: str
    lanes: Sequence[LaneBars]
    places: Places
    words: str
    undated: int
    names: int
    chosen: str | None = None
    lines_each: int = 1


def lane_bars(window: Window, lanes: Lanes, everything: Density) -> list[LaneBars]:
    """The lanes, counted in a window; `everything` says where the chronology begins and ends."""
    beyond = [is_beyond(window, at, everything) for at in range(window.bars)]
    counted = [by_bar(lane.counts, window) for lane in lanes.lanes]
    of_values = [counts for lane, counts in zip(lanes.lanes, counted, strict=True) if lane.value is not None]
    highest = max((max(counts) for counts in of_values), default=0) or 1
    return [
        _lane(window, lane, counts, beyond, name_of(lanes.field, lane.value), highest)
        for lane, counts in zip(lanes.lanes, counted, strict=True)
    ]


def name_of(field: str, value: str | None) -> str:
    """What a lane is called.

    >>> name_of("place", "RS"), name_of("type", None), name_of("actor", None)
    ('RS Serbia', 'others', 'others or none')
    """
    if value is None:
        return "others or none" if field in MAY_BE_NONE else "others"
    return value_words(field, value)


def lane_lines(sketch: LaneSketch, width: int, height: int) -> list[Pieces]:
    """The lines from above; where lanes are fewer than there is room for, the lines above the axis are blank."""
    names = sketch.names + max(0, sketch.window.left - END)  # beside their bars
    window = replace(sketch.window, left=sketch.names + sketch.window.left - names)
    room = (height - AROUND) // sketch.lines_each
    found = [merged(line) for lane in sketch.lanes[:room] for line in _lane_of_lines(sketch, window, lane, names)]
    found += [[(" " * width, Look())]] * (height - AROUND - len(found))
    by_field = f"by {sketch.field} ".rjust(names)
    found.append([(by_field, Look()), *merged(axis_line(window, sketch.places, sketch.undated, _inner(window)))])
    found.append([(f" {shortened(sketch.words, max(1, width - 2))}", Look("words"))])
    return found


def _lane_of_lines(sketch: LaneSketch, window: Window, lane: LaneBars, names: int) -> list[Pieces]:
    """From above; the name and the counts stand in the lowest line. High lanes have a blank line between them."""
    blank = int(sketch.lines_each >= HIGH)
    lines = sketch.lines_each - blank
    columns = [column(bar, lane.highest, lines) for bar in lane.bars]
    grounds = [ground_of(sketch.places, window.first + at) for at in range(len(columns))]
    beside, behind = _beside(sketch, window, lane, names)
    left, right = ([(" " * sum(cell_len(text) for text, _ in pieces), Look())] for pieces in (beside, behind))
    drawn: list[Pieces] = [[(" " * (names + _inner(window) + COUNTS - 1), Look())]] * blank
    for at in reversed(range(lines)):
        bars = [
            piece
            for cells, ground in zip(columns, grounds, strict=True)
            for piece in wide(cells[at], window.cells, ground)
        ]
        drawn.append([*(left if at else beside), *bars, *(right if at else behind)])
    return drawn


def _beside(sketch: LaneSketch, window: Window, lane: LaneBars, names: int) -> tuple[Pieces, Pieces]:
    """What stands before the bars, and behind them: the name, the counts out of sight, the count in sight."""
    chosen = lane.value is not None and lane.value == sketch.chosen
    name = sized(lane.name, min(cell_len(lane.name), names - 2)) + " "
    before, after = ends(window, lane.before, lane.after, _inner(window))
    return [
        (" " * (names - 1 - cell_len(name)), Look()),
        (CHOSEN_SIGN if chosen else " ", Look("cursor")),
        (name, Look("table" if chosen else "words")),
        before,
    ], [after, (_count_words(lane.in_sight).rjust(COUNTS - 1), Look("words"))]


def _inner(window: Window) -> int:
    """The cells of the bars, with those at their ends."""
    return window.left + window.bars * window.cells + END


def _lane(
    window: Window, lane: Lane, counts: Sequence[int], beyond: Sequence[bool], name: str, highest: int
) -> LaneBars:
    part = OTHER if lane.value is None else SHOWN
    first, end = window.days
    return LaneBars(
        value=lane.value,
        name=name,
        bars=[Bar(count, ((part, count),), count, out) for count, out in zip(counts, beyond, strict=True)],
        highest=highest if lane.value is not None else max(counts) or 1,
        before=lane.counts.between(ENDS[0], first),
        after=lane.counts.between(end, ENDS[1]),
    )


def _count_words(count: int) -> str:
    """A count in the cells that there are for it.

    >>> _count_words(59218), _count_words(1200300)
    ('59,218', '1M')
    """
    words = f"{count:,}"
    return words if len(words) < COUNTS else short_count(count)

"""The lines of the ribbon as pieces of text, each with what it looks like; the widget gives them colours.

From above: the lines of bars; where there is room, a line with the letter of each bar's leading type; the
axis; and, with the letters, a line of words with the legend.
"""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from timeline.plaintext import shortened
from timeline.tui.ribbon.axis import Places, axis
from timeline.tui.ribbon.cells import NOTHING, OTHER, TYPES, Cell, column, plain
from timeline.tui.ribbon.picture import Picture
from timeline.tui.ribbon.window import Window
from timeline.tui.ribbon.words import OTHER_SIGN, short_count

WORDY = 5  # lines of a ribbon that tells types apart, by letters and a legend, and has words
SEPARATED = 3  # cells of bars that stand apart
FEW_YEARS = 3 * 366  # days in sight below which the year stands beside the axis


class Look(NamedTuple):
    """What a piece looks like: the names of its lower and upper part, and the ground that it stands on."""

    lower: str = "label"
    upper: str = NOTHING
    ground: str = "ground"


class Sketch(NamedTuple):
    """All that the lines are made from. `words` stand at the foot; `plain` is true without colours."""

    window: Window
    picture: Picture
    places: Places
    words: str
    undated: int
    plain: bool = False


Pieces = list[tuple[str, Look]]


def tells_types(height: int) -> bool:
    """Whether a ribbon of so many lines tells types apart."""
    return height >= WORDY


def ribbon_lines(sketch: Sketch, width: int, height: int) -> list[Pieces]:
    """The lines from above."""
    wordy = tells_types(height)
    lines = max(1, height - (3 if wordy else 1))
    found = [merged(line) for line in _bars(sketch, width, lines)]
    if wordy:
        found.append(merged(_letters(sketch)))
    found.append(merged(axis_line(sketch.window, sketch.places, sketch.undated, width)))
    if wordy:
        found.append(_legend(sketch, width))
    return found


def _bars(sketch: Sketch, width: int, lines: int) -> list[Pieces]:
    picture, window = sketch.picture, sketch.window
    columns = [column(bar, picture.highest, lines) for bar in picture.bars]
    grounds = [ground_of(sketch.places, window.first + at) for at in range(window.bars)]
    drawn: list[Pieces] = []
    for line in reversed(range(lines)):
        before, after = ends(window, picture.before * (not line), picture.after * (not line), width)
        pieces = [before]
        for cells, ground in zip(columns, grounds, strict=True):
            pieces += wide(plain(cells[line], lowest=not line) if sketch.plain else cells[line], window.cells, ground)
        drawn.append([*pieces, after])
    return drawn


def ends(window: Window, before: int, after: int, width: int) -> tuple[tuple[str, Look], tuple[str, Look]]:
    """What stands before the bars, and behind them: how many events are out of sight there."""
    left = f"◂{short_count(before)}" if before else ""
    right = f"{short_count(after)}▸" if after else ""
    return (
        (left.rjust(window.left)[-window.left :] if window.left else "", Look()),
        (right.rjust(min(4, right_of(window, width))), Look()),
    )


def wide(cell: Cell, cells: int, ground: str) -> Pieces:
    """A cell as wide as its bar; wide bars stand apart."""
    look = Look(cell.lower, cell.upper, ground)
    if cell.lower == "gap":
        return [(cell.block.center(cells), look)]
    if cells < SEPARATED:
        return [(cell.block * cells, look)]
    return [(cell.block * (cells - 1), look), (" ", Look(ground=ground))]


def ground_of(places: Places, bar: int) -> str:
    """What a bar stands on: the cursor, the time that is being chosen, or neither."""
    if bar == places.cursor:
        return "cursor"
    return "chosen" if places.chosen and places.chosen[0] <= bar <= places.chosen[1] else "ground"


def _letters(sketch: Sketch) -> Pieces:
    looks = {one.sign: Look(name) for name, one in zip(TYPES, sketch.picture.types, strict=False)}
    looks[OTHER_SIGN] = Look(OTHER)
    cells = sketch.window.cells
    width = cells - 1 if cells >= SEPARATED else cells
    signs = [(sign.center(width).ljust(cells), looks.get(sign, Look())) for sign in sketch.picture.signs]
    return [(" " * sketch.window.left, Look()), *signs]


def axis_line(window: Window, places: Places, undated: int, width: int) -> Pieces:
    """The year before it where no label may say it; the events without a date behind it."""
    first, end = window.days
    year = f"’{date.fromordinal(first).year % 100:02} " if end - first < FEW_YEARS else ""
    without = f"?{short_count(undated)}" if undated else ""
    return [
        (year.rjust(window.left) if window.left >= len(year) else " " * window.left, Look()),
        *((letter, Look(name)) for letter, name in axis(window, places)),
        (without.rjust(min(4, right_of(window, width))), Look()),
    ]


def _legend(sketch: Sketch, width: int) -> Pieces:
    """The words, and after them as much of the legend as has room."""
    picture = sketch.picture
    entries = [
        (f"{one.sign} ", f"{one.type.replace('_', ' ')} {one.events:,}", name)
        for name, one in zip(TYPES, picture.types, strict=False)
    ]
    if picture.others and picture.types:
        entries.append((f"{OTHER_SIGN} ", f"others {picture.others:,}", OTHER))
    words = f" {shortened(sketch.words, max(1, width - 2))}"
    room = width - len(words) - 2
    while entries and sum(len(sign) + len(text) + 2 for sign, text, _ in entries) > room:
        entries.pop()
    legend: Pieces = []
    for sign, text, name in entries:
        legend += [(sign, Look(name)), (f"{text}  ", Look())]
    used = len(words) + sum(len(text) for text, _ in legend)
    return [(words, Look("words")), (" " * (width - used), Look()), *legend]


def right_of(window: Window, width: int) -> int:
    """The cells after the bars."""
    return max(0, width - window.left - window.bars * window.cells)


def merged(pieces: Sequence[tuple[str, Look]]) -> Pieces:
    """Neighbours that look alike as one piece: a terminal is sent fewer changes of colour."""
    return [("".join(text for text, _ in alike), look) for look, alike in groupby(pieces, key=lambda piece: piece[1])]

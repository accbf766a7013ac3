"""One line of the facets as a strip: a sign, words, a count and a small bar."""

from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from timeline.tui.facets.lines import FacetLine
from timeline.tui.facets.words import value_words
from timeline.tui.table.strip import sized

ASKED_SIGN, EXCLUDED_SIGN = "✓", "−"
OPEN_SIGN, FOLDED_SIGN = "▾", "▸"
EIGHTHS = " ▏▎▍▌▋▊▉█"
BAR_WIDTH = 4


class FacetStyles(NamedTuple):
    """The styles of a line; all the same under the cursor."""

    row: Style
    heading: Style
    asked: Style
    excluded: Style
    faint: Style
    bar: Style


def facet_strip(line: FacetLine, sign: str, width: int, styles: FacetStyles) -> Strip:
    """A line in `width` cells; `sign` is ASKED_SIGN, EXCLUDED_SIGN or a blank."""
    if line.kind == "heading":
        segments = _heading(line, width, styles)
    elif line.kind == "more":
        segments = [Segment(f"  {more_words(line)}", styles.faint)]
    else:
        segments = _value(line, sign, width, styles)
    return Strip(segments).adjust_cell_length(width, styles.row)


def more_words(line: FacetLine) -> str:
    """How many more values there are, and how to come to them."""
    return f"… {line.count:,} more" + (": / finds them" if line.opening == "many" else "")


def bar(count: int, highest: int, width: int = BAR_WIDTH) -> str:
    """A bar of eighths of cells, at least one eighth for what there is.

    >>> bar(8, 8, 2), bar(1, 1000, 2), bar(0, 8, 2), bar(3, 4, 2)
    ('██', '▏ ', '  ', '█▌')
    """
    eighths = max(1, round(count / highest * width * 8)) if count and highest else 0
    whole, rest = divmod(min(eighths, width * 8), 8)
    return ("█" * whole + (EIGHTHS[rest] if rest else "")).ljust(width)


def _heading(line: FacetLine, width: int, styles: FacetStyles) -> list[Segment]:
    sign = FOLDED_SIGN if line.opening == "folded" else OPEN_SIGN
    count = f"{line.count:,}" if line.count is not None and line.opening != "folded" else ""
    words = sized(f"{sign} {line.field.capitalize()}", max(1, width - len(count) - 1))
    return [Segment(words, styles.heading), Segment(f"{count} ", styles.faint)]


def _value(line: FacetLine, sign: str, width: int, styles: FacetStyles) -> list[Segment]:
    count = "" if line.count is None else f"{line.count:,}"
    digits = len(f"{line.highest:,}")
    room = max(1, width - 2 - 1 - digits - 1 - BAR_WIDTH)
    marked = {ASKED_SIGN: styles.asked, EXCLUDED_SIGN: styles.excluded}.get(sign, styles.row)
    return [
        Segment(f"{sign} ", marked),
        Segment(sized(value_words(line.field, line.value), room), marked),
        Segment(f" {count:>{digits}} ", styles.faint),
        Segment(bar(line.count or 0, line.highest), styles.bar),
    ]

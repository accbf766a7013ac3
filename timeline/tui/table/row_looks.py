"""RowLook: what the colours of a line of the table depend on, and the styles of such a line."""

from collections.abc import Callable
from typing import NamedTuple

from rich.style import Style

from timeline.tui.table.strip import TableStyles

UNDERLINED = Style(underline=True)


class RowLook(NamedTuple):
    """Whether the line has the cursor, its table the focus; whether its event was rejected, or is marked."""

    has_cursor: bool
    has_focus: bool
    rejected: bool
    marked: bool


def table_styles(look: RowLook, style: Callable[[str], Style], plain: Style) -> TableStyles:
    """The styles of a line; `style` gives the one of a name of the style sheet, `plain` is that of the table."""
    if look.has_cursor:
        cursor = style("cursor" if look.has_focus else "cursor-away")
        return TableStyles(*[cursor] * len(TableStyles._fields))._replace(found=cursor + UNDERLINED)
    under = style("rejected") if look.rejected else plain
    ground = Style(bgcolor=style("marked").bgcolor) if look.marked else Style.null()
    return TableStyles(under + ground, *(style(name) + ground for name in TableStyles._fields[1:]))

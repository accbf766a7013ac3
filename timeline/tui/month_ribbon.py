"""MonthRibbon: how many events each month has, those of the filter in front of all, and where the cursor is."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from timeline.tui.messages import MonthPicked, Months, MonthsBrushed
from timeline.tui.ribbon_bars import (
    EIGHTHS,
    END,
    Scale,
    block,
    counts_by_column,
    counts_outside,
    heights,
    outside_words,
    scale_for,
    short_count,
    year_labels,
)

MARKER = "▲"


class MonthRibbon(Widget):
    """Bars above a line with the years. A click goes to a month, drawing over months makes them the filter."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "ribbon--shown",
        "ribbon--all",
        "ribbon--both",
        "ribbon--years",
        "ribbon--cursor",
    }

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: Months = {}
        self._all: Months = {}
        self._cursor: tuple[int, int] | None = None
        self._pressed: int | None = None

    def show(self, shown: Months, everything: Months) -> None:
        """Shows the events of the filter in front of all events."""
        self._shown, self._all = shown, everything
        self.tooltip = outside_words(*counts_outside(shown))
        self.refresh()

    def mark(self, month: tuple[int, int] | None) -> None:
        """Marks the month of the cursor; None marks nothing."""
        if month != self._cursor:
            self._cursor = month
            self.refresh()

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._pressed = scale_for(self.size.width).column_at(event.x)
        self.capture_mouse()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self.release_mouse()
        scale = scale_for(self.size.width)
        pressed, released = self._pressed, scale.column_at(event.x)
        self._pressed = None
        if pressed is None or released is None:
            return
        if pressed == released:
            self.post_message(MonthPicked(*scale.first_month(pressed)))
        else:
            first, last = sorted((pressed, released))
            self.post_message(MonthsBrushed(scale.first_month(first), scale.last_month(last)))

    # Drawing

    def render_line(self, y: int) -> Strip:
        scale = scale_for(self.size.width)
        lines = self.size.height - 1
        segments = self._bars(scale, lines, lines - 1 - y) if y < lines else self._years(scale)
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _bars(self, scale: Scale, lines: int, line: int) -> list[Segment]:
        everything = counts_by_column(self._all, scale)
        highest = max(everything, default=0) or 1
        all_heights = heights(everything, highest, lines)
        shown_heights = heights(counts_by_column(self._shown, scale), highest, lines)
        before, after = counts_outside(self._shown)
        left, right = (
            ("", "")
            if line
            else (
                f"◂{short_count(before)}".ljust(END) if before else "",
                f"{short_count(after)}▸".rjust(END) if after else "",
            )
        )
        faint = self._style("ribbon--years")
        segments = [Segment(left.rjust(scale.left), faint)]
        for shown, behind in zip(shown_heights, all_heights, strict=True):
            segments.append(self._bar(shown - line * EIGHTHS, behind - line * EIGHTHS, scale.cells))
        return [*segments, Segment(right, faint)]

    def _bar(self, shown: int, behind: int, cells: int) -> Segment:
        """A cell shows two bars only where the one behind fills it; elsewhere the front one hides the rest."""
        if shown <= 0:
            return Segment(block(behind, 0) * cells, self._style("ribbon--all"))
        if shown < EIGHTHS <= behind:
            return Segment(block(shown, 0) * cells, self._style("ribbon--both"))
        return Segment(block(shown, 0) * cells, self._style("ribbon--shown"))

    def _years(self, scale: Scale) -> list[Segment]:
        column = scale.column_of(*self._cursor) if self._cursor else None
        marked = None if column is None else column * scale.cells
        line = [" "] * (scale.columns * scale.cells)
        for start, words in year_labels(scale, marked).items():
            line[start : start + len(words)] = words
        faint = self._style("ribbon--years")
        left = Segment(" " * scale.left, faint)
        if marked is None:
            return [left, Segment("".join(line), faint)]
        return [
            left,
            Segment("".join(line[:marked]), faint),
            Segment(MARKER, self._style("ribbon--cursor")),
            Segment("".join(line[marked + 1 :]), faint),
        ]

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name)

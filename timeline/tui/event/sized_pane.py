"""SizedPane: the pane of the event in the size that a person gave it."""

from collections.abc import Mapping
from typing import ClassVar

from textual.geometry import Size

from timeline.tui.event.event_pane import EventPane
from timeline.tui.event.pane_sizes import COLUMNS, LINES, PaneSize, event_pane_size, resized


class SizedPane(EventPane):
    """An EventPane of a given number of lines or columns; without one, as the style sheet says."""

    HIDDEN: ClassVar[str] = "-hidden"

    def __init__(self, given: Mapping[str, int], *, shown: bool, id: str | None = None) -> None:
        super().__init__(id=id)
        self.given = given
        self._fitted = PaneSize(LINES, None)  # as the style sheet has it
        self.set_class(not shown, self.HIDDEN)

    @property
    def wanted(self) -> bool:
        """Whether the person wants to see it, where there is room for it."""
        return not self.has_class(self.HIDDEN)

    def toggle(self) -> None:
        """Hides or shows it."""
        self.toggle_class(self.HIDDEN)

    def fit(self, terminal: Size) -> None:
        """Takes its size in a terminal of this size; all of it where it stands alone."""
        size = event_pane_size({} if self.is_maximized else self.given, *terminal)
        if size.cells is self._fitted.cells is None or size == self._fitted:
            return  # each style that is set lays the screen out again, also one that is the same
        self._fitted = size
        cells, beside = size.cells, size.name is COLUMNS
        self.styles.width = self.styles.min_width = self.styles.max_width = cells if beside else None
        self.styles.height = None if beside else cells

    def resize(self, steps: int, terminal: Size) -> None:
        """Becomes larger (1) or smaller (-1) by a step."""
        beside = event_pane_size(self.given, *terminal).name is COLUMNS
        now = self.outer_size.width if beside else self.outer_size.height
        self.given = resized(self.given, now, steps, *terminal)
        self.fit(terminal)

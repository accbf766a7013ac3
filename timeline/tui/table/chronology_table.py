"""ChronologyTable: the events as rows, and what keys and the mouse do there."""

from textual import events

from timeline.tui.keys.commands import bindings_of
from timeline.tui.messages import ColumnPicked, EventOpened
from timeline.tui.table.drawn_rows import DrawnRows
from timeline.tui.table.heading import column_at
from timeline.tui.table.rows import HEADING


class ChronologyTable(DrawnRows, can_focus=True):
    """One line an event under one line of headings."""

    BINDINGS = bindings_of("table")

    # What a person does

    def action_open_event(self) -> None:
        if row := self.current:
            self.post_message(EventOpened(row))

    def action_next_column(self) -> None:
        self._choose_column(1)

    def action_previous_column(self) -> None:
        self._choose_column(-1)

    def action_sort(self) -> None:
        """By the column chosen, or the other way round by what the rows are ordered by now."""
        self.post_message(ColumnPicked(self._heading))

    def _choose_column(self, step: int) -> None:
        names = [column.name for column in self.columns]
        at = names.index(self._heading) + step if self._heading in names else 0 if step > 0 else len(names) - 1
        self._heading = names[at % len(names)]
        self.refresh_line(self.scroll_offset.y)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        position = self.scroll_offset.y + event.y - HEADING
        if event.y < HEADING and (column := column_at(self.columns, event.x)):
            self.post_message(ColumnPicked(column))
        if event.y < HEADING or position >= len(self._pages):
            return
        if position == self.cursor and event.chain > 1:
            self.action_open_event()
        self.go_to(position)

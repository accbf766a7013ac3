"""ChronologyScreen: the first screen; what its keys and the mouse do beyond acts on an event."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from timeline.datespan import DateSpan, day_span
from timeline.errors import StoreError
from timeline.models import AnnotationKind, Order
from timeline.tui.adding.add_act import AddAct
from timeline.tui.event.copy_act import CopyAct
from timeline.tui.event.split_act import SplitAct
from timeline.tui.export.act import ExportAct
from timeline.tui.find.found_acts import FoundActs
from timeline.tui.find.title_find import TitleFind
from timeline.tui.keys.command import Context
from timeline.tui.keys.commands import bindings_of
from timeline.tui.macro.macro_acts import MacroActs
from timeline.tui.messages import EventOpened, FilterLeft, FilterTyped, StoreTrouble, TimePicked
from timeline.tui.pane_acts import PaneActs
from timeline.tui.ribbon.lane_acts import LaneActs
from timeline.tui.table.column_acts import ColumnActs
from timeline.tui.table.event_pages import Pages
from timeline.tui.table.mark_acts import MarkActs
from timeline.tui.table.merge_line import title_words
from timeline.tui.table.year_steps import forwards, next_year, position_of_day, turned, year_before


class ChronologyScreen(
    MarkActs, ColumnActs, FoundActs, PaneActs, LaneActs, SplitAct, CopyAct, AddAct, ExportAct, TitleFind, MacroActs
):
    """Going to dates, filtering, opening articles, exporting."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("table", "chronology", "event")
    BINDINGS = bindings_of("chronology", "event")

    # Dates

    def _go_to(self, span: DateSpan | None) -> None:
        """Puts the cursor on the first event of a date or after it; None leaves it where it is."""
        if span:
            self._step_to(lambda pages, _: position_of_day(pages, span.first_known_day))

    def _step_to(self, step: Callable[[Pages, int], int]) -> None:
        if self._order.field != Order.DATE:
            key = self.key_of("chronology.order")
            self.refuse(f"The events are not in order of date now: {key} changes that.")
            return
        pages, cursor = self._table.pages, self._table.cursor
        try:
            if self._order.down:
                in_order, dated = forwards(pages)
                self._table.go_to(turned(min(step(in_order, turned(cursor, dated)), len(pages) - 1), dated))
            else:
                self._table.go_to(step(pages, cursor))
        except StoreError as error:
            self.post_message(StoreTrouble(str(error)))
        self._table.focus()

    def action_jump(self) -> None:
        from timeline.tui.dialogs.jump_dialog import JumpDialog

        self.app.push_screen(JumpDialog(), self._go_to)

    def action_next_year(self) -> None:
        self._step_to(next_year)

    def action_previous_year(self) -> None:
        self._step_to(year_before)

    def on_time_picked(self, message: TimePicked) -> None:
        self._go_to(day_span(message.day))

    # The filter

    def on_filter_typed(self, message: FilterTyped) -> None:
        self._filter = message.event_filter
        self._search()

    def on_filter_left(self, message: FilterLeft) -> None:
        if message.cleared:
            self._bar.text = ""
        self.set_focus(self._table)  # at once: what the pane says depends on whether somebody is typing

    def action_filter(self) -> None:
        self._bar.start_typing()

    def action_clear_filter(self) -> None:
        if self._merge_line.first:
            self._merge_line.stop()
        elif not self.end_find() and not self.unmark():
            self._bar.text = ""
        self._table.focus()

    # Merging

    def action_merge(self) -> None:
        """First on the event that is told twice, then on the one that it goes into; or all marked into this one."""
        if self._table.marks:
            self.merge_marked()
            return
        row, first = self._event(), self._merge_line.first
        if row is None:
            return
        if first is None:
            keys = f"{self.key_of('table.open_event')} or {self.key_of('chronology.merge')}"
            self._merge_line.ask(row, keys, self.key_of("chronology.clear_filter"))
        elif first.key == row.key:
            self.refuse("This is the same event: go to the other one first.")
        else:
            self._merge_line.stop()
            said = f"Merged {title_words(first)} into {title_words(row)}"
            self._save(said, self.store.annotate(first.key, AnnotationKind.MERGE, {"into": row.key}))

    # Other views

    def on_event_opened(self, message: EventOpened) -> None:
        """Reads its article; while merging, takes it for the other event."""
        if self._merge_line.first:
            self.action_merge()
        else:
            self.open_article(message.row.key)

    def action_desk(self) -> None:
        from timeline.tui.desk.desk_screen import DeskScreen

        self.app.push_screen(DeskScreen(self.store, self._filter), self.show_changes)

    def come_from_history(self, key: str | None) -> None:
        """Shows every event again where the one chosen is not under the filter."""
        if key:
            self.go_to_event(key)

    def action_counts(self) -> None:
        from timeline.tui.counts.counts_screen import CountsScreen

        counts = CountsScreen(self.store, self._filter, self._began.more)
        self.app.push_screen(counts, lambda text: self._come_from_counts(text, counts.kept))

    def _come_from_counts(self, text: str | None, kept: Mapping[str, str | int]) -> None:
        """Shows the events of the cell that was gone into, and keeps in mind by what was counted."""
        self._began = replace(self._began, more={**self._began.more, **kept})
        if text is None or text == self._bar.text:
            return
        if before := self._bar.text:
            key = self.key_of("chronology.back")
            self.notify(f"The events of this cell; {key} goes back to {before}", markup=False)
        self._bar.narrow(text)

    def action_history(self) -> None:
        self.open_history(None)

    def action_reload(self) -> None:
        self.show_changes(None)

    def action_export(self) -> None:
        self.ask_where(len(self._table.pages), self._filter)

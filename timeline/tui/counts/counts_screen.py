"""CountsScreen: the events under the filter, counted by one field or two."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static
from textual.worker import get_current_worker

from timeline.errors import FilterError, StoreError
from timeline.export.counts import foot_words
from timeline.filters import EventFilter
from timeline.store.counts import CountTable
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.counts.count_grid import CountGrid
from timeline.tui.counts.counted_by import CountedBy, kept_fields
from timeline.tui.counts.take_away import TakeAway
from timeline.tui.counts.words import NO_EVENTS, cell_under_cursor, title_words
from timeline.tui.filter.text import narrowed
from timeline.tui.keys.command import Context
from timeline.tui.keys.commands import bindings_of
from timeline.tui.keys.key_line import KeyLine, SaidLine
from timeline.tui.messages import CountsFound, StoreTrouble

PATIENCE = 0.25  # seconds of counting before a word says so


class CountsScreen(TakeAway):
    """Answers with the filter of the cell that the person goes into; None when they only looked."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("counts",)
    BINDINGS = bindings_of("counts")

    def __init__(self, store: ChronologyStore, event_filter: EventFilter | None, more: Mapping[str, str | int]) -> None:
        super().__init__(store)
        self._filter = event_filter
        self._by = kept_fields(more)
        self._waiting: Timer | None = None
        self._title = Static(Content(""), id="counts-title")
        self._total = Static("", id="counts-total", markup=False)
        self._grid = CountGrid(id="counts")
        self._cell = Static("", id="counts-cell", markup=False)
        self._foot = Static("", id="counts-foot", markup=False)

    def compose(self) -> ComposeResult:
        with Horizontal(id="counts-heading"):
            yield self._title
            yield self._total
        yield self._grid
        yield self._cell
        yield self._foot
        yield KeyLine()
        yield SaidLine()

    def on_mount(self) -> None:
        self._count(self._by)

    @property
    def kept(self) -> dict[str, str | int]:
        """By what was counted last, as it is remembered."""
        return self._by.kept

    # What is shown

    def show_changes(self, key: str | None) -> None:
        self._count(self._by)

    def _count(self, by: CountedBy) -> None:
        self._by = by
        self._title.update(Content(title_words(by.rows, by.columns, self._filter)))
        if self._waiting is None:
            self._waiting = self.set_timer(PATIENCE, lambda: self._total.update(Content("counting …")))
        self._find(by)

    @work(thread=True, exclusive=True, group="counts", exit_on_error=False)
    def _find(self, by: CountedBy) -> None:
        """A count that was overtaken says nothing."""
        worker = get_current_worker()
        try:
            table = self.store.counts(self._filter, by.rows, by.columns, by.top)
        except StoreError as error:
            if not worker.is_cancelled:
                self.post_message(StoreTrouble(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(CountsFound(table))

    def on_store_trouble(self, message: StoreTrouble) -> None:
        """Beside what all screens do: they say what it was."""
        self._wait_no_more()
        self._total.update(Content(""))

    def on_counts_found(self, message: CountsFound) -> None:
        self._wait_no_more()
        table = message.table
        self._total.update(Content(f"{table.total:,} {'event' if table.total == 1 else 'events'}"))
        self._foot.update(Content(self._foot_words(table)))
        self._grid.show(table)

    def _wait_no_more(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None

    def _foot_words(self, table: CountTable) -> str:
        return " ".join(foot_words(table)) if table.total else NO_EVENTS.format(key=self.key_of("counts.leave"))

    @on(CountGrid.Moved)
    def _tell_cell(self) -> None:
        grid = self._grid.grid
        words = cell_under_cursor(grid, self._grid.cursor, self.key_of("counts.show_events")) if grid else ""
        self._cell.update(Content(words), layout=False)

    # The keys

    def action_cursor_down(self) -> None:
        self._grid.step(rows=1)

    def action_cursor_up(self) -> None:
        self._grid.step(rows=-1)

    def action_next_column(self) -> None:
        self._grid.step(columns=1)

    def action_previous_column(self) -> None:
        self._grid.step(columns=-1)

    def action_page_down(self) -> None:
        self._grid.page(1)

    def action_page_up(self) -> None:
        self._grid.page(-1)

    def action_next_columns(self) -> None:
        self._grid.page_of_columns(1)

    def action_previous_columns(self) -> None:
        self._grid.page_of_columns(-1)

    def action_top(self) -> None:
        self._grid.to_end(-1)

    def action_end(self) -> None:
        self._grid.to_end(1)

    def action_sort_rows(self) -> None:
        self._grid.sort()

    def action_transpose(self) -> None:
        self._count(self._by.transposed())

    def action_more_values(self) -> None:
        self._count(self._by.with_step(1))

    def action_fewer_values(self) -> None:
        self._count(self._by.with_step(-1))

    def action_row_field(self) -> None:
        from timeline.tui.counts.field_dialog import RowsDialog

        self.app.push_screen(RowsDialog(self._by.rows), self._count_rows_by)

    def _count_rows_by(self, field: str | None) -> None:
        if field:
            self._count(self._by.with_rows(field))

    def action_column_field(self) -> None:
        from timeline.tui.counts.field_dialog import ColumnsDialog

        self.app.push_screen(ColumnsDialog(self._by.columns or ""), self._count_columns_by)

    def _count_columns_by(self, field: str | None) -> None:
        if field is not None:
            self._count(self._by.with_columns(field or None))

    @on(CountGrid.Taken)
    def action_show_events(self) -> None:
        """Back to the table, under the filter of the cell."""
        grid = self._grid.grid
        if grid is None:
            return
        text = narrowed(self._filter.text if self._filter else "", grid.terms_at(self._grid.cursor))
        try:
            self.store.filter(text)
        except FilterError:
            self.notify("This value cannot be written in a filter.", severity="warning", markup=False)
            return
        except StoreError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self.dismiss(text)

    def action_leave(self) -> None:
        self.dismiss(None)

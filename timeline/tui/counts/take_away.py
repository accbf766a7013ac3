"""TakeAway: the table of counts into the clipboard or into a file."""

import asyncio
import os
from typing import TYPE_CHECKING

from textual import work

from timeline.errors import TimelineError
from timeline.export.count_files import write_counts
from timeline.export.counts import markdown_counts, spreadsheet_counts
from timeline.export.file_name import file_name
from timeline.filters import EventFilter
from timeline.plaintext import one_line
from timeline.store.counts import CountTable
from timeline.tui.counts.count_grid import CountGrid
from timeline.tui.event.clipboard import refusal, reservation
from timeline.tui.messages import StoreTrouble
from timeline.tui.store_screen import StoreScreen

if TYPE_CHECKING:
    from timeline.tui.counts.write_dialog import CountsFile

LONGEST_FILTER = 60  # characters of it in the name of a file


class TakeAway(StoreScreen):
    """What `y`, `Y` and `x` do: the rows in the order in which they are shown."""

    _filter: EventFilter | None
    _grid: CountGrid

    @property
    def _table(self) -> CountTable | None:
        return self._grid.grid.table if self._grid.grid else None

    def action_copy_counts(self) -> None:
        if table := self._table:
            self._copy("as a Markdown table", "".join(markdown_counts(table)))

    def action_copy_cells(self) -> None:
        if table := self._table:
            self._copy("as cells, to be pasted into a spreadsheet", "".join(spreadsheet_counts(table)))

    def _copy(self, how: str, text: str) -> None:
        instead = f"{self.key_of('counts.write_counts')} writes a file"
        if why := refusal(text, os.environ):
            self.notify(f"Not copied: {why}; {instead}.", severity="warning", markup=False)
            return
        self.app.copy_to_clipboard(text)
        self.notify(f"Copied the counts {how}.\nNothing arrived? {reservation(os.environ)}; {instead}.", markup=False)

    def action_write_counts(self) -> None:
        from timeline.tui.counts.write_dialog import WriteDialog

        if table := self._table:
            self.app.push_screen(WriteDialog(proposed_name(table, self._filter)), self._write)

    def _write(self, target: "CountsFile | None") -> None:
        if target and (table := self._table):
            self._write_to(target, table)

    @work
    async def _write_to(self, target: "CountsFile", table: CountTable) -> None:
        text = self._filter.text if self._filter else ""
        try:
            await asyncio.to_thread(write_counts, target.path, table, text, replace=target.replace)
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self.notify(one_line(f"Written to {target.path}"), markup=False)


def proposed_name(table: CountTable, event_filter: EventFilter | None) -> str:
    """A name that says what is in the file.

    >>> from timeline.filters import parse_filter
    >>> proposed_name(CountTable("place", "year", (), (), (), 0), parse_filter("type:visit"))
    'counts_place_year_type_visit.csv'
    """
    text = event_filter.text[:LONGEST_FILTER] if event_filter else ""
    return file_name(f"counts {table.row_field} {table.column_field or ''} {text}".strip(), ".csv", set())

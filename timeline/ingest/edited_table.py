"""find_row_edits: what a person changed in a table that timeline had exported, row by row; nothing is saved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from timeline.chronologies.columns import told_row
from timeline.chronologies.marked_table import MarkedTable, TableRow
from timeline.chronologies.spreadsheet_dates import date_typed, dates_meant, order_shown
from timeline.chronologies.told import ToldEvent
from timeline.countwords import counted
from timeline.datewords import in_words
from timeline.errors import DateSpanError
from timeline.event_mark import value_hash
from timeline.ingest.edited_file import NAMES, row_named
from timeline.ingest.edited_row import changed_columns, edited_row
from timeline.ingest.edits import Deletion, Edit, Edits
from timeline.ingest.marked_once import none_here_words, once_each
from timeline.ingest.told_events import event_name, names_here, sayings_of
from timeline.row_mark import FOLLOWING, RowMark
from timeline.store import Connection, event_details
from timeline.store.event_names import visible_key

Marked = tuple[TableRow, RowMark]


@dataclass(slots=True)
class EditedTable:
    """A table that a person edited; `path` is for people."""

    table: MarkedTable
    path: str
    found: Edits = field(default_factory=Edits)

    def place(self, row: TableRow) -> str:
        return f"{self.path}:{row.number}"

    def complain(self, row: TableRow, message: str) -> None:
        self.found.complaints.append(f"{self.place(row)}: {message}")


def find_row_edits(connection: Connection, file: EditedTable) -> Edits:
    """All that was changed in the table since it was written, and that the chronology does not have so already.

    Raises StoreError.
    """
    marked = [(row, row.mark) for row in file.table.rows if row.mark]
    file.found.complaints += file.table.complaints
    file.found.lines = len(marked)
    if not any(visible_key(connection, mark.key) for _, mark in marked):
        file.found.complaints.append(none_here_words(file.path))
        return file.found
    day_first = _day_first(marked)
    for row, mark in _once(marked, file):
        _compare(connection, row, mark, day_first, file)
    _add_new(connection, [row for row in file.table.rows if not row.mark], day_first, file)
    file.found.deletions += _deleted(connection, marked, file)
    return file.found


def _day_first(marked: Sequence[Marked]) -> bool | None:
    """How the spreadsheet shows its days, by those that it shows otherwise than they were written."""
    pairs = []
    for row, mark in marked:
        cell, digits = row.cells.get("date", ""), mark.values.get("date")
        edtf = next((edtf for edtf in dates_meant(cell) if value_hash(edtf) == digits), None)
        if edtf:
            pairs.append((cell, edtf))
    return order_shown(pairs)


def _once(marked: Sequence[Marked], file: EditedTable) -> list[Marked]:
    def complain(copy: Marked, first: Marked) -> None:
        file.complain(
            copy[0],
            f"carries the mark of row {first[0].number}; left out: to add it as an event of its own, empty its cells "
            "in the columns key and mark",
        )

    return once_each(
        marked, key=lambda one: one[1].key, is_as_written=lambda one: not changed_columns(one[0]), copied=complain
    )


def _compare(connection: Connection, row: TableRow, mark: RowMark, day_first: bool | None, file: EditedTable) -> None:
    """Adds the edits of a row to what was found; one that is as it was written is not looked up."""
    if not changed_columns(row):
        return None
    key = visible_key(connection, mark.key)
    if key is None:
        return file.complain(
            row,
            "its event is not in this database; left out: to add it here, empty its cells in the columns key and mark",
        )
    details = event_details(connection, key)
    file.found.edits += edited_row(row, mark, file.place(row), details, day_first, file.found.complaints)
    return None


def _add_new(connection: Connection, rows: Sequence[TableRow], day_first: bool | None, file: EditedTable) -> None:
    """Rows without a mark, as events that the person adds."""
    told: list[tuple[TableRow, ToldEvent]] = []
    for row in rows:
        if row.marked:
            file.complain(row, "its mark was changed; left out: take it from the export, or empty that cell")
            continue
        try:
            span = date_typed(row.cells.get("date", ""), day_first)
            cells = {**row.cells, "date": span.edtf if span else ""}
            told.append((row, told_row(row.number, cells)))
        except (DateSpanError, ValueError) as error:
            file.complain(row, f"{error}; left out")
    renamed = {one.event_key for edit in file.found.edits if edit.what in NAMES for one in edit.sayings}
    known = names_here(connection, [event for _, event in told])
    here = {name: key for name, key in known.items() if key not in renamed}
    for row, event in told:
        name = event_name(event.date.edtf if event.date else None, event.title)
        if name not in here:
            here[name] = ""
            words = f"{in_words(event.date)}, {event.title}"
            file.found.edits.append(Edit(file.place(row), "", "new event", "", words, sayings_of(event, event.source)))


def _deleted(connection: Connection, marked: Sequence[Marked], file: EditedTable) -> Iterator[Deletion]:
    """The events whose rows are gone; not those that were rejected, merged or lost here since."""
    exports: dict[tuple[str, int], dict[int, RowMark]] = {}
    for _, mark in marked:
        exports.setdefault((mark.export, mark.rows), {})[mark.number] = mark
    file.found.written = sum(rows for _, rows in exports)
    unnamed = 0
    for (_, rows), there in exports.items():
        for number in sorted({*range(1, rows + 1)} - there.keys()):
            beginning = _named(number, rows, there)
            row = row_named(connection, beginning) if beginning else None
            unnamed += beginning is None
            if row:
                yield Deletion(file.path, row.key, f"{in_words(row.date)}, {row.title}")
    if unnamed:
        file.found.complaints.append(
            f"{file.path}: {counted(unnamed, 'more row')} gone, too many in a row to say which; to reject them, use "
            "`timeline verdict`, or export with a filter that leaves them out"
        )


def _named(number: int, rows: int, there: dict[int, RowMark]) -> str | None:
    """The beginning of the key of a row that is gone, by a row before it; None where none of these is there."""
    for back in range(1, FOLLOWING + 1):
        mark = there.get((number - 1 - back) % rows + 1)
        if mark and back <= len(mark.following):
            return mark.following[back - 1]
    return None

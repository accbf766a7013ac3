"""A chronology as CSV that can be edited in a spreadsheet and imported again: each row ends in a mark."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from timeline.event_mark import words_hash
from timeline.export.csv_table import DETAIL_COLUMNS, ROW_COLUMNS, csv_line, event_cells
from timeline.export.document import Document
from timeline.models import ChronologyRow
from timeline.row_mark import COLUMNS, FOLLOWING, RowMark, cell_hash, written_row_mark

NAMES = (*ROW_COLUMNS, *DETAIL_COLUMNS)
MARK = "mark"


def csv_to_edit(document: Document) -> Iterator[str]:
    """The lines: the names of the columns, then one an event, its mark in the last column."""
    yield csv_line([*NAMES, MARK])
    total, export = len(document.rows), ""
    for number, (row, following) in enumerate(_with_following(document.rows), start=1):
        export = export or words_hash(f"{row.key} {total}")
        cells = event_cells(row, document.details_of(row.key))
        values = {name: cell_hash(name, text) for name, text in zip(NAMES, cells, strict=True) if name in COLUMNS}
        mark = RowMark(row.key, number, total, export, values, following)
        yield csv_line([*cells, written_row_mark(mark)])


def _with_following(rows: Iterable[ChronologyRow]) -> Iterator[tuple[ChronologyRow, tuple[str, ...]]]:
    """Each row with the keys of the next ones, the first again after the last; gone through once."""
    coming = iter(rows)
    window = list(islice(coming, FOLLOWING + 1))
    first = [row.key for row in window[:FOLLOWING]]
    while window:
        row, *after = window
        keys = chain((one.key for one in after), first if len(after) < FOLLOWING else ())
        yield row, tuple(islice((key for key in keys if key != row.key), FOLLOWING))
        window = [*after, *islice(coming, 1)]

"""read_marked_table: a table that timeline exported, with the marks of its rows, as a spreadsheet may have saved it.

Any separator, any line ends, with a byte order mark or without. Where it is no UTF-8, it was saved in the encoding of
somebody's system, and that is the one in which most of its rows are as they were written.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.articles.encoding import decoded
from timeline.row_mark import RowMark, cell_hash, read_row_mark

MARK, KEY = "mark", "key"
SEPARATORS = ",;\t|"
ENCODINGS = ("cp1252", "cp1250", "cp1251", "mac-roman")
MOST_IN_A_CELL = 1_000_000  # characters
LONGEST_HEADER = 10_000  # characters
LINES_BEFORE = 3  # above the names of the columns: "sep=;"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with the number that a spreadsheet shows, its cells by column, its mark, and what stands in that cell.

    `mark` is None for a row that somebody added, and for one whose mark was changed. `unlike` are the columns whose
    cells are not as they were written, without those that the table lacks now.
    """

    number: int
    cells: dict[str, str]
    mark: RowMark | None
    marked: str
    unlike: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedTable:
    """The rows that are not empty, in their order; and a line for each that could not be read."""

    rows: list[TableRow] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def read_marked_table(data: bytes, path: str) -> MarkedTable | None:
    """The table in a file's bytes; None where it has no column of marks with one that can be read."""
    tables = [table for text in _texts(data) if (table := _read(text, path))]
    return min(tables, key=lambda table: sum(len(row.unlike) for row in table.rows), default=None)


def _texts(data: bytes) -> list[str]:
    """What the bytes may say: one text, or one for each encoding where they are no Unicode."""
    try:
        data.decode("utf-8")
        return [decoded(data)]
    except UnicodeDecodeError:
        guessed = decoded(data)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return [guessed]
    return [guessed, *(data.decode(encoding, errors="replace") for encoding in ENCODINGS)]


def _read(text: str, path: str) -> MarkedTable | None:
    lines = text.split("\n", LINES_BEFORE)[:LINES_BEFORE]
    above = next((number for number, line in enumerate(lines) if _names(line)), None)
    if above is None:
        return None
    names = _names(lines[above])
    csv.field_size_limit(MOST_IN_A_CELL)
    separator = _separator(lines[above])
    reader = csv.reader(io.StringIO(text.split("\n", above)[above], newline=""), delimiter=separator)
    table, number = MarkedTable(), above
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            table.complaints.append(f"{path}:{number}: {error}; left out")
            continue
        if number > above + 1 and any(map(str.strip, cells)):
            table.rows.append(_row(number, dict(zip(names, cells, strict=False))))
    return table if any(row.mark for row in table.rows) else None


def _row(number: int, cells: dict[str, str]) -> TableRow:
    marked = cells.pop(MARK, "").strip()
    mark = read_row_mark(marked)
    values = mark.values.items() if mark else ()
    unlike = tuple(name for name, digits in values if name in cells and cell_hash(name, cells[name]) != digits)
    return TableRow(number, cells, mark, marked, unlike)


def _names(line: str) -> Sequence[str]:
    """The names of the columns in a line, none where it does not name ours."""
    if MARK not in line.casefold() or len(line) > LONGEST_HEADER:
        return []
    cells = next(csv.reader([line.strip("\r\n\ufeff")], delimiter=_separator(line)), [])
    names = [cell.strip().casefold().replace(" ", "_") for cell in cells]
    return names if MARK in names else []


def _separator(line: str) -> str:
    return max(SEPARATORS, key=line.count)

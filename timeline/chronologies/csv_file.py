"""A chronology in a table with separators: from a spreadsheet, for TimelineJS, or exported by timeline.

>>> told = read_csv("Date;What\\n5.3.2016;They met\\n32.3.2016;They left\\n", "a.csv")
>>> told.events[0].date.edtf, told.events[0].number, len(told.complaints)
('2016-03-05', 2, 1)
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from timeline.chronologies.columns import NAMED, known_column, told_row
from timeline.chronologies.told import Told
from timeline.errors import DateSpanError, UnreadableChronology
from timeline.written_dates import SLASHES

SEPARATORS = ",;\t|"
DATES = ("date", "year", "shown")
MOST_IN_A_CELL = 1_000_000  # characters
MOST_HEADINGS = 20  # lines above the names of the columns

Row = tuple[int, list[str]]


def read_csv(text: str, path: str, *, day_first: bool | None = None) -> Told:
    """The rows of a table. Raises UnreadableChronology where no column holds dates."""
    told = Told()
    rows = _rows(text, path, told)
    names = _names(rows, path)
    filled = [(number, cells) for number, cells in rows if any(map(str.strip, cells))]
    names = _with_title(names, [cells for _, cells in filled])
    body = [(number, dict(zip(names, cells, strict=False))) for number, cells in filled]
    if day_first is None:
        day_first = _day_first(cell for _, row in body for name, cell in row.items() if known_column(name) in DATES)
    for number, row in body:
        if row.get("Type", "").strip().casefold() in ("title", "era") and "Headline" in row:
            continue  # of TimelineJS: no events
        try:
            told.events.append(told_row(number, row, day_first=day_first))
        except (DateSpanError, ValueError) as error:
            told.complaints.append(f"{path}:{number}: {error}; left out")
    return told


def _rows(text: str, path: str, told: Told) -> Iterator[Row]:
    """Each row with the number of the line in which it begins."""
    csv.field_size_limit(MOST_IN_A_CELL)
    reader = csv.reader(io.StringIO(text), delimiter=_separator(text))
    while True:
        begin = reader.line_num + 1
        try:
            yield begin, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            told.complaints.append(f"{path}:{begin}: {error}; left out")


def _names(rows: Iterator[Row], path: str) -> list[str]:
    """The names of the columns: the first row that names one with dates."""
    for _, cells in islice(rows, MOST_HEADINGS):
        if any(known_column(cell) in DATES for cell in cells) and len(cells) > 1:
            return [cell.strip() for cell in cells]
    known = ", ".join(name for name in NAMED if NAMED[name] == "date")
    raise UnreadableChronology(f"{path}: no column is named for dates: call it Date (or {known})")


def _with_title(names: list[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The names, where none is that of titles or texts with "title" for the column that has most to say."""
    if any(known_column(name) in ("title", "text") for name in names):
        return names
    lengths = Counter({at: 0 for at, name in enumerate(names) if known_column(name) is None})
    for row in rows:
        lengths.update({at: len(cell) for at, cell in enumerate(row) if at in lengths})
    widest = max(lengths, key=lambda at: lengths[at], default=None)
    return ["title" if at == widest else name for at, name in enumerate(names)]


def _separator(text: str) -> str:
    head = text[:5_000].split("\n")[:MOST_HEADINGS]
    return max(SEPARATORS, key=lambda separator: (max(line.count(separator) for line in head), separator == ","))


def _day_first(dates: Iterable[str]) -> bool | None:
    """What the dates of a column say together of 3/5/2016; None where they do not say it, or contradict each other."""
    found = [match for date in dates if (match := SLASHES.fullmatch(date.strip()))]
    first, second = any(int(date[1]) > 12 for date in found), any(int(date[2]) > 12 for date in found)
    return None if first == second else first

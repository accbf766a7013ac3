"""A table of counts as CSV, as Markdown, as cells for a spreadsheet and as JSON objects.

>>> from timeline.store.counts import CountedLine
>>> visits = CountedLine("type", "value", "pilot_project", 3, "type:pilot_project")
>>> table = CountTable("type", None, (visits,), (), ((),), 4)
>>> print("".join(csv_counts(table)).replace("\\r", ""), end="")
type,events,percent
pilot project,3,75.0
total,4,100.0
"""

from collections.abc import Iterator, Sequence

from timeline.countries import COUNTRIES
from timeline.countwords import counted
from timeline.datespan import parse_edtf
from timeline.datewords import in_words
from timeline.export.csv_table import cell, csv_line
from timeline.export.markdown_text import escaped
from timeline.languages import LANGUAGES
from timeline.plaintext import one_line
from timeline.store.counts import SEVERAL, TIMES, CountedLine, CountTable

TOTAL = "total"
OTHERS = "(others)"
NAMES = {"place": COUNTRIES, "language": LANGUAGES}


def line_words(line: CountedLine) -> str:
    """What the heading of a row or a column says, harmless: codes with what they stand for, times in words.

    >>> [line_words(CountedLine("place", "value", "RS", 1, "")), line_words(CountedLine("year", "none", "", 1, ""))]
    ['RS Serbia', '(undated)']
    """
    if line.kind == "others":
        return f"({counted(line.hidden, 'other')})"
    if line.kind == "none":
        return "(undated)" if line.field in TIMES else "(none)"
    if line.field in TIMES:
        return in_words(parse_edtf(line.value), short=True)
    words = one_line(line.value)
    if line.field in ("type", "stage"):
        return words.replace("_", " ")
    return f"{words} {NAMES.get(line.field, {}).get(line.value, '')}".rstrip()


def percent(number: int, total: int) -> str:
    """How much it is of all, with one decimal; "" of nothing."""
    return f"{100 * number / total:.1f}" if total else ""


def foot_words(table: CountTable) -> list[str]:
    """What has to be known to read the table, in sentences."""
    fields = [field for field in (table.row_field, table.column_field) if field]
    lines = (*table.rows, *table.columns)
    said = []
    if several := " or ".join(f"{field}s" for field in fields if field in SEVERAL):
        said.append(f"An event with several {several} counts in each; totals count it once.")
    if times := " and the ".join(field for field in fields if field in TIMES):
        said.append(f"An event counts in the {times} it begins in.")
    if any(line.kind == "others" for line in lines):
        said.append("Others: a value, but none of those shown.")
    if table.rejected:
        events = "1 rejected event is" if table.rejected == 1 else f"{table.rejected} rejected events are"
        said.append(f"{events} counted; -is:rejected leaves them out.")
    return said


def table_cells(table: CountTable) -> Iterator[list[str | int]]:
    """The headings, a row for each value, and the totals; harmless texts and numbers."""
    words = [line_words(line) for line in table.columns]
    if table.column_field is None:
        yield [table.row_field, "events", "percent"]
        for line in table.rows:
            yield [line_words(line), line.total, percent(line.total, table.total)]
        yield [TOTAL, table.total, percent(table.total, table.total)]
        return
    yield [f"{table.row_field} / {table.column_field}", *words, TOTAL]
    for line, cells in zip(table.rows, table.cells, strict=True):
        yield [line_words(line), *cells, line.total]
    yield [TOTAL, *(line.total for line in table.columns), table.total]


def csv_counts(table: CountTable) -> Iterator[str]:
    """Lines of CSV in which no cell can be a formula."""
    return (csv_line([one if isinstance(one, int) else cell(one) for one in row]) for row in table_cells(table))


def spreadsheet_counts(table: CountTable) -> Iterator[str]:
    """Lines with tabs, as spreadsheets take them from the clipboard; no cell can be a formula."""
    rows = ([str(one) if isinstance(one, int) else cell(one) for one in row] for row in table_cells(table))
    return ("\t".join(row) + "\n" for row in rows)


def markdown_counts(table: CountTable) -> Iterator[str]:
    """The lines of a table, and below it what has to be known to read it."""
    headings, *rows = (
        [str(one) if isinstance(one, int) else escaped(one) for one in row] for row in table_cells(table)
    )
    yield _markdown_line(headings)
    yield _markdown_line([":---", *["---:"] * (len(headings) - 1)])
    yield from map(_markdown_line, rows)
    if said := foot_words(table):
        yield f"\n{' '.join(said)}\n"


def count_objects(table: CountTable, filter_text: str) -> Iterator[dict[str, object]]:
    """Each cell with its values, how many events it has and the filter that shows them; then the totals.

    Of these those of rows and columns have one of the fields, that of all events has none. A value is as it is stored,
    a time EDTF; None where there is none, OTHERS for the others than those shown.
    """
    for row, cells in zip(table.rows, table.cells, strict=True):
        for column, number in zip(table.columns, cells, strict=True):
            yield _object([row, column], number, filter_text)
    for line in (*table.rows, *table.columns):
        yield _object([line], line.total, filter_text)
    yield _object([], table.total, filter_text)


def _object(lines: Sequence[CountedLine], number: int, filter_text: str) -> dict[str, object]:
    values = {line.field: _value(line) for line in lines}
    return {**values, "events": number, "filter": " ".join(filter(None, (filter_text, *(one.terms for one in lines))))}


def _value(line: CountedLine) -> str | None:
    return {"value": line.value, "others": OTHERS, "none": None}[line.kind]


def _markdown_line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"

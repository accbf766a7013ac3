"""A chronology as CSV for spreadsheets (RFC 4180, UTF-8), in which no cell can be a formula.

>>> cell("=HYPERLINK(1)")
"'=HYPERLINK(1)"
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from timeline.export.document import Document
from timeline.models import ChronologyRow, EventDetails, Source
from timeline.plaintext import one_line

# What spreadsheets read as the beginning of a formula (OWASP), the full-width forms among them.
FORMULA_STARTS = tuple("=+-@＝＋－＠")

ROW_COLUMNS = (
    "key", "date", "first_day", "last_day", "type", "status", "stage", "title", "places", "actors", "publisher", "tags",
    "starred", "verdict", "notes", "sources", "manual", "salience", "confidence",
    "significance", "conflicts", "news",
)  # fmt: skip
DETAIL_COLUMNS = ("quote", "date_text", "articles", "published", "urls")


def cell(value: object) -> str:
    """One cell: a single line of harmless text, with an apostrophe before what would be a formula."""
    text = one_line(str(value))
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def csv_table(rows: Iterable[ChronologyRow], details_of: Callable[[str], EventDetails] | None = None) -> Iterator[str]:
    """The lines: the column names, then one an event; with `details_of`, quote and sources as well.

    What there may be several of (places, actors, tags, articles) stands in one cell, separated by "; ".
    """
    yield csv_line(ROW_COLUMNS + (DETAIL_COLUMNS if details_of else ()))
    for row in rows:
        yield csv_line(event_cells(row, details_of(row.key) if details_of else None))


def csv_document(document: Document) -> Iterator[str]:
    """The lines of the chronology, with quotes and sources."""
    return csv_table(document.rows, document.details_of)


def event_cells(row: ChronologyRow, details: EventDetails | None = None) -> list[str]:
    """The cells of an event: those of ROW_COLUMNS, and with `details` those of DETAIL_COLUMNS."""
    return [*_row_cells(row), *(_detail_cells(details) if details else [])]


def _row_cells(row: ChronologyRow) -> list[str]:
    span = row.date
    values = (
        row.key,
        span.edtf if span else "",
        (span and span.earliest) or "",
        (span and span.latest) or "",
        row.type,
        row.status,
        row.stage or "",
        row.title,
        "; ".join(row.places),
        "; ".join(row.actors),
        row.publisher or "",
        "; ".join(row.tags),
        "yes" if row.starred else "",
        row.verdict or "",
        row.notes or "",
        row.sources,
        "yes" if row.manual else "",
        row.salience or "",
        "" if row.confidence is None else f"{row.confidence:.2f}",
        row.significance or "",
        row.conflicts or "",
        row.news or "",
    )
    return [cell(value) for value in values]


def _detail_cells(details: EventDetails) -> list[str]:
    def of_sources(field: Callable[[Source], object]) -> str:
        return "; ".join(str(field(source) or "") for source in details.sources)

    return [
        cell(details.quote),
        cell(details.date_text or ""),
        cell(of_sources(lambda source: source.title or source.name)),
        cell(of_sources(lambda source: source.published)),
        cell(of_sources(lambda source: source.url)),
    ]


def csv_line(cells: Sequence[object]) -> str:
    """A line of cells, which are harmless already, or numbers."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()

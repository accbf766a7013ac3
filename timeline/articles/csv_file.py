"""Articles from a table (CSV or TSV): one a row, its columns found by their names."""

import csv
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from itertools import zip_longest
from typing import BinaryIO

from timeline.articles.day_order import Order, order_of
from timeline.articles.encoding import BYTE_ORDER_MARKS, SAMPLE, legacy_encoding
from timeline.articles.field_names import DELIMITERS, is_our_export, keys_of_fields
from timeline.articles.limits import MOST_BYTES
from timeline.articles.place import Place, part_of
from timeline.articles.record import TABLE_ROW, record_article
from timeline.errors import UnreadableArticle
from timeline.models import Article
from timeline.plaintext import one_line, shortened

PIECE = 1 << 20  # bytes
MOST_NAMED = 12  # columns, in a complaint
SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)  # which Excel writes and reads as the first line

Readings = Iterator[Article | UnreadableArticle]


def read_csv(stream: BinaryIO, place: Place) -> Readings:
    """Each row's article, or what is wrong with it. Rows are numbered as a spreadsheet does, the header being 1."""
    encoding = _encoding(stream)
    csv.field_size_limit(MOST_BYTES)
    order = _order_of_days(stream, encoding)
    text = TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    try:
        yield from _read(text, order, place)
    except csv.Error as error:
        yield UnreadableArticle(f"{place.source}: is no table from here on ({error}); check its quotation marks")
    finally:
        text.detach()


def _order_of_days(stream: BinaryIO, encoding: str) -> Order | None:
    """The order that all rows together tell. The stream is left where it was."""
    start = stream.tell()
    text = TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    try:
        header, rows = _header_and_rows(text)
        named = keys_of_fields(header).get("published", ())
        columns = [header.index(name) for name in named]
        return order_of(cells[at] for cells in rows for at in columns if at < len(cells))
    except csv.Error:
        return None
    finally:
        text.detach().seek(start)


def _header_and_rows(text: TextIOWrapper) -> tuple[list[str], Iterator[list[str]]]:
    first = text.readline(MOST_BYTES)
    separator = SEPARATOR_LINE.fullmatch(first)
    if separator:
        first = text.readline(MOST_BYTES)
    delimiter = separator[1] if separator else _delimiter(first)
    rows = csv.reader(_lines(first, text), delimiter=delimiter)
    return next(rows, []), rows


def _read(text: TextIOWrapper, order: Order | None, place: Place) -> Readings:
    header, rows = _header_and_rows(text)
    if is_our_export(header):
        yield UnreadableArticle(f"{place.source}: is a chronology that timeline exported, not articles; leave it out")
    elif not any(header):
        yield UnreadableArticle(f"{place.source}: is empty; leave it out")
    elif "text" not in keys_of_fields(header):
        names = ", ".join(shortened(one_line(name), 30) or "''" for name in header[:MOST_NAMED])
        more = ", …" if len(header) > MOST_NAMED else ""
        yield UnreadableArticle(
            f"{place.source}: has no column with the text of the articles (its columns: {names}{more}); name it 'text'"
        )
    else:
        yield from _read_rows(rows, header, order, place)


def _read_rows(rows: Iterator[list[str]], header: Sequence[str], order: Order | None, place: Place) -> Readings:
    row_of_id: dict[str, int] = {}
    for number, cells in enumerate(rows, 2):
        if not any(cell.strip() for cell in cells):
            continue
        here = part_of(place, str(number))
        if any(cell.strip() for cell in cells[len(header) :]):
            yield UnreadableArticle(f"{here.source}: has more cells than the header; put its text in quotation marks")
            continue
        reading = _article(header, cells, order, here)
        if isinstance(reading, Article) and row_of_id.setdefault(reading.name, number) != number:
            row = row_of_id[reading.name]
            reading = UnreadableArticle(
                f"{here.source}: id {reading.name!r} is taken by row {row}; give every article an id of its own"
            )
        yield reading
    if not row_of_id:
        yield UnreadableArticle(f"{place.source}: has no articles below its header; leave it out")


def _article(
    header: Sequence[str], cells: Sequence[str], order: Order | None, place: Place
) -> Article | UnreadableArticle:
    """Of columns with one name, the first that says something in this row."""
    record: dict[str, object] = {}
    for name, cell in zip_longest(header, cells[: len(header)], fillvalue=""):
        record[name] = record.get(name) or cell
    try:
        return record_article(record, place, TABLE_ROW, order)
    except UnreadableArticle as error:
        return error


def _encoding(stream: BinaryIO) -> str:
    """By its byte order mark, as UTF-8 where all of it is, as chardet guesses. The stream is left where it was."""
    start = stream.tell()
    beginning = stream.read(SAMPLE)
    stream.seek(start)
    marked = next((encoding for mark, encoding in BYTE_ORDER_MARKS if beginning.startswith(mark)), None)
    if marked:
        return "utf-8-sig" if marked == "utf-8" else marked.removesuffix("-le").removesuffix("-be")
    decoder = getincrementaldecoder("utf-8")()
    try:
        while piece := stream.read(PIECE):
            decoder.decode(piece)
        return "utf-8"
    except UnicodeDecodeError:
        return legacy_encoding(beginning)
    finally:
        stream.seek(start)


def _delimiter(header: str) -> str:
    """The one that makes most columns out of the first line whose names are known, and most columns at all."""

    def columns(delimiter: str) -> tuple[int, int]:
        try:
            cells = next(csv.reader([header], delimiter=delimiter), [])
        except csv.Error:
            return 0, 0
        return len(keys_of_fields(cells)), len(cells)

    return max(DELIMITERS, key=columns)


def _lines(first: str, text: TextIOWrapper) -> Iterator[str]:
    """Lines without NUL, each of a length that can be borne."""
    line = first
    while line:
        yield line.replace("\0", "\ufffd")
        line = text.readline(MOST_BYTES)

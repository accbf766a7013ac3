"""read_chronology: a file with a chronology in any of the formats that are known, as what it tells.

.csv .tsv          a table, also that of TimelineJS and our own
.json              TimelineJS
.jsonl             our own export for programs
.md .markdown .txt a list, a table or paragraphs with dates; our own export, edited or not
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from timeline.articles.encoding import decoded
from timeline.chronologies.columns import told_row
from timeline.chronologies.csv_file import read_csv
from timeline.chronologies.markdown_blocks import MarkdownDocument, read_blocks
from timeline.chronologies.markdown_list import told_document
from timeline.chronologies.marked_table import MarkedTable, read_marked_table
from timeline.chronologies.timelinejs_file import read_timelinejs
from timeline.chronologies.told import Told
from timeline.chronologies.vocabulary import ENGLISH, Vocabulary
from timeline.errors import DateSpanError, UnreadableChronology
from timeline.event_mark import read_mark

LARGEST = 50_000_000  # bytes
TABLES = (".csv", ".tsv")
MARKDOWN = (".md", ".markdown", ".txt", "")
KNOWN = ".md, .txt, .csv, .json (TimelineJS) or .jsonl"


@dataclass(frozen=True)
class Chronology:
    """A chronology as read. `document` is that of a Markdown file, `table` one that timeline wrote as CSV, with its
    marks; `unit` is what is counted: row, line, slide."""

    unit: str
    tell: Callable[[], Told]
    document: MarkdownDocument | None = None
    table: MarkedTable | None = None

    @cached_property
    def told(self) -> Told:
        """Its events, read when they are asked for: what was edited in one of ours is found without them."""
        return self.tell()

    @property
    def has_marks(self) -> bool:
        """Whether timeline wrote it so that it can be imported again."""
        document = self.document
        return self.table is not None or (
            document is not None and (document.keys is not None or any(read_mark(item.text) for item in document.items))
        )

    @property
    def is_ours(self) -> bool:
        """Whether timeline wrote it, with marks or without."""
        document = self.document
        return document is not None and document.front_matter.get("program", "").startswith("timeline ")


def read_chronology(path: Path, words: Vocabulary = ENGLISH, *, day_first: bool | None = None) -> Chronology:
    """What a file tells. Raises UnreadableChronology for one that cannot be read, or is none."""
    ending = path.suffix.lower()
    data = _data(path)
    text = decoded(data)
    if ending in TABLES:
        marked = read_marked_table(data, str(path))
        if marked:
            return Chronology("row", lambda: read_csv(text, str(path), day_first=day_first), table=marked)
        table = read_csv(text, str(path), day_first=day_first)
        return Chronology("row", lambda: table)
    if ending == ".json":
        slides = read_timelinejs(_json(text, str(path)), str(path))
        return Chronology("slide", lambda: slides)
    if ending == ".jsonl":
        lines = _read_lines(text, str(path))
        return Chronology("line", lambda: lines)
    if ending not in MARKDOWN:
        raise UnreadableChronology(f"{path}: the ending {ending} is not known: save it as {KNOWN}")
    document = read_blocks(text)
    return Chronology("line", lambda: told_document(document, str(path), words), document)


def _data(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableChronology(f"{path}: cannot be read: {error.strerror or error}") from None
    if len(data) > LARGEST:
        raise UnreadableChronology(f"{path}: is larger than any chronology: split it")
    if b"\0" in data[:1000] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise UnreadableChronology(f"{path}: is no text: save it as {KNOWN}")
    return data


def _json(text: str, path: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableChronology(f"{path}: is no JSON: {error}") from None


def _read_lines(text: str, path: str) -> Told:
    """Our own JSON lines."""
    told = Told()
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                told.events.append(told_row(number, dict(_cells(json.loads(line)))))
            except (DateSpanError, ValueError, RecursionError) as error:
                told.complaints.append(f"{path}:{number}: {error}; left out")
    return told


def _cells(value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        raise ValueError("it is no object")
    for name in ("key", "date", "type", "status", "stage", "title", "quote"):
        if isinstance(value.get(name), str):
            yield name, value[name]
    for name in ("places", "actors", "tags"):
        if isinstance(value.get(name), list):
            yield name, "; ".join(map(str, value[name]))

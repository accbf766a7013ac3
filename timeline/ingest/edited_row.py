"""edited_row: what a person changed in one row of an exported table, column by column."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from timeline.chronologies.line_parts import LineParts
from timeline.chronologies.marked_table import TableRow
from timeline.chronologies.spreadsheet_dates import date_typed, dates_meant
from timeline.chronologies.vocabulary import ENGLISH
from timeline.countries import country_code
from timeline.datewords import in_words
from timeline.errors import DateSpanError
from timeline.event_mark import EventMark, folded, value_hash
from timeline.ingest.edited_line import EditedLine, person_edit, set_edit, shown_words, tag_edits
from timeline.ingest.edits import Edit
from timeline.models import AnnotationKind, EventDetails, EventType, Significance, Stage, Status, Verdict
from timeline.row_mark import RowMark, cell_text, cell_value
from timeline.store import Saying

# Columns of one word of several, what they are called, and whether they may be empty.
CHOICES: Mapping[str, tuple[type[StrEnum], bool]] = {
    "type": (EventType, False), "status": (Status, False), "stage": (Stage, True), "verdict": (Verdict, True),
    "significance": (Significance, True),
}  # fmt: skip
# In which spreadsheets save what they have no letter for as "?".
LOSSY = ("cp1252", "cp1250", "cp1251", "mac-roman", "ascii")
NO_PARTS = LineParts(None, "", "", ())


@dataclass(frozen=True, slots=True)
class EditedRow:
    """A row with its mark, where it stands, its event as it is now, and how the table has its days, where known."""

    row: TableRow
    line: EditedLine
    day_first: bool | None
    complaints: list[str]

    def complain(self, message: str) -> None:
        self.complaints.append(f"{self.line.place}: {message}")


def edited_row(
    row: TableRow, mark: RowMark, place: str, details: EventDetails, day_first: bool | None, complaints: list[str]
) -> Iterator[Edit]:
    """The edits of one row; what cannot be read is added to the complaints, and changes nothing."""
    line = EditedLine(place, NO_PARTS, EventMark(mark.key, ("", "", ""), values=mark.values), details, ENGLISH)
    edited = EditedRow(row, line, day_first, complaints)
    for column in changed_columns(row):
        cell = row.cells[column]
        if not is_lossy_copy(cell, _cell_now(details, column)):
            yield from EDITS[column](edited, column, cell)


def changed_columns(row: TableRow) -> list[str]:
    """The columns that a person changed: not those whose date a spreadsheet shows in its own way."""
    return [column for column in row.unlike if column != "date" or not is_same_date(row)]


def is_same_date(row: TableRow) -> bool:
    """Whether the cell may show the date with which the row was written."""
    digits = row.mark.values.get("date") if row.mark else None
    return any(value_hash(edtf) == digits for edtf in dates_meant(row.cells["date"]))


def is_lossy_copy(cell: str, now: str) -> bool:
    """Whether a cell is the text that stands here, less the letters that an encoding lacks.

    >>> is_lossy_copy("U ?idu", "U Šidu"), is_lossy_copy("U Nišu", "U Šidu")
    (True, False)
    """
    text = folded(cell_text(cell))
    copies = (cell_text(now).encode(encoding, errors="replace").decode(encoding) for encoding in LOSSY)
    return "?" in text and any(folded(copy) == text for copy in copies)


def _date(edited: EditedRow, column: str, cell: str) -> Iterator[Edit]:
    try:
        span = date_typed(cell_text(cell), edited.day_first)
    except DateSpanError as error:
        return edited.complain(f"{error}; the date stays as it was")
    old = in_words(edited.line.row.date)
    yield from set_edit(edited.line, "date", span.edtf if span else None, old, in_words(span))


def _title(edited: EditedRow, column: str, cell: str) -> Iterator[Edit]:
    title = cell_text(cell)
    if not title:
        return edited.complain("the title is gone: to take out the event, delete the whole row")
    yield from set_edit(edited.line, "title", title, edited.line.row.title, title)


def _choice(edited: EditedRow, column: str, cell: str) -> Iterator[Edit]:
    choices, may_be_empty = CHOICES[column]
    word = cell_text(cell).casefold().replace(" ", "_")
    if word not in [*choices, *([""] if may_be_empty else [])]:
        return edited.complain(f"{cell_text(cell)!r} is no {column}; write {', '.join(choices)}")
    new = word or None
    if column == "verdict":
        yield from person_edit(edited.line, column, new)
    elif column == "significance":
        yield from _significance(edited.line, new)
    else:
        now = getattr(edited.line.row, column)
        yield from set_edit(edited.line, column, new, shown_words(now), shown_words(new))


def _significance(line: EditedLine, new: str | None) -> Iterator[Edit]:
    now = line.row.significance
    if new != now:
        saying = Saying(line.row.key, AnnotationKind.SIGNIFICANCE, {"level": new})
        yield line.said("significance", shown_words(now), shown_words(new), [saying])


def _names(edited: EditedRow, column: str, cell: str) -> Iterator[Edit]:
    """Places and actors."""
    written = cell_value(column, cell)
    names = [str(one) for one in written] if isinstance(written, tuple) else []
    unknown = [name for name in names if column == "places" and country_code(name) is None]
    if unknown:
        return edited.complain(f"{unknown[0]!r} is no country; the places stay as they were")
    new = [country_code(name) or name for name in names] if column == "places" else names
    now = getattr(edited.line.row, column)
    yield from set_edit(edited.line, column, list(dict.fromkeys(new)), shown_words(now), shown_words(new))


def _tags(edited: EditedRow, column: str, cell: str) -> Iterator[Edit]:
    tags = cell_value(column, cell)
    yield from tag_edits(edited.line, tags if isinstance(tags, tuple) else (), may_take_off=True)


def _star(edited: EditedRow, column: str, cell: str) -> Iterator[Edit]:
    yield from person_edit(edited.line, column, cell_value(column, cell))


def _note(edited: EditedRow, column: str, cell: str) -> Iterator[Edit]:
    """The cell has the number of notes; words in its place are one more."""
    text = cell_text(cell)
    notes = (one for one in edited.line.details.annotations if one.kind is AnnotationKind.NOTE)
    known = {folded(str(note.value.get("text", ""))) for note in notes}
    if not text.replace(".0", "").isdecimal() and text and folded(text) not in known:
        saying = Saying(edited.line.row.key, AnnotationKind.NOTE, {"text": text})
        yield edited.line.said("note", "none", text, [saying])


def _quote(edited: EditedRow, column: str, cell: str) -> Iterator[Edit]:
    """Spreadsheets cut long cells, and their quote is still that of the article."""
    if not folded(edited.line.details.quote).startswith(folded(cell_text(cell))):
        edited.complain("its quote was changed; left out: quotes are those of the articles, write a note")
    yield from ()


EDITS: Mapping[str, Callable[[EditedRow, str, str], Iterator[Edit]]] = {
    "date": _date, "title": _title, "type": _choice, "status": _choice, "stage": _choice, "places": _names,
    "actors": _names, "tags": _tags, "starred": _star, "verdict": _choice, "significance": _choice, "notes": _note,
    "quote": _quote,
}  # fmt: skip


def _cell_now(details: EventDetails, column: str) -> str:
    """What the cell would have now, of the columns that hold words."""
    value = details.quote if column == "quote" else getattr(details.row, column)
    return "; ".join(value) if isinstance(value, tuple) else value if isinstance(value, str) else ""

"""find_edits: what a person changed in a chronology that timeline had written, line by line; nothing is saved."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from timeline.chronologies.line_parts import LineParts, line_parts, row_parts
from timeline.chronologies.markdown_blocks import Item, MarkdownDocument
from timeline.chronologies.markdown_list import told_items
from timeline.chronologies.told import ToldEvent
from timeline.chronologies.vocabulary import Vocabulary
from timeline.datewords import in_words
from timeline.errors import AnnotationError
from timeline.event_mark import KEY_DIGITS, EventMark, read_mark, words_hash
from timeline.ingest.edited_line import EditedLine, edited_line, is_as_written
from timeline.ingest.edited_notes import edited_notes, notes_as_written
from timeline.ingest.edits import Deletion, Edit, Edits
from timeline.ingest.marked_once import none_here_words, once_each
from timeline.ingest.told_events import event_name, names_here, sayings_of
from timeline.models import ChronologyRow, Verdict
from timeline.store import Connection, event_details, find_event, row_by_key
from timeline.store.event_names import visible_key

NAMES = ("title", "date")  # what an event without a mark is known by
BEGINNING = "<!-- timeline "


class MarkedLine(NamedTuple):
    """A line that timeline had written, with its mark and its parts as they are now."""

    item: Item
    mark: EventMark
    parts: LineParts

    @property
    def notes(self) -> tuple[str, ...]:
        """Those below it, and those in the row of a table."""
        return (*self.parts.notes, *self.item.notes)


@dataclass(slots=True)
class EditedFile:
    """A file that a person edited, `path` for people; `author` is who did, whose own notes may be replaced."""

    document: MarkdownDocument
    path: str
    words: Vocabulary
    author: str
    found: Edits = field(default_factory=Edits)
    unknown: list[int] = field(default_factory=list)  # lines whose events are not in this database

    def place(self, item: Item) -> str:
        return f"{self.path}:{item.line}"

    def complain(self, item: Item, message: str) -> None:
        self.found.complaints.append(f"{self.place(item)}: {message}")


def find_edits(connection: Connection, file: EditedFile) -> Edits:
    """All that was changed in the file since it was written, and that the chronology does not have so already.

    Raises StoreError.
    """
    marks = [(item, read_mark(item.text)) for item in file.document.items]
    marked = [marked_line(item, mark, file.words) for item, mark in marks if mark]
    file.found.lines, file.found.written = len(marked), len(file.document.keys or ())
    if marked and not any(visible_key(connection, line.mark.key) for line in marked):
        file.found.complaints.append(none_here_words(file.path))
        return file.found
    for line in _once(marked, file):
        _compare(connection, line, file)
    file.found.complaints += _unknown(file)
    _add_new(connection, [item for item, mark in marks if mark is None], file)
    file.found.deletions += _deleted(connection, file, {line.mark.key[:KEY_DIGITS] for line in marked})
    return file.found


def marked_line(item: Item, mark: EventMark, words: Vocabulary) -> MarkedLine:
    """The line; what a table has no column for any more counts as what was never shown."""
    parts = row_parts(item.cells, words) if item.cells else line_parts(item.text, mark, words)
    shown = {name: digits for name, digits in mark.values.items() if name not in parts.lacks}
    return MarkedLine(item, replace(mark, values=shown), parts)


def _once(lines: Sequence[MarkedLine], file: EditedFile) -> list[MarkedLine]:
    def complain(copy: MarkedLine, first: MarkedLine) -> None:
        file.complain(
            copy.item,
            f"carries the mark of line {first.item.line}; left out: to add it as an event of its own, delete the "
            "comment at its end",
        )

    return once_each(
        lines,
        key=lambda line: line.mark.key,
        is_as_written=lambda line: is_as_written(line.parts, line.mark),
        copied=complain,
    )


def _compare(connection: Connection, line: MarkedLine, file: EditedFile) -> None:
    """Adds the edits of a line to what was found; a line that is as it was written is not looked up."""
    item, mark, parts = line.item, line.mark, line.parts
    sources = sources_as_written(line, file.document)
    if is_as_written(parts, mark) and notes_as_written(line.notes, mark.notes) and sources:
        return None
    if item.text.count(BEGINNING) > 1:
        return file.complain(item, "two events stand on one line; left out: give each a line of its own")
    if item.cells and not any(read_mark(cell) for _, cell in item.cells):
        return file.complain(item, "has more cells than its table; left out: within a cell, write | as \\|")
    key = visible_key(connection, mark.key)
    if key is None:
        return file.unknown.append(item.line)
    edited = EditedLine(file.place(item), parts, mark, event_details(connection, key), file.words)
    file.found.edits += edited_line(edited, file.found.complaints)
    for change in edited_notes(edited, line.notes, file.author):
        if isinstance(change, Edit):
            file.found.edits.append(change)
        else:
            file.found.deletions.append(change)
    if not sources:
        file.complain(item, "its footnotes were changed; left out: quotes are those of the articles, write a note")
    return None


def _unknown(file: EditedFile) -> Iterator[str]:
    """One line for all lines whose events are not in this database and that were changed."""
    if file.unknown:
        first, *others = file.unknown
        more = f" (and {len(others)} more, such as line {others[-1]})" if others else ""
        yield (
            f"{file.path}:{first}{more}: its event is not in this database; left out: to add it here, delete the "
            "comment at the end of the line"
        )


def sources_as_written(line: MarkedLine, document: MarkdownDocument) -> bool:
    """Whether the footnotes are as they were; citations of pandoc are not looked at."""
    if line.mark.sources is None or line.parts.is_cited:
        return True
    return words_hash(" ".join(document.footnotes.get(name, "") for name in line.parts.footnotes)) == line.mark.sources


def _add_new(connection: Connection, items: Iterable[Item], file: EditedFile) -> None:
    """Bullets without a mark, and other lines that begin with a date, as events that the person adds."""
    told = []
    for item, event in told_items(items, file.document.footnotes, file.words):
        if isinstance(event, ToldEvent):
            told.append((item, event))
        else:
            file.complain(item, f"{event}; left out")
    renamed = {one.event_key for edit in file.found.edits if edit.what in NAMES for one in edit.sayings}
    known = names_here(connection, [event for _, event in told])
    here = {name: key for name, key in known.items() if key not in renamed}
    for item, event in told:
        name = event_name(event.date.edtf if event.date else None, event.title)
        if name not in here:
            here[name] = ""
            words = f"{in_words(event.date)}, {event.title}"
            sayings = sayings_of(event, event.source)
            file.found.edits.append(Edit(file.place(item), "", "new event", "", words, sayings))


def _deleted(connection: Connection, file: EditedFile, there: set[str]) -> Iterator[Deletion]:
    """The events whose lines are gone; not those that were rejected, merged or lost here since."""
    for beginning in file.document.keys or ():
        row = row_named(connection, beginning) if beginning not in there else None
        if row:
            yield Deletion(file.path, row.key, f"{in_words(row.date)}, {row.title}")


def row_named(connection: Connection, beginning: str) -> ChronologyRow | None:
    """The row whose own key begins so, unless it is rejected."""
    try:
        key = find_event(connection, beginning)
    except AnnotationError:
        return None
    row = row_by_key(connection, key) if key.startswith(beginning) else None
    return None if row is None or row.verdict == Verdict.REJECTED else row

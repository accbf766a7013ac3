"""DocumentText: the text of an office document, put together from its paragraphs, lists, tables and notes in order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from timeline.articles.footnotes import with_footnotes

BETWEEN_CELLS = "; "
LONGEST_CELL = 200  # characters of a cell in a row that is one line; longer ones are paragraphs
LIST_MARK = "- "


class Kind(Enum):
    """What a paragraph is."""

    TEXT = auto()
    TITLE = auto()
    HEADING = auto()
    ITEM = auto()


@dataclass
class DocumentText:
    """What was read so far. Paragraphs may stand inside each other, as text boxes do; the inner one comes first."""

    paragraphs: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    title: str | None = None
    heading: str | None = None
    _open: list[list[str]] = field(default_factory=list)
    _rows: list[list[list[str]]] = field(default_factory=list)

    def begin_paragraph(self) -> None:
        """What is written from here on belongs to a new paragraph."""
        self._open.append([])

    def write(self, text: str) -> None:
        """Text of the innermost open paragraph; outside of paragraphs there is none."""
        if self._open:
            self._open[-1].append(text)

    def end_paragraph(self, kind: Kind | None = Kind.TEXT) -> None:
        """The innermost paragraph is over; None leaves it out.

        The first title and the first heading above any text are remembered.
        """
        lines = [" ".join(line.split()) for line in "".join(self._open.pop()).split("\n")] if self._open else []
        text = "\n".join(line for line in lines if line)
        if not text or kind is None:
            return
        if kind is Kind.TITLE and self.title is None:
            self.title = " ".join(text.split())
        if (
            kind is Kind.HEADING
            and self.heading is None
            and all(len(above) < LONGEST_CELL for above in self.paragraphs)
        ):
            self.heading = " ".join(text.split())
        self._put(LIST_MARK + text if kind is Kind.ITEM else text)

    def begin_row(self) -> None:
        """A row of a table."""
        self._rows.append([])

    def begin_cell(self) -> None:
        """A cell of the innermost row."""
        if self._rows:
            self._rows[-1].append([])

    def end_row(self) -> None:
        """Short cells become one line, longer ones their paragraphs: many tables are there for the layout alone."""
        if not self._rows:
            return
        cells = [cell for cell in self._rows.pop() if cell]
        if all(len(cell) == 1 and len(cell[0]) <= LONGEST_CELL for cell in cells):
            cells = [[BETWEEN_CELLS.join(cell[0] for cell in cells)]] if cells else []
        for cell in cells:
            for paragraph in cell:
                self._put(paragraph)

    def text(self) -> str:
        """The whole text, its notes at the end."""
        return with_footnotes(self.paragraphs, self.notes)

    def _put(self, text: str) -> None:
        within = self._rows[-1] if self._rows else []
        (within[-1] if within else self.paragraphs).append(text)


def document_title(text: DocumentText, said: str | None) -> str | None:
    """The title that a document shows, and only where it shows none, the one that its properties have."""
    return text.title or _shown(text.paragraphs, said) or text.heading or said


def _shown(paragraphs: Sequence[str], said: str | None) -> str | None:
    return said if said and any(said.casefold() == above.casefold() for above in paragraphs[:12]) else None

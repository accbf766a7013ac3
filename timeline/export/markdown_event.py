"""One event in a Markdown document: its line, and its notes as an indented block.

- **16 March 2023** — Ministers signed a joint statement — statement · announced · RS, EU · tags: key[^1]

  > Note by ana, 3 May 2025: the text was published later.
"""

from collections.abc import Iterator
from typing import NamedTuple

from timeline.export.document_style import ENGLISH, DocumentStyle
from timeline.export.markdown_history import added_and_corrected
from timeline.export.markdown_text import escaped
from timeline.models import DOUBTFUL, Annotation, AnnotationKind, EventDetails, Salience, Status
from timeline.plaintext import harmless

# Where an article tells it, of what a reader should not weigh like the rest.
IN_WORDS = {Salience.HEADLINE.value: "told in the headline", Salience.BACKGROUND.value: "told as background"}

HARD_BREAK = "\\\n"


class LineParts(NamedTuple):
    """The parts of a line, as Markdown: the words of the date, the title, and what follows them in its order.

    `kinds` are type, stage and status, `places` codes, `remarks` what the program doubts and people said.
    """

    date: str
    title: str
    kinds: list[str]
    places: list[str]
    remarks: list[str]

    @property
    def rest(self) -> list[str]:
        """All that follows the title."""
        return [*self.kinds, *self.places, *self.remarks]


def line_parts(details: EventDetails, style: DocumentStyle = ENGLISH) -> LineParts:
    """The parts of the line of one event; a public document has no remarks."""
    row = details.row
    return LineParts(
        style.when(row.date),
        escaped(row.title),
        list(_kinds(details, style)),
        [escaped(", ".join(row.places))] if row.places else [],
        [] if style.is_public else list(_remarks(details, style)),
    )


def event_line(parts: LineParts, marks: str = "", hidden: str = "") -> str:
    """The line of one event; `marks` are those of its footnotes, `hidden` is what stands at its end out of sight."""
    end = f" {hidden}" if hidden else ""
    return f"- **{parts.date}** — {parts.title} — {' · '.join(parts.rest)}{marks}{end}\n"


def notes_of(details: EventDetails, style: DocumentStyle) -> Iterator[Annotation]:
    """The notes in the order in which they were written; none in a public document."""
    if not style.is_public:
        yield from (note for note in details.annotations if note.kind is AnnotationKind.NOTE)


def note_block(note: Annotation, style: DocumentStyle = ENGLISH) -> str:
    """A note as a block of quoted lines; lines stay lines, and an empty one begins a paragraph."""
    paragraphs: list[list[str]] = [[]]
    for line in note_lines(note, style):
        if line:
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return "  >\n".join(f"  > {f'{HARD_BREAK}  > '.join(paragraph)}\n" for paragraph in paragraphs if paragraph)


def note_lines(note: Annotation, style: DocumentStyle = ENGLISH) -> list[str]:
    """The lines of a note, the first with its author and day; an empty line stands between paragraphs."""
    text = harmless(str(note.value.get("text", "")).strip())
    lines = [escaped(line) for line in text.splitlines()] or [""]
    head = style.words.say("Note by {author}, {day}", author=escaped(note.author), day=style.day(note.at.date()))
    return [f"{head}: {lines[0]}", *lines[1:]]


def _kinds(details: EventDetails, style: DocumentStyle) -> Iterator[str]:
    """Type and stage, the status unless it occurred."""
    row = details.row
    yield escaped(style.words.type(row.type))
    if row.stage:
        yield escaped(style.words.stage(row.stage))
    if row.status != Status.OCCURRED:
        yield escaped(style.words.status(row.status))


def _remarks(details: EventDetails, style: DocumentStyle) -> Iterator[str]:
    """How sure it is, and what people said.

    Where an article tells it is said of what is not told further down.
    """
    row, say = details.row, style.words.say
    if row.salience in IN_WORDS:
        yield say(IN_WORDS[row.salience])
    if row.confidence is not None and row.confidence < DOUBTFUL and row.verdict is None:
        yield say("doubtful ({confidence})", confidence=f"{row.confidence:.2f}")
    if row.tags:
        yield say("tags: {tags}", tags=escaped(", ".join(row.tags)))
    if row.starred:
        yield say("starred")
    if row.verdict:
        yield say("marked {verdict}", verdict=escaped(style.words.verdict(row.verdict)))
    yield from added_and_corrected(details, style)

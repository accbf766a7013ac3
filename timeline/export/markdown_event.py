"""One event in a Markdown document: its line, and its notes as an indented block.

- **16 March 2023** — Ministers signed a joint statement — statement · announced · RS, EU · tags: key[^1]

  > Note by ana, 3 May 2025: the text was published later.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from timeline.datespan import day_span, parse_edtf
from timeline.datewords import in_words
from timeline.export.markdown_source import quoted
from timeline.export.markdown_text import escaped
from timeline.models import DOUBTFUL, Annotation, AnnotationKind, EventDetails, Salience, Status
from timeline.plaintext import harmless

# Where an article tells it, of what a reader should not weigh like the rest.
IN_WORDS = {Salience.HEADLINE.value: "told in the headline", Salience.BACKGROUND.value: "told as background"}

HARD_BREAK = "\\\n"


class LineParts(NamedTuple):
    """The parts of a line, as Markdown: the words of the date, the title, and what follows them."""

    date: str
    title: str
    rest: list[str]


def event_line(details: EventDetails, marks: str, hidden: Callable[[LineParts], str] | None = None) -> str:
    """The line of one event; `marks` are those of its footnotes, `hidden` gives what stands at its end out of sight."""
    parts = LineParts(in_words(details.row.date), escaped(details.row.title), list(_particulars(details)))
    end = f" {hidden(parts)}" if hidden else ""
    return f"- **{parts.date}** — {parts.title} — {' · '.join(parts.rest)}{marks}{end}\n"


def note_blocks(details: EventDetails) -> Iterator[tuple[Annotation, str]]:
    """Each note and its block of quoted lines, in the order in which they were written."""
    for note in details.annotations:
        if note.kind is AnnotationKind.NOTE:
            yield note, _note(note)


def _particulars(details: EventDetails) -> Iterator[str]:
    """What follows the title: type and stage, the status unless it occurred, places, how sure it is, what people said.

    Where an article tells it is said of what is not told further down.
    """
    row = details.row
    yield escaped(row.type.replace("_", " "))
    if row.stage:
        yield escaped(row.stage.replace("_", " "))
    if row.status != Status.OCCURRED:
        yield escaped(row.status)
    if row.places:
        yield escaped(", ".join(row.places))
    if row.salience in IN_WORDS:
        yield IN_WORDS[row.salience]
    if row.confidence is not None and row.confidence < DOUBTFUL and row.verdict is None:
        yield f"doubtful ({row.confidence:.2f})"
    if row.tags:
        yield f"tags: {escaped(', '.join(row.tags))}"
    if row.starred:
        yield "starred"
    if row.verdict:
        yield f"marked {escaped(row.verdict)}"
    if row.manual:
        yield f"(added by {escaped(_author_of(details, AnnotationKind.MANUAL))})"
    yield from _corrections(details)


def _corrections(details: EventDetails) -> Iterator[str]:
    """(date corrected by ana; the machine had 2023), for each field that somebody set to something else."""
    for field, before in details.machine.items():
        if _words(field, before) != _words(field, getattr(details.row, field)):
            author = escaped(_author_of(details, AnnotationKind.SET, field))
            had = "it was" if details.row.manual else "the machine had"
            was = quoted(str(before)) if field == "title" else escaped(_words(field, before))
            yield f"({field} corrected by {author}; {had} {was})"


def _words(field: str, value: object) -> str:
    """The value of a field for people."""
    if field == "date":
        return in_words(parse_edtf(str(value)) if value else None)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    if value is None:
        return "none"
    return str(value).replace("_", " ") if field in ("type", "stage") else str(value)


def _author_of(details: EventDetails, kind: AnnotationKind, field: str | None = None) -> str:
    """Who did it last; "hand" when nobody is known."""
    authors = [act.author for act in details.annotations if act.kind is kind and act.value.get("field") == field]
    return authors[-1] if authors else "hand"


def _note(note: Annotation) -> str:
    """Lines stay lines, and an empty one begins a paragraph."""
    text = harmless(str(note.value.get("text", "")).strip())
    lines = [escaped(line) for line in text.splitlines()] or [""]
    lines[0] = f"Note by {escaped(note.author)}, {in_words(day_span(note.at.date()))}: {lines[0]}"
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return "  >\n".join(f"  > {f'{HARD_BREAK}  > '.join(paragraph)}\n" for paragraph in paragraphs if paragraph)

"""Who added an event or corrected it, as the end of its line tells: "(date corrected by ana; the machine had 2023)"."""

from collections.abc import Callable, Iterator

from timeline.datespan import parse_edtf
from timeline.export.document_style import DocumentStyle
from timeline.export.markdown_source import quoted
from timeline.export.markdown_text import escaped
from timeline.models import AnnotationKind, EventDetails


def added_and_corrected(details: EventDetails, style: DocumentStyle) -> Iterator[str]:
    """(added by ana) for an event that a person added, then each field that somebody set to something else."""
    if details.row.manual:
        author = _author_of(details, AnnotationKind.MANUAL, style)
        yield f"({style.words.say('added by {author}', author=author)})"
    yield from _corrections(details, style)


def _corrections(details: EventDetails, style: DocumentStyle) -> Iterator[str]:
    had = "it was" if details.row.manual else "the machine had"
    for field, before in details.machine.items():
        if _words(field, before, style) != _words(field, getattr(details.row, field), style):
            was = quoted(str(before), style.words.quotes) if field == "title" else escaped(_words(field, before, style))
            author = _author_of(details, AnnotationKind.SET, style, field)
            corrected = "{field} corrected by {author}; " + had + " {was}"
            yield f"({style.words.say(corrected, field=style.words.say(field), author=author, was=was)})"


def _words(field: str, value: object, style: DocumentStyle) -> str:
    """The value of a field for people."""
    if field == "date":
        return style.when(parse_edtf(str(value)) if value else None)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or style.words.say("none")
    if value is None:
        return style.words.say("none")
    return _names(style).get(field, str)(str(value))


def _names(style: DocumentStyle) -> dict[str, Callable[[str], str]]:
    return {"type": style.words.type, "stage": style.words.stage, "status": style.words.status}


def _author_of(details: EventDetails, kind: AnnotationKind, style: DocumentStyle, field: str | None = None) -> str:
    """Who did it last; "hand" when nobody is known."""
    authors = [act.author for act in details.annotations if act.kind is kind and act.value.get("field") == field]
    return escaped(authors[-1]) if authors else style.words.say("hand")

"""Texts of articles and people as they are shown: harmless, and cut where they are longer than anybody reads here."""

from datetime import datetime

from timeline.datespan import DateSpan, day_span, parse_edtf
from timeline.datewords import in_words
from timeline.deedwords import value_words
from timeline.models import Annotation, AnnotationKind, Source
from timeline.plaintext import harmless, one_line
from timeline.tui.text.paragraph import Paragraph, marked

LONGEST_TEXT = 4000  # characters of one quote, note or reason that are shown here
LONGEST_NAME = 300  # characters of a title, a list of actors, a publisher
CONTENT = {AnnotationKind.SET: "new", AnnotationKind.VERDICT: "verdict", AnnotationKind.SIGNIFICANCE: "level"}


def shown(text: str | None, longest: int = LONGEST_TEXT) -> str:
    """`text` harmless on one line, cut where it is longer than anybody reads here."""
    return one_line(_cut(text or "", longest))


def shown_lines(text: str) -> list[str]:
    """The lines of a note, harmless."""
    return harmless(_cut(text)).splitlines() or [""]


def _cut(text: str, longest: int = LONGEST_TEXT) -> str:
    if len(text) <= longest:
        return text
    return f"{text[:longest]}… ({len(text) - longest:,} more characters)"


def moment_words(at: datetime) -> str:
    """A moment as a day in words, in the time zone of the person at the terminal."""
    return in_words(day_span(at.astimezone().date()))


def minute_words(at: datetime) -> str:
    """A moment as day and minute, in the time zone of the person at the terminal."""
    return f"{moment_words(at)}, {at.astimezone():%H:%M}"


def who_and_when(annotation: Annotation) -> str:
    """Who wrote it, and on which day."""
    return f"{shown(annotation.author, LONGEST_NAME)}, {moment_words(annotation.at)}"


def source_words(source: Source) -> str:
    """An article in one line: title, publisher, day."""
    day = in_words(day_span(source.published)) if source.published else ""
    parts = [source.title or source.name, source.publisher or "", day]
    return " · ".join(shown(part, LONGEST_NAME) for part in parts if part)


def quote_paragraph(text: str) -> Paragraph:
    """A quote, with a bar at its left."""
    return marked((shown(text), "quote"), lead="▌ ", lead_style="date")


def claim_of(annotation: Annotation) -> object:
    """What an annotation says a field, the verdict or the significance is."""
    return annotation.value.get(CONTENT[annotation.kind])


def claim_words(field: str, value: object) -> str:
    """The value of a field in words; a date also as EDTF.

    >>> claim_words("date", "2016-03"), claim_words("places", ["RS", "HU"]), claim_words("verdict", None)
    ('March 2016 (2016-03)', 'RS, HU', 'none')
    """
    if isinstance(value, DateSpan):
        value = value.edtf
    if field == "date" and isinstance(value, str) and value:
        words = one_line(in_words(parse_edtf(value)))
        return words if words == value else f"{words} ({one_line(value)})"
    words = value_words(value).replace("_", " ") if field in ("type", "stage") else value_words(value)
    return shown(words, LONGEST_NAME) or "none"

"""Everything that is known of an event, as paragraphs: what and when, what people said, the reasons, the evidence."""

from collections.abc import Iterator
from datetime import datetime

from timeline.datespan import DateSpan, day_span
from timeline.datewords import in_words
from timeline.models import Annotation, AnnotationKind, ChronologyRow, EventDetails, Source
from timeline.plaintext import harmless, one_line
from timeline.tui.paragraph import Paragraph, marked
from timeline.tui.table_cells import MANUAL_SIGN, NOTE_SIGN, STAR_SIGN, STATUS_SIGNS, VERDICT_SIGNS, type_words

LONGEST_TEXT = 4000  # characters of one quote, note or reason that are shown here
LONGEST_NAME = 300  # characters of a title, a list of actors, a publisher
HANG = 8  # cells of a label such as "Actors  "
BLANK = Paragraph("")

NO_EVENTS = (
    marked(("No events yet.", "strong")),
    BLANK,
    marked("Read a folder of articles in the shell:"),
    marked(("timeline add FOLDER", "date"), lead="  "),
    BLANK,
    marked("or press ", ("a", "strong"), " to add an event of your own."),
)
NO_HITS = (
    marked(("No event matches this filter.", "strong")),
    BLANK,
    marked(("esc", "strong"), " shows every event again, ", ("/", "strong"), " changes the filter."),
)


def event_paragraphs(details: EventDetails) -> list[Paragraph]:
    """The paragraphs of the detail pane, in reading order."""
    return [
        *_what_and_when(details.row),
        *_said_by_people(details),
        BLANK,
        *_reasons(details),
        BLANK,
        *_evidence(details),
    ]


def _what_and_when(row: ChronologyRow) -> Iterator[Paragraph]:
    yield marked((shown(row.title, LONGEST_NAME) or "(no title)", "strong"))
    edtf = f"  {row.date.edtf}" if row.date else ""
    yield marked((one_line(in_words(row.date)), "date"), (one_line(edtf) and edtf, "faint"))
    sign = STATUS_SIGNS.get(row.status, "·")
    places = f" · {one_line(', '.join(row.places))}" if row.places else ""
    yield marked(f"{type_words(row.type)} · {sign} {one_line(row.status)}{places}")
    if row.actors:
        yield marked(("Actors  ", "label"), shown("; ".join(row.actors), LONGEST_NAME), hang=HANG)


def _said_by_people(details: EventDetails) -> Iterator[Paragraph]:
    row = details.row
    signs = [
        f"{STAR_SIGN} starred" if row.starred else "",
        f"{VERDICT_SIGNS[row.verdict]} {row.verdict}" if row.verdict in VERDICT_SIGNS else "",
        f"{MANUAL_SIGN} added by hand" if row.manual else "",
    ]
    if any(signs):
        yield marked(("  ".join(filter(None, signs)), "sign"))
    if row.tags:
        yield marked(("Tags    ", "label"), shown(" ".join(f"#{tag}" for tag in row.tags), LONGEST_NAME))
    for annotation in details.annotations:
        if annotation.kind is AnnotationKind.NOTE:
            yield marked((f"{NOTE_SIGN} {_who_and_when(annotation)}", "label"))
            for line in _lines(str(annotation.value.get("text", ""))):
                yield marked((line, "note"), lead="  ")


def _reasons(details: EventDetails) -> Iterator[Paragraph]:
    words = shown(details.date_text)
    words = f"“{words}” " if words and words not in shown(details.date_reason) else ""
    for label, reason in (
        ("Date    ", words + shown(details.date_reason)),
        ("Type    ", shown(details.type_reason)),
        ("Status  ", shown(details.status_reason)),
    ):
        if reason.strip():
            yield marked((label, "label"), (reason, "faint"), hang=HANG)
    for field, found in details.machine.items():
        setter = next((a for a in reversed(details.annotations) if a.value.get("field") == field), None)
        by = f", changed by {_who_and_when(setter)}" if setter else ""
        yield marked(
            ("Changed ", "label"), (f"{one_line(field)}: the machine found {_value(found)}{by}", "faint"), hang=HANG
        )


def _evidence(details: EventDetails) -> Iterator[Paragraph]:
    if not details.sources:
        if details.quote:
            yield _quote(details.quote)
        return
    heading = "Evidence" if len(details.sources) == 1 else f"Evidence in {len(details.sources)} articles"
    yield marked((heading, "label"))
    for source in details.sources:
        for evidence in source.evidence:
            yield _quote(evidence.quote)
        yield marked((source_words(source), "faint"), lead="  ")


def source_words(source: Source) -> str:
    """An article in one line: title, publisher, day."""
    day = in_words(day_span(source.published)) if source.published else ""
    parts = [source.title or source.name, source.publisher or "", day]
    return " · ".join(shown(part, LONGEST_NAME) for part in parts if part)


def _quote(text: str) -> Paragraph:
    return marked((shown(text), "quote"), lead="▌ ", lead_style="date")


def _who_and_when(annotation: Annotation) -> str:
    return f"{shown(annotation.author, LONGEST_NAME)}, {moment_words(annotation.at)}"


def moment_words(at: datetime) -> str:
    """A moment as a day in words, in the time zone of the person at the terminal."""
    return in_words(day_span(at.astimezone().date()))


def _value(value: object) -> str:
    if isinstance(value, DateSpan):
        return value.edtf
    if isinstance(value, list | tuple):
        return shown(", ".join(str(part) for part in value)) or "none"
    return shown(str(value)) if value else "none"


def _lines(text: str) -> list[str]:
    return harmless(_cut(text)).splitlines() or [""]


def shown(text: str | None, longest: int = LONGEST_TEXT) -> str:
    """`text` harmless on one line, cut where it is longer than anybody reads here."""
    return one_line(_cut(text or "", longest))


def _cut(text: str, longest: int = LONGEST_TEXT) -> str:
    if len(text) <= longest:
        return text
    return f"{text[:longest]}… ({len(text) - longest:,} more characters)"

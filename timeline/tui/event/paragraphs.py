"""Everything that is known of an event, as paragraphs: what, when, the best quote, what people said, the reasons."""

from collections.abc import Iterator

from timeline.datespan import DateSpan
from timeline.datewords import in_words
from timeline.models import AnnotationKind, EventDetails
from timeline.plaintext import one_line
from timeline.tui.event.disagreements import disagreements
from timeline.tui.table.cells import (
    MANUAL_SIGN,
    NOTE_SIGN,
    SIGNIFICANCE_SIGNS,
    STAR_SIGN,
    STATUS_SIGNS,
    TAG_SIGN,
    VERDICT_SIGNS,
    is_doubtful,
    stage_words,
    type_words,
)
from timeline.tui.text.paragraph import Paragraph, marked
from timeline.tui.text.shown_words import (
    LONGEST_NAME,
    quote_paragraph,
    shown,
    shown_lines,
    source_words,
    who_and_when,
)

SHORT_KEY = 6  # characters of a key that name an event in the shell
HANG = 8  # cells of a label such as "Actors  "
BLANK = Paragraph("")


def event_paragraphs(details: EventDetails) -> list[Paragraph]:
    """The paragraphs of the detail pane: what a low pane must show comes first, the reasons and other quotes later."""
    return [
        *_what_and_when(details),
        *disagreements(details),
        *_best_quote(details),
        *_said_by_people(details),
        BLANK,
        *_reasons(details),
        *_more_evidence(details),
    ]


def event_in_short(details: EventDetails) -> list[Paragraph]:
    """What, when and the best quote."""
    return [*_what_and_when(details), *_best_quote(details)]


def event_with_evidence(details: EventDetails) -> list[Paragraph]:
    """What, when, who, and every quote with its source, without reasons."""
    return [*_what_and_when(details), *_best_quote(details), *_said_by_people(details), *_more_evidence(details)]


def _what_and_when(details: EventDetails) -> Iterator[Paragraph]:
    row = details.row
    yield marked((shown(row.title, LONGEST_NAME) or "(no title)", "strong"), *_machine(details, "title"))
    sign = STATUS_SIGNS.get(row.status, "·")
    yield marked(
        *_date(row.date), *_machine(details, "date"),
        f" · {type_words(row.type)}", *_machine(details, "type"),
        f" · {stage_words(row.stage)}" if row.stage else "", *_machine(details, "stage"),
        f" · {sign} {one_line(row.status)}", *_machine(details, "status"),
        f" · {one_line(', '.join(row.places))}" if row.places else "", *_machine(details, "places"),
        (f" · {row.key[:SHORT_KEY]}", "label"),
    )  # fmt: skip
    signs = [
        f"{STAR_SIGN} starred" if row.starred else "",
        significance_words(row.significance),
        f"{VERDICT_SIGNS[row.verdict]} {row.verdict}" if row.verdict in VERDICT_SIGNS else "",
        f"{MANUAL_SIGN} added by hand" if row.manual else "",
        shown(" ".join(f"{TAG_SIGN}{tag}" for tag in row.tags), LONGEST_NAME),
    ]
    if any(signs):
        yield marked(("  ".join(filter(None, signs)), "sign"))


def significance_words(level: str | None) -> str:
    """Sign and words: "▲ high significance"; "" where nobody said any."""
    return f"{SIGNIFICANCE_SIGNS[level]} {level} significance" if level in SIGNIFICANCE_SIGNS else ""


def _date(span: DateSpan | None) -> Iterator[tuple[str, str]]:
    """The date in words, then its EDTF unless that is the same."""
    words = one_line(in_words(span))
    yield words, "date"
    if span and span.edtf != words:
        yield f"  {one_line(span.edtf)}", "faint"


def _machine(details: EventDetails, field: str) -> Iterator[tuple[str, str]]:
    """What the machine had found, beside what a person wrote instead."""
    if field in details.machine:
        yield f" (machine: {_value(details.machine[field])})", "faint"


def _said_by_people(details: EventDetails) -> Iterator[Paragraph]:
    if details.row.actors:
        actors = shown("; ".join(details.row.actors), LONGEST_NAME)
        yield marked(("Actors  ", "label"), (actors, "actors"), *_machine(details, "actors"), hang=HANG)
    for annotation in details.annotations:
        if annotation.kind is AnnotationKind.NOTE:
            yield marked((f"{NOTE_SIGN} {who_and_when(annotation)}", "label"))
            for line in shown_lines(str(annotation.value.get("text", ""))):
                yield marked((line, "note"), lead="  ")


def _reasons(details: EventDetails) -> Iterator[Paragraph]:
    words = shown(details.date_text)
    words = f"“{words}” " if words and words not in shown(details.date_reason) else ""
    for label, reason in (
        ("Date    ", words + shown(details.date_reason)),
        ("Type    ", shown(details.type_reason)),
        ("Status  ", shown(details.status_reason)),
        ("Stage   ", shown(details.stage_reason)),
        ("Told    ", _told(details)),
    ):
        if reason.strip():
            yield marked((label, "label"), (reason, "faint"), hang=HANG)
    for field, found in details.machine.items():
        setter = next((a for a in reversed(details.annotations) if a.value.get("field") == field), None)
        by = f", changed by {who_and_when(setter)}" if setter else ""
        yield marked(
            ("Changed ", "label"), (f"{one_line(field)}: the machine found {_value(found)}{by}", "faint"), hang=HANG
        )


def _told(details: EventDetails) -> str:
    """Where its article tells it, and how likely the row is right: "lead, told in the first paragraphs · 0.83"."""
    row = details.row
    where = ": ".join(filter(None, (shown(row.salience), shown(details.salience_reason))))
    sure = "" if row.confidence is None else f"confidence {row.confidence:.2f}{' (doubtful)' * is_doubtful(row)}"
    return " · ".join(filter(None, (where, sure)))


def _best_quote(details: EventDetails) -> Iterator[Paragraph]:
    """The sentence that tells the event best, and where it stands."""
    if not details.sources:
        if details.quote:
            yield quote_paragraph(details.quote)
        return
    first = details.sources[0]
    yield from (quote_paragraph(evidence.quote) for evidence in first.evidence[:1])
    yield marked((source_words(first), "faint"), lead="  ")


def _more_evidence(details: EventDetails) -> Iterator[Paragraph]:
    """All other quotes, article by article."""
    if sum(max(1, len(source.evidence)) for source in details.sources) < 2:
        return
    articles = len(details.sources)
    yield BLANK
    yield marked(("More evidence" if articles == 1 else f"Evidence in {articles} articles", "label"))
    for number, source in enumerate(details.sources):
        for evidence in source.evidence[1:] if number == 0 else source.evidence:
            yield quote_paragraph(evidence.quote)
        if number or len(source.evidence) > 1:
            yield marked((source_words(source), "faint"), lead="  ")


def _value(value: object) -> str:
    if isinstance(value, DateSpan):
        return value.edtf
    if isinstance(value, list | tuple):
        return shown(", ".join(str(part) for part in value)) or "none"
    return shown(str(value)) if value else "none"

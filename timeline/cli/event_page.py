"""One event as a page of text: what it is, why, the quotes that prove it, and what people said of it."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType

from timeline.cli.deeds import set_in_force, value_now
from timeline.datespan import day_span
from timeline.datewords import in_words
from timeline.deedwords import deed_words, value_words
from timeline.models import Annotation, AnnotationKind, EventDetails, Evidence, Source
from timeline.plaintext import one_line

NOWHERE_ELSE: Mapping[str, Sequence[str]] = MappingProxyType({})
LONGEST_WRAPPED = 5_000  # characters; a longer quote is no prose


def event_page(
    details: EventDetails,
    width: int | None,
    related: Iterable[str] = (),
    also_at: Mapping[str, Sequence[str]] = NOWHERE_ELSE,
) -> Iterator[str]:
    """The lines of the page; `related` tell of the rows joined with it or split from it, `also_at` where the text of an
    article stood as well, by its key. `width` None leaves long lines long."""
    yield from _head(details)
    yield from _part("People wrote different things", _conflicts(details), width)
    yield from _part("New since it was corrected", _news(details), width)
    yield from _part("Why", _reasons(details), width)
    for source in details.sources:
        elsewhere = (f"the same text: {one_line(place)}" for place in also_at.get(source.article_key, ()))
        yield from _part(_source_name(source), chain(_quotes(source.evidence), elsewhere), width)
    if not details.sources and details.quote:
        yield from _part("Quote", [f"“{one_line(details.quote)}”"], width)
    yield from _part("Found by the program, corrected since", _machine_values(details), width)
    yield from _part("Joined and split", map(one_line, related), width)
    yield from _part("History", [_act(annotation) for annotation in details.annotations], width)


def _head(details: EventDetails) -> Iterator[str]:
    row = details.row
    edtf = f"  [{row.date}]" if row.date else ""
    marks = [*(["starred"] if row.starred else []), *([row.verdict] if row.verdict else [])]
    fields = (
        ("type", row.type.replace("_", " ")),
        ("status", row.status),
        ("stage", (row.stage or "").replace("_", " ")),
        ("salience", row.salience or ""),
        ("places", ", ".join(row.places)),
        ("actors", ", ".join(row.actors)),
        ("tags", ", ".join(row.tags)),
        ("significance", row.significance or ""),
        ("marked", ", ".join(marks)),
        ("confidence", "" if row.confidence is None else f"{row.confidence:.2f}"),
        ("key", row.key),
    )
    yield f"{in_words(row.date)}{edtf}\n"
    yield f"{one_line(row.title)}\n\n"
    yield from (f"{name:<12}  {one_line(text)}\n" for name, text in fields if text)


def _part(heading: str, texts: Iterable[str], width: int | None) -> Iterator[str]:
    """A heading with its texts below, indented; nothing when there are none."""
    for position, text in enumerate(texts):
        if position == 0:
            yield f"\n{heading}\n"
        yield indented(text, width) + "\n"


def indented(text: str, width: int | None) -> str:
    """`text`, harmless already, two columns from the left, wrapped where `width` says how wide the terminal is."""
    if width is None or len(text) > LONGEST_WRAPPED:
        return f"  {text}"
    return textwrap.fill(text, max(width, 40), initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _reasons(details: EventDetails) -> Iterator[str]:
    reasons = (
        ("date", details.date_reason),
        ("type", details.type_reason),
        ("status", details.status_reason),
        ("stage", details.stage_reason),
        ("salience", details.salience_reason),
    )
    return (f"{name}: {one_line(reason)}" for name, reason in reasons if reason)


def _source_name(source: Source) -> str:
    """Publisher, title, day of publication and how it is known, address, article."""
    published = in_words(day_span(source.published)) if source.published else "undated"
    known = f" (from {source.published_reason})" if source.published and source.published_reason else ""
    named = (source.publisher, f"“{source.title}”" if source.title else None, f"{published}{known}", source.url)
    article = f"article {source.name}" if source.article_key else source.name if source.name != source.url else None
    return one_line(", ".join(part for part in (*named, article) if part))


def _quotes(evidence: Iterable[Evidence]) -> Iterator[str]:
    return (f"“{one_line(quoted.quote)}”" for quoted in evidence)


def _machine_values(details: EventDetails) -> Iterator[str]:
    return (f"{field}: {one_line(value_words(value))}" for field, value in details.machine.items())


def _conflicts(details: EventDetails) -> Iterator[str]:
    """date: boris wrote 2016-04, ana wrote 2016-03; the first is shown, `timeline set KEY date VALUE` decides."""
    for field, heads in details.conflicts.items():
        wrote = ", ".join(f"{one.author} wrote {value_words(_written(one))}" for one in heads)
        command = (
            f"set {details.row.key} {field}" if heads[0].kind is AnnotationKind.SET else f"{field} {details.row.key}"
        )
        yield one_line(f"{field}: {wrote}; the first is shown, `timeline {command} VALUE` decides")


def _news(details: EventDetails) -> Iterator[str]:
    """date: the program finds 2016-04 now; it was 2016-03 when ana set 2016-05. Set it again to keep yours, or …"""
    for field, then in details.news.items():
        setters = [one for one in set_in_force(details, field) if one.value["new"] == value_now(details.row, field)]
        who = setters[-1].author if setters else "it"
        found, kept = value_words(details.machine.get(field)), value_words(value_now(details.row, field))
        yield one_line(
            f"{field}: the program finds {found} now; it was {value_words(then)} when {who} set {kept}. "
            f"Set it again to keep that, or `timeline release {details.row.key} {field}`"
        )


def _written(annotation: Annotation) -> object:
    """What an annotation writes of a field, a verdict or a significance."""
    names = {AnnotationKind.SET: "new", AnnotationKind.VERDICT: "verdict", AnnotationKind.SIGNIFICANCE: "level"}
    return annotation.value.get(names[annotation.kind])


def _act(annotation: Annotation) -> str:
    """One entry of the log: 3 May 2025, 14:05 UTC, ana: set date to 2023-03."""
    at = f"{in_words(day_span(annotation.at.date()))}, {annotation.at:%H:%M} UTC"
    return one_line(f"{at}, {annotation.author}: {deed_words(annotation)}")

"""Entry: one event of the chronology as everybody's word has it, from its facts and the log. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from timeline.models import STAGED_TYPES, Annotation, AnnotationKind
from timeline.store.facts import EventFacts, Quoted, as_in_the_log
from timeline.store.registers import Register, Said, heads_by_register
from timeline.wire_copy import independent_sources

# Kind -> the field of its value that a conflict is about.
CONTENT = {AnnotationKind.SET: "new", AnnotationKind.VERDICT: "verdict", AnnotationKind.SIGNIFICANCE: "level"}


@dataclass(frozen=True, slots=True)
class Told:
    """An event, the quotes that tell it, best first, and what people said of it."""

    facts: EventFacts
    quotes: Sequence[Quoted]
    said: Said


@dataclass(frozen=True, slots=True)
class Entry:
    """`facts` with people's corrections in them; `machine` has what the corrected fields were.

    `articles` are keys, `quotes` all of the evidence, that of merged events at the end; `named` are the sources that
    people named for the events they added, each with its quote, either of which may be empty. `sources` counts the
    articles that tell it in words of their own, and the sources named. `conflicts` and `news` are those of
    `timeline.models.EventDetails`.
    """

    facts: EventFacts
    machine: dict[str, object]
    notes: tuple[str, ...]
    tags: tuple[str, ...]
    starred: bool
    verdict: str | None
    significance: str | None
    articles: tuple[str, ...]
    quotes: tuple[Quoted, ...]
    named: tuple[tuple[str, str], ...]
    sources: int
    merged: int
    conflicts: dict[str, tuple[Annotation, ...]] = field(default_factory=dict)
    news: dict[str, object] = field(default_factory=dict)


def make_entry(shown: Told, merged: Sequence[Told] = ()) -> Entry:
    """The entry of an event and of those merged into it."""
    told = (shown, *merged)
    if not merged and not shown.said.annotations:
        return _untouched(shown)
    notes = sorted(
        (one for event in told for one in event.said.annotations if one.kind is AnnotationKind.NOTE),
        key=lambda note: note.id,
    )
    heads = heads_by_register(shown.said, [event.said for event in merged])
    corrected = {name: every[0] for (kind, name), every in heads.items() if kind is AnnotationKind.SET}
    quotes = tuple(quote for event in told for quote in event.quotes)
    articles = tuple(dict.fromkeys(event.facts.article for event in told if event.facts.article))
    named = _named([event.facts for event in told])
    return Entry(
        facts=_corrected(shown.facts, corrected) if corrected else shown.facts,
        machine={name: as_in_the_log(getattr(shown.facts, name)) for name in corrected},
        notes=tuple(str(note.value["text"]) for note in notes),
        tags=tuple(sorted(name for kind, name in _on(heads) if kind is AnnotationKind.TAG)),
        starred=any(kind is AnnotationKind.STAR for kind, _ in _on(heads)),
        verdict=_level(heads, AnnotationKind.VERDICT, "verdict"),
        significance=_level(heads, AnnotationKind.SIGNIFICANCE, "level"),
        articles=articles,
        quotes=quotes,
        named=named,
        sources=_independent(articles, quotes) + len({source for source, _ in named if source}),
        merged=len(merged),
        conflicts=dict(_conflicts(heads)),
        news=_news(shown, corrected),
    )


def _untouched(shown: Told) -> Entry:
    """The entry of an event of which nobody said anything, as most are."""
    articles = (shown.facts.article,) if shown.facts.article else ()
    named = _named([shown.facts])
    sources = len(articles) + sum(1 for source, _ in named if source)
    return Entry(shown.facts, {}, (), (), False, None, None, articles, tuple(shown.quotes), named, sources, 0)


def _corrected(facts: EventFacts, set_by: Mapping[str, Annotation]) -> EventFacts:
    """The facts with people's values; a stage goes with the type that the machine gave, unless a person set it."""
    fields = {name: _fact(annotation.value["new"]) for name, annotation in set_by.items()}
    now = replace(facts, **fields)  # type: ignore[arg-type]  # checked when it was said
    return now if "stage" in fields or now.type in STAGED_TYPES else replace(now, stage=None, stage_reason="")


def _on(heads: Mapping[Register, Sequence[Annotation]]) -> list[Register]:
    """The tags and the star that are on; where two people disagree without knowing it, on wins, which loses nothing."""
    return [register for register, every in heads.items() if any(one.value.get("on") is True for one in every)]


def _level(heads: Mapping[Register, Sequence[Annotation]], kind: AnnotationKind, name: str) -> str | None:
    every = heads.get((kind, ""))
    value = every[0].value[name] if every else None
    return None if value is None else str(value)


def _conflicts(heads: Mapping[Register, Sequence[Annotation]]) -> list[tuple[str, tuple[Annotation, ...]]]:
    """Field, "verdict" or "significance" -> its heads, where they are not all of one mind."""
    return [
        (name or str(kind), tuple(every))
        for (kind, name), every in heads.items()
        if kind in CONTENT and any(one.value[CONTENT[kind]] != every[0].value[CONTENT[kind]] for one in every)
    ]


def _news(shown: Told, corrected: Mapping[str, Annotation]) -> dict[str, object]:
    """Field -> what the machine had found when a person set it, where it finds something else now that is not what the
    person wrote."""
    if shown.facts.manual or shown.facts.orphaned:
        return {}
    news = {}
    for name, annotation in corrected.items():
        if not _says_what_was_found(annotation, shown.said):
            continue
        found, then = (
            as_in_the_log(getattr(shown.facts, name)),
            annotation.value.get("machine", annotation.value.get("old")),
        )
        if found not in (then, annotation.value["new"]):
            news[name] = then
    return news


def _says_what_was_found(annotation: Annotation, said: Said) -> bool:
    """Whether it kept what the machine had found; an old one kept the value before it, which may be a person's."""
    if "machine" in annotation.value:
        return True
    first = next(one for one in said.annotations if one.value.get("field") == annotation.value["field"])
    return "old" in annotation.value and first is annotation


def _independent(articles: Sequence[str], quotes: Sequence[Quoted]) -> int:
    """How many articles tell it in words of their own: what an agency wrote and three papers print is one source."""
    if len(articles) < 2:
        return len(articles)
    told: dict[str, list[str]] = {article: [] for article in articles}
    for article, evidence in quotes:
        if article in told:
            told[article].append(evidence.quote)
    return independent_sources(told)


def _named(told: Sequence[EventFacts]) -> tuple[tuple[str, str], ...]:
    """Source and quote of each event without an article that has either."""
    named = ((facts.source or "", facts.quote) for facts in told if facts.manual and not facts.article)
    return tuple(dict.fromkeys(one for one in named if any(one)))


def _fact(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value

"""Entry: one event of the chronology as everybody's word has it, from its facts and the log. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.models import STAGED_TYPES, Annotation, AnnotationKind
from timeline.store.facts import EventFacts


@dataclass(frozen=True, slots=True)
class Entry:
    """`facts` with people's corrections in them; `machine` has what the corrected fields were.

    `articles` are keys, `quotes` all texts of the evidence, those of merged events at the end; `named` are the sources
    that people named for the events they added, each with its quote, either of which may be empty.
    """

    facts: EventFacts
    machine: dict[str, object]
    notes: tuple[str, ...]
    tags: tuple[str, ...]
    starred: bool
    verdict: str | None
    articles: tuple[str, ...]
    quotes: tuple[str, ...]
    named: tuple[tuple[str, str], ...]
    merged: int


def make_entry(
    facts: EventFacts,
    own: Sequence[Annotation],
    merged: Sequence[tuple[EventFacts, Sequence[Annotation]]],
    quotes: Sequence[str],
) -> Entry:
    """The entry of an event, what people said of it (`own`, in order of time), and the events merged into it."""
    every = sorted([*own, *(one for _, said in merged for one in said)], key=lambda annotation: annotation.id)
    told = [facts, *(other for other, _ in merged)]
    others = [said for _, said in merged]
    corrected = _fields_set(own)
    return Entry(
        facts=_corrected(facts, corrected) if corrected else facts,
        machine={name: _plain(getattr(facts, name)) for name in corrected},
        notes=tuple(str(one.value["text"]) for one in every if one.kind is AnnotationKind.NOTE),
        tags=tuple(sorted(_switched_on(AnnotationKind.TAG, own, others))),
        starred=bool(_switched_on(AnnotationKind.STAR, own, others)),
        verdict=_verdict(own),
        articles=_articles(told),
        quotes=tuple(quotes),
        named=_named(told),
        merged=len(merged),
    )


def _corrected(facts: EventFacts, fields: dict[str, object]) -> EventFacts:
    """The facts with people's values; a stage goes with the type that the machine gave, unless a person set it."""
    now = replace(facts, **fields)  # type: ignore[arg-type]  # checked when it was said
    return now if "stage" in fields or now.type in STAGED_TYPES else replace(now, stage=None, stage_reason="")


def _fields_set(own: Sequence[Annotation]) -> dict[str, object]:
    """Field -> its new value; of several the last one holds."""
    fields = {}
    for annotation in own:
        if annotation.kind is AnnotationKind.SET:
            new = annotation.value["new"]
            fields[str(annotation.value["field"])] = tuple(new) if isinstance(new, list) else new
    return fields


def _switched_on(kind: AnnotationKind, own: Sequence[Annotation], others: Iterable[Sequence[Annotation]]) -> set[str]:
    """The tags that are on, "" for a star: those of the event and of the ones merged into it.

    What a merged event brought along is off again when it was switched off after the merge, when both were one row.
    """
    switches = _switches(kind, own)
    on = {name for name, switch in switches.items() if switch.value["on"]}
    for said in others:
        merged_at = max((one.id for one in said if one.kind is AnnotationKind.MERGE), default="")
        for name, switch in _switches(kind, said).items():
            if switch.value["on"] and not (name in switches and switches[name].id > merged_at):
                on.add(name)
    return on


def _switches(kind: AnnotationKind, said: Sequence[Annotation]) -> dict[str, Annotation]:
    """Tag, or "" for a star -> the last annotation that switched it on or off."""
    return {str(one.value.get("tag", "")): one for one in said if one.kind is kind}


def _verdict(own: Sequence[Annotation]) -> str | None:
    verdict = next((one.value["verdict"] for one in reversed(own) if one.kind is AnnotationKind.VERDICT), None)
    return None if verdict is None else str(verdict)


def _articles(told: Sequence[EventFacts]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(facts.article for facts in told if facts.article))


def _named(told: Sequence[EventFacts]) -> tuple[tuple[str, str], ...]:
    """Source and quote of each event without an article that has either."""
    named = ((facts.source or "", facts.quote) for facts in told if facts.manual)
    return tuple(dict.fromkeys(one for one in named if any(one)))


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value

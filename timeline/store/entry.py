"""Entry: one event of the chronology as everybody's word has it, from its facts and the log. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.models import Annotation, AnnotationKind
from timeline.store.facts import EventFacts


@dataclass(frozen=True, slots=True)
class Entry:
    """`facts` with people's corrections in them; `machine` has what the corrected fields were.

    `articles` are keys, `quotes` all texts of the evidence, those of merged events at the end.
    """

    facts: EventFacts
    machine: dict[str, object]
    notes: tuple[str, ...]
    tags: tuple[str, ...]
    starred: bool
    verdict: str | None
    articles: tuple[str, ...]
    quotes: tuple[str, ...]
    merged: int


def make_entry(
    facts: EventFacts,
    own: Sequence[Annotation],
    merged: Sequence[tuple[EventFacts, Sequence[Annotation]]],
    quotes: Sequence[str],
) -> Entry:
    """The entry of an event, what people said of it (`own`, in order of time), and the events merged into it."""
    every = sorted([*own, *(one for _, said in merged for one in said)], key=lambda annotation: annotation.id)
    corrected = _fields_set(own)
    return Entry(
        facts=replace(facts, **corrected) if corrected else facts,  # type: ignore[arg-type]  # checked when it was said
        machine={name: _plain(getattr(facts, name)) for name in corrected},
        notes=tuple(str(one.value["text"]) for one in every if one.kind is AnnotationKind.NOTE),
        tags=_tags(every),
        starred=bool(_last(own, AnnotationKind.STAR, "on")),
        verdict=_verdict(own),
        articles=_articles([facts, *(other for other, _ in merged)]),
        quotes=tuple(quotes),
        merged=len(merged),
    )


def _fields_set(own: Sequence[Annotation]) -> dict[str, object]:
    """Field -> its new value; of several the last one holds."""
    fields = {}
    for annotation in own:
        if annotation.kind is AnnotationKind.SET:
            new = annotation.value["new"]
            fields[str(annotation.value["field"])] = tuple(new) if isinstance(new, list) else new
    return fields


def _tags(annotations: Sequence[Annotation]) -> tuple[str, ...]:
    on = {str(one.value["tag"]): one.value["on"] for one in annotations if one.kind is AnnotationKind.TAG}
    return tuple(sorted(tag for tag, is_on in on.items() if is_on))


def _verdict(own: Sequence[Annotation]) -> str | None:
    verdict = _last(own, AnnotationKind.VERDICT, "verdict")
    return None if verdict is None else str(verdict)


def _last(own: Sequence[Annotation], kind: AnnotationKind, name: str) -> object:
    return next((one.value[name] for one in reversed(own) if one.kind is kind), None)


def _articles(told: Sequence[EventFacts]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(facts.article for facts in told if facts.article))


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value

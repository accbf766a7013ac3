"""The rows that people joined with a row or split from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.cli.stored import event_line
from timeline.datespan import parse_edtf
from timeline.datewords import in_words
from timeline.models import Annotation, AnnotationKind, EventDetails
from timeline.plaintext import one_line
from timeline.store import Connection
from timeline.store.attachments import latest_anchors
from timeline.store.facts import machine_facts
from timeline.store.links import read_links
from timeline.store.log import in_force_of_kind

TOLD_BY_PEOPLE = (AnnotationKind.MANUAL, AnnotationKind.SPLIT)


@dataclass(frozen=True, slots=True)
class MergedRow:
    """An event that is shown in the row of another: its key, date and title in words, and what merged it."""

    key: str
    words: str
    merges: tuple[Annotation, ...]


def merged_rows(connection: Connection, details: EventDetails) -> list[MergedRow]:
    """The events merged into an event, in the order in which they were."""
    merges: dict[str, list[Annotation]] = {}
    for one in details.annotations:
        if one.kind is AnnotationKind.MERGE and one.event_key != details.row.key:
            merges.setdefault(one.event_key, []).append(one)
    told = _told(connection, details, merges)
    return [MergedRow(key, one_line(told.get(key, "")), tuple(every)) for key, every in merges.items()]


def related_lines(connection: Connection, details: EventDetails) -> Iterator[str]:
    """What was merged into an event and how to take it out, what it was split from, and what was split from it."""
    key = details.row.key
    for merged in merged_rows(connection, details):
        by = merged.merges[-1].author
        out = f"`timeline split {key} --merged {merged.key}` takes it out"
        yield one_line(f"merged into it by {by}: {merged.words} ({merged.key}); {out}")
    for one in details.annotations:
        if one.kind is AnnotationKind.SPLIT and one.event_key == key:
            yield one_line(f"split by {one.author} from {event_line(connection, str(one.value['of']))}")
    splits = in_force_of_kind(connection, AnnotationKind.SPLIT)
    links = read_links(connection, {str(one.value["of"]) for one in splits})
    for one in splits:
        if links.root(str(one.value["of"])) == key:
            yield one_line(f"split from it by {one.author}: {event_line(connection, one.event_key)}")


def _told(connection: Connection, details: EventDetails, keys: Mapping[str, object]) -> dict[str, str]:
    """Key -> date and title as the machine found them, as a person told them, or as they were when last seen."""
    seen: dict[str, tuple[object, object]] = {
        key: (anchor.event.get("date"), anchor.event.get("title"))
        for key, anchor in latest_anchors(connection, list(keys)).items()
    }
    for one in details.annotations:
        if one.kind in TOLD_BY_PEOPLE:
            seen[one.event_key] = one.value.get("date"), one.value.get("title")
    seen |= {key: (facts.date, facts.title) for key, facts in machine_facts(connection, list(keys)).items()}
    return {
        key: f"{in_words(parse_edtf(str(date)) if date else None, short=True)}, {title}"
        for key, (date, title) in seen.items()
    }

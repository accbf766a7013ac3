"""Adding to the log, with everything derived from it brought up to date; inside `writing()`."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from timeline.keys import uuid7
from timeline.models import Annotation, AnnotationKind
from timeline.store.attachments import anchor_of, attach
from timeline.store.log import said_behind, target_of
from timeline.store.overlay import refresh
from timeline.store.retractions import TAKING_BACK, note_retract
from timeline.store.words import storable

Anchors = dict[str, dict[str, object]]  # event key -> the fields of its anchor

COLUMNS = ("id", "event_key", "author", "at", "kind", "value", "anchors", "act", "target")
INSERT = f"INSERT INTO annotations ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


def append(connection: sqlite3.Connection, annotation: Annotation) -> Annotation:
    """Adds an annotation with the anchors of the events that it names, and returns it as the log keeps it."""
    anchors = {key: anchor_of(connection, key) for key in _anchored(annotation)}
    append_all(connection, [(annotation, {key: asdict(anchor) for key, anchor in anchors.items() if anchor})])
    return annotation


def append_all(connection: sqlite3.Connection, said: Sequence[tuple[Annotation, Anchors]]) -> None:
    """Adds annotations that have their anchors already."""
    connection.executemany(INSERT, [_row(annotation, anchors) for annotation, anchors in said])
    named: set[str] = set()
    for annotation, _ in said:
        act = annotation
        if annotation.kind in TAKING_BACK:
            note_retract(connection, str(annotation.value["annotation"]))
            act = said_behind(connection, annotation)
        named.update((annotation.event_key, *_anchored(act)))
    named.discard("")
    refresh(connection, {*named, *attach(connection, named)})


def next_id(connection: sqlite3.Connection, at: datetime) -> str:
    """The id of the next annotation: it sorts after all that the log has."""
    (last,) = connection.execute("SELECT max(id) FROM annotations").fetchone()
    return str(uuid7(at, after=last))


def _anchored(annotation: Annotation) -> list[str]:
    """The events that an annotation names, its own first."""
    if annotation.kind in TAKING_BACK or annotation.kind is AnnotationKind.VIEW:
        return []
    target = target_of(annotation.kind, annotation.value)
    return [annotation.event_key, *([target] if target else [])]


def _row(annotation: Annotation, anchors: Anchors) -> tuple[str | None, ...]:
    return (
        annotation.id,
        annotation.event_key,
        storable(annotation.author),
        annotation.at.astimezone(UTC).isoformat(),
        str(annotation.kind),
        json.dumps(annotation.value),
        json.dumps(anchors) if anchors else None,
        annotation.act or annotation.id,
        target_of(annotation.kind, annotation.value),
    )

"""Reading the append-only log: what people did, and what of it is in force."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime

from timeline.models import Annotation, AnnotationKind

COLUMNS = "id, event_key, author, at, kind, value"


def read_annotations(connection: sqlite3.Connection, keys: Collection[str] | None = None) -> list[Annotation]:
    """The whole log, or that of the events with these keys, in the order made."""
    if keys is None:
        cursor = connection.execute(f"SELECT {COLUMNS} FROM annotations ORDER BY id")
    else:
        cursor = connection.execute(
            f"SELECT {COLUMNS} FROM annotations WHERE event_key IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(list(keys)),),
        )
    return [_annotation(row) for row in cursor]


def in_force(log: Iterable[Annotation]) -> list[Annotation]:
    """The log without what was retracted; a retract that was itself retracted counts for nothing.

    A retract comes after what it retracts, so one pass from the newest to the oldest is enough.
    """
    retracted: set[object] = set()
    kept = []
    for annotation in sorted(log, key=lambda annotation: annotation.id, reverse=True):
        if annotation.id in retracted:
            continue
        kept.append(annotation)
        if annotation.kind is AnnotationKind.RETRACT:
            retracted.add(annotation.value.get("annotation"))
    return kept[::-1]


def acts_in_force(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, list[Annotation]]:
    """For each key what people said of it that still holds, in the order said, without the retracts themselves."""
    acts = defaultdict(list)
    for annotation in in_force(read_annotations(connection, keys)):
        if annotation.kind is not AnnotationKind.RETRACT:
            acts[annotation.event_key].append(annotation)
    return acts


def act_behind(connection: sqlite3.Connection, step: Annotation) -> Annotation:
    """What an undoing or redoing is about: the act, through all that was undone and redone in between."""
    while step.kind is AnnotationKind.RETRACT:
        row = connection.execute(f"SELECT {COLUMNS} FROM annotations WHERE id = ?", (step.value["annotation"],))
        step = _annotation(row.fetchone())
    return step


def _annotation(row: tuple[str, str, str, str, str, str]) -> Annotation:
    key, event_key, author, at, kind, value = row
    return Annotation(key, event_key, author, datetime.fromisoformat(at), AnnotationKind(kind), json.loads(value))

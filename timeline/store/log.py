"""Reading the append-only log: what people did, and what of it is in force."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from timeline.models import Annotation, AnnotationKind
from timeline.store.retractions import IN_FORCE, TAKING_BACK_IN_SQL

COLUMNS = "id, event_key, author, at, kind, value, act"
THESE = "(SELECT value FROM json_each(?))"

# Kind -> the field of its value that names another event or annotation; the column `target` holds it, too.
TARGETS = {
    AnnotationKind.RETRACT: "annotation",
    AnnotationKind.WITHDRAW: "annotation",
    AnnotationKind.MERGE: "into",
    AnnotationKind.DISTINCT: "from",
    AnnotationKind.ATTACH: "to",
    AnnotationKind.SPLIT: "of",
}

# The kinds whose target is joined to their event: both ends change when one does.
JOINING = f"""('{AnnotationKind.MERGE}', '{AnnotationKind.ATTACH}', '{AnnotationKind.SPLIT}')"""


def read_annotations(connection: sqlite3.Connection, keys: Collection[str] | None = None) -> list[Annotation]:
    """The whole log, or that of the events with these keys, in the order made."""
    if keys is None:
        cursor = connection.execute(f"SELECT {COLUMNS} FROM annotations ORDER BY id")
    else:
        cursor = connection.execute(
            f"SELECT {COLUMNS} FROM annotations WHERE event_key IN {THESE} ORDER BY id", (json.dumps(list(keys)),)
        )
    return [make_annotation(row) for row in cursor]


def acts_in_force(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, list[Annotation]]:
    """For each key what people said of it that still holds, in the order said, without what took other things back."""
    cursor = connection.execute(
        f"SELECT {COLUMNS} FROM annotations "
        f"WHERE event_key IN {THESE} AND +kind NOT IN {TAKING_BACK_IN_SQL} AND {IN_FORCE} ORDER BY id",
        (json.dumps(list(keys)),),
    )
    acts = defaultdict(list)
    for row in cursor:
        annotation = make_annotation(row)
        acts[annotation.event_key].append(annotation)
    return acts


def in_force_of_kind(connection: sqlite3.Connection, kind: AnnotationKind) -> list[Annotation]:
    """All annotations of a kind that still hold, in the order made."""
    cursor = connection.execute(
        f"SELECT {COLUMNS} FROM annotations WHERE kind = ? AND {IN_FORCE} ORDER BY id", (str(kind),)
    )
    return [make_annotation(row) for row in cursor]


def act_behind(connection: sqlite3.Connection, step: Annotation) -> Annotation:
    """What an undoing or redoing is about: the act, through all that was undone and redone in between."""
    return _behind(connection, step, {AnnotationKind.RETRACT})


def said_behind(connection: sqlite3.Connection, step: Annotation) -> Annotation:
    """What was said in the end, through all that was taken back or brought back since."""
    return _behind(connection, step, {AnnotationKind.RETRACT, AnnotationKind.WITHDRAW})


def _behind(connection: sqlite3.Connection, step: Annotation, kinds: Collection[AnnotationKind]) -> Annotation:
    while step.kind in kinds:
        row = connection.execute(
            f"SELECT {COLUMNS} FROM annotations WHERE id = ?", (step.value["annotation"],)
        ).fetchone()
        if row is None:  # it is in a log that was not brought together with this one yet
            return step
        step = make_annotation(row)
    return step


def target_of(kind: AnnotationKind, value: dict[str, object]) -> str | None:
    """The key or id that an annotation points at; None for one that points nowhere."""
    target = value.get(TARGETS[kind]) if kind in TARGETS else None
    return None if target is None else str(target)


def make_annotation(row: tuple[str, str, str, str, str, str, str]) -> Annotation:
    """The annotation of a row with COLUMNS."""
    key, event_key, author, at, kind, value, act = row
    return Annotation(
        key, event_key, author, datetime.fromisoformat(at), AnnotationKind(kind), json.loads(value), act or key
    )

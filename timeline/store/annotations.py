"""What people say of events: an append-only log, in which even undoing is an entry.

Each function saves at once, with the chronology brought up to date in the same transaction.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime

from timeline.errors import AnnotationError
from timeline.keys import manual_event_key, uuid7
from timeline.models import Annotation, AnnotationKind
from timeline.store.annotation_values import checked_value, manual_event
from timeline.store.attachments import anchor_of, attach
from timeline.store.chronology import row_by_key
from timeline.store.connection import store_errors, writing
from timeline.store.event_names import find_event, visible_key
from timeline.store.links import read_links
from timeline.store.log import acts_in_force, in_force, read_annotations
from timeline.store.overlay import refresh
from timeline.store.words import storable


@store_errors
def annotate(
    connection: sqlite3.Connection,
    event_key: str,
    kind: AnnotationKind,
    value: Mapping[str, object],
    *,
    author: str,
    at: datetime,
) -> Annotation:
    """Adds one annotation and returns it as the log keeps it. Raises AnnotationError, naming what is wrong.

    `value` is that of `timeline.models.Annotation`, without the `old` of a `set`. An event that was merged, or found
    again under another key, is annotated where it is shown.
    """
    checked = checked_value(kind, value)
    with writing(connection):
        if kind is AnnotationKind.RETRACT:
            return _retract(connection, _in_force(connection, str(checked["annotation"])), author, at)
        key = _shown(connection, event_key)
        if kind is AnnotationKind.MANUAL:
            raise AnnotationError(f"event {key} exists already: a new one gets its own key")
        if kind is AnnotationKind.SET:
            checked["old"] = _value_now(connection, key, str(checked["field"]))
        if kind is AnnotationKind.MERGE:
            checked["into"] = _other(connection, key, str(checked["into"]))
        return _append(connection, _next_id(connection, at), key, kind, checked, author, at)


@store_errors
def new_event(connection: sqlite3.Connection, fields: Mapping[str, object], *, author: str, at: datetime) -> str:
    """Adds an event that no article tells and returns its key.

    `fields`: `title` and `type`, and if known `date`, `status`, `stage`, `places`, `actors`, `quote`, `source`.
    """
    checked = manual_event(fields)
    with writing(connection):
        number = _next_id(connection, at)
        key = manual_event_key(number)
        _append(connection, number, key, AnnotationKind.MANUAL, checked, author, at)
    return key


@store_errors
def undo(connection: sqlite3.Connection, *, author: str, at: datetime) -> Annotation | None:
    """Retracts the author's newest act in force; called again, the one before. None when nothing is left to undo."""
    with writing(connection):
        acts = [one for one in in_force(read_annotations(connection)) if _is_act(one) and one.author == author]
        return _retract(connection, acts[-1], author, at) if acts else None


@store_errors
def redo(connection: sqlite3.Connection, *, author: str, at: datetime) -> Annotation | None:
    """Retracts the author's newest undoing. None when there is none, or when the author did something new since."""
    with writing(connection):
        log = read_annotations(connection)
        acts = {one.id for one in log if _is_act(one)}
        newest_act = max((one.id for one in log if _is_act(one) and one.author == author), default="")
        undone = [
            one
            for one in in_force(log)
            if one.value.get("annotation") in acts and one.author == author and one.id > newest_act
        ]
        return _retract(connection, undone[-1], author, at) if undone else None


@store_errors
def annotations_of(connection: sqlite3.Connection, event_key: str) -> list[Annotation]:
    """What people said of an event, and of those merged into it, that still holds; in the order said."""
    key = visible_key(connection, event_key)
    if key is None:
        return []
    links = read_links(connection, [key])
    told = [one for one in links.connected if one == key or links.root(one) == key]
    said = [annotation for acts in acts_in_force(connection, told).values() for annotation in acts]
    return sorted(said, key=lambda annotation: annotation.id)


def _append(
    connection: sqlite3.Connection,
    number: str,
    key: str,
    kind: AnnotationKind,
    value: dict[str, object],
    author: str,
    at: datetime,
) -> Annotation:
    annotation = Annotation(number, key, storable(author), at.astimezone(UTC), kind, value)
    named = [key, str(value["into"])] if kind is AnnotationKind.MERGE else [key]
    anchors = {} if kind is AnnotationKind.RETRACT else {one: anchor_of(connection, one) for one in named}
    kept = {one: asdict(anchor) for one, anchor in anchors.items() if anchor}
    connection.execute(
        "INSERT INTO annotations (id, event_key, author, at, kind, value, anchors) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            key,
            annotation.author,
            annotation.at.isoformat(),
            kind,
            json.dumps(value),
            json.dumps(kept) if kept else None,
        ),
    )
    refresh(connection, {*named, *attach(connection, kept)})
    return annotation


def _retract(connection: sqlite3.Connection, target: Annotation, author: str, at: datetime) -> Annotation:
    number = _next_id(connection, at)
    value: dict[str, object] = {"annotation": target.id}
    return _append(connection, number, target.event_key, AnnotationKind.RETRACT, value, author, at)


def _is_act(annotation: Annotation) -> bool:
    return annotation.kind is not AnnotationKind.RETRACT


def _in_force(connection: sqlite3.Connection, number: str) -> Annotation:
    row = connection.execute("SELECT event_key FROM annotations WHERE id = ?", (number,)).fetchone()
    log = in_force(read_annotations(connection, row)) if row else []
    for annotation in log:
        if annotation.id == number:
            return annotation
    raise AnnotationError(f"there is no annotation {number!r} that could be retracted")


def _next_id(connection: sqlite3.Connection, at: datetime) -> str:
    (last,) = connection.execute("SELECT max(id) FROM annotations").fetchone()
    return str(uuid7(at, after=last))


def _shown(connection: sqlite3.Connection, key: str) -> str:
    shown = visible_key(connection, key)
    if shown is None:
        raise AnnotationError(f"there is no event {key!r}")
    return shown


def _other(connection: sqlite3.Connection, key: str, into: str) -> str:
    """The key of the event to merge into."""
    other = find_event(connection, into)
    if other == key:
        raise AnnotationError(f"an event cannot be merged into itself: {key} and {into} are one already")
    return other


def _value_now(connection: sqlite3.Connection, key: str, field: str) -> object:
    """The field as the chronology has it, as JSON has it."""
    row = row_by_key(connection, key)
    assert row is not None, "the key was found just now"
    value = row.date.edtf if field == "date" and row.date else getattr(row, field)
    return list(value) if isinstance(value, tuple) else value

"""What people say of events: an append-only log, in which even undoing is an entry.

Each function saves at once, with the chronology brought up to date in the same transaction.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime

from timeline.keys import manual_event_key
from timeline.models import Annotation, AnnotationKind
from timeline.store.annotation_values import checked_value
from timeline.store.append import append, next_id
from timeline.store.damage import store_errors
from timeline.store.event_fields import manual_event
from timeline.store.event_names import visible_key
from timeline.store.links import read_links
from timeline.store.log import COLUMNS, acts_in_force, make_annotation
from timeline.store.logged import logged
from timeline.store.retractions import IN_FORCE
from timeline.store.saying import Saying
from timeline.store.transactions import writing

NEWEST_ACT = f"""
SELECT {COLUMNS} FROM annotations WHERE author = ? AND kind <> 'retract' AND {IN_FORCE} ORDER BY id DESC LIMIT 1
"""
NEWEST_UNDOING = f"""
SELECT {COLUMNS} FROM annotations WHERE author = ? AND kind = 'retract' AND {IN_FORCE} AND id > ifnull(
    (SELECT max(id) FROM annotations WHERE author = ? AND kind <> 'retract'), '')
AND EXISTS (SELECT 1 FROM annotations AS act WHERE act.id = annotations.target AND act.kind <> 'retract')
ORDER BY id DESC LIMIT 1
"""
REST_OF_ACT = f"SELECT {COLUMNS} FROM annotations WHERE act = ? AND {IN_FORCE} ORDER BY id DESC"


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

    `value` is that of `timeline.models.Annotation`, without the `old`, `machine` and `over`, which are looked up. An
    event that was merged, or found again under another key, is annotated where it is shown.
    """
    return annotate_together(connection, [Saying(event_key, kind, value)], author=author, at=at)[0]


@store_errors
def annotate_together(
    connection: sqlite3.Connection, sayings: Sequence[Saying], *, author: str, at: datetime
) -> list[Annotation]:
    """Adds annotations as one act, which is saved, undone and redone as a whole; returns them as the log keeps them.

    A `manual` one without an event key adds an event, and "" as the event key of those after it stands for this event.
    Raises AnnotationError, naming what is wrong; then nothing is added.
    """
    checked = [one._replace(value=checked_value(one.kind, one.value)) for one in sayings]
    said: list[Annotation] = []
    added = ""
    with writing(connection):
        for saying in checked:
            number = next_id(connection, at)
            if saying.kind is not AnnotationKind.MANUAL and not saying.event_key:
                saying = saying._replace(event_key=added)
            key, value = logged(connection, saying, number)
            added = key if saying.kind is AnnotationKind.MANUAL else added
            act = said[0].act if said else number
            said.append(append(connection, Annotation(number, key, author, at, saying.kind, value, act)))
    return said


@store_errors
def new_event(connection: sqlite3.Connection, fields: Mapping[str, object], *, author: str, at: datetime) -> str:
    """Adds an event that no article tells and returns its key.

    `fields`: `title` and `type`, and if known `date`, `status`, `stage`, `places`, `actors`, `quote`, `source`.
    """
    checked = manual_event(fields)
    with writing(connection):
        number = next_id(connection, at)
        key = manual_event_key(number)
        append(connection, Annotation(number, key, author, at, AnnotationKind.MANUAL, checked, number))
    return key


@store_errors
def undo(connection: sqlite3.Connection, *, author: str, at: datetime) -> list[Annotation]:
    """Retracts the author's newest act in force and returns the retracts; called again, the act before it.

    An empty list when nothing is left to undo.
    """
    return _take_back_newest(connection, NEWEST_ACT, (author,), author, at)


@store_errors
def redo(connection: sqlite3.Connection, *, author: str, at: datetime) -> list[Annotation]:
    """Retracts the author's newest undoing. Empty when there is none, or when the author did something new since."""
    return _take_back_newest(connection, NEWEST_UNDOING, (author, author), author, at)


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


def _take_back_newest(
    connection: sqlite3.Connection, newest: str, parameters: Sequence[str], author: str, at: datetime
) -> list[Annotation]:
    """Retracts the act that the query finds, its last part first, as one act."""
    with writing(connection):
        row = connection.execute(newest, parameters).fetchone()
        if row is None:
            return []
        parts = connection.execute(REST_OF_ACT, (make_annotation(row).act,)).fetchall()
        retracts: list[Annotation] = []
        for part in map(make_annotation, parts):
            number = next_id(connection, at)
            act = retracts[0].act if retracts else number
            value: dict[str, object] = {"annotation": part.id}
            retracts.append(Annotation(number, part.event_key, author, at, AnnotationKind.RETRACT, value, act))
            append(connection, retracts[-1])
    return retracts

"""What is wrong with the log: annotations that nobody can read, and columns that do not follow from their values."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from timeline.errors import AnnotationError
from timeline.models import AnnotationKind
from timeline.store.anchors import Anchor
from timeline.store.annotation_values import checked_value
from timeline.store.doctor.finding import Finding, Remedy
from timeline.store.facts import split_quotes
from timeline.store.log import target_of
from timeline.store.retractions import TAKING_BACK, retracted_ids

ROWS = "SELECT id, event_key, author, at, kind, value, anchors, act, target FROM annotations ORDER BY rowid"
OF_NOTHING = """
SELECT id FROM annotations AS step WHERE kind IN ('retract', 'withdraw')
AND NOT EXISTS (SELECT 1 FROM annotations WHERE annotations.id = step.target) ORDER BY id
"""
EXPORT = "`timeline annotations export` writes what can be read; restore this one from a copy"

Row = tuple[object, ...]


def unreadable(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The annotations that cannot be what timeline wrote."""
    for row in connection.execute(ROWS):
        problem = _problem(row)
        if problem:
            yield Finding(f"the annotation {str(row[0])[:40]!r} cannot be read: {problem}", None, EXPORT)


def wrong_columns(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The annotations whose `target` or `act` is not what they say; those that cannot be read left out."""
    for row in connection.execute(ROWS):
        if can_be_read(row) and row[7:] != (columns := proper_columns(row)):
            wrong = "target" if row[8] != columns[1] else "act"
            yield Finding(f"the annotation {row[0]} has the wrong {wrong}", Remedy.COLUMNS)


def retracts_of_nothing(connection: sqlite3.Connection) -> Iterator[Finding]:
    """What takes back an annotation that the log does not have."""
    advice = "import the log that has it with `timeline annotations import`"
    for (number,) in connection.execute(OF_NOTHING):
        yield Finding(f"the annotation {number} takes back one that is not there", None, advice)


def wrong_retracted(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether the list of what was taken back is that of the log."""
    listed = {number for (number,) in connection.execute("SELECT id FROM retracted")}
    wrong = len(listed ^ retracted_ids(connection))
    if wrong:
        yield Finding(f"the list of annotations that were taken back is wrong in {wrong}", Remedy.CHRONOLOGY)


def proper_columns(row: Row) -> tuple[object, object]:
    """`act` and `target` of an annotation that can be read; an act is kept as far as it is the id of one."""
    number, kind, value, act = row[0], row[4], row[5], row[7]
    return (act if _is_id(act) else number), target_of(AnnotationKind(str(kind)), json.loads(str(value)))


def can_be_read(row: Row) -> bool:
    """Whether a row of ROWS is an annotation as timeline writes them."""
    return not _problem(row)


def _problem(row: Row) -> str:
    """Why a row of the log cannot be read; empty when it can."""
    number, event_key, author, at, kind, value, anchors, *_ = row
    if not _is_id(number):
        return "its id is no UUID of version 7"
    if kind not in tuple(AnnotationKind):
        return f"there is no kind {str(kind)[:40]!r}"
    if not isinstance(event_key, str) or not (event_key or kind in (AnnotationKind.VIEW, *TAKING_BACK)):
        return "it names no event"
    if not isinstance(author, str):
        return "it has no author"
    if not _is_time(at):
        return f"its time is {str(at)[:40]!r}"
    return _problem_of_value(AnnotationKind(str(kind)), value) or _problem_of_anchors(anchors)


def _problem_of_value(kind: AnnotationKind, stored: object) -> str:
    try:
        value = json.loads(str(stored))
        checked_value(kind, value)
        if kind is AnnotationKind.SPLIT:
            split_quotes(value)
            target_of(kind, {"of": value["of"]})
    except AnnotationError as error:
        return str(error)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return "its value is not one of its kind"
    return ""


def _problem_of_anchors(stored: object) -> str:
    try:
        anchors = {} if stored is None else json.loads(str(stored))
        made = [Anchor(**fields) for fields in anchors.values()]
        sound = all(isinstance(one.quote, str) and isinstance(one.event, dict) for one in made)
    except (ValueError, TypeError, AttributeError, RecursionError):
        sound = False
    return "" if sound else "where it holds on to its article is lost"


def _is_id(value: object) -> bool:
    try:
        return isinstance(value, str) and UUID(value).version == 7 and str(UUID(value)) == value
    except ValueError:
        return False


def _is_time(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False

"""Acts that depend on what is there already, and any act in a few words."""

from collections.abc import Sequence
from datetime import datetime

from timeline.models import Annotation, AnnotationKind
from timeline.plaintext import one_line, shortened
from timeline.store import Connection
from timeline.store.annotations import annotate, redo, undo
from timeline.store.details import event_details
from timeline.store.log import act_behind

LONGEST = 40


def act_words(act: Annotation) -> str:
    """What was done, harmless and short: "note “checked with the law”", "tag #key", "new date 2016-03"."""
    value = act.value
    match act.kind:
        case AnnotationKind.NOTE:
            return f"note “{_short(value.get('text'))}”"
        case AnnotationKind.TAG:
            return f"tag #{_short(value.get('tag'))} {'on' if value.get('on') else 'off'}"
        case AnnotationKind.STAR:
            return "star" if value.get("on") else "star taken off"
        case AnnotationKind.VERDICT:
            return f"verdict {_short(value.get('verdict') or 'none')}"
        case AnnotationKind.SET:
            return f"new {_short(value.get('field'))} {_short(value.get('new') or 'none')}"
        case AnnotationKind.MANUAL:
            return f"event “{_short(value.get('title'))}”"
        case AnnotationKind.MERGE:
            return "merging of two events"
    return "an act"


def toggle_star(connection: Connection, key: str, *, author: str, at: datetime) -> str:
    """Puts a star on the event, or takes it off; returns the event's key."""
    starred = event_details(connection, key).row.starred
    return annotate(connection, key, AnnotationKind.STAR, {"on": not starred}, author=author, at=at).event_key


def annotate_all(
    connection: Connection,
    key: str,
    kind: AnnotationKind,
    values: Sequence[dict[str, object]],
    *,
    author: str,
    at: datetime,
) -> str:
    """Adds annotations of one kind, one after another; returns the event's key."""
    for value in values:
        key = annotate(connection, key, kind, value, author=author, at=at).event_key
    return key


def undo_act(connection: Connection, *, author: str, at: datetime) -> Annotation | None:
    """Takes back the author's newest act and returns that act; None when there is none."""
    return _meant_by(connection, undo(connection, author=author, at=at))


def redo_act(connection: Connection, *, author: str, at: datetime) -> Annotation | None:
    """Brings back what was undone last and returns that act; None when there is none."""
    return _meant_by(connection, redo(connection, author=author, at=at))


def _meant_by(connection: Connection, retract: Annotation | None) -> Annotation | None:
    """The act that was taken back, or brought back by taking back its undoing."""
    return act_behind(connection, retract) if retract else None


def _short(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value or "")
    return shortened(one_line(text[:1000]), LONGEST)

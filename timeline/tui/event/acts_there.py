"""Acts that depend on what is there already, and any act in a few words."""

from collections.abc import Sequence
from datetime import datetime

from timeline.deedwords import NO_TITLES, Titles, deed_words
from timeline.models import Annotation, AnnotationKind
from timeline.plaintext import one_line, shortened
from timeline.store import Connection, Saying
from timeline.store.annotations import annotate, annotate_together, redo, undo
from timeline.store.chronology import rows_by_id
from timeline.store.details import event_details
from timeline.store.log import act_behind
from timeline.tui.table.marked_sayings import Sayings

LONGEST = 60


def act_words(act: Annotation, titles: Titles = NO_TITLES) -> str:
    """What was done, harmless and short: "note: checked with the law", "tagged key", "date set to 2016-03"."""
    words = f"new event, {act.value.get('title')}" if act.kind is AnnotationKind.MANUAL else deed_words(act, titles)
    return shortened(one_line(words[:1000]), LONGEST)


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
    """Adds annotations of one kind as one act; returns the event's key."""
    said = annotate_together(connection, [Saying(key, kind, value) for value in values], author=author, at=at)
    return said[0].event_key if said else key


def say_of_rows(
    connection: Connection, ids: Sequence[int], sayings: Sayings, *, author: str, at: datetime
) -> list[Saying]:
    """Says of the rows with these ids what `sayings` gives for them, as one act; returns what was said.

    Rows that are gone meanwhile are left out.
    """
    said = sayings(rows_by_id(connection, ids))
    annotate_together(connection, said, author=author, at=at)
    return said


def undo_act(connection: Connection, *, author: str, at: datetime) -> list[Annotation]:
    """Takes back the author's newest act and returns its annotations, the first one first; none when there is none."""
    return _meant_by(connection, undo(connection, author=author, at=at))[::-1]


def redo_act(connection: Connection, *, author: str, at: datetime) -> list[Annotation]:
    """Brings back what was undone last and returns its annotations; none when there is none."""
    return _meant_by(connection, redo(connection, author=author, at=at))


def _meant_by(connection: Connection, retracts: Sequence[Annotation]) -> list[Annotation]:
    """What was taken back, or brought back by taking back its undoing."""
    return [act_behind(connection, retract) for retract in retracts]

"""Rows of a review: only the ids of the events that wait for a person are kept; each is read when it is asked about."""

from collections.abc import Callable, Sequence
from functools import partial

from timeline.filters import EventFilter, FieldIs
from timeline.models import EventDetails
from timeline.store import Connection, rows_by_id
from timeline.tui.desk.question import Question, Waiting
from timeline.tui.desk.questioned_rows import details_now

MOST = 3_000  # ids that are collected at a time; when these are decided, the desk finds the next ones

Asking = Callable[[EventDetails], Question | None]


def waiting_rows(group: str, ids: Sequence[int], asking: Asking) -> list[Waiting]:
    """Something waiting for each id."""
    return [Waiting(f"{group} {id}", partial(_asked, asking, id)) for id in ids]


def not_lost(event_filter: EventFilter | None) -> EventFilter:
    """The filter without lost events, which are asked about for what they are first."""
    before = event_filter or EventFilter()
    return EventFilter(before.text, (*before.terms, FieldIs("is", ("orphaned",), negated=True)))


def _asked(asking: Asking, id: int, connection: Connection) -> Question | None:
    """The question about the row as it is now; None when it is gone."""
    rows = rows_by_id(connection, [id])
    details = details_now(connection, rows[0].key) if rows else None
    return asking(details) if details else None

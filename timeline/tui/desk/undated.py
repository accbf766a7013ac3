"""Undated events: when was it?"""

from timeline.filters import EventFilter
from timeline.models import AnnotationKind, EventDetails, Verdict
from timeline.store import Connection, Saying
from timeline.store.ranked import RankedRows
from timeline.tui.desk.judged_event import judged_event
from timeline.tui.desk.question import Answer, Question, Waiting
from timeline.tui.desk.questioned_rows import narrowed, waiting_ids
from timeline.tui.desk.review_rows import MOST, not_lost, waiting_rows

WORDS = "Nothing in the article gives this event a date. When was it?"


def undated_events(
    connection: Connection, event_filter: EventFilter | None, ranked: RankedRows | None = None
) -> list[Waiting]:
    """A question for each event without a date that nobody has rejected."""
    undated = not_lost(narrowed(event_filter, "undated"))
    return waiting_rows("undated", waiting_ids(connection, undated, ranked, most=MOST), _question)


def _question(details: EventDetails) -> Question | None:
    row = details.row
    if row.date is not None or row.verdict == Verdict.REJECTED:
        return None
    answers = (
        Answer("g", "type its date", (), asks="date"),
        Answer("e", "correct it", (), asks="fields"),
        Answer("r", "reject", (Saying(row.key, AnnotationKind.VERDICT, {"verdict": Verdict.REJECTED}),)),
    )
    return Question(row.key, WORDS, judged_event(details), (), answers)

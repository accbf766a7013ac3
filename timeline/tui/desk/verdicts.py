"""Doubtful events, the least sure first, and events that came in since the person was here last: are they right?"""

from datetime import datetime

from timeline.filters import EventFilter
from timeline.models import AnnotationKind, EventDetails, Order, Verdict
from timeline.store import Connection, Saying
from timeline.store.new_events import new_ids
from timeline.store.ranked import RankedRows
from timeline.tui.desk.judged_event import judged_event
from timeline.tui.desk.question import Answer, Question, Waiting
from timeline.tui.desk.questioned_rows import narrowed, waiting_ids
from timeline.tui.desk.review_rows import MOST, not_lost, waiting_rows
from timeline.tui.table.cells import is_doubtful

DOUBTFUL_WORDS = "The program is not sure of this event. Is it right?"
NEW_WORDS = "This event is new since you were here. Is it right?"
VERDICTS = (
    ("c", "confirm", Verdict.CONFIRMED),
    ("d", "dispute", Verdict.DISPUTED),
    ("r", "reject", Verdict.REJECTED),
)
CORRECT = ("e", "correct it")
SEEN = ("k", "seen, no verdict")


def doubtful_events(
    connection: Connection, event_filter: EventFilter | None, ranked: RankedRows | None = None
) -> list[Waiting]:
    """A question for each doubtful event, the least sure first."""
    doubtful = not_lost(narrowed(event_filter, "doubtful"))
    return waiting_rows("doubtful", waiting_ids(connection, doubtful, ranked, Order.REVIEW, MOST), _doubtful)


def new_events(
    since: datetime | None, connection: Connection, event_filter: EventFilter | None, ranked: RankedRows | None = None
) -> list[Waiting]:
    """A question for each event that came in after `since`, in order of date; none where nobody was here before."""
    if since is None:
        return []
    return waiting_rows("new", new_ids(connection, since, not_lost(event_filter), MOST), _new)


def _doubtful(details: EventDetails) -> Question | None:
    if not is_doubtful(details.row):
        return None
    return Question(details.row.key, DOUBTFUL_WORDS, judged_event(details), (), _answers(details.row.key))


def _new(details: EventDetails) -> Question | None:
    if details.row.verdict:
        return None
    answers = (*_answers(details.row.key), Answer(*SEEN, ()))
    return Question(details.row.key, NEW_WORDS, judged_event(details), (), answers)


def _answers(key: str) -> tuple[Answer, ...]:
    """A verdict with one key; whoever corrects an event has seen to it, and so confirms it."""
    verdicts = {letter: Saying(key, AnnotationKind.VERDICT, {"verdict": verdict}) for letter, _, verdict in VERDICTS}
    return (
        *(Answer(letter, words, (verdicts[letter],)) for letter, words, _ in VERDICTS),
        Answer(*CORRECT, (verdicts["c"],), asks="fields"),
    )

"""Duplicates: are two rows that look alike one event?"""

from functools import partial

from timeline.filters import EventFilter
from timeline.models import AnnotationKind, EventDetails, Proposal
from timeline.store import Connection, Saying
from timeline.store.ranked import RankedRows
from timeline.tui.desk.question import Answer, Question, Waiting
from timeline.tui.desk.questioned_rows import details_now
from timeline.tui.event.paragraphs import event_with_evidence
from timeline.tui.text.paragraph import marked
from timeline.tui.text.shown_words import LONGEST_NAME, shown

WORDS = "Are these one event?"


def duplicates(
    connection: Connection, event_filter: EventFilter | None, ranked: RankedRows | None = None
) -> list[Waiting]:
    """A question for each pair of rows that may be one event, the likeliest first."""
    from timeline.review.duplicates import duplicate_proposals

    return [
        Waiting(f"duplicate {one.one} {one.other}", partial(_question, one))
        for one in duplicate_proposals(connection, event_filter)
    ]


def _question(proposal: Proposal, connection: Connection) -> Question | None:
    found = [details_now(connection, key) for key in (proposal.one, proposal.other)]
    both = sorted((details for details in found if details), key=_fullness, reverse=True)
    if len(both) < 2:
        return None  # merged, or gone, since it was proposed
    left, right = (details.row.key for details in both)
    answers = (
        Answer("m", "one event, shown as the left one", (_merge(right, left),)),
        Answer("M", "one event, shown as the right one", (_merge(left, right),)),
        Answer("d", "two events", (Saying(left, AnnotationKind.DISTINCT, {"from": right}),)),
    )
    why = marked((f"{proposal.score:.0%} likely: ", "label"), shown("; ".join(proposal.reasons), LONGEST_NAME), hang=2)
    sides = tuple(tuple(event_with_evidence(details)) for details in both)
    return Question(left, WORDS, (why,), sides, answers)


def _merge(key: str, into: str) -> Saying:
    return Saying(key, AnnotationKind.MERGE, {"into": into})


def _fullness(details: EventDetails) -> tuple[int, int, float]:
    """What people worked on, then what more articles tell, then what the program is surer of: to stand at the left."""
    row = details.row
    return len(details.annotations), row.sources, row.confidence or 0.0

"""News: where the program finds something new beside what a person set, which of the two holds?"""

from functools import partial

from timeline.filters import EventFilter
from timeline.models import Annotation, AnnotationKind, EventDetails
from timeline.store import Connection, Saying
from timeline.store.ranked import RankedRows
from timeline.tui.desk.question import Answer, Question, Waiting
from timeline.tui.desk.questioned_rows import details_now, questioned_rows
from timeline.tui.event.disagreements import setters
from timeline.tui.event.paragraphs import event_in_short
from timeline.tui.text.paragraph import Paragraph, marked
from timeline.tui.text.shown_words import claim_of, claim_words, minute_words, shown


def news(connection: Connection, event_filter: EventFilter | None, ranked: RankedRows | None = None) -> list[Waiting]:
    """A question for each field that a person set and of which the program finds something new since."""
    return [
        Waiting(f"news {details.row.key} {field}", partial(_question, details.row.key, field))
        for details in questioned_rows(connection, event_filter, "news", ranked)
        for field in details.news
    ]


def _question(key: str, field: str, connection: Connection) -> Question | None:
    details = details_now(connection, key)
    if details is None or field not in details.news:
        return None
    written = _in_force(details, field)
    if not written:
        return None
    newest = written[-1]
    found = claim_words(field, details.machine.get(field))
    mine, then = claim_words(field, claim_of(newest)), claim_words(field, details.news[field])
    by = f"{shown(newest.author, 100)}, {minute_words(newest.at)}"
    answers = (
        Answer("k", f"keep {mine}", (Saying(key, AnnotationKind.SET, {"field": field, "new": claim_of(newest)}),)),
        Answer("t", f"take {found}", tuple(_retract(one) for one in written)),
    )
    sides = (
        _side("k", mine, f"{by} · shown now"),
        _side("t", found, f"the program, as the article reads now; it had found {then}"),
    )
    words = f"The {field}: the program finds another one now than when a person set it. Which one holds?"
    return Question(key, words, tuple(event_in_short(details)), sides, answers)


def _in_force(details: EventDetails, field: str) -> list[Annotation]:
    """Who set the field of this event, not of one that was merged into it."""
    merged = {one.event_key for one in details.annotations if one.kind is AnnotationKind.MERGE}
    return [one for one in setters(details, field) if one.event_key not in merged]


def _retract(annotation: Annotation) -> Saying:
    return Saying("", AnnotationKind.WITHDRAW, {"annotation": annotation.id})


def _side(key: str, value: str, who: str) -> tuple[Paragraph, ...]:
    return marked((f"{key}  ", "sign"), (value, "strong"), hang=3), marked((who, "faint"), lead="   ")

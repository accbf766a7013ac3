"""Conflicts: of what two people wrote without knowing of each other, which holds?"""

from collections.abc import Iterator
from functools import partial

from timeline.filters import EventFilter
from timeline.models import Annotation, AnnotationKind, EventDetails
from timeline.store import Connection, Saying
from timeline.store.ranked import RankedRows
from timeline.tui.desk.question import Answer, Question, Waiting
from timeline.tui.desk.questioned_rows import details_now, questioned_rows
from timeline.tui.event.paragraphs import event_in_short
from timeline.tui.text.paragraph import Paragraph, marked
from timeline.tui.text.shown_words import claim_of, claim_words, minute_words, shown

BLANK = Paragraph("")


def conflicts(
    connection: Connection, event_filter: EventFilter | None, ranked: RankedRows | None = None
) -> list[Waiting]:
    """A question for each field of an event in which two values are in force."""
    return [
        Waiting(f"conflict {details.row.key} {field}", partial(_question, details.row.key, field))
        for details in questioned_rows(connection, event_filter, "conflicting", ranked)
        for field in details.conflicts
    ]


def _question(key: str, field: str, connection: Connection) -> Question | None:
    details = details_now(connection, key)
    heads = details.conflicts.get(field) if details else None
    if not details or not heads:
        return None
    answers = tuple(
        Answer(str(number), claim_words(field, claim_of(head)), (_saying(key, field, head),))
        for number, head in enumerate(heads[:9], 1)
    )
    sides = tuple(tuple(_side(details, field, number, head)) for number, head in enumerate(heads, 1))
    if len(sides) > 2:
        sides = (tuple(line for side in sides for line in (*side, BLANK)),)
    words = f"The {field}: people wrote it without knowing of each other. Which one holds?"
    return Question(key, words, tuple(event_in_short(details)), sides, answers)


def _saying(key: str, field: str, head: Annotation) -> Saying:
    """The same value said again, which goes over all that are in force."""
    names = {AnnotationKind.VERDICT: "verdict", AnnotationKind.SIGNIFICANCE: "level"}
    if head.kind is AnnotationKind.SET:
        return Saying(key, AnnotationKind.SET, {"field": field, "new": claim_of(head)})
    return Saying(key, head.kind, {names[head.kind]: claim_of(head)})


def _side(details: EventDetails, field: str, number: int, head: Annotation) -> Iterator[Paragraph]:
    yield marked((f"{number}  ", "sign"), (claim_words(field, claim_of(head)), "strong"), hang=3)
    shown_now = " · shown now" if number == 1 else ""
    yield marked((f"{shown(head.author, 100)}, {minute_words(head.at)}{shown_now}", "faint"), lead="   ")
    if number == 1 and field in details.machine:
        found = claim_words(field, details.machine[field])
        yield marked((f"the program finds {found}", "faint"), lead="   ")

"""What people and the program do not agree on, in words: a lost event, fields with two values, news of the program."""

from collections.abc import Iterator, Sequence

from timeline.models import Annotation, AnnotationKind, EventDetails
from timeline.tui.table.cells import CONFLICT_SIGN, LOST_SIGN, NEWS_SIGN
from timeline.tui.text.paragraph import Paragraph, marked
from timeline.tui.text.shown_words import claim_of, claim_words, who_and_when

LOST_WORDS = f"{LOST_SIGN} Lost: its article, as it reads now, does not tell this event"
HANG = 2


def disagreements(details: EventDetails) -> Iterator[Paragraph]:
    """A paragraph for each matter that a person has to decide, or has left open."""
    if details.row.orphaned:
        yield marked((LOST_WORDS, "warning"), hang=HANG)
    for field, heads in details.conflicts.items():
        yield marked((f"{CONFLICT_SIGN} Conflict, {field}: ", "warning"), _either(field, heads), hang=HANG)
    for field, then in details.news.items():
        yield marked((f"{NEWS_SIGN} News, {field}: ", "news"), _news(details, field, then), hang=HANG)


def setters(details: EventDetails, field: str) -> list[Annotation]:
    """Who set a field, as far as it holds, in order of time."""
    return [one for one in details.annotations if one.kind is AnnotationKind.SET and one.value.get("field") == field]


def _either(field: str, heads: Sequence[Annotation]) -> str:
    first, *others = (f"{claim_words(field, claim_of(head))} ({who_and_when(head)})" for head in heads)
    return f"{first}, shown here, or {' or '.join(others)}"


def _news(details: EventDetails, field: str, then: object) -> str:
    now = claim_words(field, details.machine.get(field))
    by = f", when {who_and_when(setter[-1])} set it" if (setter := setters(details, field)) else ""
    return f"the program finds {now} now; it had found {claim_words(field, then)}{by}"

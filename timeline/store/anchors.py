"""Anchors: where an annotation holds on to its article, and finding that place again after the article was re-read.

An anchor is a W3C TextQuoteSelector and TextPositionSelector (exact quote, what stands before and after, offset), with
the event's fields as they were, so that an event that is never found again can still be shown with its annotations.
Finding again has five outcomes; the last two are left to a person, whose answer is one of two more:

    found       the quote stands where it stood
    moved       the quote stands elsewhere
    fuzzy       the quote was changed a little, and one event has it
    ambiguous   several events could be meant
    orphaned    none could
    chosen      a person said which event it is
    alone       a person said that it stays by itself
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

from timeline.models import Evidence
from timeline.store.facts import EventFacts
from timeline.store.words import folded

CONTEXT = 32  # characters before and after the quote
CLOSE = 0.8  # ratio of equal characters from which a changed quote counts as the same


class Outcome(StrEnum):
    """How an annotation was found again."""

    FOUND = "found"
    MOVED = "moved"
    FUZZY = "fuzzy"
    AMBIGUOUS = "ambiguous"
    ORPHANED = "orphaned"
    CHOSEN = "chosen"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Anchor:
    """`event` holds the fields of the event when it was annotated: those of EventFacts and `trigger`."""

    article: str
    quote: str
    prefix: str
    suffix: str
    start: int
    event: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that an annotation could belong to."""

    key: str
    type: str
    trigger: str
    evidence: tuple[Evidence, ...]


def make_anchor(facts: EventFacts, trigger: str, start: int, text: str) -> Anchor:
    """The anchor of an event whose quote stands at `start` in its article's text."""
    end = start + len(facts.quote)
    event: dict[str, object] = {
        "date": facts.date,
        "type": facts.type,
        "status": facts.status,
        "stage": facts.stage,
        "title": facts.title,
        "actors": list(facts.actors),
        "places": list(facts.places),
        "trigger": trigger,
    }
    prefix, suffix = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return Anchor(facts.article or "", facts.quote, prefix, suffix, start, event)


def find_event(anchor: Anchor, text: str, candidates: Sequence[Candidate]) -> tuple[Outcome, str | None]:
    """How the annotated event is found among the events of the article's new text, and its key there."""
    start = find_quote(anchor, text)
    if start is not None:
        end = start + len(anchor.quote)
        there = [event for event in candidates if any(one.start < end and start < one.end for one in event.evidence)]
        return _only(anchor, there, Outcome.FOUND if start == anchor.start else Outcome.MOVED)
    close = [event for event in candidates if any(_is_close(anchor.quote, one.quote) for one in event.evidence)]
    return _only(anchor, close, Outcome.FUZZY)


def find_quote(anchor: Anchor, text: str) -> int | None:
    """Where the quote stands: of several places the one with the same surroundings, else the nearest."""
    if not anchor.quote:
        return None
    places = [match.start() for match in re.finditer(re.escape(anchor.quote), text)]
    return max(places, key=lambda start: _likeness(anchor, text, start), default=None)


def _likeness(anchor: Anchor, text: str, start: int) -> tuple[int, int]:
    end = start + len(anchor.quote)
    before = text[:start].endswith(anchor.prefix) if anchor.prefix else False
    after = text.startswith(anchor.suffix, end) if anchor.suffix else False
    return before + after, -abs(start - anchor.start)


def _only(anchor: Anchor, events: list[Candidate], outcome: Outcome) -> tuple[Outcome, str | None]:
    """The one event, or of several the one with the same trigger, else the same type."""
    if not events:
        return Outcome.ORPHANED, None
    same_type = [event for event in events if event.type == anchor.event.get("type")]
    same_trigger = [event for event in events if folded(event.trigger) == folded(str(anchor.event.get("trigger")))]
    for choice in (events, same_trigger, same_type):
        if len(choice) == 1:
            return outcome, choice[0].key
    return Outcome.AMBIGUOUS, None


def _is_close(quote: str, other: str) -> bool:
    matcher = SequenceMatcher(None, quote, other, autojunk=False)
    return matcher.real_quick_ratio() >= CLOSE and matcher.quick_ratio() >= CLOSE and matcher.ratio() >= CLOSE

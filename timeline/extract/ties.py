"""Ties: the date of what happened before, during or after another event that the article dates.

"Two days before the conference, the network held a round table." "The teams were deployed after the training."
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.datespan import DateSpan, Precision, on_or_after, on_or_before, parse_edtf
from timeline.datewords import in_words
from timeline.extract.dates.meanings import Unit
from timeline.extract.dates.stretch import approximate, day_stretch, moved, period_of
from timeline.extract.entries import Hit
from timeline.extract.linking import DatedMention, StoryTime
from timeline.models import Status, TimeExpression, TimexType

# Cues of a language -> the side of the event on which it lies.
SIDES = {"tie_before": -1, "tie_during": 0, "tie_after": 1}

# Classes of nouns that name an event which takes place at a time.
EVENTFUL = frozenset({"meeting", "training", "visit", "election", "signing", "operation", "protest", "disaster"})

FARTHEST_NOUN = 3  # tokens from the cue: "after the two-day training"
FRONTED = 4  # tokens that may stand before a cue that begins the sentence: "Two days before"
EXACT = (Precision.DAY, Precision.INTERVAL)

DISTANCE = re.compile(r"P(\d+)([DWMY])")
UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}


@dataclass(frozen=True, slots=True)
class _Tie:
    """The side of the event, the noun that names it, and the cue."""

    side: int
    noun: Hit
    cue: Hit


def tie_dates(
    mentions: Sequence[DatedMention], expressions: Sequence[TimeExpression], story: StoryTime | None
) -> list[DatedMention]:
    """The mentions; those without a time of their own that are told beside a dated event are dated by it."""
    return [_tied(mention, mentions, expressions, story) or mention for mention in mentions]


def _tied(
    dated: DatedMention,
    mentions: Sequence[DatedMention],
    expressions: Sequence[TimeExpression],
    story: StoryTime | None,
) -> DatedMention | None:
    if dated.own:
        return None
    for tie in _ties(dated):
        event = _event_named(tie.noun, dated, mentions)
        distance = _distance(dated, tie, expressions)
        if event and event.date and (span := _span(event.date, tie.side, distance, dated, story)):
            words = _words(dated, tie, distance)
            reason = f"'{words}', which is dated {in_words(event.date)}"
            return replace(dated, date=span, date_text=words, date_reason=reason, own=True)
    return None


def _ties(dated: DatedMention) -> Iterator[_Tie]:
    """The events beside which a mention is told: at the beginning of the sentence, or behind its trigger."""
    mention, clauses = dated.mention, dated.mention.clauses
    for group, side in SIDES.items():
        for cue in clauses.cues.get(group, ()):
            behind = cue.first >= mention.trigger.last and clauses.same_clause(cue.first - 1, mention.trigger.first)
            if not (behind or cue.first <= FRONTED):
                continue
            for noun in clauses.nouns_between(cue.last, cue.last + FARTHEST_NOUN + 1):
                named = noun not in (mention.noun, mention.trigger) and noun.entry.group in EVENTFUL
                if named and any(clauses.stands_at("definite", noun.first - back) for back in (1, 2)):
                    yield _Tie(side, noun, cue)


def _event_named(noun: Hit, dated: DatedMention, mentions: Sequence[DatedMention]) -> DatedMention | None:
    """The dated mention that a noun names: the last before it, else the first after it."""
    place = mentions.index(dated)
    named = [
        (index, other)
        for index, other in enumerate(mentions)
        if other.own
        and other.date
        and other.date.precision in EXACT
        and noun.entry.group in {hit.entry.group for hit in (other.mention.noun, other.mention.trigger) if hit}
    ]
    before = [other for index, other in named if index < place]
    return before[-1] if before else next((other for index, other in named if index > place), None)


def _distance(dated: DatedMention, tie: _Tie, expressions: Sequence[TimeExpression]) -> TimeExpression | None:
    """The "two days" that stand right before the cue."""
    start = dated.mention.clauses.tokens[tie.cue.first].start
    place = bisect_left(expressions, start, key=lambda expression: expression.end)
    for expression in expressions[max(0, place - 1) : place + 1]:
        if expression.type is TimexType.DURATION and 0 <= start - expression.end <= 1:
            return expression
    return None


def _span(
    event: DateSpan, side: int, distance: TimeExpression | None, dated: DatedMention, story: StoryTime | None
) -> DateSpan | None:
    if event.earliest is None or event.latest is None:
        return None
    if distance:
        return _away(event, side, distance)
    if side == 0:
        days = event.earliest, event.latest
        return event if days[0] == days[1] else parse_edtf(f"[{days[0]}..{days[1]}]")
    if side < 0:
        return on_or_before(event)
    if dated.status in (Status.ANNOUNCED, Status.PROPOSED) or story is None or story.span.latest is None:
        return on_or_after(event)
    if story.span.latest < event.latest:
        return None
    return parse_edtf(f"[{event.latest}..{story.span.latest}]")


def _away(event: DateSpan, side: int, distance: TimeExpression) -> DateSpan | None:
    """So many days before the first day, or after the last; weeks and longer are said roughly."""
    match = DISTANCE.fullmatch(distance.value)
    day = event.earliest if side < 0 else event.latest
    if not match or side == 0 or day is None:
        return None
    unit = UNITS[match[2]]
    try:
        there = moved(day, unit, side * int(match[1]))
    except (ValueError, OverflowError):
        return None
    if unit is Unit.DAY:
        return parse_edtf(day_stretch(there).edtf)
    return parse_edtf(approximate(day_stretch(there) if unit is Unit.WEEK else period_of(there, unit)).edtf)


def _words(dated: DatedMention, tie: _Tie, distance: TimeExpression | None) -> str:
    """The words that tie, as the text has them: "Two days before the conference"."""
    sentence, tokens = dated.mention.clauses.sentence, dated.mention.clauses.tokens
    begin = distance.start if distance else tokens[tie.cue.first].start
    return " ".join(sentence.text[begin - sentence.start : tokens[tie.noun.last - 1].end - sentence.start].split())

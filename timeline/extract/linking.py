"""Linking: the date of a mention, from the time expression that governs it, else a bound from publication.

The reason says which: the expression nearest to the trigger in its clause, then elsewhere in the sentence; without one,
what happened did so on or before publication, and what is announced comes on or after it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.datespan import DateSpan, Precision, day_span, month_span, on_or_after, on_or_before, parse_edtf
from timeline.datewords import in_words
from timeline.extract.entries import Form
from timeline.extract.mentions import Mention
from timeline.extract.other_times import is_of_something_else
from timeline.extract.sentences import Tokens
from timeline.extract.status import StatedStatus
from timeline.models import Status, TimeExpression

FARTHEST = 34  # cost at which an expression of the sentence is no longer taken for the mention
ANOTHER_PART = 3  # for each comma between, besides its cost: "the agreement, signed in 2019, entered into force in May"
ANOTHER_CLAUSE = 12  # what dates another clause seldom dates this one: "was called only days after … sank on 3 May"
BOUNDS = frozenset({"by", "until", "from", "after", "before"})  # "runs until 2030" says nothing of when one writes
FINITE = (Form.PAST, Form.PRESENT)
FRONTED = 10  # cost of an expression that begins the sentence: it sets the time of the main clause, however long


@dataclass(frozen=True, slots=True)
class StoryTime:
    """When the article speaks: its publication, or without one the latest time that it mentions."""

    span: DateSpan
    reason: str


@dataclass(frozen=True, slots=True)
class DatedMention:
    """A mention with its status and date. `own` says that an expression in its sentence dates it."""

    mention: Mention
    status: Status
    status_reason: str
    date: DateSpan | None
    date_text: str | None
    date_reason: str
    own: bool


def story_time(
    published: date | None, published_reason: str | None, expressions: Sequence[TimeExpression]
) -> StoryTime | None:
    """The time that the article speaks at; None where neither metadata nor text tells any.

    Without a publication date it is the month, or coarser, of the latest past that the text mentions: codebook,
    "the tightest bound that the text gives".
    """
    if published:
        how = f", from the {published_reason}" if published_reason else ""
        return StoryTime(day_span(published), f"publication {in_words(day_span(published))}{how}")
    spans = [
        expression.span
        for expression in expressions
        if expression.span and expression.span.latest and expression.rule not in BOUNDS
    ]
    if not spans:
        return None
    latest = max(spans, key=lambda span: (span.latest or date.min, -span.vagueness))
    assert latest.latest is not None
    is_year = latest.precision is Precision.YEAR
    bound = latest if is_year else month_span(latest.latest.year, latest.latest.month)
    return StoryTime(bound, f"{in_words(bound)}, the latest time that the text mentions; it has no publication date")


def date_mention(
    mention: Mention, stated: StatedStatus, expressions: Sequence[TimeExpression], story: StoryTime | None
) -> DatedMention:
    """The mention with its date; `expressions` are those of its sentence, in order."""
    governing = _governing_expression(mention, stated, expressions, story)
    if governing and governing.span:
        span = governing.span if stated.past else _from_story_on(governing.span, story)
        dated = DatedMention(mention, stated.status, stated.reason, span, governing.text, governing.reason, own=True)
        return _with_later_status(dated, story)
    return _bounded(mention, stated, story)


def date_by_heading(dated: DatedMention, heading: TimeExpression | None) -> DatedMention:
    """The mention with the day that heads its part of a digest, where it has no time of its own and is done."""
    if heading is None or dated.own or dated.status not in (Status.OCCURRED, Status.ONGOING):
        return dated
    reason = f"under the heading '{heading.text}'"
    return replace(dated, date=heading.span, date_text=heading.text, date_reason=reason, own=True)


def _governing_expression(
    mention: Mention, stated: StatedStatus, expressions: Sequence[TimeExpression], story: StoryTime | None
) -> TimeExpression | None:
    best: tuple[int, TimeExpression] | None = None
    for expression in expressions:
        if expression.span is None:
            continue
        places = tokens_covered(mention.clauses.tokens, expression)
        if not places or is_of_something_else(mention, expression, places):
            continue
        if not (stated.past or stated.by_trigger) and _is_over(expression.span, story):
            continue
        cost = min(mention.clauses.cost(mention.trigger.first, place) for place in (places[0], places[-1]))
        cost += ANOTHER_PART * abs(mention.clauses.breaks[mention.trigger.first] - mention.clauses.breaks[places[0]])
        if _is_fronted(mention, places[0]):
            cost = min(cost, FRONTED)
        elif not mention.clauses.same_clause(mention.trigger.first, places[0]) or _dates_verb_before(mention, places):
            cost += ANOTHER_CLAUSE
        if cost <= FARTHEST and (best is None or cost < best[0]):
            best = (cost, expression)
    return best[1] if best else None


def tokens_covered(tokens: Tokens, expression: TimeExpression) -> range:
    """The places of the tokens that a time expression covers."""
    return range(bisect_right(tokens.ends, expression.start), bisect_left(tokens.starts, expression.end))


def _is_fronted(mention: Mention, place: int) -> bool:
    """Whether an expression begins the sentence or a part of it and sets the time of what follows: "so in 2022, …"."""
    clauses, trigger = mention.clauses, mention.trigger.first
    if place <= 1:
        return clauses.clause[trigger] == 0 or clauses.breaks[trigger] > clauses.breaks[place]
    begins = any(clauses.breaks[place - back] > clauses.breaks[place - back - 1] for back in (0, 1) if place > back)
    return begins and place < trigger and clauses.same_clause(place, trigger)


def _dates_verb_before(mention: Mention, places: Sequence[int]) -> bool:
    """Whether a time closes what another verb tells, before the "and": "abolished … in May and introduced …"."""
    clauses, trigger = mention.clauses, mention.trigger.first
    if not any(places[-1] < cue.first < trigger for cue in clauses.cues.get("coordinators", ())):
        return False
    return any(verb.first < places[0] and verb.entry.form in FINITE for verb in clauses.verbs)


def _is_over(span: DateSpan, story: StoryTime | None) -> bool:
    """Whether a time lies before the article speaks: nothing still to come can be dated by it."""
    return bool(story and story.span.earliest and span.latest and span.latest < story.span.earliest)


def _from_story_on(span: DateSpan, story: StoryTime | None) -> DateSpan:
    """What is still to come "by the end of May" comes between now and then: `[2015-05-13..2015-05-31]`."""
    if story is None or not span.edtf.startswith("[..") or not story.span.earliest or not span.latest:
        return span
    if span.latest < story.span.earliest:
        return span
    return parse_edtf(f"[{story.span.edtf}{span.edtf[1:]}")


def _with_later_status(dated: DatedMention, story: StoryTime | None) -> DatedMention:
    """What is dated after the article speaks has not occurred yet; what is still going on is ongoing."""
    assert dated.date is not None
    if dated.status is not Status.OCCURRED:
        return dated
    if story and _is_later(dated, story.span):
        return replace(dated, status=Status.ANNOUNCED, status_reason=f"'{dated.date_text}' lies after {story.reason}")
    if dated.date.edtf.endswith("/.."):
        return replace(dated, status=Status.ONGOING, status_reason=f"'{dated.date_text}' leaves the end open")
    return dated


def _is_later(dated: DatedMention, now: DateSpan) -> bool:
    """Whether the date lies after the article speaks; a present tense needs it only to reach beyond."""
    assert dated.date is not None
    if now.latest is None:
        return False
    if dated.mention.form is Form.PRESENT and dated.date.latest and not dated.mention.clauses.sentence.headline:
        return dated.date.latest > now.latest and dated.date.earliest is not None
    return dated.date.earliest is not None and dated.date.earliest > now.latest


def _bounded(mention: Mention, stated: StatedStatus, story: StoryTime | None) -> DatedMention:
    if story is None:
        return DatedMention(mention, stated.status, stated.reason, None, None, "the text gives no time", own=False)
    bound = on_or_before(story.span) if stated.past else on_or_after(story.span)
    side = "on or before" if stated.past else "on or after"
    return DatedMention(
        mention, stated.status, stated.reason, bound, None, f"no time of its own: {side} {story.reason}", own=False
    )

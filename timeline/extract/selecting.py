"""Selecting: the one or two events that a sentence tells most plainly."""

import re
from collections.abc import Iterable

from timeline.extract.clauses import MAIN_CLAUSE
from timeline.extract.entries import Form
from timeline.extract.linking import DatedMention
from timeline.extract.mentions import Mention
from timeline.extract.status import SAYINGS
from timeline.extract.verbs import is_attribute
from timeline.models import EventType

LIGHTEST = 0.45  # weight below which a mention tells too little to be a row
SAYING = frozenset({"say", "find", "reveal"})  # groups of verbs that lead on to what is said
LABEL = re.compile(r"\W*[^\W\d][\w '-]{1,30}: ")
MENTIONS_PER_SENTENCE = 2
SECOND_LIGHTEST = 0.6  # a second event in a sentence has to be told more plainly


def select_mentions(mentions: Iterable[DatedMention]) -> list[DatedMention]:
    """The mentions of a sentence that become rows: main clauses before asides, the weightiest first.

    What only identifies somebody or sets the scene ("families who had been sent back") counts where it is dated.
    """
    told = list(mentions)
    candidates = [mention for mention in told if mention.own or not _needs_date(mention.mention)]
    candidates = [mention for mention in candidates if not _only_says(mention.mention, candidates)]
    kept: list[DatedMention] = []
    for mention in sorted(candidates, key=_rank):
        lightest = SECOND_LIGHTEST if kept else LIGHTEST
        if mention.mention.weight >= lightest and not any(_tells_same(mention, other) for other in kept):
            kept.append(mention)
    return kept[:MENTIONS_PER_SENTENCE]


def _only_says(mention: Mention, others: Iterable[DatedMention]) -> bool:
    """Whether a report is told only for what it says, another event: "a document reveals that ministers signed"."""
    if mention.type is not EventType.REPORT or mention.trigger.entry.group not in SAYING:
        return False
    clauses = mention.clauses
    return any(
        other.mention.trigger.first > mention.trigger.last
        and clauses.stands_at("that", clauses.opener_of(other.mention.trigger.first))
        for other in others
    )


def _needs_date(mention: Mention) -> bool:
    """Whether the words are too little without a date: asides, nouns made of verbs ("the announcement"), habits."""
    return mention.form is Form.VERBAL_NOUN or is_background(mention) or _is_habit(mention)


def _is_habit(mention: Mention) -> bool:
    """Whether a present tells what is usual: "the agency deploys officers"; no headline and no "Greece: MPs pass"."""
    clauses = mention.clauses
    if mention.form is not Form.PRESENT or mention.type in SAYINGS or not clauses.grammar.present_is_habit:
        return False
    return not (clauses.sentence.headline or LABEL.match(clauses.sentence.text))


def is_background(mention: Mention) -> bool:
    """Whether the trigger's clause is a relative or temporal one, or the trigger a participle behind its noun."""
    clauses, trigger = mention.clauses, mention.trigger
    if is_attribute(clauses, trigger):
        return True
    if clauses.clause[trigger.first] == MAIN_CLAUSE:
        return False
    opener = clauses.opener_of(trigger.first)
    relative = clauses.stands_at("that", opener) and bool(clauses.nouns_ending_before(opener))
    return relative or clauses.stands_at("background", opener)


def _rank(dated: DatedMention) -> tuple[bool, float, int]:
    return is_background(dated.mention), -dated.mention.weight, dated.mention.trigger.first


def _tells_same(one: DatedMention, other: DatedMention) -> bool:
    """Whether two triggers of a sentence tell one event: in one clause, with the same noun, or of one type and time.

    Two in one clause are two events where each has its time: "abolished … in May and introduced … in June".
    """
    first, second = one.mention, other.mention
    if first.noun is not None and first.noun == second.noun:
        return True
    if first.clauses.same_clause(first.trigger.first, second.trigger.first):
        return not _differ_in_time(one, other)
    return first.type == second.type and not _differ_in_time(one, other)


def _differ_in_time(one: DatedMention, other: DatedMention) -> bool:
    return bool(one.own and other.own and one.date and other.date and not one.date.may_fall_in(other.date))

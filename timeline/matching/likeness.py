"""How likely two rows are one event, and why: points for what they share, none where facts forbid it.

The points are weights of evidence as in the linking of records (Fellegi and Sunter, 1969): how much oftener two rows of
one event agree so than two rows of different events. Together they are turned into a score between 0 and 1.
"""

from collections.abc import Mapping, Sequence
from math import exp, sqrt

from timeline.matching.across_languages import DEEDS
from timeline.matching.days import DaysTogether, days_in_words, days_together
from timeline.matching.figures import same_figures
from timeline.matching.rules import stages_contradict, statuses_contradict, types_together
from timeline.matching.signs import Sign, further_signs, most_of_further_signs, type_in_words
from timeline.matching.telling import Telling
from timeline.matching.wording import weight
from timeline.models import EventType, Proposal
from timeline.wire_copy import is_copy

EVEN = 4.1  # points at which a pair is as likely one event as two
SCALE = 1.2  # points that change the odds e-fold

POINTS_OF_COPY = 6.0
POINTS_OF_WORDS = 5.5  # when all words are alike
POINTS_ACROSS_LANGUAGES = 7.0  # fewer words can be alike
MOST_OF_WORDS = 3.6
POINTS_OF_KINDRED_SOME_DAY = -0.8  # types that are not the same, dates that are not exactly the same

LATEST_COPY = 2  # days after which nobody prints a report again
LIKELY_COPY = 0.6  # share of words from which it is looked whether one copies the other


class Likeness:
    """How likely two of some rows are one event; `weights` say how much their words say (`wording.word_weights`)."""

    def __init__(self, rows: Sequence[Telling], weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._sizes = {row.key: weight(row.wording.stems, row.wording.names, weights) for row in rows}

    def proposal(self, one: Telling, other: Telling, least: float) -> Proposal | None:
        """The pair with its score and reasons; None where facts forbid that it is one event, or its score is lower."""
        if one.key > other.key:
            one, other = other, one
        kind = types_together(one.type, other.type)
        if kind is None or statuses_contradict(one.status, other.status):
            return None
        days = days_together(one.date, other.date)
        if days is None and not _may_copy(one, other):
            return None
        words = self._wording_sign(one, other)
        if days is None and words.points >= POINTS_OF_COPY:
            days = _days_of_copies(one, other)
        if days is not None and one.type != other.type and not days.same:
            kind += POINTS_OF_KINDRED_SOME_DAY
        if days is None or _score(kind + words.points + days.points + most_of_further_signs(one, other)) < least:
            return None
        if _forbidden(one, other, days, words):
            return None
        return _with_reasons(one, other, kind, days, words, least)

    def _wording_sign(self, one: Telling, other: Telling) -> Sign:
        alike = one.wording.stems & other.wording.stems
        sizes = self._sizes[one.key] * self._sizes[other.key]
        if not alike or not sizes:
            return Sign(0.0)
        share = weight(alike, one.wording.names | other.wording.names, self._weights) / sqrt(sizes)
        if (
            share >= LIKELY_COPY
            and _may_copy(one, other)
            and any(is_copy(here, there) for here in one.quotes for there in other.quotes)
        ):
            return Sign(POINTS_OF_COPY, "the same sentence: one copies the other")
        foreign = one.language and other.language and one.language != other.language
        points = min(MOST_OF_WORDS, share * (POINTS_ACROSS_LANGUAGES if foreign else POINTS_OF_WORDS))
        shorter = min(len(one.wording.stems), len(other.wording.stems))
        return Sign(points, f"{len(alike)} of {shorter} words alike")


def _may_copy(one: Telling, other: Telling) -> bool:
    """Whether it is worth looking: the best quotes share a mark, or there are others."""
    return len(one.quotes) + len(other.quotes) > 2 or not set(one.copy_marks).isdisjoint(other.copy_marks)


def _with_reasons(
    one: Telling, other: Telling, kind: float, days: DaysTogether, words: Sign, least: float
) -> Proposal | None:
    further = (words, *further_signs(one, other))
    score = _score(kind + days.points + sum(sign.points for sign in further))
    if score < least:
        return None
    signs = (Sign(days.points, days_in_words(one.date, other.date)), Sign(kind, type_in_words(one, other)), *further)
    told = sorted((sign for sign in signs if sign.reason), key=lambda sign: -sign.points)
    return Proposal(one.key, other.key, score, tuple(sign.reason for sign in told))


def _score(points: float) -> float:
    return round(1 / (1 + exp((EVEN - points) / SCALE)), 3)


def _forbidden(one: Telling, other: Telling, days: DaysTogether, words: Sign) -> bool:
    if stages_contradict(one.stage, other.stage, same_day=days.same):
        return True
    if not days.same and one.ordinals and other.ordinals and one.ordinals.isdisjoint(other.ordinals):
        return True  # the second summit is not the third
    if one.type == other.type == EventType.OPERATION and _do_otherwise(one, other):
        return True  # police seize drugs in the town where they arrest people
    if EventType.STATISTIC in (one.type, other.type) and not same_figures(one.figures, other.figures):
        return words.points < POINTS_OF_COPY  # a statistic is its figure
    return False


def _do_otherwise(one: Telling, other: Telling) -> bool:
    deeds, others = one.wording.stems & DEEDS, other.wording.stems & DEEDS
    return bool(deeds and others) and deeds.isdisjoint(others)


def _days_of_copies(one: Telling, other: Telling) -> DaysTogether | None:
    """What "yesterday" says, printed again by another paper a day later: the days may differ as the articles' do.

    A bulletin that repeats a sentence from week to week tells of another week.
    """
    if not (one.date and other.date and one.published and other.published) or one.publisher == other.publisher:
        return None
    apart = abs((one.date.first_known_day - other.date.first_known_day).days)
    printed_apart = abs((one.published - other.published).days)
    return DaysTogether(0.0) if 0 < apart <= min(printed_apart, LATEST_COPY) else None

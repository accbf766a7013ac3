"""differences: what one chronology has that another lacks, and where the dates of one event disagree. Pure.

Two rows are one event when they have one key, or one date and title; else the likeliest pairs are taken, best first,
each row once, by the likeness of `timeline.matching`. What is left is compared once more as if nobody had written the
dates: rows whose words are nearly all alike are one event whose dates disagree, if these are not too far apart.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.datespan import DateSpan
from timeline.event_mark import folded
from timeline.matching.likeness import Likeness
from timeline.matching.pairs import candidate_pairs
from timeline.matching.telling import Telling, telling
from timeline.matching.wording import word_weights
from timeline.models import Comparable

LEAST = 0.5  # score of two rows whose dates go together
LEAST_WITHOUT_DATES = 0.5  # score of two rows compared without their dates
FARTHEST = 400  # days between two dates of one event, of which one is wrong
THEIRS = "their "  # before the keys of the other chronology


class Matched(NamedTuple):
    """A row here and a row there that are one event; `score` is 0 to 1, 1 for the same key, or date and title."""

    ours: Comparable
    theirs: Comparable
    score: float
    reasons: tuple[str, ...]

    @property
    def dates_disagree(self) -> bool:
        """Whether they do not say the same of when it was, be it that one says more."""
        one, other = self.ours.date, self.theirs.date
        return (one.edtf if one else None) != (other.edtf if other else None)


@dataclass(frozen=True, slots=True)
class Differences:
    """`only_ours` and `only_theirs` keep the order in which the rows were given."""

    matched: tuple[Matched, ...]
    only_ours: tuple[Comparable, ...]
    only_theirs: tuple[Comparable, ...]


def differences(ours: Iterable[Comparable], theirs: Iterable[Comparable]) -> Differences:
    """What is the same and what is not; keys of each side are its own, equal ones mean the same event."""
    left, right = list(ours), list(theirs)
    matched: list[Matched] = []
    for pairs in (_same_key, _same_name, _alike, _alike_but_for_the_date):
        found = list(_each_once(pairs(left, right)))
        matched += found
        ours_found, theirs_found = {pair.ours.key for pair in found}, {pair.theirs.key for pair in found}
        left = [row for row in left if row.key not in ours_found]
        right = [row for row in right if row.key not in theirs_found]
    return Differences(tuple(matched), tuple(left), tuple(right))


def days_apart(one: DateSpan | None, other: DateSpan | None) -> int | None:
    """How many days lie between two dates, 0 where they overlap; None where one is unknown."""
    if one is None or other is None:
        return None
    first, last = one.first_known_day, one.latest or one.first_known_day
    other_first, other_last = other.first_known_day, other.latest or other.first_known_day
    return max((first - other_last).days, (other_first - last).days, 0)


def _same_key(ours: Sequence[Comparable], theirs: Sequence[Comparable]) -> Iterator[Matched]:
    yield from _joined(ours, theirs, lambda row: row.key, "the same key")


def _same_name(ours: Sequence[Comparable], theirs: Sequence[Comparable]) -> Iterator[Matched]:
    def name(row: Comparable) -> tuple[str, str]:
        return row.date.edtf if row.date else "", folded(row.title).casefold()

    yield from _joined(ours, theirs, name, "the same date and title")


def _joined(
    ours: Sequence[Comparable], theirs: Sequence[Comparable], name: Callable[[Comparable], object], reason: str
) -> Iterator[Matched]:
    by_name = {name(row): row for row in reversed(ours)}
    for row in theirs:
        if one := by_name.pop(name(row), None):
            yield Matched(one, row, 1.0, (reason,))


def _alike(ours: Sequence[Comparable], theirs: Sequence[Comparable]) -> Iterator[Matched]:
    """The pairs that may be one event, best first."""
    yield from _likely(ours, theirs, LEAST, lambda row: row)


def _alike_but_for_the_date(ours: Sequence[Comparable], theirs: Sequence[Comparable]) -> Iterator[Matched]:
    """The pairs that would be one event if nobody had written their dates, best first."""
    for pair in _likely(ours, theirs, LEAST_WITHOUT_DATES, lambda row: replace(row, date=None)):
        apart = days_apart(pair.ours.date, pair.theirs.date)
        if apart is not None and apart <= FARTHEST:
            yield pair


def _likely(
    ours: Sequence[Comparable],
    theirs: Sequence[Comparable],
    least: float,
    seen: Callable[[Comparable], Comparable],
) -> Iterator[Matched]:
    """The pairs of at least that score, best first; `seen` is what is looked at of a row.

    Articles are not looked at: two chronologies may have read the same ones.
    """
    here = {row.key: row for row in ours}
    there = {f"{THEIRS}{row.key}": row for row in theirs}
    rows = [telling(replace(seen(row), key=key, articles=())) for key, row in (here | there).items()]
    likeness = Likeness(rows, word_weights([row.wording for row in rows]))
    found = {}
    for one, other in candidate_pairs(rows):
        one, other = _here_first(one, other)
        if one.key in here and other.key in there and (pair := likeness.proposal(one, other, least)):
            found[one.key, other.key] = pair
    for (key, their_key), pair in sorted(found.items(), key=lambda item: (-item[1].score, item[0])):
        yield Matched(here[key], there[their_key], pair.score, pair.reasons)


def _here_first(one: Telling, other: Telling) -> tuple[Telling, Telling]:
    return (other, one) if one.key.startswith(THEIRS) else (one, other)


def _each_once(pairs: Iterable[Matched]) -> Iterator[Matched]:
    """The pairs, without those of which a row was taken before."""
    ours: set[str] = set()
    theirs: set[str] = set()
    for pair in pairs:
        if pair.ours.key not in ours and pair.theirs.key not in theirs:
            ours.add(pair.ours.key)
            theirs.add(pair.theirs.key)
            yield pair

"""storyline(): the years that a story leaves out, and which dates are asides in it, chosen for the whole text at once.

A history says "On 11 March" and leaves its year to where the story is. Where it is, the date before does not tell
alone: "as in 1812" may be an aside, and "In March" between "In December 1944" and "On 8 May 1945" is that of 1945.
So of all the ways through the dates the one is taken that leaps least as a whole, as the Viterbi algorithm finds it:
near is cheaper than far, onward cheaper than back, and a date that lies off the way may be passed over as an aside.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from timeline.extract.dates.document import StoryPoint, looks_back, quoted
from timeline.extract.dates.findings import Finding
from timeline.extract.dates.resolve_names import in_year
from timeline.extract.dates.story_times import YEAR, Move, Told, cost_of_aside, leap, move_of, told_in

MOST_WAYS = 12  # that are followed at once


@dataclass(frozen=True, slots=True)
class _Step:
    """A step of a way: the expression, its year where it leaves that out, and the step that the story was at before."""

    index: int
    year: int | None
    since: "_Step | None"
    aside: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """A way through the story: its cost, the time that its last step came to, and all its steps, the last first."""

    cost: float
    at: Told
    step: _Step
    steps: "tuple[_Step, object] | None"


def storyline(text: str, found: Sequence[Finding]) -> dict[int, StoryPoint]:
    """The points of the story, by the index of the expression; none for a text that names no year."""
    moves = [None if looks_back(finding.meaning) else move_of(finding.meaning) for finding in found]
    named = _years_named_next(moves)
    ways: list[_Way] = []
    for index, move in enumerate(moves):
        if move and move.time:
            ways = _cheapest(_ways_on(ways, index, move, _told(move, ways, named[index]))) or ways
        elif move and move.days:
            ways = [_moved(way, move.days) for way in ways]
    if not ways:
        return {}
    return {step.index: StoryPoint(step.year, _source(text, found, step), step.aside) for step in _steps(ways[0])}


def _years_named_next(moves: Sequence[Move | None]) -> list[int | None]:
    """For each move the next year that the text names after it."""
    named: list[int | None] = []
    year = None
    for move in reversed(moves):
        named.append(year)
        if move and move.time and move.time.year is not None:
            year = move.time.year
    return named[::-1]


def _told(move: Move, ways: Sequence[_Way], named_next: int | None) -> list[Told]:
    """The times that are meant: in its own year; else near to where the story is, or to the next year that is named."""
    time = move.time
    assert time
    if time.year is not None:
        return [told_in(time, time.year, move.part)]
    years = {way.at.first // YEAR + step for way in ways for step in (-1, 0, 1)}
    if named_next is not None:
        years |= {named_next - 1, named_next}
    return [told_in(time, year, move.part) for year in sorted(years) if year < 0 or in_year(time, year)]


def _ways_on(ways: Sequence[_Way], index: int, move: Move, told: Sequence[Told]) -> Iterator[_Way]:
    """Every way, on to every time that may be meant; and those that pass it over, where its year is known anyway."""
    assert move.time
    open_year = move.time.year is None
    for time in told:
        year = time.year if open_year else None
        if not ways:
            step = _Step(index, year, None)
            yield _Way(0, time, step, (step, None))
        elif move.glance:
            for way in ways:
                step = _Step(index, year, way.step, aside=True)
                yield _Way(way.cost + leap(way.at, time, open_year), way.at, way.step, (step, way.steps))
        else:
            cost, way = _cheapest_to(time, ways, open_year)
            step = _Step(index, year, way.step)
            yield _Way(cost, time, step, (step, way.steps))
    if not open_year:
        passed_over = cost_of_aside(move.time)
        for way in ways:
            yield _Way(way.cost + passed_over, way.at, way.step, (_Step(index, None, way.step, aside=True), way.steps))


def _cheapest_to(time: Told, ways: Sequence[_Way], open_year: bool) -> tuple[float, _Way]:
    """The way that comes to a time at the least cost, and that cost. The ways come the cheapest first."""
    least, best = inf, ways[0]
    for way in ways:
        if way.cost >= least:  # a leap costs nothing at best
            break
        cost = way.cost + leap(way.at, time, open_year)
        if cost < least:
            least, best = cost, way
    return least, best


def _moved(way: _Way, days: int) -> _Way:
    """The way after "two days later", "the next year"."""
    first, last = way.at.first + days, way.at.last + days
    return replace(way, at=Told(first, last, first // YEAR))


def _cheapest(ways: Iterable[_Way]) -> list[_Way]:
    """The cheapest way to each time, the cheapest first."""
    best: dict[tuple[int, int], _Way] = {}
    for way in ways:
        place = way.at.first, way.at.last
        if place not in best or way.cost < best[place].cost:
            best[place] = way
    return sorted(best.values(), key=lambda way: way.cost)[:MOST_WAYS]


def _steps(way: _Way) -> Iterator[_Step]:
    steps: object = way.steps
    while isinstance(steps, tuple):
        step, steps = steps
        yield step


def _source(text: str, found: Sequence[Finding], step: _Step) -> str:
    """Where a year comes from, for people."""
    if step.since is None:
        return "year from what the text tells after it"
    before = found[step.since.index]
    return f"year from {quoted(text[before.start : before.end])} before it"

"""Resolving distances: "yesterday", "last week", "four months ago", "a week later", "the past two months"."""

from dataclasses import replace
from datetime import timedelta

from timeline.datespan import day_span, on_or_after, on_or_before
from timeline.extract.dates.document import Base, Document, quoted
from timeline.extract.dates.meanings import Anchor, Counted, Shifted, SomeTimeAway, Unit, YearBefore
from timeline.extract.dates.resolution import (
    NO_DAY_OF_WRITING,
    NOTHING_TOLD,
    Resolution,
    open_date,
    settled,
    unknown,
)
from timeline.extract.dates.stretch import DAY, Stretch, approximate, day_stretch, moved, period_of, run, year_stretch
from timeline.extract.dates.tense import Tense
from timeline.extract.dates.timex import duration
from timeline.models import TimexType

REPORTING = timedelta(days=45)  # after a period its figures are reported


def resolve_shifted(shifted: Shifted, document: Document, tense: Tense = Tense.UNKNOWN) -> Resolution:
    base = anchor_of(shifted.anchor, shifted.unit, document, tense)
    if base is None:
        return open_date(unknown(shifted.unit), missing(shifted.anchor))
    return settled(shift(base, shifted.unit, shifted.count, shifted.rough), base.source)


def resolve_year_before(before: YearBefore, document: Document) -> Resolution:
    """The period told of last, so many years before, where that is a month, a quarter or a half of a year."""
    told = document.last_told(Unit.HALF)
    if told is None or told.stretch.grain.rank < Unit.MONTH.rank:
        return resolve_shifted(before.otherwise, document)
    first, last = (
        period_of(moved(day, Unit.YEAR, -before.years), told.stretch.grain)
        for day in (told.stretch.first, told.stretch.last)
    )
    value = first.value if first == last else year_stretch(first.first.year).value
    return settled(run(first, last, value), f"counted from {quoted(told.text)}")


def anchor_of(anchor: Anchor, unit: Unit, document: Document, tense: Tense) -> Base | None:
    """The day to count from; what counts from a time told of does not fall back on the day of writing."""
    if anchor == Anchor.AT_HAND:
        return _at_hand(unit, document)
    base = document.base(anchor, unit, past=tense < Tense.UNKNOWN)
    return None if base and anchor == Anchor.TOLD and base.stretch is None else base


def _at_hand(unit: Unit, document: Document) -> Base | None:
    """For "in the quarter": the one told of; else that of writing, early in it the one before, reported on."""
    told = document.base(Anchor.TOLD, unit)
    if told and told.stretch and told.stretch.grain.rank >= Unit.MONTH.rank:
        return told
    written = document.written
    if written is None:
        return None
    here = period_of(written.day, unit)
    is_early = written.day - here.first < min(REPORTING, (here.last - here.first) / 2)
    return replace(written, day=here.first - DAY) if is_early else written


def missing(anchor: Anchor) -> str:
    return NOTHING_TOLD if anchor == Anchor.TOLD else NO_DAY_OF_WRITING


def shift(base: Base, unit: Unit, count: int, rough: bool) -> Stretch:
    """The period `count` units from the base. "A week later" than a day is about a day; "a week ago" is a week."""
    day = moved(base.day, unit, count)
    if rough and base.stretch and base.stretch.grain == Unit.DAY and unit in (Unit.WEEK, Unit.FORTNIGHT):
        return approximate(day_stretch(day))
    stretch = period_of(day, unit)
    return approximate(stretch) if rough and unit.rank > Unit.DAY.rank else stretch


def resolve_some_time_away(away: SomeTimeAway, document: Document, tense: Tense) -> Resolution:
    """For "a few days ago": no more than before, or after."""
    base = anchor_of(away.anchor, away.unit, document, tense)
    value = "PAST_REF" if away.direction < 0 else "FUTURE_REF"
    if base is None:
        return open_date(value, missing(away.anchor))
    day = day_span(base.day)
    bound = on_or_before(day) if away.direction < 0 else on_or_after(day)
    return open_date(value, base.source, bound.edtf)


def resolve_counted(counted: Counted, document: Document) -> Resolution:
    """For "the past two months": a length of time; in the calendar, from the month that lies two back to this one."""
    value = duration(counted.unit, counted.count)
    base = document.base(Anchor.WRITING, counted.unit)
    if base is None or counted.count is None:
        source = NO_DAY_OF_WRITING if base is None else "no number to count with"
        return Resolution(TimexType.DURATION, value, None, source)
    unit = _exactness(counted.unit)
    here = period_of(base.day, unit)
    there = period_of(moved(base.day, counted.unit, counted.direction * counted.count), unit)
    first, last = (there, here) if counted.direction < 0 else (here, there)
    return Resolution(TimexType.DURATION, value, run(first, last, value).edtf, base.source)


def _exactness(unit: Unit) -> Unit:
    """How exactly the ends of a number of units are told: weeks by the day, decades by the year, others by the unit."""
    if unit.rank < Unit.MONTH.rank:
        return Unit.DAY
    return Unit.YEAR if unit.rank >= Unit.DECADE.rank else unit

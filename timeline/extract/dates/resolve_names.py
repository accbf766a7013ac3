"""Resolving what names its place in the calendar but may leave out the year, or the week."""

from collections.abc import Iterable
from datetime import date, timedelta

from timeline.extract.dates.document import Document
from timeline.extract.dates.holidays import holiday_in
from timeline.extract.dates.meanings import Anchor, CalendarTime, Holiday, ShiftedName, Unit, Weekday
from timeline.extract.dates.resolution import (
    AS_WRITTEN,
    NO_DAY_OF_WRITING,
    NO_YEAR,
    NOTHING_TOLD,
    Resolution,
    open_date,
    settled,
)
from timeline.extract.dates.stretch import (
    DAY,
    WEEK,
    Stretch,
    day_stretch,
    division_stretch,
    month_stretch,
    week_stretch,
    year_stretch,
)
from timeline.extract.dates.tense import Tense

YEARS_APART = 3  # how far a year may lie from the day of writing to suit a weekday: "Thursday, 25 February"
FAR = timedelta(days=90)  # from the day of writing; nearer days are told without heed to the tense


def resolve_calendar(time: CalendarTime, document: Document, tense: Tense) -> Resolution | None:
    """None for a day that is in no calendar: 31 February."""
    if time.year is not None:
        return _in_known_year(time, time.year, AS_WRITTEN)
    if in_year(time, 2000) is None:
        return None
    if document.here and document.here.year is not None:
        return _in_known_year(time, document.here.year, document.here.source)
    if document.written:
        stretch = _nearest(time, document.written.day, tense)
        return settled(stretch, document.written.source)
    return _by_years_of_text(time, document)


def _in_known_year(time: CalendarTime, year: int, source: str) -> Resolution | None:
    """Of a year before Christ the value alone: no calendar here has its days."""
    if year < 0:
        return open_date(f"BC{-year:04}{_without_year(time).removeprefix('XXXX')}", source)
    stretch = in_year(time, year)
    return settled(stretch, source) if stretch else None


def in_year(time: CalendarTime, year: int) -> Stretch | None:
    """The time in a year, None when that year has no such day."""
    try:
        if time.day is not None and time.month is not None:
            return day_stretch(date(year, time.month, time.day))
        if time.month is not None:
            return month_stretch(year, time.month)
        return division_stretch(year, time.division) if time.division else year_stretch(year)
    except ValueError:
        return None


def _candidates(time: CalendarTime, years: Iterable[int]) -> list[Stretch]:
    stretches = [stretch for year in years if (stretch := in_year(time, year))]
    fitting = [stretch for stretch in stretches if time.weekday in (None, stretch.first.isoweekday())]
    return fitting or stretches


def _nearest(time: CalendarTime, written: date, tense: Tense) -> Stretch:
    """A day: the nearest to the day of writing. A month or season: the last that has begun, the next after "will"."""
    around = range(written.year - YEARS_APART, written.year + YEARS_APART + 1)
    stretches = _candidates(time, around)
    if not stretches:  # 29 February, written in 1900
        raise ValueError(f"no such day within {YEARS_APART} years")
    if time.day is not None and tense != Tense.SURELY_PAST:
        nearest = min(stretches, key=lambda stretch: abs(stretch.first - written))
        if not _against_tense(nearest.first - written, tense):
            return nearest
    begun = [stretch for stretch in stretches if stretch.first <= written]
    to_come = [stretch for stretch in stretches if stretch.last >= written]
    return (to_come or begun)[0] if tense == Tense.FUTURE else (begun or to_come)[-1]


def _against_tense(ahead: timedelta, tense: Tense) -> bool:
    """Whether a day lies far ahead although nothing speaks of the future, or far back although something does."""
    return -ahead > FAR if tense == Tense.FUTURE else ahead > FAR


def _by_years_of_text(time: CalendarTime, document: Document) -> Resolution:
    for year, words in document.years:
        stretch = in_year(time, year)
        if stretch and time.weekday in (None, stretch.first.isoweekday()):
            return settled(stretch, f"year from '{words}' in the text")
    return open_date(_without_year(time), NO_YEAR)


def _without_year(time: CalendarTime) -> str:
    if time.day is not None:
        return f"XXXX-{time.month:02}-{time.day:02}"
    if time.month:
        return f"XXXX-{time.month:02}"
    return f"XXXX-{time.division}" if time.division else "XXXX"


def resolve_shifted_name(name: ShiftedName, document: Document, tense: Tense) -> Resolution:
    """The last November ended before the day of writing; the July of "July last year" lies in a known year."""
    base = document.base(name.anchor, Unit.YEAR, past=tense < Tense.UNKNOWN)
    if base is None or (name.anchor == Anchor.TOLD and base.stretch is None):
        return open_date(_without_year(name.time), NOTHING_TOLD if name.anchor == Anchor.TOLD else NO_DAY_OF_WRITING)
    at_hand = name.anchor == Anchor.WRITING and name.shift == 0 and not name.of_year and document.mode == "news"
    if at_hand and name.time.division:
        return settled(_season_at_hand(name.time, base.day, tense), base.source)
    if name.of_year or name.shift == 0:
        stretch = in_year(name.time, base.day.year + name.shift)
        return settled(stretch, base.source) if stretch else open_date(_without_year(name.time), base.source)
    around = _candidates(name.time, range(base.day.year - 5, base.day.year + 6))
    if name.shift < 0:
        fitting = [stretch for stretch in around if stretch.last < base.day][-1:]
    else:
        fitting = [stretch for stretch in around if stretch.first > base.day][:1]
    return settled(fitting[0], base.source) if fitting else open_date(_without_year(name.time), base.source)


def _season_at_hand(time: CalendarTime, day: date, tense: Tense) -> Stretch:
    """For "this winter": the one that it is, else the nearest, of those on the side that the words speak of."""
    around = _candidates(time, (day.year - 1, day.year, day.year + 1))
    if tense == Tense.FUTURE:
        around = [stretch for stretch in around if stretch.last >= day]
    elif tense == Tense.PAST:
        around = [stretch for stretch in around if stretch.first <= day]
    return min(around, key=lambda stretch: max(stretch.first - day, day - stretch.last))


def resolve_weekday(weekday: Weekday, document: Document, tense: Tense) -> Resolution:
    """A bare weekday is the latest one not after the day of writing, unless the words speak of the future."""
    base = document.base(weekday.anchor, Unit.DAY, past=tense < Tense.UNKNOWN)
    if base is None or (weekday.anchor == Anchor.TOLD and base.stretch is None):
        return open_date(f"XXXX-WXX-{weekday.weekday}", NO_DAY_OF_WRITING if base is None else NOTHING_TOLD)
    day = _weekday(weekday, base.day, tense if document.mode == "news" else Tense.FUTURE)
    return settled(day_stretch(day), base.source)


def _weekday(weekday: Weekday, day: date, tense: Tense) -> date:
    if weekday.of_week or weekday.shift == 0:
        there = week_stretch(day).first + (weekday.weekday - 1) * DAY + (weekday.shift or 0) * WEEK
        is_gone = tense < Tense.UNKNOWN and not weekday.of_week  # "ce samedi", told on Monday
        return there - WEEK if is_gone and there > day else there
    back = timedelta(days=(day.isoweekday() - weekday.weekday) % 7)
    if weekday.shift == -1:
        return day - (back or WEEK)
    if weekday.shift == 1:
        return day - back + WEEK
    return day - back + WEEK if tense == Tense.FUTURE and back else day - back


def resolve_holiday(holiday: Holiday, document: Document) -> Resolution:
    if holiday.year is not None:
        return settled(day_stretch(holiday_in(holiday.name, holiday.year)), AS_WRITTEN)
    base = document.base(Anchor.WRITING, Unit.YEAR)
    if base is None:
        return open_date("XXXX-XX-XX", NO_YEAR)
    days = [holiday_in(holiday.name, base.day.year + years) for years in (-1, 0, 1)]
    if holiday.shift == -1:
        days = [day for day in days if day < base.day]
    elif holiday.shift == 1:
        days = [day for day in days if day > base.day]
    return settled(day_stretch(min(days, key=lambda day: abs(day - base.day))), base.source)

"""resolve(): what a meaning comes to in a document."""

from dataclasses import replace

from timeline.extract.dates.document import Document
from timeline.extract.dates.meanings import (
    About,
    Anchor,
    Away,
    Bounded,
    CalendarTime,
    Clock,
    Counted,
    Decade,
    Holiday,
    Length,
    Meaning,
    PartOf,
    PartOfDay,
    Portion,
    Range,
    Repeated,
    Shifted,
    ShiftedName,
    SomeTimeAway,
    Unit,
    Vague,
    Weekday,
    Within,
    YearBefore,
)
from timeline.extract.dates.resolution import (
    AS_WRITTEN,
    NO_YEAR,
    Resolution,
    open_date,
    settled,
    unknown,
)
from timeline.extract.dates.resolve_distances import (
    resolve_counted,
    resolve_shifted,
    resolve_some_time_away,
    resolve_year_before,
)
from timeline.extract.dates.resolve_names import (
    in_year,
    resolve_calendar,
    resolve_holiday,
    resolve_shifted_name,
    resolve_weekday,
)
from timeline.extract.dates.resolve_parts import about, bounded, part_of, points, portion_of, within
from timeline.extract.dates.stretch import WEEK, Stretch, day_stretch, moved, period_of, prefix_stretch, run
from timeline.extract.dates.tense import Tense
from timeline.extract.dates.timex import duration
from timeline.models import TimexType


def resolve(meaning: Meaning, document: Document, tense: Tense) -> Resolution | None:
    """None for what can be no time after all: 31 February. Raises ValueError or OverflowError beyond the year 9999."""
    match meaning:
        case CalendarTime():
            return resolve_calendar(meaning, document, tense)
        case Decade():
            return settled(prefix_stretch(meaning.prefix), AS_WRITTEN)
        case Weekday():
            return resolve_weekday(meaning, document, tense)
        case Shifted():
            return resolve_shifted(meaning, document, tense)
        case YearBefore():
            return resolve_year_before(meaning, document)
        case ShiftedName():
            return resolve_shifted_name(meaning, document, tense)
        case SomeTimeAway():
            return resolve_some_time_away(meaning, document, tense)
        case Counted():
            return resolve_counted(meaning, document)
        case Holiday():
            return resolve_holiday(meaning, document)
        case Length():
            return Resolution(TimexType.DURATION, duration(meaning.unit, meaning.count), None, "a length of time")
        case Repeated():
            return Resolution(TimexType.SET, meaning.value, None, "a time that comes back")
        case Vague():
            return open_date(meaning.value, "no stretch of the calendar")
    return _composed(meaning, document, tense)


def _composed(meaning: Meaning, document: Document, tense: Tense) -> Resolution | None:
    match meaning:
        case PartOf():
            whole = resolve(meaning.whole, document, tense)
            return whole and part_of(whole, meaning.part, meaning.edge)
        case Within():
            whole = resolve(meaning.whole, document, tense)
            return whole and within(whole, meaning.later, document)
        case Portion():
            return _portion(meaning, document, tense)
        case Bounded():
            time = resolve(meaning.time, document, _tense_of_bound(meaning, tense))
            return time and bounded(time, _bound(meaning))
        case About():
            time = resolve(meaning.time, document, tense)
            return time and about(time)
        case Range():
            return _range(meaning, document, tense)
        case Away():
            return _away(meaning, document, tense)
        case PartOfDay():
            return _time_of_day(resolve(meaning.day, document, tense), meaning.part)
        case Clock():
            day = meaning.day or Shifted(Unit.DAY, 0, Anchor.TOLD if document.last_told(Unit.DAY) else Anchor.WRITING)
            return _time_of_day(resolve(day, document, tense), f"{meaning.hour:02}:{meaning.minute:02}")
    raise AssertionError(f"no way to resolve {meaning!r}")


def _bound(meaning: Bounded) -> str:
    """Before the end of a summer is by its end."""
    ends = isinstance(meaning.time, PartOf) and meaning.time.part == "END"
    return "BY" if meaning.bound == "BEFORE" and ends else meaning.bound


def _tense_of_bound(bounded: Bounded, tense: Tense) -> Tense:
    """ "Since" looks back, "as early as" ahead; "by", "until" and "before" look ahead where no verb tells otherwise."""
    if bounded.bound == "SINCE":
        return Tense.SURELY_PAST
    if bounded.bound == "AT_EARLIEST":
        return Tense.FUTURE
    ahead = ("BY", "UNTIL") if isinstance(bounded.time, Weekday) else ("BY", "UNTIL", "BEFORE")
    return Tense.FUTURE if bounded.bound in ahead and tense == Tense.UNKNOWN else tense


def _time_of_day(day: Resolution | None, part: str) -> Resolution | None:
    if day is None:
        return None
    return Resolution(TimexType.TIME, f"{day.value}T{part}", day.edtf, day.source, day.stretch)


def _portion(portion: Portion, document: Document, tense: Tense) -> Resolution | None:
    if portion.whole is not None:
        whole = resolve(portion.whole, document, tense)
    else:
        whole = _year_of_portion(portion, document, tense)
    if whole is None or whole.stretch is None:
        return open_date(unknown(portion.unit), whole.source if whole else NO_YEAR)
    part = portion_of(whole.stretch, portion)
    return settled(part, whole.source) if part else None


def _year_of_portion(portion: Portion, document: Document, tense: Tense) -> Resolution:
    """The year of "the first three months": that of writing, or the one before when they have not begun in it.

    What will be "in the third quarter" is that of this year.
    """
    year = resolve_shifted(Shifted(Unit.YEAR, 0, Anchor.WRITING), document)
    part = portion_of(year.stretch, portion) if year.stretch else None
    is_gone = tense != Tense.FUTURE and document.mode == "news"
    if part and document.published and is_gone and part.first > document.published:
        return resolve_shifted(Shifted(Unit.YEAR, -1, Anchor.WRITING), document)
    return year


def _range(meaning: Range, document: Document, tense: Tense) -> Resolution | None:
    first, last = resolve(meaning.first, document, tense), resolve(meaning.last, document, tense)
    if first is None or last is None:
        return None
    if first.stretch and last.stretch and last.stretch.first < first.stretch.first:
        first, last = _in_order(first, last, meaning, tense)
    value = f"{first.value}/{last.value}"
    if first.stretch is None or last.stretch is None or first.stretch.first > last.stretch.last:
        return open_date(value, last.source)
    edtf = f"{points(first.edtf)[0]}/{points(last.edtf)[1]}" if first.edtf and last.edtf else None
    return replace(settled(run(first.stretch, last.stretch, value), first.source), edtf=edtf)


def _in_order(first: Resolution, last: Resolution, meaning: Range, tense: Tense) -> tuple[Resolution, Resolution]:
    """The ends of a range whose last was taken to lie before its first: weekdays lie in the same seven days."""
    assert first.stretch
    assert last.stretch
    if not isinstance(meaning.last, Weekday):
        return first, _end_after(first.stretch, meaning.last) or last
    if tense == Tense.FUTURE:
        return first, settled(day_stretch(last.stretch.first + WEEK), last.source)
    return settled(day_stretch(first.stretch.first - WEEK), first.source), last


def _end_after(first: Stretch, last: Meaning) -> Resolution | None:
    """For "from March to May", "from November to January": the end that follows the beginning."""
    if not isinstance(last, CalendarTime) or last.year is not None:
        return None
    ends = [end for years in (0, 1) if (end := in_year(last, first.first.year + years)) and end.first > first.first]
    return settled(ends[0], AS_WRITTEN) if ends else None


def _away(away: Away, document: Document, tense: Tense) -> Resolution | None:
    base = resolve(away.base, document, tense)
    if base is None or base.stretch is None:
        return base and open_date(unknown(away.unit), base.source)
    unit = away.unit if away.unit.rank >= base.stretch.grain.rank else base.stretch.grain
    return settled(period_of(moved(base.stretch.first, away.unit, away.count), unit), base.source)

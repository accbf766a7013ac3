"""Times told by their distance from the day of writing or from what was told before."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import (
    About,
    Anchor,
    Away,
    CalendarTime,
    Counted,
    Holiday,
    Meaning,
    Shifted,
    ShiftedName,
    SomeTimeAway,
    Unit,
    Weekday,
)
from timeline.extract.dates.rules.calendar import counts_after_month

DAY = ("DATE", "DAY_DATE")
PERIOD = ("DATE", "PERIOD")
YEAR = ("DATE", "PERIOD", "WHOLE_YEAR")
AWAY = ("DATE", "AWAY")
LENGTH = ("LENGTH",)
VAGUE = ("VAGUE",)

SATURDAY = 6


def relative_day(found: Found) -> Meaning | None:
    return Shifted(Unit.DAY, found.get("RELATIVE_DAY"), Anchor.WRITING)


def shifted_unit(found: Found) -> Meaning | None:
    """Reads "last week", "the following day"; "next day" is no "tomorrow" but the day after the one told of."""
    unit, told, shift = unit_of(found), found.get("REANCHOR"), found.get("SHIFT")
    if told is None and (unit != Unit.DAY or shift == 0):
        return Shifted(unit, shift, Anchor.WRITING)
    return Shifted(unit, shift if told is None else told, Anchor.TOLD)


def told_day(found: Found) -> Meaning | None:
    """Reads "le lendemain", "sutradan": words for the day beside the one told of."""
    return Shifted(Unit.DAY, found.get("TOLD_DAY"), Anchor.TOLD)


def past_unit(found: Found) -> Meaning | None:
    """Reads "the past decade": ten years up to now."""
    return Counted(unit_of(found), 1, -1)


def past_single(found: Found) -> Meaning | None:
    """Reads "u protekloj deceniji": ten years up to now, no decade of the calendar."""
    unit, count = measure_of(found.get("SINGLE"))
    return Counted(unit, count, -1) if count > 1 else None


def units_ago(found: Found) -> Meaning | None:
    return away(found, -1, Anchor.WRITING)


def units_ahead(found: Found) -> Meaning | None:
    return away(found, 1, Anchor.WRITING)


def units_from_told(found: Found) -> Meaning | None:
    return away(found, found.get("BACK"), Anchor.TOLD)


def away(found: Found, direction: int, anchor: Anchor) -> Meaning | None:
    count, unit = count_of(found), unit_of(found)
    if count is None:
        return SomeTimeAway(unit, direction, anchor)
    if unit == Unit.YEAR and count >= FIRST_YEAR and found.has("AGO_BEFORE"):  # "pre 2015 godine", before 2015
        return None
    if unit == Unit.DECADE:
        return Shifted(Unit.YEAR, direction * count * 10, anchor, rough=True)
    shifted = Shifted(unit, direction * count, anchor, rough=True)
    return About(shifted) if found.has("HEDGE") or found.has("ROUGH_COUNT") else shifted


def counted_units(found: Found) -> Meaning | None:
    """Reads "the past two months", "the next few days"."""
    return Counted(unit_of(found), count_of(found), 1 if found.has("FUTURE_SHIFT") else -1)


def weekday(found: Found) -> Meaning | None:
    return Weekday(found.get("WEEKDAY"), found.get("SHIFT"))


def weekday_after_told(found: Found) -> Meaning | None:
    return Weekday(found.get("WEEKDAY"), found.get("REANCHOR"), Anchor.TOLD)


def weekday_of_week(found: Found) -> Meaning | None:
    """Reads "Tuesday last week"."""
    return Weekday(found.get("WEEKDAY"), found.get("SHIFT"), of_week=True) if found.get("UNIT") == Unit.WEEK else None


def shifted_name(found: Found) -> Meaning | None:
    """Reads "last November", "next summer"."""
    time = CalendarTime(month=found.get("MONTH"), division=found.get("SEASON"))
    told = found.get("REANCHOR")
    if told is None:
        return ShiftedName(time, found.get("SHIFT"), Anchor.WRITING)
    return ShiftedName(time, told, Anchor.TOLD)


def name_of_shifted_year(found: Found) -> Meaning | None:
    """Reads "July last year", "5 May this year"."""
    if found.get("UNIT") != Unit.YEAR:
        return None
    time = CalendarTime(month=found.get("MONTH"), day=found.get("DAY"), division=found.get("SEASON"))
    told = found.get("REANCHOR")
    anchor, shift = (Anchor.WRITING, found.get("SHIFT")) if told is None else (Anchor.TOLD, told)
    return ShiftedName(time, shift, anchor, of_year=True)


def day_name_shifted(found: Found) -> Meaning | None:
    """Reads "last 8 June", as Spanish and Italian say it."""
    if counts_after_month(found):
        return None
    time = CalendarTime(found.get("YEAR"), found.get("MONTH"), found.get("DAY"))
    return time if time.year else ShiftedName(time, found.get("SHIFT"), Anchor.WRITING)


def weekend(found: Found) -> Meaning | None:
    """Reads "the weekend": that of the last Saturday, or of the next one."""
    return Away(Unit.WEEKEND, 0, Weekday(SATURDAY)) if unit_of(found) == Unit.WEEKEND else None


def holiday(found: Found) -> Meaning | None:
    return Holiday(found.get("HOLIDAY"), found.get("YEAR"), found.get("SHIFT"))


def unit_of(found: Found) -> Unit:
    measure = found.get("MEASURE") or found.get("SINGLE")
    return measure_of(measure)[0] if measure else Unit(found.get("UNIT") or found.get("UNITS") or found.get("WEEKEND"))


def count_of(found: Found) -> int | None:
    """How many units, None for "a few"."""
    measure = found.get("MEASURE") or found.get("SINGLE")
    return measure_of(measure)[1] if measure else found.get("COUNT") or found.get("ROUGH_COUNT")


def measure_of(words: str) -> tuple[Unit, int]:
    """The unit and the number of "6 month"."""
    count, unit = words.split()
    return Unit(unit), int(count)


FIRST_YEAR = 1000
COUNTED = "((COUNT|ROUGH_COUNT|SOME) MORE? (UNIT|UNITS)|MEASURE)"

RELATIVE = (
    Rule("relative day", "RELATIVE_DAY", "yesterday", DAY, relative_day),
    Rule("relative period", "UNIT: SHIFT UNIT", "pet dana prošle nedelje", PERIOD, shifted_unit),
    Rule("relative period", "ARTICLE? SHIFT UNIT", "last week", PERIOD, shifted_unit),
    Rule("relative period", "ARTICLE? UNIT SHIFT", "la semaine dernière", PERIOD, shifted_unit),
    Rule("period told of", "ARTICLE? REANCHOR UNIT", "the following day", PERIOD, shifted_unit),
    Rule("period told of", "ARTICLE? UNIT REANCHOR", "le jour suivant", PERIOD, shifted_unit),
    Rule("period told of", "TOLD_DAY", "le lendemain", DAY, told_day),
    Rule("weekend", "ARTICLE UNIT", "the weekend", PERIOD, weekend),
    Rule("time ago", f"HEDGE? {COUNTED} AGO", "four months ago", AWAY, units_ago),
    Rule("time ago", f"AGO_BEFORE HEDGE? {COUNTED}", "vor vier Monaten", AWAY, units_ago),
    Rule("time ahead", f"HEDGE? {COUNTED} AHEAD", "two weeks from now", AWAY, units_ahead),
    Rule("time later", f"HEDGE? {COUNTED} BACK", "a week later", AWAY, units_from_told),
    Rule("time ago", "UNITS AGO", "years ago", AWAY, units_ago),
    Rule("time later", "UNITS BACK", "days later", AWAY, units_from_told),
    Rule("last units", "ARTICLE? PAST UNIT", "the past decade", LENGTH, past_unit),
    Rule("last units", f"ARTICLE? (PAST_SHIFT|PAST|FUTURE_SHIFT) {COUNTED}", "the past two months", LENGTH,
         counted_units),
    Rule("last units", "ARTICLE? (PAST_SHIFT|PAST|FUTURE_SHIFT) UNITS", "the coming weeks", LENGTH, counted_units),
    Rule("last units", "ARTICLE? (COUNT|SOME) (PAST_SHIFT|FUTURE_SHIFT) (UNIT|UNITS)", "les deux derniers mois", LENGTH,
         counted_units),
    Rule("weekday", "SHIFT? WEEKDAY", "last Friday", DAY, weekday),
    Rule("weekday told of", "REANCHOR WEEKDAY", "the following Tuesday", DAY, weekday_after_told),
    Rule("weekday", "WEEKDAY OF? ARTICLE? SHIFT UNIT", "Tuesday last week", DAY, weekday_of_week),
    Rule("relative month", "(SHIFT|REANCHOR) (MONTH|SEASON)", "last November", PERIOD, shifted_name),
    Rule("relative month", "ARTICLE? (MONTH|SEASON) OF? ARTICLE? (SHIFT|REANCHOR) UNIT", "July last year", PERIOD,
         name_of_shifted_year),
    Rule("relative date", "DAY OF? MONTH OF? ARTICLE? (SHIFT|REANCHOR) UNIT", "5 May this year", DAY,
         name_of_shifted_year),
    Rule("relative date", "MONTH DAY OF? ARTICLE? (SHIFT|REANCHOR) UNIT", "May 5 this year", DAY, name_of_shifted_year),
    Rule("relative date", "ARTICLE? SHIFT DAY OF? MONTH (OF? YEAR)?", "el pasado 8 de junio", DAY, day_name_shifted),
    Rule("relative date", "SHIFT MONTH DAY", "last October 23", DAY, day_name_shifted),
    Rule("holiday", "SHIFT? HOLIDAY (OF? YEAR)?", "last Thanksgiving", DAY, holiday),
)  # fmt: skip

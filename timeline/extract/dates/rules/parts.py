"""Parts of a period or a day: "early May", "the first three months", "Friday night", "9 a.m. Tuesday"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import (
    Anchor,
    Away,
    Clock,
    Counted,
    Meaning,
    PartOf,
    PartOfDay,
    Portion,
    Shifted,
    Unit,
    Within,
)
from timeline.extract.dates.rules.relative import unit_of

PERIOD = ("DATE", "PERIOD")
DAY = ("DATE", "DAY_DATE")
TIME = ("DATE", "TIME")

YEARLY = (Unit.QUARTER, Unit.HALF)


def early(found: Found) -> Meaning | None:
    return PartOf(found.meaning("PERIOD"), found.get("MODIFIER"))


def early_in_unit(found: Found) -> Meaning | None:
    unit = unit_of(found)
    return PartOf(Shifted(unit, 0, Anchor.WRITING), found.get("MODIFIER")) if unit.rank > Unit.DAY.rank else None


def edge(found: Found) -> Meaning | None:
    return PartOf(found.meaning("PERIOD"), found.get("EDGE"), edge=True)


def edge_of_year(found: Found) -> Meaning | None:
    if found.get("UNIT") != Unit.YEAR:
        return None
    return PartOf(found.meaning("WHOLE_YEAR"), found.get("EDGE"), edge=True)


def edge_of_unit(found: Found) -> Meaning | None:
    """Reads "the end of the year": of the one told of."""
    unit = unit_of(found)
    return PartOf(Shifted(unit, 0, Anchor.WRITING), found.get("EDGE"), edge=True) if unit.rank > Unit.DAY.rank else None


def earlier(found: Found) -> Meaning | None:
    return Within(found.meaning("PERIOD"), later=found.get("WITHIN") == "END")


def earlier_in_unit(found: Found) -> Meaning | None:
    return Within(Shifted(unit_of(found), 0, Anchor.WRITING), later=found.get("WITHIN") == "END")


def unit_of_day(found: Found) -> Meaning | None:
    """Reads "the week of 6 March"."""
    return Away(unit_of(found), 0, found.meaning("DAY_DATE")) if found.get("UNIT") == Unit.WEEK else None


def first_units(found: Found) -> Meaning | None:
    """Reads "the first three months of 2023"."""
    length = found.meaning("LENGTH")
    if found.get("ORDINAL") not in (None, 1) or not isinstance(length.count, int):
        return None
    if found.has("UNIT") and found.get("UNIT") != Unit.YEAR:
        return None
    whole = found.meaning("PERIOD") if found.has("PERIOD") else None
    return Portion(length.unit, -length.count if found.has("FINAL") else 1, length.count, whole)


def counted_first_units(found: Found) -> Meaning | None:
    """Reads "les trois premiers mois de 2023"."""
    whole = found.meaning("PERIOD") if found.has("PERIOD") else None
    count = found.get("COUNT")
    first = -count if found.has("FINAL") else 1
    return Portion(unit_of(found), first, count, whole) if found.get("ORDINAL") in (None, 1) else None


def last_units_of(found: Found) -> Meaning | None:
    """Reads "the last three months of 2022"."""
    length = found.meaning("LENGTH")
    if not isinstance(length, Counted) or length.count is None or length.direction != -1:
        return None
    return Portion(length.unit, -length.count, length.count, found.meaning("PERIOD"))


def last_units_of_named(found: Found) -> Meaning | None:
    """Reads "poslednja tri meseca prošle godine", "poslednjih dana marta"; a year alone may be a number of people."""
    (whole,) = found.of_kinds("PERIOD")
    length = found.meaning("LENGTH")
    if whole.end - whole.start <= len("2024") or not isinstance(length, Counted):
        return None
    if length.count is None and length.direction == -1:
        return PartOf(found.meaning("PERIOD"), "END")
    return last_units_of(found)


def last_unit_of(found: Found) -> Meaning | None:
    """Reads "the last quarter of 2022", which "the last quarter" alone would count from the day of writing."""
    unit, whole = found.meanings()
    if not isinstance(unit, Shifted) or unit.rough or unit.count != -1:
        return None
    return Portion(unit.unit, -1, 1, whole)


def numbered_unit(found: Found) -> Meaning | None:
    """Reads "the third quarter", "the last week of May"; without a whole only what a year is divided in."""
    unit = unit_of(found)
    whole = next(iter(found.meanings()), None)
    if unit.rank >= Unit.YEAR.rank or unit.rank < Unit.DAY.rank or (whole is None and unit not in YEARLY):
        return None
    return Portion(unit, -1 if found.has("FINAL") else found.get("ORDINAL") or found.get("ROMAN"), 1, whole)


def half(found: Found) -> Meaning | None:
    first = -1 if found.has("FINAL") else found.get("ORDINAL")
    whole = found.meaning("PERIOD") if found.has("PERIOD") else Shifted(unit_of(found), 0, Anchor.WRITING)
    return Portion(Unit.HALF, first, 1, whole) if first in (-1, 1, 2) else None


def part_of_named_day(found: Found) -> Meaning | None:
    return PartOfDay(found.meaning("DAY_DATE"), found.get("NIGHT"))


def part_of_shifted_day(found: Found) -> Meaning | None:
    """Reads "this morning", "that night", "the next morning"."""
    told = found.get("REANCHOR")
    if told is not None:
        return PartOfDay(Shifted(Unit.DAY, told, Anchor.TOLD), found.get("NIGHT"))
    anchor = Anchor.TOLD if found.get("SHIFT") > 0 else Anchor.WRITING
    return PartOfDay(Shifted(Unit.DAY, found.get("SHIFT"), anchor), found.get("NIGHT"))


def relative_night(found: Found) -> Meaning | None:
    value = found.get("RELATIVE_NIGHT")
    return PartOfDay(Shifted(Unit.DAY, int(value[:-2]), Anchor.WRITING), value[-2:])


def clock(found: Found) -> Meaning | None:
    hour, minute = _hour(found)
    if found.has("HALF_DAY") and not 1 <= hour <= 12:
        return None
    if found.get("HALF_DAY") == "pm" and hour < 12:
        hour += 12
    if found.get("HALF_DAY") == "am" and hour == 12:
        hour = 0
    return Clock(hour, minute, found.meaning("DAY_DATE") if found.has("DAY_DATE") else None)


def _hour(found: Found) -> tuple[int, int]:
    if found.has("CLOCK"):
        hour, minute = found.get("CLOCK")
        return hour, minute
    if found.has("NOON"):
        hour, minute = found.get("NOON").split(":")
        return int(hour), int(minute)
    if found.has("AMOUNT"):
        hour, _, minute = found.get("AMOUNT").partition(".")
        return (int(hour), int(minute)) if minute.isdecimal() and len(minute) == 2 and int(hour) < 13 else (99, 0)
    return found.get("HOUR"), 0


CLOCK_TIME = "(CLOCK HALF_DAY?|HOUR HALF_DAY|AMOUNT HALF_DAY|HOUR OCLOCK|NOON) ZONE?"

PARTS = (
    Rule("part of period", "ARTICLE? MODIFIER DASH? PERIOD", "early May", PERIOD, early),
    Rule("part of period", "ARTICLE? MODIFIER PART_WORD OF ARTICLE? PERIOD", "the early part of 2023", PERIOD, early),
    Rule("part of period", "ARTICLE? MODIFIER PART_WORD OF ARTICLE UNIT", "the latter part of the year", PERIOD,
         early_in_unit),
    Rule("part of period", "ARTICLE? EDGE (OF|DASH)? ARTICLE? PERIOD", "the end of May", PERIOD, edge),
    Rule("part of period", "UNIT (DASH|GENITIVE)? EDGE WHOLE_YEAR", "year-end 2024", PERIOD, edge_of_year),
    Rule("part of period", "ARTICLE? EDGE OF? ARTICLE? UNIT", "the end of the year", PERIOD, edge_of_unit),
    Rule("part of period", "UNIT (DASH|GENITIVE)? EDGE", "year-end", PERIOD, edge_of_unit),
    Rule("week of a day", "ARTICLE? UNIT OF DAY_DATE", "the week of 6 March", PERIOD, unit_of_day),
    Rule("within period", "WITHIN ON? PERIOD", "earlier this month", PERIOD, earlier),
    Rule("within period", "WITHIN ON? ARTICLE UNIT", "later in the year", PERIOD, earlier_in_unit),
    Rule("portion of period", "ARTICLE? (ORDINAL|FINAL) LENGTH (OF? ARTICLE? (PERIOD|UNIT))?",
         "the first three months of 2023", PERIOD, first_units),
    Rule("portion of period", "ARTICLE? COUNT (ORDINAL|FINAL) (UNIT|UNITS) (OF? ARTICLE? PERIOD)?",
         "les trois premiers mois de 2023", PERIOD, counted_first_units),
    Rule("portion of period", "PERIOD OF ARTICLE? PERIOD", "the last quarter of 2022", PERIOD, last_unit_of),
    Rule("portion of period", "LENGTH OF ARTICLE? PERIOD", "the last three months of 2022", PERIOD, last_units_of),
    Rule("portion of period", "ARTICLE? (ORDINAL|FINAL) (UNIT|UNITS) OF ARTICLE? PERIOD", "the third week of May",
         PERIOD, numbered_unit),
    Rule("portion of period", "ARTICLE? (ORDINAL|ROMAN DOT?) DASH? UNIT (OF? ARTICLE? PERIOD)?", "the third quarter",
         PERIOD, numbered_unit),
    Rule("portion of period", "ARTICLE? WHOLE_YEAR ORDINAL DASH? UNIT", "the 1989 third quarter", PERIOD,
         numbered_unit),
    Rule("portion of period", "ARTICLE? (ORDINAL|FINAL) HALF OF? ARTICLE? (PERIOD|UNIT)", "the second half of 2015",
         PERIOD, half),
    Rule("portion of period", "LENGTH PERIOD", "poslednja tri meseca 2024. godine", PERIOD, last_units_of_named),
    Rule("part of day", "MODIFIER? DAY_DATE NIGHT", "Friday night", TIME, part_of_named_day),
    Rule("part of day", "ARTICLE? NIGHT (OF|ON)? DAY_DATE", "the night of 5 May", TIME, part_of_named_day),
    Rule("part of day", "MODIFIER? ARTICLE? (SHIFT|REANCHOR) NIGHT", "this morning", TIME, part_of_shifted_day),
    Rule("part of day", "RELATIVE_NIGHT", "last night", TIME, relative_night),
    Rule("clock time", f"{CLOCK_TIME} (COMMA? ON? DAY_DATE)?", "9 a.m. Tuesday", TIME, clock),
    Rule("clock time", f"DAY_DATE COMMA? ON? {CLOCK_TIME}", "Tuesday at 10:35", TIME, clock),
)  # fmt: skip

"""Lengths of time and times that come back."""

import re

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import Length, Meaning, Repeated, Unit, Vague
from timeline.extract.dates.rules.relative import COUNTED, count_of, unit_of
from timeline.extract.dates.timex import duration

THOUSANDS_OR_FRACTION = re.compile(r"\d{1,3}[.,]\d{1,3}")

LENGTH = ("LENGTH",)
HEDGED = ("LENGTH", "HEDGED")
SET = ("SET",)
VAGUE = ("VAGUE",)


def length(found: Found) -> Meaning | None:
    """A quarter or a weekend is more often a part or a time than a length."""
    unit, count = unit_of(found), 1 if found.has("LONG") and not found.has("COUNT") else count_of(found)
    return None if unit in (Unit.QUARTER, Unit.WEEKEND) and count in (None, 1, 3) else Length(unit, count)


def length_in_figures(found: Found) -> Meaning | None:
    """Reads "10.5 years", "5,000 years"."""
    amount = found.get("AMOUNT")
    if not THOUSANDS_OR_FRACTION.fullmatch(amount):
        return None
    whole, _, rest = amount.replace(",", ".").partition(".")
    return Length(unit_of(found), int(whole + rest) if len(rest) == 3 else float(f"{whole}.{rest}"))


def many(found: Found) -> Meaning | None:
    return Length(Unit(found.get("MANY")), None)


def every_unit(found: Found) -> Meaning | None:
    return Repeated(duration(unit_of(found), found.get("COUNT") or found.get("ORDINAL") or 1))


def every_weekday(found: Found) -> Meaning | None:
    return Repeated(f"XXXX-WXX-{found.get('WEEKDAY') or found.get('WEEKDAYS')}")


def every_part_of_day(found: Found) -> Meaning | None:
    return Repeated(f"XXXX-XX-XXT{found.get('NIGHT')}")


def frequency(found: Found) -> Meaning | None:
    return Repeated(found.get("FREQUENCY"))


def vague(found: Found) -> Meaning | None:
    return Vague(found.get("NOW"))


QUANTITIES = (
    Rule("length", f"ARTICLE? {COUNTED}", "three days", LENGTH, length),
    Rule("length", f"ARTICLE? HEDGE {COUNTED}", "more than three days", HEDGED, length),
    Rule("length", "HEDGE? AMOUNT (UNIT|UNITS)", "2.5 years", LENGTH, length_in_figures),
    Rule("length", "INDEFINITE?: UNIT DASH LONG", "a day-long meeting", LENGTH, length),
    Rule("length", "COUNT DASH? (UNIT|UNITS) DASH? LONG", "three-year-long", LENGTH, length),
    Rule("length", "COUNT DASH (UNIT|UNITS)", "two-day", LENGTH, length),
    Rule("length", "MANY", "for decades", LENGTH, many),
    Rule("repeated", "EACH (COUNT|ORDINAL)? (UNIT|UNITS)", "every two years", SET, every_unit),
    Rule("repeated", "PER UNIT", "per month", SET, every_unit),
    Rule("repeated", "EACH (WEEKDAY|WEEKDAYS)", "every Friday", SET, every_weekday),
    Rule("repeated", "WEEKDAYS", "Mondays", SET, every_weekday),
    Rule("repeated", "EACH NIGHT", "every morning", SET, every_part_of_day),
    Rule("repeated", "FREQUENCY", "daily", SET, frequency),
    Rule("vague", "NOW", "recently", VAGUE, vague),
)  # fmt: skip

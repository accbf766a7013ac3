"""Numbers of units left open between two: "two or three weeks ago", "pre dva-tri dana"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import Anchor, Length, Meaning, SomeTimeAway, Unit
from timeline.extract.dates.rules.relative import AWAY, FIRST_YEAR, unit_of

HEDGED = ("LENGTH", "HEDGED")

UNSURE = "(COUNT|ROUGH_COUNT) (DASH|TO|OR) (COUNT|ROUGH_COUNT) (UNIT|UNITS)"


def unsure_units_ago(found: Found) -> Meaning | None:
    return SomeTimeAway(unit_of(found), -1, Anchor.WRITING) if _is_unsure(found) else None


def unsure_units_from_told(found: Found) -> Meaning | None:
    return SomeTimeAway(unit_of(found), found.get("BACK"), Anchor.TOLD) if _is_unsure(found) else None


def unsure_length(found: Found) -> Meaning | None:
    return Length(unit_of(found), None) if _is_unsure(found) else None


def many_units_ago(found: Found) -> Meaning | None:
    return SomeTimeAway(Unit(found.get("MANY")), -1, Anchor.WRITING)


def _is_unsure(found: Found) -> bool:
    """Whether both count the same units: "2-3 weeks", but not "2015-2016 godine" nor "9 to 5 days"."""
    first, last = (
        token.values.get("COUNT", token.values.get("ROUGH_COUNT")) for token in found.of_kinds("COUNT", "ROUGH_COUNT")
    )
    return bool(first < last < FIRST_YEAR)


UNSURE_NUMBERS = (
    Rule("time ago", f"HEDGE? {UNSURE} AGO", "two or three weeks ago", AWAY, unsure_units_ago),
    Rule("time ago", f"AGO_BEFORE HEDGE? {UNSURE}", "pre dve-tri nedelje", AWAY, unsure_units_ago),
    Rule("time ago", "AGO_BEFORE MANY", "vor Wochen", AWAY, many_units_ago),
    Rule("time later", f"HEDGE? {UNSURE} BACK", "two or three weeks later", AWAY, unsure_units_from_told),
    Rule("length", f"HEDGE? {UNSURE}", "two to three weeks", HEDGED, unsure_length),
)  # fmt: skip

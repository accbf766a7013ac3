"""Nights between two days: "in der Nacht zum Dienstag", "u noći sa subote na nedelju"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import Away, Meaning, Range, Unit, Weekday
from timeline.extract.dates.rules.calendar import OF_YEAR, days_of_month

RANGE = ("DATE",)


def night_into_day(found: Found) -> Meaning | None:
    """Reads "in der Nacht zum Dienstag", which begins on Monday."""
    day = found.meaning("DAY_DATE")
    return Range(Away(Unit.DAY, -1, day), day)


def night_after_bound_weekday(found: Found) -> Meaning | None:
    """Reads "u noći sa nedelje na ponedeljak"."""
    first, last = Weekday(found.get("BOUND_WEEKDAY")), found.meaning("DAY_DATE")
    follows = isinstance(last, Weekday) and last.weekday == first.weekday % 7 + 1
    return Range(first, last, found.gap("BOUND_WEEKDAY", "DAY_DATE")) if follows else None


def night_between_days(found: Found) -> Meaning | None:
    """Reads "in der Nacht von Montag auf Dienstag", of days that follow one another."""
    first, last = found.meanings()
    if isinstance(first, Weekday) and (not isinstance(last, Weekday) or last.weekday != first.weekday % 7 + 1):
        return None
    return Range(first, last, found.gap_of_meanings()) if type(first) is type(last) else None


FROM = "(OF|FROM|RANGE_FROM)"

NIGHTS_OF_MONTH = (
    Rule("range of days", f"NIGHT {FROM}? ARTICLE?: DAY OVERNIGHT ARTICLE? DAY OF? MONTH {OF_YEAR}?",
         "u noći sa 3. na 4. mart", RANGE, days_of_month),
)  # fmt: skip

NIGHTS = (
    Rule("range", "(FROM|RANGE_FROM): DAY_DATE OVERNIGHT DAY_DATE", "von Sonntag auf Montag", RANGE,
         night_between_days),
    Rule("range", f"ARTICLE? NIGHT {FROM} ARTICLE?: DAY_DATE OVERNIGHT ARTICLE? DAY_DATE",
         "in der Nacht von Montag auf Dienstag", RANGE, night_between_days),
    Rule("range", f"NIGHT {FROM}: BOUND_WEEKDAY OVERNIGHT DAY_DATE", "u noći sa nedelje na ponedeljak", RANGE,
         night_after_bound_weekday),
    Rule("range", "ARTICLE? NIGHT OVERNIGHT ARTICLE? DAY_DATE", "in der Nacht zum Dienstag", RANGE, night_into_day),
)  # fmt: skip

"""Dates whose parts are held together by marks, or have come apart: "12-Mar-2023", "12 March (2023)", "2 0 1 5"."""

from dataclasses import replace

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import CalendarTime, Meaning
from timeline.extract.dates.rules.calendar import DAY, PERIOD, day_of_month, month, month_of_era

MARK = "(DASH|SLASH|DOT)"
SPACED_YEAR = "OF? (SPACED_YEAR|BROKEN_YEAR) (DOT? YEAR_WORD)?"


def unbroken_date(found: Found) -> Meaning | None:
    """Reads "12-March-2023", but not "since 12 March – 2023 was quiet"."""
    return CalendarTime(found.get("YEAR"), found.get("MONTH"), found.get("DAY")) if found.is_unbroken() else None


def spaced_date(found: Found) -> Meaning | None:
    """Reads "1 2 March 2 0 2 3", "12 March 20 23", whose digits text recognition has set apart."""
    year = found.get("SPACED_YEAR") or found.get("BROKEN_YEAR")
    day = found.get("DAY") or found.get("SPACED_DAY")
    return CalendarTime(year, found.get("MONTH"), day, found.get("WEEKDAY"))


def day_of_era(found: Found) -> Meaning | None:
    """Reads "5 May AD 1023"; of "5 May 490 BC" its month, since days before Christ are those of another calendar."""
    time = month_of_era(found)
    return time if found.get("ERA") == "BC" else replace(time, day=found.get("DAY"))


MARKED_DATES = (
    Rule("calendar date", f"DAY {MARK} MONTH {MARK}? YEAR", "12-March-2023", DAY, unbroken_date),
    Rule("calendar date", "MONTH DASH DAY DASH YEAR", "March-12-2023", DAY, unbroken_date),
    Rule("calendar date", "YEAR DASH MONTH DASH DAY", "2023-March-12", DAY, unbroken_date),
    Rule("month", "MONTH (DASH|SLASH) YEAR", "March-2023", PERIOD, unbroken_date),
    Rule("calendar date", "(WEEKDAY COMMA?)? ARTICLE? DAY OF? MONTH OPEN YEAR CLOSE", "12 March (2023)", DAY,
         day_of_month),
    Rule("month", "MONTH OPEN YEAR CLOSE", "March (2023)", PERIOD, month),
    Rule("calendar date", "(WEEKDAY COMMA?)? ARTICLE? DAY OF? MONTH COMMA? QUOTE SHORT_YEAR", "12 March '23", DAY,
         day_of_month),
    Rule("calendar date", "MONTH DAY COMMA? QUOTE SHORT_YEAR", "March 12, '23", DAY, day_of_month),
    Rule("calendar date", f"(WEEKDAY COMMA?)? ARTICLE? (DAY|SPACED_DAY) OF? MONTH {SPACED_YEAR}", "1 2 March 2 0 2 3",
         DAY, spaced_date),
    Rule("calendar date", f"MONTH (DAY|SPACED_DAY) COMMA? {SPACED_YEAR}", "March 12, 20 23", DAY, spaced_date),
    Rule("month", "DAY OF? MONTH COMMA? ((YEAR|COUNT) ERA|ERA (YEAR|COUNT))", "5 May 490 BC", PERIOD, day_of_era),
)  # fmt: skip

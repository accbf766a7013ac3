"""Dates that name their day, month, year, season, decade or century."""

from dataclasses import replace

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import CalendarTime, Decade, Meaning, Range
from timeline.extract.dates.numbers import full_year

DAY = ("DATE", "DAY_DATE")
PERIOD = ("DATE", "PERIOD")
YEAR = ("DATE", "PERIOD", "WHOLE_YEAR")
RANGE = ("DATE",)
SEASONS = ("SP", "SU", "FA", "WI")
NEWEST_DECADE = 2029  # "the thirties" are those of 1930


def day_of_month(found: Found) -> Meaning | None:
    if counts_after_month(found):
        return None
    return CalendarTime(year_of(found), found.get("MONTH"), found.get("DAY"), found.get("WEEKDAY"))


def numeric_date(found: Found) -> Meaning | None:
    year, month, day = found.get("NUMERIC_DATE")
    return CalendarTime(year, month, day, found.get("WEEKDAY"))


def day_and_month(found: Found) -> Meaning | None:
    day, month = found.get("DAY_MONTH")
    return CalendarTime(None, month, day, found.get("WEEKDAY"))


def clear_day_and_month(found: Found) -> Meaning | None:
    day, month = found.get("CLEAR")
    return CalendarTime(None, month, day)


def days_of_month(found: Found) -> Meaning | None:
    """Reads "26-27 October 2023"; two days joined by "and" are a range when one follows the other."""
    year, month = year_of(found), found.get("MONTH")
    days = found.all("DAY")
    first, last = days[0], days[-1]
    if first >= last or counts_after_month(found):
        return None
    if found.has("AND") and not found.has("BETWEEN") and last - first != len(days) - 1:
        return None
    return Range(CalendarTime(year, month, first), CalendarTime(year, month, last), found.gap("DAY", "DAY"))


def days_with_dots(found: Found) -> Meaning | None:
    """Reads "10.-12. Juni", and "3./4. März" of two days that follow one another."""
    first, last = found.all("DAY")
    return days_of_month(found) if not found.has("SLASH") or last == first + 1 else None


def day_of_roman_month(found: Found) -> Meaning | None:
    """Reads "12. III 2024"."""
    month = found.get("ROMAN")
    return CalendarTime(found.get("YEAR"), month, found.get("DAY")) if month <= 12 else None


def pair_of_days(found: Found) -> Meaning | None:
    """Reads "the night of 4/5 March"."""
    year, month = year_of(found), found.get("MONTH")
    first, last = found.get("DAY_PAIR")
    return Range(CalendarTime(year, month, first), CalendarTime(year, month, last))


def months_of_year(found: Found) -> Meaning | None:
    """Reads "January-March 2023", "November to January 2024"; joined by "and" the months must follow one another."""
    months = found.all("MONTH")
    apart = (months[-1] - months[0]) % 12
    if apart == 0 or (found.has("AND") and not found.has("BETWEEN") and apart != len(months) - 1):
        return None
    last = CalendarTime(year_of(found), months[-1])
    return Range(with_year_before(CalendarTime(None, months[0]), last), last, found.gap("MONTH", "MONTH"))


def month(found: Found) -> Meaning | None:
    return CalendarTime(year_of(found), found.get("MONTH"))


def month_by_name(found: Found) -> Meaning | None:
    """Reads "the month of May"."""
    return month(found) if found.get("UNIT") == "month" else None


def season(found: Found) -> Meaning | None:
    return CalendarTime(year_of(found), division=found.get("SEASON"))


def quarter(found: Found) -> Meaning | None:
    return CalendarTime(year_of(found), division=found.get("QUARTER"))


def year(found: Found) -> Meaning | None:
    return CalendarTime(year_of(found)) if found.get("UNIT") in (None, "year") else None


def year_of_era(found: Found) -> Meaning | None:
    return CalendarTime(_of_era(found, found.get("YEAR") or found.get("COUNT")))


def month_of_era(found: Found) -> CalendarTime:
    year = _of_era(found, found.get("YEAR") or found.get("COUNT"))
    return CalendarTime(year, found.get("MONTH"), division=found.get("SEASON"))


def years_of_era(found: Found) -> Meaning | None:
    """Reads "499-493 BC", where the years count down, and "70 to 73 AD"."""
    tokens = found.of_kinds("YEAR", "COUNT")
    first, last = (_of_era(found, token.values.get("YEAR") or token.values["COUNT"]) for token in tokens)
    if first >= last:
        return None
    return Range(CalendarTime(first), CalendarTime(last), (tokens[0].end, tokens[1].start))


def _of_era(found: Found, year: int) -> int:
    """The year, before Christ as a negative number."""
    return -year if found.get("ERA") == "BC" else year


def years_with_short_end(found: Found) -> Meaning | None:
    """Reads "2014/15", "1998-99"."""
    first, end = found.get("YEAR"), found.get("SHORT_YEAR")
    last = first - first % 100 + end
    if not first < last < first + 20:
        return None
    return Range(CalendarTime(first), CalendarTime(last), found.gap("YEAR", "SHORT_YEAR"))


def year_beside_year(found: Found) -> Meaning | None:
    """Reads "2021/2022", a season or a school year; "2016/2031" is the number of a law."""
    first, last = found.all("YEAR")
    return Range(CalendarTime(first), CalendarTime(last), found.gap("YEAR", "YEAR")) if last == first + 1 else None


def decade(found: Found) -> Meaning | None:
    """Reads "1990s"; "the nineties" needs its article, for a man may be in his fifties."""
    digits = str(found.get("DECADE") or found.get("DECADE_NAME") or found.get("YEAR") or found.get("SHORT_YEAR"))
    if digits[-1] != "0":  # "les années 2015 et 2016"
        return None
    if len(digits) == 4:
        return Decade(digits[:3])
    year = full_year(int(digits), newest=NEWEST_DECADE)
    return Decade(str(year)[:3]) if found.has("ARTICLE") or found.has("DECADE_WORD") else None


def decade_of_century(found: Found) -> Meaning | None:
    """Reads "osamdesetih godina prošlog veka"."""
    return decade(found) if found.get("UNIT") == "century" and found.get("SHIFT") == -1 else None


def century(found: Found) -> Meaning | None:
    number = found.get("ORDINAL") or found.get("ROMAN")
    return Decade(f"{number - 1:02}") if found.get("UNIT") == "century" and 10 <= number <= 22 else None


def century_by_name(found: Found) -> Meaning | None:
    """Reads "nel Novecento"."""
    return Decade(str(found.get("CENTURY")))


def counts_after_month(found: Found) -> bool:
    """Whether a number after a month is none of its days: "u martu 30 ljudi", where the day stands first."""
    return "DAY_FIRST" in found.of_kinds("MONTH", "DAY")[0].values


def with_year_before(first: CalendarTime, last: CalendarTime) -> CalendarTime:
    """`first` in the year of `last`, or in the one before: "28 December - 3 January 2024"."""
    if last.year is None:
        return first
    return replace(first, year=last.year - (place_in_year(first) > place_in_year(last)))


def place_in_year(time: CalendarTime) -> tuple[int, int, int]:
    """What times of one grain are put in order by."""
    return time.month or 0, time.day or 0, SEASONS.index(time.division) if time.division in SEASONS else 0


def year_of(found: Found) -> int | None:
    """The year in four digits or, after an apostrophe, in two."""
    short = found.get("SHORT_YEAR")
    return found.get("YEAR") or (full_year(short) if short is not None else None)


OF_YEAR = "(COMMA? OF? SHIFT? YEAR (DOT? YEAR_WORD)?|OF ARTICLE? UNIT YEAR)"

CALENDAR = (
    Rule("calendar date", f"(WEEKDAY (COMMA|OPEN)? ON?)? ARTICLE? DAY OF? MONTH {OF_YEAR}?", "Sunday (5 March)", DAY,
         day_of_month),
    Rule("calendar date", "(WEEKDAY COMMA?)? MONTH ARTICLE? DAY (COMMA? YEAR)?", "October 6, 2023", DAY, day_of_month),
    Rule("calendar date", "YEAR COMMA? MONTH DAY", "2023 October 6", DAY, day_of_month),
    Rule("numeric date", "(WEEKDAY COMMA?)? NUMERIC_DATE (DOT? YEAR_WORD)?", "Monday, 30.10.2023", DAY, numeric_date),
    Rule("calendar date", "DAY ROMAN DOT? YEAR (DOT? YEAR_WORD)?", "12. III 2024", DAY, day_of_roman_month),
    Rule("numeric date", "(WEEKDAY|RELATIVE_DAY) (COMMA|OPEN)? DAY_MONTH", "yesterday 15/03", DAY, day_and_month),
    Rule("numeric date", "ON_DAY: DAY_MONTH", "on 15/03", DAY, day_and_month),
    Rule("numeric date", "CLEAR", "15/03", DAY, clear_day_and_month),
    Rule("range of days", f"DAY (DASH|TO|AND) ARTICLE? DAY OF? MONTH {OF_YEAR}?", "26-27 October 2023", RANGE,
         days_of_month),
    Rule("range of days", f"(FROM|RANGE_FROM): ARTICLE? DAY (DASH|TO) ARTICLE? DAY OF? MONTH {OF_YEAR}?",
         "from 3 to 5 March", RANGE, days_of_month),
    Rule("range of days", f"BETWEEN: ARTICLE? DAY AND ARTICLE? DAY OF? MONTH {OF_YEAR}?", "between 3 and 5 March",
         RANGE, days_of_month),
    Rule("range of days", f"DAY DOT (DASH|SLASH) DAY OF? MONTH {OF_YEAR}?", "3./4. März", RANGE, days_with_dots),
    Rule("range of days", f"DAY COMMA DAY AND DAY OF? MONTH {OF_YEAR}?", "3, 4 and 5 April 2023", RANGE, days_of_month),
    Rule("range of days", f"ON_DAY?: DAY_PAIR OF? MONTH {OF_YEAR}?", "4/5 March", RANGE, pair_of_days),
    Rule("range of days", "MONTH DAY (DASH|TO|AND) DAY (COMMA? YEAR)?", "October 26-27, 2023", RANGE, days_of_month),
    Rule("range of months", f"MONTH (DASH|TO) MONTH {OF_YEAR}?", "January-March 2023", RANGE, months_of_year),
    Rule("range of months", f"BETWEEN: MONTH AND MONTH {OF_YEAR}", "between March and May 2023", RANGE, months_of_year),
    Rule("range of months", f"MONTH COMMA MONTH AND MONTH {OF_YEAR}", "March, April and May 2023", RANGE,
         months_of_year),
    Rule("range of months", f"MONTH AND MONTH {OF_YEAR}", "August and September 1914", RANGE, months_of_year),
    Rule("month", f"MONTH {OF_YEAR}?", "February 2022", PERIOD, month),
    Rule("month", f"ARTICLE? UNIT OF: MONTH {OF_YEAR}?", "au mois d'août 2024", PERIOD, month_by_name),
    Rule("month", "MONTH QUOTE SHORT_YEAR", "May '99", PERIOD, month),
    Rule("season", f"ARTICLE? SEASON {OF_YEAR}?", "the autumn of 2025", PERIOD, season),
    Rule("quarter", "YEAR DASH? QUARTER", "2023-Q3", PERIOD, quarter),
    Rule("quarter", f"QUARTER {OF_YEAR}?", "Q3 2023", PERIOD, quarter),
    Rule("year", "YEAR (DOT? YEAR_WORD)?", "2023", YEAR, year),
    Rule("year", "YEAR_NAME: YEAR", "des Jahres 2024", YEAR, year),
    Rule("year", "ARTICLE? UNIT: YEAR", "l'année 2024", YEAR, year),
    Rule("year", "QUOTE SHORT_YEAR", "'99", YEAR, year),
    Rule("year", "(YEAR|COUNT) ERA", "490 BC", YEAR, year_of_era),
    Rule("year", "ERA (YEAR|COUNT)", "AD 70", YEAR, year_of_era),
    Rule("month", "MONTH OF? (YEAR|COUNT) ERA", "April 480 BC", PERIOD, month_of_era),
    Rule("season", "ARTICLE? SEASON OF? (YEAR|COUNT) ERA", "the spring of 480 BC", PERIOD, month_of_era),
    Rule("range of years", "(YEAR|COUNT) (DASH|TO|AND) (YEAR|COUNT) ERA", "499-493 BC", RANGE, years_of_era),
    Rule("range of years", "(ARTICLE? UNIT)?: YEAR (DASH|SLASH) SHORT_YEAR", "2014/15", RANGE, years_with_short_end),
    Rule("range of years", "(ARTICLE? UNIT)?: YEAR SLASH YEAR", "2021/2022", RANGE, year_beside_year),
    Rule("decade", "ARTICLE: DECADE (DASH? UNITS)?", "the 1990s", PERIOD, decade),
    Rule("decade", "DECADE (DASH? UNITS)?", "1990s, 1990er Jahre", PERIOD, decade),
    Rule("decade", "DECADE UNITS OF? SHIFT UNIT", "osamdesetih godina prošlog veka", PERIOD, decade_of_century),
    Rule("decade", "DECADE_WORD QUOTE? (YEAR|SHORT_YEAR|DECADE_NAME)", "les années 1990", PERIOD, decade),
    Rule("century", "ARTICLE? (ORDINAL|ROMAN DOT?) UNIT", "the 19th century", PERIOD, century),
    Rule("century", "ARTICLE? UNIT (ORDINAL|ROMAN)", "el siglo XIX", PERIOD, century),
    Rule("century", "(ON|OF|FROM): CENTURY", "nel Novecento", PERIOD, century_by_name),
)  # fmt: skip

"""A full calendar day as date lines and metadata write it; days of running text are the business of `timeline.extract`.

2016-03-02, 2016-03-02 13:23:09, 2020-10-01-02-32-35, 2016/03/02
30.10.2023., 12. 3. 2019, 29/07/14, 07/29/2014              (day first; month first only where day first cannot be)
April 02, 2025, Apr. 2nd 2025
28. August 2014, 12. mart 2019, 1er mars 2016, 25 de junio de 2022
2015. június 17., 2015.06.17.                               (Hungarian: year first)

A weekday that stands before tells "Fri, 11/03/2023", 3 November as Americans write it, from 11 March, a Saturday.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.articles.cues import any_of, month_numbers

EARLIEST_YEAR, LATEST_YEAR = 1950, 2100
TWO_DIGIT_CENTURY_ENDS = 40  # 40 is 2040, 41 is 1941

# Month first is an English habit, so it is English weekdays that can prove it.
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[\s.,–—-]{1,4}$", re.IGNORECASE)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LONGEST_WEEKDAY = 14  # characters, with what follows it

# "17. listopada" is Croatian, 17 October, "17 listopada" Polish, 17 November: Polish sets no full stop after a day.
POLISH_NOVEMBER = "listopada"


class Day(NamedTuple):
    """A day and where it is written."""

    start: int
    end: int
    date: date


def days_in(text: str) -> Iterator[Day]:
    """Every full day that is written in `text`, in order.

    >>> [day.date.isoformat() for day in days_in("Tirana -- 29/07/14, updated July 30th, 2014")]
    ['2014-07-29', '2014-07-30']
    """
    for match in day_pattern().finditer(text):
        found = _date_of(match)
        if found and match["month"]:
            found = _proved_by_weekday(found, text[max(match.start() - LONGEST_WEEKDAY, 0) : match.start()])
        if found:
            yield Day(match.start(), match.end(), found)


def read_day(text: str) -> date | None:
    """The one day that `text` writes, None when it writes none or several.

    >>> read_day("Wed, 02 Mar 2016 13:23:09 +0000"), read_day("31.02.2015")
    (datetime.date(2016, 3, 2), None)
    """
    days = {day.date for day in days_in(text)}
    return days.pop() if len(days) == 1 else None


@lru_cache(maxsize=1)
def day_pattern() -> re.Pattern[str]:
    """All the ways to write a day, as one pattern."""
    month = any_of(month_numbers())
    return re.compile(
        rf"""(?<![\w./-])(?:
            (?P<y>\d{{4}})[-/](?P<m>\d\d)[-/](?P<d>\d\d)
                (?:[T\s-]+\d\d[:.-]\d\d(?:[:.-]\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?
          | (?P<y4>\d{{4}})\.\s?(?P<m4>\d\d)\.\s?(?P<d4>\d\d)\b\.?
          | (?P<y5>\d{{4}})\.?\s+(?P<name5>{month})\s+(?P<day5>\d{{1,2}})\b\.?
          | (?P<day>\d{{1,2}})(?:\.\s?|[/-])(?P<month>\d{{1,2}})(?:\.\s?|[/-])(?P<year>\d{{4}}|\d\d(?!\d))\.?
          | (?P<day2>\d{{1,2}})(?P<mark>\.|st|nd|rd|th|er|º|°)?\s+(?:of\s+|de\s+)?(?P<name>{month})\b\.?,?
                \s+(?:of\s+|del?\s+)?(?P<year2>\d{{4}})\b\.?
          | (?P<name2>{month})\.?\s+(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year3>\d{{4}})\b
        )(?![\w/])""",
        re.VERBOSE | re.IGNORECASE,
    )


def _date_of(match: re.Match[str]) -> date | None:
    """The date of a match; None for the 31st of February and for years of other centuries."""
    year = _year(_first(match, "y", "year", "year2", "year3", "y4", "y5"))
    day = int(_first(match, "d", "day", "day2", "day3", "d4", "day5"))
    name = _first(match, "name", "name2", "name5").lower()
    month = month_numbers()[name] if name else int(_first(match, "m", "month", "m4"))
    if name == POLISH_NOVEMBER and not match["mark"]:
        month = 11
    if month > 12 >= day and match["month"]:
        day, month = month, day
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _first(match: re.Match[str], *groups: str) -> str:
    """The first of the groups that took part in the match, "" when none did."""
    return next((match[group] for group in groups if match[group]), "")


def _proved_by_weekday(found: date, before: str) -> date:
    """`found`, or the day with day and month exchanged where the weekday before it fits that one alone."""
    named = WEEKDAY.search(before)
    if not named or found.day > 12 or found.weekday() == (weekday := WEEKDAYS.index(named[1].lower())):
        return found
    exchanged = date(found.year, found.day, found.month)
    return exchanged if exchanged.weekday() == weekday else found


def _year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) <= TWO_DIGIT_CENTURY_ENDS else 1900)

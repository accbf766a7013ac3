"""Dates with the name of a month, in a language that has no words of its own here: each with what it means.

12 maja 2023, 12 maja              a day; without the year only where "last year" would be known for what it is
12–14 maja 2023, 28 maja – 3 czerwca 2023      days
maj 2023                           a month
2023. május 12-én                  the year first
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.extract.dates.false_numbers import NO_YEAR
from timeline.extract.dates.meanings import CalendarTime, Range
from timeline.extract.dates.numbers import FIRST_YEAR, LAST_YEAR, LIVING_MEMORY
from timeline.extract.dates.odd_formats import MOST_LANGUAGES, Company, OddWords, folded, odd_words
from timeline.extract.dates.rules.calendar import with_year_before
from timeline.extract.dates.trie import LETTER, trie_pattern

BEGIN = r"(?<![\w.,:/])(?<!\d-)"
DAY = r"\d{1,2}\.?"
YEAR = r"\d{4}(?![\w/]|[.,]\d)"
ORDERS = ("dmy", "my", "ymd", "md")

DASH = r"\s?[-–—]\s?"

BESIDE = 30  # characters in which "last year" stands beside a day: "12 maja ubiegłego roku"
LEAP_YEAR = 2000  # has every day that any year has
JOINED = re.compile(r"[^.;:!?\n]{1,15}")  # what stands between two dates of one year
WORD = re.compile(r"[^\W\d_]+")


class OddDate(NamedTuple):
    """A date and where it stands."""

    start: int
    end: int
    meaning: CalendarTime | Range


def odd_dates(text: str, language: str) -> Iterator[OddDate]:
    """The dates of `text` with the name of a month, in order; none in a language that nobody knows here.

    >>> [(odd.meaning.day, odd.meaning.month, odd.meaning.year) for odd in odd_dates("Dnia 12 maja 2023 r.", "pl")]
    [(12, 5, 2023)]
    """
    words = odd_words(language)
    if words is None:
        return
    before: OddDate | None = None
    for match in _pattern(language).finditer(text):
        found = _read(text, match, words)
        if found is None:
            continue
        if before:
            yield _in_year_of(before, found, text)
        before = found
    if before:
        yield before


def _in_year_of(odd: OddDate, following: OddDate, text: str) -> OddDate:
    """A date without a year in that of the next one: "od 2 września do 30 listopada 2021"."""
    time, last = odd.meaning, following.meaning
    if not isinstance(time, CalendarTime) or time.year is not None or isinstance(last, Range) or last.year is None:
        return odd
    is_near = JOINED.fullmatch(text, odd.end, following.start) is not None
    return odd._replace(meaning=with_year_before(time, last)) if is_near else odd


@lru_cache(maxsize=MOST_LANGUAGES)
def _pattern(language: str) -> re.Pattern[str]:
    """The orders in which a date is written, as one pattern; the ending of a group's name says which of them it is."""
    words = odd_words(language)
    assert words is not None
    name = trie_pattern(words.spellings) + rf"(?!{LETTER})"
    between = rf"(?:{trie_pattern(words.between)}\s)?" if words.between else ""
    to = rf"(?:{DASH}|\s{trie_pattern(words.to)}\s)" if words.to else DASH

    def month(order: str, before: str = r"\d{4}") -> str:
        return rf"(?P<month_{order}>{name})(?:\.(?=\s{before}))?(?:\s?/\s?{name})?"  # "okt. 2023", "أيار/مايو"

    def days_behind(order: str) -> str:
        return rf"\s(?:(?P<first_{order}>{DAY}){to})?(?P<day_{order}>\d{{1,2}})(?=\.|-[^\W\d])"  # "12.", "12-én"

    day = rf"(?:(?P<first_dmy>{DAY})(?:\s(?P<first_month>{name}))?{to})?(?P<day_dmy>{DAY})"
    orders = [
        rf"{BEGIN}{day}\s{between}{month('dmy')}(?:,?\s{between}(?P<year_dmy>{YEAR}))?",
        rf"(?<!{LETTER}){month('my')},?\s{between}(?P<year_my>{YEAR})",
    ]
    if words.year_first:
        year = rf"{BEGIN}(?P<year_ymd>\d{{4}})\.?,?\s{between}"
        orders = [
            rf"{year}{month('ymd', before=DAY)}(?:{days_behind('ymd')})?",
            *orders,
            rf"(?<!{LETTER}){month('md', before=DAY)}{days_behind('md')}",
        ]
    return re.compile("|".join(orders), re.IGNORECASE)


def _read(text: str, match: re.Match[str], words: OddWords) -> OddDate | None:
    """What a match means; None where its numbers make no date, or it lacks the company that its name needs."""
    named = {name: part for name, part in match.groupdict().items() if part}
    order = next(name for name in ORDERS if f"month_{name}" in named)
    groups = {name.removesuffix(f"_{order}"): part for name, part in named.items()}
    month, company = words.months[folded(groups["month"])]
    day, year, end = _number(groups.get("day")), _number(groups.get("year")), match.end()
    if order == "dmy" and year and _counts(text, match, year, words):
        year, end = None, match.end("month_dmy")
    if not _has_company(company, day, year) or not _is_date(year, month, day):
        return None
    if year is None and not _is_of_this_year(text, match.start(), end, words):
        return None
    last = CalendarTime(year, month, day)
    if "first" not in groups:
        return OddDate(match.start(), end, last)
    return _days(match, order, end, last, words)


def _days(match: re.Match[str], order: str, end: int, last: CalendarTime, words: OddWords) -> OddDate | None:
    """The days from the first to the last, which may lie in two months; None where they are out of order."""
    is_month_named = order == "dmy" and match["first_month"]
    month = words.months[folded(match["first_month"])][0] if is_month_named else last.month
    first = CalendarTime(last.year, month, _number(match[f"first_{order}"]))
    if month != last.month:
        first = with_year_before(replace(first, year=None), last)
    assert first.day and last.day and month
    if not _is_date(first.year, month, first.day) or (month == last.month and first.day >= last.day):
        return None
    gap = (match.end("first_month" if is_month_named else f"first_{order}"), match.start(f"day_{order}"))
    return OddDate(match.start(), end, Range(first, last, gap))


def _number(part: str | None) -> int | None:
    return int(part.rstrip(".")) if part else None


def _counts(text: str, match: re.Match[str], year: int, words: OddWords) -> bool:
    """Whether what would be the year counts things: "12 maja 1500 osób", but not "12 maja 2000 roku"."""
    if year >= LIVING_MEMORY and year % 100:
        return False
    following = text[match.end() : match.end() + BESIDE]
    word = WORD.match(following.lstrip())
    return word is not None and following[0].isspace() and word[0].islower() and folded(word[0]) not in words.year_words


def _has_company(company: Company, day: int | None, year: int | None) -> bool:
    match company:
        case Company.A_NUMBER:
            return True
        case Company.A_YEAR:
            return year is not None
    return day is not None and year is not None


def _is_date(year: int | None, month: int, day: int | None) -> bool:
    """Whether the calendar has it; a day without a year is looked for in a leap year."""
    try:
        date(LEAP_YEAR if year is None else year, month, 1 if day is None else day)
    except ValueError:
        return False
    return year is None or FIRST_YEAR <= year <= LAST_YEAR


def _is_of_this_year(text: str, start: int, end: int, words: OddWords) -> bool:
    """Whether a day without a year is the nearest one: not "12 maja ubiegłego roku", nor "ul. 3 Maja"."""
    before = [folded(word) for word in WORD.findall(text[max(0, start - BESIDE) : start])]
    after = [folded(word) for word in WORD.findall(text[end : end + BESIDE])]
    is_name = words.streets.intersection((*before[-1:], *after[:1]))
    return (
        words.has_yearless
        and not is_name
        and not words.other_year.intersection((*before, *after))
        and not NO_YEAR.match(text, end)
    )

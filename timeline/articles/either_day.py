"""Numeric days that can be read in two ways ("03/05/2021"), and what around them tells which.

By themselves they are read day first, as most of the world writes them; only English has both, and only with slashes:
"10-04-2024" and "10.04.2024" are days first there, too. What may tell, the surest first, is TELLERS. Where nothing
does, the day is only inferred, and a warning says so.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from timeline.articles.day import WEEKDAY, WEEKDAYS
from timeline.articles.day_order import Order, order_of
from timeline.languages import language_name

NUMERIC = re.compile(r"(?<![\w./-])(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?![\w/])")
SLASHED = re.compile(r"(?<![\w./-])\d{1,2}/\d{1,2}/\d{4}(?![\w/])")
MOST_TEXT = 20_000  # characters in which other days are looked for
MONTH_IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)(?:[/_-](\d\d?)(?=[/_-])|(\d\d)\d\d(?!\d))")

# Regions in the language of a page ("en-GB") that write the day first. "en-US" tells nothing: templates come with it.
DAY_FIRST_REGIONS = frozenset("GB IE AU NZ IN MT CY ZA".split())
# Ends of hosts that are those of a country: the two-letter ones, but for those that anybody takes, and Canada's.
MONTH_FIRST_ENDS = frozenset("us gov mil ph".split())
ENDS_OF_ANY_COUNTRY = frozenset("ai ca cc co fm gg io ly me sh to tv ws".split())


class EitherDay(NamedTuple):
    """A day that can be read in two ways, and its words."""

    words: str
    day_first: date
    month_first: date


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What may tell day from month.

    `days` are those that the page or file says beside this one, `latest` the last on which it can have been published.
    `locale` is what the page's markup names ("en-GB"), `language` the ISO 639-1 code of the text.
    """

    text: str = ""
    url: str | None = None
    language: str | None = None
    locale: str | None = None
    days: frozenset[date] = frozenset()
    latest: date | None = None


class Told(NamedTuple):
    """What comes first, and what told so, as the end of a reason."""

    order: Order
    why: str


def either_day(words: str, read: date) -> EitherDay | None:
    """The two readings of the last numeric day in `words`, which was read as `read`; None where there is only one.

    >>> either_day("Posted on 03/05/2021", date(2021, 5, 3)).month_first
    datetime.date(2021, 3, 5)
    >>> either_day("Fri, 11/03/2023", date(2023, 11, 3)), either_day("13/05/2021", date(2021, 5, 13))
    (None, None)
    """
    for match in reversed([*NUMERIC.finditer(words)]):
        day, month = int(match[1]), int(match[2])
        if (read.day, read.month) == (day, month) and 0 < day <= 12 and day != month:
            weekday = WEEKDAY.search(words[: match.start()])
            if weekday and WEEKDAYS[read.weekday()] == weekday[1].lower():
                return None
            return EitherDay(match[0], read, date(read.year, day, month))
    return None


def told_by(either: EitherDay, around: Surroundings) -> Told | None:
    """What comes first in a day as the surest of its surroundings tells; None where none does."""
    return next((told for teller in TELLERS if (told := teller(either, around))), None)


def _by_other_days(either: EitherDay, around: Surroundings) -> Told | None:
    return _the_one(either, {day for day in either[1:] if day in around.days}, "as another date there has it")


def _by_address(either: EitherDay, around: Surroundings) -> Told | None:
    named = {(int(year), int(month or joined)) for year, month, joined in MONTH_IN_ADDRESS.findall(around.url or "")}
    return _the_one(either, {day for day in either[1:] if (day.year, day.month) in named}, "as its address has it")


def _by_what_is_to_come(either: EitherDay, around: Surroundings) -> Told | None:
    latest = around.latest
    past = {day for day in either[1:] if latest is None or day <= latest}
    return _the_one(either, past, "since the other day is still to come")


def _by_days_of_the_text(either: EitherDay, around: Surroundings) -> Told | None:
    order = order_of(SLASHED.findall(around.text[:MOST_TEXT]))
    return Told(order, "as other days of the text are written") if order else None


def _by_language(either: EitherDay, around: Surroundings) -> Told | None:
    if around.language in (None, "en"):
        return None
    return Told(Order.DAY_FIRST, f"as in {language_name(around.language)}")


def _by_region(either: EitherDay, around: Surroundings) -> Told | None:
    region = re.split(r"[-_]", around.locale or "")[-1].upper()
    return Told(Order.DAY_FIRST, f"as the page is in {around.locale}") if region in DAY_FIRST_REGIONS else None


def _by_country(either: EitherDay, around: Surroundings) -> Told | None:
    end = _end_of_host(around.url)
    if end in MONTH_FIRST_ENDS:
        return Told(Order.MONTH_FIRST, f"as the address ends in .{end}")
    if end == "eu" or (len(end) == 2 and end.isalpha() and end not in ENDS_OF_ANY_COUNTRY):
        return Told(Order.DAY_FIRST, f"as the address ends in .{end}")
    return None


TELLERS: tuple[Callable[[EitherDay, Surroundings], Told | None], ...] = (
    _by_other_days,
    _by_address,
    _by_what_is_to_come,
    _by_days_of_the_text,
    _by_language,
    _by_region,
    _by_country,
)


def _the_one(either: EitherDay, days: set[date], why: str) -> Told | None:
    """The order that gives the only one of `days`; None where there are both or none."""
    if len(days) != 1:
        return None
    return Told(Order.DAY_FIRST if either.day_first in days else Order.MONTH_FIRST, why)


def _end_of_host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").rpartition(".")[2]
    except ValueError:
        return ""

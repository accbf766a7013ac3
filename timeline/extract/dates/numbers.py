"""What a group of digits may mean: a day of the month, an hour, a year, an amount, a whole date."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

FIRST_YEAR, LAST_YEAR = 1000, 2199
MOST_DAYS, MOST_HOURS = 31, 24
LONGEST_COUNT = 6

# Every set of kinds that `number_values` gives, so that the codes of them all are known before a text is read.
NUMBER_KINDS: tuple[tuple[str, ...], ...] = (
    ("COUNT",), ("DAY", "HOUR", "COUNT"), ("DAY", "HOUR", "COUNT", "SHORT_YEAR"), ("DAY", "COUNT", "SHORT_YEAR"),
    ("COUNT", "SHORT_YEAR"), ("YEAR", "COUNT"), ("ORDINAL", "DAY"), ("ORDINAL",), ("DECADE",), ("NUMERIC_DATE",),
    ("CLOCK",), ("DAY_MONTH",), ("DAY_MONTH", "CLEAR"),
    ("DAY_PAIR",), ("DAY_MONTH", "DAY_PAIR"), ("DAY_MONTH", "CLEAR", "DAY_PAIR"), ("AMOUNT",),
)  # fmt: skip


@cache
def number_pattern(ordinal_marks: tuple[str, ...], decade_marks: tuple[str, ...]) -> str:
    """The pattern of one group of digits; the name of the group that matched says what it looks like."""
    ordinals, decades = (
        "|".join(re.escape(mark) + (r"\b" if mark[-1].isalnum() else r"(?=\s|$)") for mark in marks) or r"(?!)"
        for marks in (ordinal_marks, decade_marks)
    )
    return (
        r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?)(?!\d)"
        r"|(?P<year_first>\d{4}(?P<sign>[./])\d{1,2}(?P=sign)\d{1,2})(?![\d/])"
        r"|(?P<numeric>\d{1,2}(?P<mark>[./-])\s?\d{1,2}(?P=mark)\s?(?:\d{4}|\d\d))(?!\d)"
        r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?!\d)"
        r"|(?P<slashed>\d{1,2}/\d{1,2})(?![\d/])"
        r"|(?P<dotted>\d{1,2}\.\s?\d{1,2}\.)(?!\d)"
        r"|(?P<amount>\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+[.,]\d+)"
        rf"|(?P<decade>(?:\d\d)?\d0(?:{decades}))"
        rf"|(?P<ordinal>\d{{1,2}}(?:{ordinals}))"
        r"|(?P<plain>\d+)"
    )


def number_values(match: re.Match[str], order: str) -> Mapping[str, Any]:
    """The kinds and values of a group of digits; `order` is "dmy" or "mdy", of dates that could be read both ways."""
    text = match[0]
    match _kind(match):
        case "iso":
            return {"NUMERIC_DATE": tuple(int(part) for part in text[:10].split("-"))}
        case "year_first":
            year, month, day = (int(part) for part in re.findall(r"\d+", text))
            return {"NUMERIC_DATE": (year, month, day)} if 1 <= month <= 12 and day <= MOST_DAYS else {"AMOUNT": text}
        case "numeric":
            return _numeric_date(text, order)
        case "clock":
            hour, minute = (int(part) for part in text.split(":")[:2])
            return {"CLOCK": (hour, minute)} if hour <= MOST_HOURS and minute < 60 else {"AMOUNT": text}
        case "slashed" | "dotted":
            parts = re.findall(r"\d+", text)
            day_month = _day_month(int(parts[0]), int(parts[1]), order)
            pair = (
                {"DAY_PAIR": (int(parts[0]), int(parts[1]))} if int(parts[1]) == int(parts[0]) + 1 <= MOST_DAYS else {}
            )
            if day_month is None:
                return pair or {"AMOUNT": text}
            # 15/03 is a date; 9/11 and 24/7 are one only after a weekday or "on".
            clear = any(part.startswith("0") for part in parts)
            return {"DAY_MONTH": day_month, **({"CLEAR": day_month} if clear else {}), **pair}
        case "decade":
            return {"DECADE": re.sub(r"\D", "", text)}
        case "ordinal":
            number = int(re.sub(r"\D", "", text))
            return {"ORDINAL": number, "DAY": number} if 1 <= number <= MOST_DAYS else {"ORDINAL": number}
        case "plain":
            return _plain(text)
    return {"AMOUNT": text}


def _kind(match: re.Match[str]) -> str | None:
    """The name of the outer group that matched; `lastgroup` names the mark of a date where there is one."""
    if match["sign"]:
        return "year_first"
    return "numeric" if match["mark"] else match.lastgroup


def _plain(text: str) -> Mapping[str, Any]:
    if len(text) > LONGEST_COUNT:
        return {"AMOUNT": text}
    number = int(text)
    values: dict[str, Any] = {"COUNT": number}
    if len(text) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return {"YEAR": number, **values}
    if len(text) <= 2 and 1 <= number <= MOST_DAYS:
        values["DAY"] = number
        if number <= MOST_HOURS:
            values["HOUR"] = number
    if len(text) == 2:
        values["SHORT_YEAR"] = number
    return values


def _numeric_date(text: str, order: str) -> Mapping[str, Any]:
    first, second, year = re.findall(r"\d+", text)
    day_month = _day_month(int(first), int(second), order)
    # 11.11.11 is as often a version or a telephone number as a date; 29/07/14 and 29.07.14 are dates.
    if day_month is None or (len(year) == 2 and ("-" in text or first == second == year)):
        return {"AMOUNT": text}
    day, month = day_month
    return {"NUMERIC_DATE": (full_year(int(year)) if len(year) == 2 else int(year), month, day)}


def _day_month(first: int, second: int, order: str) -> tuple[int, int] | None:
    """(day, month) of two numbers in either order, None when neither can be."""
    day, month = (first, second) if order == "dmy" else (second, first)
    if month > 12:
        day, month = month, day
    return (day, month) if 1 <= month <= 12 and 1 <= day <= MOST_DAYS else None


def full_year(short: int, newest: int = 2050) -> int:
    """The year that two digits stand for: the newest one not after `newest`.

    >>> full_year(14), full_year(99)
    (2014, 1999)
    """
    century = newest - newest % 100
    return century + short if century + short <= newest else century - 100 + short

"""What a group of digits may mean: a day of the month, an hour, a year, an amount, a whole date."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

FIRST_YEAR, LAST_YEAR = 1000, 2199
LIVING_MEMORY = 1900  # news seldom tells of a year before, but often of 1500 migrants
MOST_DAYS, MOST_HOURS = 31, 24
LONGEST_COUNT = 6

OLD_YEAR = ("YEAR", "COUNT", "OLD_YEAR")
DAYS = (("DAY", "HOUR", "COUNT"), ("DAY", "HOUR", "COUNT", "SHORT_YEAR"), ("DAY", "COUNT", "SHORT_YEAR"))

# Every set of kinds that `number_values` gives, so that the codes of them all are known before a text is read.
NUMBER_KINDS: tuple[tuple[str, ...], ...] = (
    ("COUNT",), *DAYS, ("COUNT", "SHORT_YEAR"), ("YEAR", "COUNT"), OLD_YEAR, ("ORDINAL", "DAY"), ("ORDINAL",),
    ("DECADE",), ("NUMERIC_DATE",), ("CLOCK",), ("DAY_MONTH",), ("DAY_MONTH", "CLEAR"),
    ("DAY_PAIR",), ("DAY_MONTH", "DAY_PAIR"), ("DAY_MONTH", "CLEAR", "DAY_PAIR"), ("AMOUNT",),
    ("SHORT_YEAR",), ("SPACED_DAY",), ("YEAR", "SPACED_YEAR"), ("BROKEN_YEAR",),
)  # fmt: skip


# Digits that text recognition has set apart: "2 0 1 5", and "20 15" or "2 015" where nothing is counted.
SPACED = r"\d(?:[^\S\n\r\t]\d){1,7}(?!\s?\d|[./:,-]\d)"
PARAGRAPH_END = r"[^\S\n]{0,8}(?:\Z|\n[^\S\n]{0,8}(?:\n|\Z))"
BROKEN_YEAR = r"(?:1\s9\d\d|2\s0\d\d|(?:19|20)\s\d\d|(?:19|20)\d\s\d)(?=[.,;:!?)\]](?!\d)|" + PARAGRAPH_END + ")"


@cache
def number_pattern(ordinal_marks: tuple[str, ...], decade_marks: tuple[str, ...]) -> str:
    """The pattern of one group of digits; the name of the group that matched says what it looks like."""
    ordinals, decades = (
        "|".join(re.escape(mark) + (r"\b" if mark[-1].isalnum() else r"(?=\s|$|[^\W\d_])") for mark in marks) or r"(?!)"
        for marks in (ordinal_marks, decade_marks)
    )
    return (
        r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?)(?!-?\d)"
        r"|(?P<year_first>\d{4}(?P<sign>[./])\d{1,2}(?P=sign)\d{1,2})(?![\d/]|[.-]\d)"
        r"|(?P<numeric>\d{1,2}(?P<mark>[./-])[^\S\t]?\d{1,2}(?P=mark)[^\S\t]?(?:\d{4}|\d\d))(?!\d|[./-]\d)"
        r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?!\d)"
        r"|(?P<slashed>\d{1,2}/\d{1,2})(?![\d/])"
        r"|(?P<dotted>\d{1,2}\.[^\S\t]?\d{1,2}\.)(?!\d)"
        r"|(?P<amount>\d{1,3}(?:[.,]\d{3}){1,20}(?!\d)|\d{1,32}[.,]\d{1,32})"
        rf"|(?P<decade>(?:\d\d)?\d0(?:{decades}))"
        rf"|(?P<ordinal>\d{{1,2}}(?:{ordinals}))"
        r"|(?P<plain>\d{1,64}(?!\s?\d))"
        rf"|(?P<spaced>{SPACED})"
        rf"|(?P<broken>{BROKEN_YEAR})"
        r"|(?P<crowded>\d{1,64})"
    )


def number_values(match: re.Match[str], order: str, dotted_days: bool = True) -> Mapping[str, Any]:
    """The kinds and values of a group of digits; `order` is "dmy" or "mdy", of dates that could be read both ways.

    `dotted_days` says whether "2.05." is more often the 2nd of May than a number at the end of a sentence.
    """
    text = match[0]
    match _kind(match):
        case "iso":
            return _whole_date(*(int(part) for part in text[:10].split("-")), text=text)
        case "year_first":
            return _whole_date(*(int(part) for part in re.findall(r"\d+", text)), text=text)
        case "numeric":
            return _numeric_date(text, order)
        case "clock":
            hour, minute = (int(part) for part in text.split(":")[:2])
            is_time = minute < 60 and hour * 60 + minute <= MOST_HOURS * 60
            return {"CLOCK": (hour, minute)} if is_time else {"AMOUNT": text}
        case "slashed" | "dotted" as kind:
            parts = re.findall(r"\d+", text)
            day_month = _day_month(int(parts[0]), int(parts[1]), order)
            pair = (
                {"DAY_PAIR": (int(parts[0]), int(parts[1]))} if int(parts[1]) == int(parts[0]) + 1 <= MOST_DAYS else {}
            )
            if day_month is None:
                return pair or {"AMOUNT": text}
            # 15/03 is a date; 9/11 and 24/7 are one only after a weekday or "on".
            clear = any(part.startswith("0") for part in parts) and (dotted_days or kind == "slashed")
            return {"DAY_MONTH": day_month, **({"CLEAR": day_month} if clear else {}), **pair}
        case "decade":
            return _decade(_digits(text), text)
        case "ordinal":
            number = int(_digits(text))
            if number == 0:
                return {"AMOUNT": text}
            return {"ORDINAL": number, "DAY": number} if number <= MOST_DAYS else {"ORDINAL": number}
        case "spaced":
            return _spaced(text)
        case "broken":
            return {"BROKEN_YEAR": int(_digits(text))}
        case "plain" | "crowded":
            return _plain(text)
    return {"AMOUNT": text}


def _kind(match: re.Match[str]) -> str | None:
    """The name of the outer group that matched; `lastgroup` names the mark of a date where there is one."""
    if match["sign"]:
        return "year_first"
    return "numeric" if match["mark"] else match.lastgroup


def _digits(text: str) -> str:
    """The digits of a text, ASCII ones for those of other scripts too."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def _spaced(text: str) -> Mapping[str, Any]:
    """Reads "2 0 1 5" as a year; "1 2" is the 12th only beside such a year, and no day otherwise."""
    digits = _digits(text)
    if len(digits) == 4 and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return {"YEAR": int(digits), "SPACED_YEAR": int(digits)}
    return {"SPACED_DAY": int(digits)} if len(digits) == 2 and 1 <= int(digits) <= MOST_DAYS else {"AMOUNT": text}


def _decade(digits: str, text: str) -> Mapping[str, Any]:
    """The decade, which "the 1000s" is none."""
    is_amount = len(digits) == 4 and (digits in ("0000", "1000") or int(digits) > LAST_YEAR)
    return {"AMOUNT": text} if is_amount else {"DECADE": digits}


def _plain(text: str) -> Mapping[str, Any]:
    if len(text) > LONGEST_COUNT:
        return {"AMOUNT": text}
    number = int(text)
    if number == 0:  # no day, no week, no number of years
        return {"SHORT_YEAR": 0} if len(text) == 2 else {"AMOUNT": text}
    values: dict[str, Any] = {"COUNT": number}
    if len(text) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return {"YEAR": number, **values, **({"OLD_YEAR": number} if number < LIVING_MEMORY else {})}
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
    return _whole_date(full_year(int(year)) if len(year) == 2 else int(year), month, day, text=text)


def _whole_date(year: int, month: int, day: int, *, text: str) -> Mapping[str, Any]:
    """A date of a year that news may tell of; 0001-01-01 and 9999-12-31 stand for a date that is not known."""
    if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= MOST_DAYS:
        return {"NUMERIC_DATE": (year, month, day)}
    return {"AMOUNT": text}


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

"""A DateSpan in words that never claim more than it does.

    2023-10-26                  26 October 2023                 26 Oct 2023
    2023-10-26/2023-10-27       26–27 October 2023              26–27 Oct 2023
    2022-02                     February 2022                   Feb 2022
    2025-23                     autumn 2025                     autumn 2025
    2024-12~                    about December 2024             c. Dec 2024
    199X                        the 1990s                       1990s
    2015/..                     from 2015 on                    from 2015 on
    2025-03-31/2025-04-06       week of 31 March 2025           week of 31 Mar 2025
    [..2025-04-02]              by 2 April 2025                 by 2 Apr 2025
    [2025-04-02..]              2 April 2025 or later           2 Apr 2025 or later
    [2014-07-01..2014-07-29]    some time in 1–29 July 2014     in 1–29 Jul 2014

>>> from timeline.datespan import parse_edtf
>>> in_words(parse_edtf("[..2025-04-02]"))
'by 2 April 2025'
>>> in_words(parse_edtf("2024-12~"), short=True)
'c. Dec 2024'
"""

from timeline.datespan import DateSpan

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# ISO 8601-2 codes for parts of a year; 25 to 28 are the northern seasons by name.
PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    25: "spring", 26: "summer", 27: "autumn", 28: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of", 36: "fourth quarter of",
    37: "first four months of", 38: "middle four months of", 39: "last four months of",
    40: "first half of", 41: "second half of",
}  # fmt: skip
SHORT_PARTS = {33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "H1", 41: "H2"}

UNDATED = "no date"
MONDAY, DAYS_OF_WEEK = 0, 7


def in_words(span: DateSpan | None, *, short: bool = False) -> str:
    """`span` in English words; `short` cuts months to three letters. None gives "no date"."""
    if span is None:
        return UNDATED
    edtf = span.edtf
    if edtf.startswith("["):
        return _one_day_of(edtf[1:-1], short)
    if "/" in edtf:
        first, last = edtf.split("/")
        if last in ("", ".."):
            return f"from {_point(first, short)} on"
        if first in ("", ".."):
            return f"until {_point(last, short)}"
        if is_week(span):
            return f"week of {_point(first, short)}"
        return _range(first, last, short)
    return _point(edtf, short)


def is_week(span: DateSpan) -> bool:
    """Whether it runs from a Monday to the Sunday after: "this week" tells the week, and seldom seven days of it."""
    return span.vagueness == DAYS_OF_WEEK - 1 and span.first_known_day.weekday() == MONDAY


def _one_day_of(body: str, short: bool) -> str:
    if "," in body:
        return " or ".join(
            _one_day_of(choice, short) if ".." in choice else _point(choice, short) for choice in body.split(",")
        )
    first, dots, last = body.partition("..")
    if not dots or first == last:
        return _point(first, short)
    if not first:
        return f"by {_point(last, short)}"
    if not last:
        return f"{_point(first, short)} or later"
    return f"{'in' if short else 'some time in'} {_range(first, last, short)}"


def _range(first: str, last: str, short: bool) -> str:
    """26–27 October 2023, 30 September – 2 October 2023, March–May 2016, 1990–1994."""
    if any(mark in first + last for mark in "~?%X"):
        return f"{_point(first, short)} – {_point(last, short)}"
    a, b = first.split("-"), last.split("-")
    if len(a) == len(b) == 3 and a[:2] == b[:2]:
        return f"{int(a[2])}–{_point(last, short)}"
    if len(a) == len(b) == 2 and a[0] == b[0] and int(a[1]) <= 12 and int(b[1]) <= 12:
        return f"{_month(int(a[1]), short)}–{_point(last, short)}"
    if len(a) == len(b) == 1:
        return f"{int(a[0])}–{int(b[0])}"
    begin = _point(first, short)
    if a[0] == b[0] and len(a) == len(b) == 3:
        begin = begin.removesuffix(f" {int(a[0])}")
    return f"{begin} – {_point(last, short)}"


def _point(text: str, short: bool) -> str:
    bare = text.rstrip("~?%")
    if bare != text:
        about = {"~": "c. " if short else "about ", "?": "perhaps ", "%": "perhaps about "}[text[-1]]
        return about + _point(bare, short)
    if "X" in bare:
        if bare.endswith("XX"):
            return _century(int(bare[:2]) + 1)
        return f"{bare[:3]}0s" if short else f"the {bare[:3]}0s"
    parts = bare.split("-")
    year = str(int(parts[0]))
    if len(parts) == 1:
        return year
    month = int(parts[1])
    if month > 12:
        return f"{SHORT_PARTS.get(month, PARTS[month]) if short else PARTS[month]} {year}"
    if len(parts) == 2:
        return f"{_month(month, short)} {year}"
    return f"{int(parts[2])} {_month(month, short)} {year}"


def _month(month: int, short: bool) -> str:
    return MONTHS[month - 1][:3] if short else MONTHS[month - 1]


def _century(number: int) -> str:
    """20th century, 21st century."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    return f"{number}{ending} century"

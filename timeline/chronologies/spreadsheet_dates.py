"""Dates as spreadsheets show and save them, who change "2016-03-02" to "02.03.2016", "3/2/2016" or 42431 by themselves.

`dates_meant` gives all that such a cell may have been, so that what a spreadsheet did is not taken for what a person
did; `date_typed` the one date that a cell says now.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from timeline.datespan import DateSpan, parse_edtf
from timeline.errors import DateSpanError
from timeline.written_dates import written_date

TIME = re.compile(r"[T ]\d{1,2}:\d\d(?::\d\d)?(?:\.0+)?(?: ?[AP]M)?$", re.IGNORECASE)  # 00:00, of a day
DAY_NUMBER = re.compile(r"([1-9]\d{4})(?:[.,]0+)?")
BEFORE_DAY_1 = date(1899, 12, 30)  # as both Excel and LibreOffice count, from March 1900 on
FIGURES = re.compile(r"(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d\d)\.?")
YEAR_FIRST = re.compile(r"(\d{4})([./-]) ?(\d{1,2})\2 ?(\d{1,2})\.?")
MONTH = re.compile(r"([^\W\d_]{3,9})\.?[ -](\d{4}|\d\d)")  # "Mrz 16", of 2016-03
CENTURIES = (2000, 1900)

# The months as spreadsheets shorten them in English, German, French and Serbian.
MONTHS = (
    "jan janv jän", "feb févr fév", "mar mrz mär mars märz", "apr avr", "may mai maj", "jun juin", "jul juil",
    "aug août avg", "sep sept", "oct okt", "nov", "dec dez déc",
)  # fmt: skip
MONTH_OF = {name: number for number, names in enumerate(MONTHS, start=1) for name in names.split()}


def dates_meant(cell: str) -> Iterator[str]:
    """EDTF of each date that a spreadsheet may have shown so: a day either way round, a month as its first day.

    >>> list(dates_meant("01/03/2016")), list(dates_meant("Mrz 16")), list(dates_meant("42431"))
    (['2016-03-01', '2016-03', '2016-01-03'], ['2016-03', '1916-03'], ['2016-03-02'])
    """
    text = TIME.sub("", cell.strip())
    yield from (text,) if text != cell.strip() else ()
    for day in _days(text):
        yield day.isoformat()
        if day.day == 1:
            yield day.isoformat()[:7]
    if (found := MONTH.fullmatch(text)) and (number := MONTH_OF.get(found[1].casefold())):
        for year in _years(found[2]):
            yield f"{year:04}-{number:02}"


def date_typed(cell: str, day_first: bool | None) -> DateSpan | None:
    """The date that a cell says; `day_first` is how the table has its days, where that is known. None for no date.

    Raises DateSpanError for what is none, or can be read in two ways.
    """
    text = TIME.sub("", cell.strip())
    if DAY_NUMBER.fullmatch(text) or YEAR_FIRST.fullmatch(text):
        return parse_edtf(_only(dates_meant(text), cell))
    if MONTH.fullmatch(text) and [*dates_meant(text)]:
        return parse_edtf(next(dates_meant(text)))
    return written_date(text, day_first=day_first)


def order_shown(cells: Iterable[tuple[str, str]]) -> bool | None:
    """Whether the spreadsheet shows the day first, by cells with the EDTF that they had; None where none tells."""
    told = set()
    for cell, edtf in cells:
        found = FIGURES.fullmatch(TIME.sub("", cell.strip()))
        if found and found[1] != found[3] and len(edtf) in (7, 10):
            month = int(edtf[5:7])
            told.add(int(found[3]) == month)
    return told.pop() if len(told) == 1 else None


def _only(dates: Iterator[str], cell: str) -> str:
    first = next(dates, None)
    if first is None:
        raise DateSpanError(f"{cell!r} is no day of the calendar")
    return first


def _days(text: str) -> Iterator[date]:
    if found := DAY_NUMBER.fullmatch(text):
        yield BEFORE_DAY_1 + timedelta(days=int(found[1]))
    elif found := YEAR_FIRST.fullmatch(text):
        yield from _day(int(found[1]), found[3], found[4])
    elif found := FIGURES.fullmatch(text):
        for year in _years(found[4]):
            yield from _day(year, found[3], found[1])
            if found[1] != found[3]:
                yield from _day(year, found[1], found[3])


def _day(year: int, month: str, day: str) -> Iterator[date]:
    try:
        yield date(year, int(month), int(day))
    except ValueError:
        return


def _years(digits: str) -> list[int]:
    return [int(digits)] if len(digits) == 4 else [century + int(digits) for century in CENTURIES]

"""A date as a person types it to go there, read as a DateSpan.

>>> typed_date("march 2016").edtf, typed_date("5 Mar 2016").edtf, typed_date("2016").edtf
('2016-03', '2016-03-05', '2016')
"""

import re

from timeline.datespan import DateSpan, parse_edtf
from timeline.datewords import MONTHS
from timeline.errors import DateSpanError

# "5 Mar 2016", "march 2016", "March, 2016"
WITH_MONTH_NAME = re.compile(r"(?:(?P<day>\d{1,2})\.?\s+)?(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})")
# "3/2016"
MONTH_AND_YEAR = re.compile(r"(?P<month>\d{1,2})[/.](?P<year>\d{4})")


def typed_date(text: str) -> DateSpan:
    """The date that `text` says; DateSpanError says how to write one."""
    words = text.strip()
    if named := WITH_MONTH_NAME.fullmatch(words.lower()):
        month = month_number(named["month"])
        if month:
            return parse_edtf("-".join(filter(None, (named["year"], f"{month:02}", _day(named["day"])))))
    if numbers := MONTH_AND_YEAR.fullmatch(words):
        return parse_edtf(f"{numbers['year']}-{int(numbers['month']):02}")
    try:
        return parse_edtf(words)
    except DateSpanError:
        raise DateSpanError("Write a date such as march 2016, 5 march 2016, 2016-03 or 2016.") from None


def month_number(name: str) -> int | None:
    """1 to 12 for a month's name or at least its first three letters; None for another word."""
    for number, month in enumerate(MONTHS, start=1):
        if len(name) >= 3 and month.lower().startswith(name.lower()):
            return number
    return None


def _day(day: str | None) -> str:
    return f"{int(day):02}" if day else ""

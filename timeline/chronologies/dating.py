"""The date of a line: its own, completed by the headings above it.

>>> str(line_date("16 March", ("Chronology", "2023")).edtf), line_date("", ("2023", "Month not established")).edtf
('2023-03-16', '2023')
"""

import re
from collections.abc import Iterator, Sequence

from timeline.date_phrases import UNDATED
from timeline.datespan import DateSpan
from timeline.errors import DateSpanError
from timeline.event_mark import plain_words
from timeline.written_dates import written_date

SET_OFF = (":", " – ", " — ", " - ")
LONGEST_DATE = 40  # characters
YEAR = re.compile(r"\d{4}\.?")


def line_date(words: str, headings: Sequence[str]) -> DateSpan | None:
    """The date that a line and the headings above it say together; None where they say none.

    Raises DateSpanError where the line's own words are no date, with and without the year of a heading.
    """
    own = plain_words(words).strip(" .,:;–—-") if words else ""
    year = next((found for heading in reversed(headings) if (found := _year(heading))), "")
    if own:
        try:
            return written_date(own)
        except DateSpanError as error:
            span = _read(f"{own} {year}") if year else None
            if span is None:
                raise error
            return span
    return next((span for tried in _heading_words(headings, year) if (span := _read(tried))), None)


def date_below(title: str, headings: Sequence[str]) -> tuple[DateSpan | None, str] | None:
    """The date of "16 March: They met" below the heading of a year, and the rest; None where it begins with none.

    Raises DateSpanError for figures before a colon that are no date even so.
    """
    for mark in SET_OFF:
        before, found, after = title.partition(mark)
        if found and after.strip() and len(before) < LONGEST_DATE:
            try:
                return line_date(before, headings), after.strip()
            except DateSpanError:
                if mark == ":" and any(letter.isdigit() for letter in before):
                    raise
    return None


def date_alone(markdown: str, headings: Sequence[str]) -> str:
    """The words of a line that is a date and nothing else, a heading of its own kind; "" for any other."""
    words = plain_words(markdown).rstrip(" :")
    if not words or len(words) > LONGEST_DATE:
        return ""
    try:
        return words if line_date(words, headings) else ""
    except DateSpanError:
        return ""


def _heading_words(headings: Sequence[str], year: str) -> Iterator[str]:
    """The deepest heading with the year above it, then by itself; then those above it."""
    for heading in reversed(headings):
        words = plain_words(heading)
        if words.casefold() in UNDATED:
            return
        yield from ([f"{words} {year}"] if year and not YEAR.fullmatch(words) else [])
        yield words


def _year(heading: str) -> str:
    words = plain_words(heading)
    return words.rstrip(".") if YEAR.fullmatch(words) else ""


def _read(words: str) -> DateSpan | None:
    try:
        return written_date(words)
    except DateSpanError:
        return None

"""The chunks of a filter as typed: each a term about a field, a time or words; and the filter put together of them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.countries import country_code
from timeline.errors import FilterError
from timeline.filter_terms import WHOLE
from timeline.filters import CHUNK, DATE_FIELDS, FIELD, PERIOD, VALUE, compiled, parse_filter
from timeline.store.words import folded

YEAR = "year"  # of which there is no field in the language: a year is a period
A_YEAR = re.compile(r"\d{4}")
BEGINS = "begins:"  # what counts of time count: each event once, in the time in which it begins
OF_YEARS = ("", "surely:", BEGINS)
SAID_BY_NAME = frozenset({"actor", "publisher", "tag", "view", "article"})


class Chunk(NamedTuple):
    """One term as typed: "-", what stands before its values ("type:", "surely:", "" of a period), its values."""

    negated: bool
    before: str
    values: tuple[str, ...]

    @property
    def text(self) -> str:
        return f"{'-' * self.negated}{self.before}{','.join(self.values)}"


def chunks_of(text: str) -> Iterator[str]:
    """Each as typed; a quote keeps its blanks, and so does a date.

    >>> list(chunks_of('type:visit "signed in" May 2016'))
    ['type:visit', '"signed in"', 'May 2016']
    """
    return (match[0] for match in compiled(CHUNK).finditer(text))


def joined(chunks: Sequence[str], new: str | None = None) -> str:
    """The filter of these terms, a new one last, but before a quote that is not closed, which goes on to the end.

    Dates come first where they would belong to a word before them: "May" is a word, "May 2016" is not.
    """
    every = list(chunks)
    if new is not None:
        every.insert(len(every) - (bool(every) and every[-1].count('"') % 2 == 1), new)
    text = " ".join(every)
    if list(chunks_of(text)) == every:
        return text
    return " ".join(sorted(every, key=lambda chunk: not is_time(chunk)))


def term_of(chunk: str, field: str) -> Chunk | None:
    """The chunk as a term about the field; None for another one, and for one that is wrong."""
    negated, body = chunk.startswith("-"), chunk.removeprefix("-")
    name = FIELD.match(body)
    before = name[0] if name else ""
    values = tuple(value for value in VALUE.findall(body[len(before) :]) if value.replace('"', " ").strip())
    if field == YEAR:
        is_about = before.lower() in OF_YEARS and all(A_YEAR.fullmatch(value) for value in values)
    else:
        is_about = before.lower() == f"{field}:" and _is_right(chunk)
    return Chunk(negated, before, values) if values and is_about else None


def _is_right(chunk: str) -> bool:
    try:
        parse_filter(chunk, None)
    except FilterError:
        return False
    return True


def is_period(chunk: str) -> bool:
    """Whether it is a plain date, or several.

    >>> is_period("May 2014..2016"), is_period("-2016")
    (True, False)
    """
    return all(compiled(PERIOD).fullmatch(point) for point in chunk.split(","))


def is_time(chunk: str) -> bool:
    """Whether it says when, and not when not."""
    return is_period(chunk) or chunk.lower().startswith(tuple(f"{field}:" for field in DATE_FIELDS))


def plain_value(field: str, value: str) -> str:
    """The value as it is compared: a country by its code, names without case and diacritics, whole or not.

    >>> plain_value("place", "Serbia"), plain_value("actor", '"Đurić Family"'), plain_value("type", "Pilot project")
    ('RS', 'duric family', 'pilot_project')
    """
    words = value.replace('"', " ").split()
    if field == "place":
        return country_code(" ".join(words)) or " ".join(words)
    if field in SAID_BY_NAME:
        return folded(" ".join(words)).removeprefix(WHOLE).strip()
    return "_".join(words).lower()

"""The filter as text: what of it is right, and the same with other values or another period.

All else stays as the person typed it: other terms, quotes that are not closed yet, values that are wrong.

>>> with_value("visit type:report -place:RS", "type", "visit")
'visit type:report,visit -place:RS'
>>> without_value("visit type:report,visit", "type", "report")
'visit type:visit'
>>> with_value_excluded("type:report,visit", "type", "report")
'type:visit -type:report'
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from timeline.countries import country_code
from timeline.errors import FilterError
from timeline.filter_terms import WHOLE
from timeline.filters import CHUNK, DATE_FIELDS, FIELD, PERIOD, VALUE, EventFilter, compiled, parse_filter
from timeline.store.words import folded, written_value

YEAR = "year"  # of which there is no field in the language: a year is a period
A_YEAR = re.compile(r"\d{4}")
BEGINS = "begins:"  # what counts of time count: each event once, in the time in which it begins
OF_YEARS = ("", "surely:", BEGINS)
SAID_BY_NAME = frozenset({"actor", "publisher", "tag", "view", "article"})


class ChosenValues(NamedTuple):
    """The values of a field that a filter asks for, and those that it excludes, as `plain_value` has them."""

    asked: frozenset[str]
    excluded: frozenset[str]


class _Chunk(NamedTuple):
    """One term as typed: "-", what stands before its values ("type:", "surely:", "" of a period), its values."""

    negated: bool
    before: str
    values: tuple[str, ...]

    @property
    def text(self) -> str:
        return f"{'-' * self.negated}{self.before}{','.join(self.values)}"


def right_part(text: str, parse: Callable[[str], EventFilter] = parse_filter) -> EventFilter | None:
    """The filter without its wrong parts; None when nobody can tell which they are. `parse` reads a filter.

    >>> [term.text for term in right_part("visit type:vis").terms]
    ['visit']
    """
    while True:
        try:
            return parse(text)
        except FilterError as error:
            before = text[: error.start]
            rest = text[error.end :].partition(" ")[2]
            shorter = f"{before[: before.rfind(' ') + 1]}{rest}"
            if len(shorter) >= len(text):
                return None
            text = shorter


def with_period(filter_text: str, period: str) -> str:
    """The filter of what begins in `period`, in place of its plain dates and of what begins in another one.

    >>> with_period("visit May 2014..2016 place:RS", "2015-09")
    'visit place:RS begins:2015-09'
    """
    return _joined(_without_period(filter_text), f"{BEGINS}{period}")


def without_period(filter_text: str) -> str:
    """The filter without what `with_period` replaces.

    >>> without_period("visit begins:2015-09 -2016 surely:2015")
    'visit -2016 surely:2015'
    """
    kept = _without_period(filter_text)
    return filter_text if kept == list(_chunks(filter_text)) else _joined(kept)


def _without_period(filter_text: str) -> list[str]:
    return [chunk for chunk in _chunks(filter_text) if not _is_period(chunk.lower().removeprefix(BEGINS))]


def chosen_values(text: str, field: str) -> ChosenValues:
    """What the right terms of a filter say of a field; of the year, which years stand there by themselves.

    >>> [sorted(values) for values in chosen_values("type:visit -type:report -2016", "type")]
    [['visit'], ['report']]
    """
    asked: set[str] = set()
    excluded: set[str] = set()
    for chunk in _chunks(text):
        if term := _term_of(chunk, field):
            (excluded if term.negated else asked).update(plain_value(field, value) for value in term.values)
    return ChosenValues(frozenset(asked), frozenset(excluded))


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


def with_value(text: str, field: str, value: str) -> str:
    """The filter that also asks for a value: beside the other values of the field, or in a term of its own."""
    return _with(without_value(text, field, value), field, value, negated=False)


def with_value_excluded(text: str, field: str, value: str) -> str:
    """The filter that excludes a value, beside others that it excludes."""
    return _with(without_value(text, field, value), field, value, negated=True)


def without_value(text: str, field: str, value: str) -> str:
    """The filter that says nothing of a value of a field; a term without other values goes."""
    chunks = []
    for chunk in _chunks(text):
        term = _term_of(chunk, field)
        if term is None or plain_value(field, value) not in {plain_value(field, one) for one in term.values}:
            chunks.append(chunk)
        elif kept := tuple(one for one in term.values if plain_value(field, one) != plain_value(field, value)):
            chunks.append(term._replace(values=kept).text)
    return text if chunks == list(_chunks(text)) else _joined(chunks)


def narrowed(text: str, terms: str) -> str:
    """The filter that also asks for all `terms`, in place of those of its terms that are wider: their values and more.

    >>> narrowed("visit type:visit,report 2016", "type:visit begins:2016")
    'visit type:visit begins:2016'
    """
    new = list(_chunks(terms))
    kept = [chunk for chunk in _chunks(text) if not any(_is_wider(chunk, one) for one in new)]
    narrow = _joined(kept)
    for one in new:
        narrow = _joined(list(_chunks(narrow)), one)
    return narrow if new else text


def _is_wider(chunk: str, than: str) -> bool:
    """Whether what passes a term `than` passes the chunk, too, as far as that is plain to see."""
    if chunk == than:
        return True
    field = YEAR if than.startswith(BEGINS) else than.partition(":")[0]
    one, other = _term_of(chunk, field), _term_of(than, field)
    if one is None or other is None or one.negated or other.negated or (field == YEAR and one.before == "surely:"):
        return False
    return {plain_value(field, value) for value in other.values} <= {plain_value(field, value) for value in one.values}


def _with(text: str, field: str, value: str, *, negated: bool) -> str:
    chunks = list(_chunks(text))
    for at in reversed(range(len(chunks))):
        term = _term_of(chunks[at], field)
        if term and term.negated == negated:
            chunks[at] = term._replace(values=(*term.values, written_value(value))).text
            return _joined(chunks)
    if field == YEAR and not negated:
        chunks = [chunk for chunk in chunks if not _is_time(chunk)]  # a year of another time is no choice
    before = BEGINS if field == YEAR else f"{field}:"
    return _joined(chunks, _Chunk(negated, before, (written_value(value),)).text)


def _chunks(text: str) -> Iterator[str]:
    return (match[0] for match in compiled(CHUNK).finditer(text))


def _joined(chunks: Sequence[str], new: str | None = None) -> str:
    """The filter of these terms, a new one last, but before a quote that is not closed, which goes on to the end.

    Dates come first where they would belong to a word before them: "May" is a word, "May 2016" is not.
    """
    every = list(chunks)
    if new is not None:
        every.insert(len(every) - (bool(every) and every[-1].count('"') % 2 == 1), new)
    text = " ".join(every)
    if list(_chunks(text)) == every:
        return text
    return " ".join(sorted(every, key=lambda chunk: not _is_time(chunk)))


def _term_of(chunk: str, field: str) -> _Chunk | None:
    """The chunk as a term about the field; None for another one, and for one that is wrong."""
    negated, body = chunk.startswith("-"), chunk.removeprefix("-")
    name = FIELD.match(body)
    before = name[0] if name else ""
    values = tuple(value for value in VALUE.findall(body[len(before) :]) if value.replace('"', " ").strip())
    if field == YEAR:
        is_about = before.lower() in OF_YEARS and all(A_YEAR.fullmatch(value) for value in values)
    else:
        is_about = before.lower() == f"{field}:" and _is_right(chunk)
    return _Chunk(negated, before, values) if values and is_about else None


def _is_right(chunk: str) -> bool:
    try:
        parse_filter(chunk, None)
    except FilterError:
        return False
    return True


def _is_period(chunk: str) -> bool:
    return all(compiled(PERIOD).fullmatch(point) for point in chunk.split(","))


def _is_time(chunk: str) -> bool:
    """Whether it says when, and not when not."""
    return _is_period(chunk) or chunk.lower().startswith(tuple(f"{field}:" for field in DATE_FIELDS))

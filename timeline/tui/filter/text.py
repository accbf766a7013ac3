"""The filter as text: what of it is right, and the same with other values or another period.

All else stays as the person typed it: other terms, quotes that are not closed yet, values that are wrong.

>>> with_value("visit type:report -place:RS", "type", "visit")
'visit type:report,visit -place:RS'
>>> without_value("visit type:report,visit", "type", "report")
'visit type:visit'
>>> with_value_excluded("type:report,visit", "type", "report")
'type:visit -type:report'
"""

from collections.abc import Callable
from typing import NamedTuple

from timeline.errors import FilterError
from timeline.filters import EventFilter, parse_filter
from timeline.store.words import written_for
from timeline.tui.filter.chunks import BEGINS, YEAR, Chunk, chunks_of, is_period, is_time, joined, plain_value, term_of


class ChosenValues(NamedTuple):
    """The values of a field that a filter asks for, and those that it excludes, as `plain_value` has them."""

    asked: frozenset[str]
    excluded: frozenset[str]


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
    return joined(_without_period(filter_text), f"{BEGINS}{period}")


def without_period(filter_text: str) -> str:
    """The filter without what `with_period` replaces.

    >>> without_period("visit begins:2015-09 -2016 surely:2015")
    'visit -2016 surely:2015'
    """
    kept = _without_period(filter_text)
    return filter_text if kept == list(chunks_of(filter_text)) else joined(kept)


def _without_period(filter_text: str) -> list[str]:
    return [chunk for chunk in chunks_of(filter_text) if not is_period(chunk.lower().removeprefix(BEGINS))]


def chosen_values(text: str, field: str) -> ChosenValues:
    """What the right terms of a filter say of a field; of the year, which years stand there by themselves.

    >>> [sorted(values) for values in chosen_values("type:visit -type:report -2016", "type")]
    [['visit'], ['report']]
    """
    asked: set[str] = set()
    excluded: set[str] = set()
    for chunk in chunks_of(text):
        if term := term_of(chunk, field):
            (excluded if term.negated else asked).update(plain_value(field, value) for value in term.values)
    return ChosenValues(frozenset(asked), frozenset(excluded))


def with_value(text: str, field: str, value: str) -> str:
    """The filter that also asks for a value: beside the other values of the field, or in a term of its own."""
    return _with(without_value(text, field, value), field, value, negated=False)


def with_value_excluded(text: str, field: str, value: str) -> str:
    """The filter that excludes a value, beside others that it excludes."""
    return _with(without_value(text, field, value), field, value, negated=True)


def without_value(text: str, field: str, value: str) -> str:
    """The filter that says nothing of a value of a field; a term without other values goes."""
    chunks = []
    for chunk in chunks_of(text):
        term = term_of(chunk, field)
        if term is None or plain_value(field, value) not in {plain_value(field, one) for one in term.values}:
            chunks.append(chunk)
        elif kept := tuple(one for one in term.values if plain_value(field, one) != plain_value(field, value)):
            chunks.append(term._replace(values=kept).text)
    return text if chunks == list(chunks_of(text)) else joined(chunks)


def narrowed(text: str, terms: str) -> str:
    """The filter that also asks for all `terms`, in place of those of its terms that are wider: their values and more.

    >>> narrowed("visit type:visit,report 2016", "type:visit begins:2016")
    'visit type:visit begins:2016'
    """
    new = list(chunks_of(terms))
    kept = [chunk for chunk in chunks_of(text) if not any(_is_wider(chunk, one) for one in new)]
    narrow = joined(kept)
    for one in new:
        narrow = joined(list(chunks_of(narrow)), one)
    return narrow if new else text


def _is_wider(chunk: str, than: str) -> bool:
    """Whether what passes a term `than` passes the chunk, too, as far as that is plain to see."""
    if chunk == than:
        return True
    field = YEAR if than.startswith(BEGINS) else than.partition(":")[0]
    one, other = term_of(chunk, field), term_of(than, field)
    if one is None or other is None or one.negated or other.negated or (field == YEAR and one.before == "surely:"):
        return False
    return {plain_value(field, value) for value in other.values} <= {plain_value(field, value) for value in one.values}


def _with(text: str, field: str, value: str, *, negated: bool) -> str:
    chunks = list(chunks_of(text))
    for at in reversed(range(len(chunks))):
        term = term_of(chunks[at], field)
        if term and term.negated == negated:
            chunks[at] = term._replace(values=(*term.values, written_for(field, value))).text
            return joined(chunks)
    if field == YEAR and not negated:
        chunks = [chunk for chunk in chunks if not is_time(chunk)]  # a year of another time is no choice
    before = BEGINS if field == YEAR else f"{field}:"
    return joined(chunks, Chunk(negated, before, (written_for(field, value),)).text)

"""The filter as text: what of it is right, and the same with another period."""

from collections.abc import Callable

from timeline.errors import FilterError
from timeline.filters import CHUNK, PERIOD, EventFilter, compiled, parse_filter


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
    """The filter with its plain dates replaced by `period`.

    >>> with_period("visit May 2014..2016 place:RS", "2015-09")
    'visit place:RS 2015-09'
    """
    chunks = compiled(CHUNK).findall(filter_text)
    kept = [chunk for chunk in chunks if not all(compiled(PERIOD).fullmatch(point) for point in chunk.split(","))]
    return " ".join([*kept, period])

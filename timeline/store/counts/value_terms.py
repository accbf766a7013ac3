"""What to add to a filter to see the events that have a value of a field, another one, or none.

>>> value_terms("place", "RS"), value_terms("actor", "Border police")
('place:RS', 'actor:="Border police"')
>>> others_terms("type", ["visit", "report"]), others_terms("place", ["RS"])
('-type:visit,report', 'has:place -place:RS')
>>> none_terms("tag"), none_terms("year")
('-has:tag', 'is:undated')
"""

from collections.abc import Sequence

from timeline.filter_terms import HAS, WHOLE
from timeline.store.counts.counted import TIMES
from timeline.store.words import written_value

NAMES = ("actor", "publisher")  # which a filter finds by words of them, if it is not told that it is the whole name


def value_terms(field: str, value: str) -> str:
    """Of a field that is no time."""
    return f"{field}:{_written(field, value)}"


def others_terms(field: str, shown: Sequence[str]) -> str:
    """For the events with a value, but none of those shown."""
    without = f"-{field}:{','.join(_written(field, value) for value in shown)}"
    return f"has:{field} {without}" if field in HAS else without


def none_terms(field: str) -> str:
    """For the events without a value."""
    return "is:undated" if field in TIMES else f"-has:{field}"


def _written(field: str, value: str) -> str:
    return f"{WHOLE if field in NAMES else ''}{written_value(value)}"

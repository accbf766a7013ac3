"""lines_of: the rows or the columns of a table by one field, each with its events.

Times stand in their order, steps and levels in theirs, other values from the most frequent on. Last come the others
than those shown, and the events without a value.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.models import Significance, Stage
from timeline.store.counts.counted import CountedLine
from timeline.store.counts.event_sets import EventSets
from timeline.store.counts.periods import PERIODS, Period, without_gaps
from timeline.store.counts.value_terms import NAMES, none_terms, others_terms, value_terms
from timeline.store.words import name_words, tag_words

if TYPE_CHECKING:
    from pyroaring import BitMap

    Line = tuple[CountedLine, BitMap]

IN_ORDER = {"stage": tuple(Stage), "significance": tuple(Significance)}

# Field -> what spellings have in common that a filter does not tell apart.
SAME: dict[str, Callable[[str], str]] = {"tag": tag_words, **dict.fromkeys(NAMES, name_words)}


def lines_of(events: EventSets, field: str, top: int) -> "list[Line]":
    """The lines; of values that are no times the `top` most frequent."""
    lines = _periods(events, PERIODS[field]) if field in PERIODS else _values(events, field, top)
    without = events.every.difference(*(numbers for _, numbers in lines))
    if without:
        lines.append((CountedLine(field, "none", "", len(without), none_terms(field)), without))
    return lines


def _periods(events: EventSets, period: Period) -> "list[Line]":
    from pyroaring import BitMap

    found = events.of_period(period)
    sets = ((number, found.get(number, BitMap())) for number in without_gaps(set(found)))
    return [
        (CountedLine(period.name, "value", period.edtf(number), len(numbers), period.terms(number)), numbers)
        for number, numbers in sets
    ]


def _values(events: EventSets, field: str, top: int) -> "list[Line]":
    found = sorted(_spelled_once(events.of_value(field), field), key=lambda one: (-len(one[1]), one[0]))
    shown, hidden = found[:top], found[top:]
    if order := IN_ORDER.get(field):
        shown.sort(key=lambda one: order.index(one[0]) if one[0] in order else len(order))
    lines = [
        (CountedLine(field, "value", value, len(numbers), value_terms(field, value)), numbers)
        for value, numbers in shown
    ]
    return [*lines, _others(field, shown, hidden)] if hidden else lines


def _others(field: str, shown: "list[tuple[str, BitMap]]", hidden: "list[tuple[str, BitMap]]") -> "Line":
    """The events with a value, but none of those shown."""
    from pyroaring import BitMap

    numbers = BitMap.union(*(one for _, one in hidden)).difference(*(one for _, one in shown))
    terms = others_terms(field, [value for value, _ in shown])
    return CountedLine(field, "others", "", len(numbers), terms, len(hidden)), numbers


def _spelled_once(found: "dict[str, BitMap]", field: str) -> "list[tuple[str, BitMap]]":
    """Values that a filter does not tell apart are one, written as most often."""
    from pyroaring import BitMap

    same = SAME.get(field)
    if same is None:
        return list(found.items())
    spellings: dict[str, list[tuple[str, BitMap]]] = defaultdict(list)
    for value, numbers in found.items():
        spellings[same(value)].append((value, numbers))
    return [
        (max(several, key=lambda one: (len(one[1]), one[0]))[0], BitMap.union(*(numbers for _, numbers in several)))
        for several in spellings.values()
    ]

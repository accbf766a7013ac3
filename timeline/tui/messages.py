"""What the widgets of the browser tell the screen that holds them."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual.message import Message

from timeline.filters import EventFilter
from timeline.models import ChronologyRow, Order

Months = dict[tuple[int, int], int]


class WaitingCounts(NamedTuple):
    """How many events are lost, have values that contradict each other, or news of the program."""

    lost: int
    conflicts: int
    news: int


@dataclass
class EventHighlighted(Message):
    """The cursor of the table stands on another row; None when the table is empty."""

    row: ChronologyRow | None


@dataclass
class EventOpened(Message):
    """A person opened this row to read its article."""

    row: ChronologyRow


@dataclass
class FilterTyped(Message):
    """The filter was changed and is right; None shows everything."""

    event_filter: EventFilter | None


@dataclass
class ValuesWanted(Message):
    """Somebody types a value of this field into the filter; which ones are there?"""

    field: str


@dataclass
class ValuesFound(Message):
    """The values of a field with their counts, the most frequent first."""

    field: str
    values: Sequence[tuple[str, int | None]]


@dataclass
class FilterLeft(Message):
    """The person is done with the filter bar; `cleared` when with its filter too."""

    cleared: bool = False


@dataclass
class MonthPicked(Message):
    """Somebody clicked a month of the ribbon."""

    year: int
    month: int


@dataclass
class MonthsBrushed(Message):
    """Somebody drew over the months of the ribbon, from one to another."""

    first: tuple[int, int]
    last: tuple[int, int]


@dataclass
class EventsFound(Message):
    """A search is done: the ids of the events under the filter, in `order`, and how many there are in all."""

    ids: "array[int]"
    total: int
    order: Order


@dataclass
class MonthsCounted(Message):
    """How many events each month has, under the filter and in all; and how many wait for a person, in all."""

    shown: Months
    everything: Months
    waiting: WaitingCounts


@dataclass
class StoreTrouble(Message):
    """Something could not be read or written; the text is one line for people."""

    text: str

"""What the widgets of the browser tell the screen that holds them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from timeline.filters import EventFilter
from timeline.models import ChronologyRow, Order
from timeline.store.densities import Density
from timeline.tui.table.event_pages import Ids

if TYPE_CHECKING:
    from timeline.store.counts import CountTable
    from timeline.store.lanes import Lanes


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
class HitWanted(Message):
    """A person wants the next (1) of the rows that are being found, or the one before (-1)."""

    step: int


@dataclass
class ColumnPicked(Message):
    """A person wants the rows ordered by this column; None for the order as it is, the other way round."""

    column: str | None


@dataclass
class FilterTyped(Message):
    """The filter was changed and is right; None shows everything."""

    event_filter: EventFilter | None


@dataclass
class ValuesWanted(Message):
    """Somebody types a value of this field into the filter; which ones have the events under the `rest` of it?

    Of many values only those with a word that begins as `typed` are wanted.
    """

    field: str
    rest: str
    typed: str
    event_filter: EventFilter | None


@dataclass
class ValuesFound(Message):
    """The values of a field with their counts, the most frequent first; None when they could not be read."""

    wanted: ValuesWanted
    values: Sequence[tuple[str, int | None]] | None


@dataclass
class FilterLeft(Message):
    """The person is done with the filter bar; `cleared` when with its filter too."""

    cleared: bool = False


@dataclass
class TimePicked(Message):
    """Somebody wants to see the first event of this day or after it, from the ribbon."""

    day: date


@dataclass
class PeriodBrushed(Message):
    """Somebody chose a time on the ribbon; it is written as the filter writes it."""

    period: str


@dataclass
class BrushLeft(Message):
    """Somebody wants to be back: to the filter before the time was chosen, or to the table."""


@dataclass
class LaneTaken(Message):
    """Somebody chose a lane of the ribbon: a value of a field, and a time as the filter writes it, or None for all."""

    field: str
    value: str
    period: str | None


@dataclass
class RibbonLeft(Message):
    """Somebody went from the ribbon down to the table."""


@dataclass
class LanesFound(Message):
    """The lanes of a field, counted under the filter."""

    lanes: "Lanes"


@dataclass
class TimeInSight(Message):
    """The ribbon shows another time: from its first day to before its last, numbered as by `date.toordinal`."""

    days: tuple[int, int]


@dataclass
class EventsFound(Message):
    """A search is done: the ids of the events under the filter, in `order`, and how many there are in all."""

    ids: Ids
    total: int
    order: Order


@dataclass
class DensityFound(Message):
    """How many events there are over time, under the filter and in all; and how many wait for a person, in all.

    `choosable` are those under the filter without its time, of which a person chooses on the ribbon. Where nothing is
    left out they are the same object. `lanes` are those that the ribbon shows; None where it shows none.
    """

    shown: Density
    choosable: Density
    everything: Density
    waiting: WaitingCounts
    lanes: "Lanes | None" = None


@dataclass
class Refused(Message):
    """What a key was pressed for could not be done, and why, in a few words; a macro that is played ends there."""

    words: str


@dataclass
class StoreTrouble(Message):
    """Something could not be read or written; the text is one line for people."""

    text: str


@dataclass
class CountsFound(Message):
    """The events were counted by one field or two."""

    table: "CountTable"

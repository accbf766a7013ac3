"""EventPages: rows of the chronology by position, read from the store a page at a time while lines are drawn.

>>> from array import array
>>> pages = EventPages(array("q", [30, 10, 20]), read=lambda ids: [f"event {id}" for id in ids])
>>> pages[1], len(pages)
('event 10', 3)
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from timeline.models import ChronologyRow

Row = TypeVar("Row")

PAGE = 64  # rows read at once: a little more than a tall terminal shows
KEPT_PAGES = 64  # some 4,000 rows stay in memory


class Ids(Protocol):
    """Ids in order: an array of them, or `timeline.store.ranked.Found`."""

    def __len__(self) -> int: ...

    def __getitem__(self, places: slice, /) -> Sequence[int]: ...

    def index(self, number: int, /) -> int:
        """Raises ValueError."""
        ...


class EventPages(Generic[Row]):
    """The rows of `ids` in order, each page read when one of its rows is first asked for.

    `read` gives the rows of some ids, in their order. Errors of `read` pass through.
    """

    def __init__(self, ids: Ids, read: Callable[[Sequence[int]], Sequence[Row]]) -> None:
        self.ids = ids
        self.read = read
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, position: int) -> Row:
        """The row at `position`, 0 the first; IndexError outside."""
        if not 0 <= position < len(self.ids):
            raise IndexError(position)
        return self._page(position // PAGE)[position % PAGE]

    def position_of(self, id: int) -> int | None:
        """Where the row with that id stands; None when it is not among them."""
        try:
            return self.ids.index(id)
        except ValueError:
            return None

    def first_position(self, reached: Callable[[Row], bool]) -> int:
        """The first position whose row has `reached` something that all later rows have too; `len` when none has.

        >>> pages = EventPages(range(1000), read=list)
        >>> pages.first_position(lambda row: row >= 250)
        250
        """
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if reached(self[middle]):
                high = middle
            else:
                low = middle + 1
        return low

    def _page(self, number: int) -> Sequence[Row]:
        page = self._pages.get(number)
        if page is None:
            page = self.read(self.ids[number * PAGE : (number + 1) * PAGE])
            self._pages[number] = page
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page


Pages = EventPages[ChronologyRow | None]  # None for an event that has gone since it was found

"""FilterCount: how many events the filter shows, in which order, and which wait for a person."""

from textual.content import Content
from textual.widgets import Static

from timeline.models import Order
from timeline.tui.messages import WaitingCounts
from timeline.tui.table.cells import CONFLICT_SIGN, LOST_SIGN, NEWS_SIGN
from timeline.tui.table.orders import order_words

ROOM_FOR_COUNT = 18  # cells kept for " 1,000,000 events ", so that no layout is needed when they are counted


class FilterCount(Static):
    """As wide as the widest count so far."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(" " * ROOM_FOR_COUNT, id=id, markup=False)
        self._counted = self._under_way = ""
        self._widest = ROOM_FOR_COUNT  # cells that a count has needed so far
        self._waiting = WaitingCounts(0, 0, 0)

    def show(self, shown: int, total: int, *, filtered: bool, order: Order = Order.DATE) -> None:
        """Says how many events are shown, `filtered` as a part of all, and in which order unless by date."""
        noun = "event" if total == 1 else "events"
        count = f"{shown:,} of {total:,}" if filtered else f"{total:,} {noun}"
        self._counted = f" {' · '.join(filter(None, (count, order_words(order))))} "
        self._tell()

    def show_work(self, words: str) -> None:
        """Says that something is under way, in place of the count; the count again without words."""
        self._under_way = words
        self._tell()

    def show_waiting(self, waiting: WaitingCounts) -> None:
        """Says how many events wait for a person, each sort by its sign."""
        self._waiting = waiting
        self._tell()

    def _tell(self) -> None:
        signs = zip((LOST_SIGN, CONFLICT_SIGN, NEWS_SIGN), self._waiting, ("$error", "$error", "$primary"), strict=True)
        waiting = [(f" {sign}{count:,}", style) for sign, count, style in signs if count]
        told = f" {self._under_way} " if self._under_way else self._counted
        count = Content.assemble(*waiting, told)
        if count.cell_length > self._widest:
            self._widest = count.cell_length
            self.update(count)
        else:  # no wider than before: the screen need not be laid out at each key
            self.update(count.pad_left(self._widest - count.cell_length), layout=False)

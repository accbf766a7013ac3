"""SortActs: in which order the rows are, by key, by a click on the heading, or from the columns dialog."""

from timeline.models import Order
from timeline.tui.chronology_search import ChronologySearch
from timeline.tui.messages import ColumnPicked
from timeline.tui.table.heading import field_of
from timeline.tui.table.orders import WAYS, other_way, sorted_by


class SortActs(ChronologySearch):
    """What `o` and `O` do, and a click on the heading."""

    def action_order(self) -> None:
        """By date, then the doubtful first, then the main events first, then by date again; from others to the date."""
        at = WAYS.index(self._order) + 1 if self._order in WAYS else 0
        self.sort(WAYS[at % len(WAYS)])

    def on_column_picked(self, message: ColumnPicked) -> None:
        order = sorted_by(field_of(message.column), self._order) if message.column else other_way(self._order)
        if order is None:
            self.refuse("Nothing is ordered by this column, or only one way.")
        else:
            self.sort(order)

    def sort(self, order: Order) -> None:
        """Shows the rows in this order, from the top where it is not that of date."""
        self._order = order
        self._from_top = order is not Order.DATE
        self._search()

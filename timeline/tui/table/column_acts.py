"""ColumnActs: choosing the columns of the table; they are remembered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.table.columns import BY_THEMSELVES, CHOOSABLE, WIDEST
from timeline.tui.table.sort_acts import SortActs

if TYPE_CHECKING:
    from timeline.tui.table.columns_dialog import ChosenColumns

KEPT_AS = "column_"  # before the name of a column, its width in what is remembered


class ColumnActs(SortActs):
    """What `C` does."""

    def __init__(self, store: ChronologyStore, state: BrowserState) -> None:
        super().__init__(store, state)
        self._table.widths = kept_widths(state.more)

    @property
    def state(self) -> BrowserState:
        state = super().state
        wanted, widths = self._table.wanted, self._table.widths
        others = {name: value for name, value in state.more.items() if not name.startswith(KEPT_AS)}
        more = others | {f"{KEPT_AS}{name}": width for name, width in widths.items()}
        return replace(state, columns=None if wanted is None else tuple(wanted), more=more)

    def action_columns(self) -> None:
        from timeline.tui.table.columns_dialog import ColumnsDialog

        table = self._table
        self.app.push_screen(ColumnsDialog(table.wanted, table.widths, table.columns, self._order), self._show_columns)

    def _show_columns(self, chosen: "ChosenColumns | None") -> None:
        if chosen:
            wanted = None if chosen.names == BY_THEMSELVES else chosen.names
            self._table.show_columns(wanted, chosen.widths)
            if chosen.order is not self._order:
                self.sort(chosen.order)


def kept_widths(more: Mapping[str, str | int]) -> dict[str, int]:
    """The widths of columns among what is remembered; what makes no sense is left out.

    >>> kept_widths({"column_date": 22, "column_type": -5, "column_x": 3, "left": "1"})
    {'date': 22}
    """
    kept = {name: more.get(f"{KEPT_AS}{name}") for name in CHOOSABLE}
    return {name: width for name, width in kept.items() if isinstance(width, int) and 0 < width <= WIDEST}

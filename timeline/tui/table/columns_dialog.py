"""ColumnsDialog: which columns the table has, how wide they are, and by what its rows are sorted."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from timeline.models import Order
from timeline.tui.dialogs.dialog import Dialog
from timeline.tui.table.columns import BY_THEMSELVES, CHOOSABLE, WHEN, WIDEST, Column, Wanted, from_width
from timeline.tui.table.heading import field_of
from timeline.tui.table.orders import order_words, sign_of, sorted_by

WORDS = {
    "mark": "signs", "year": "year", "date": "date", "when": "date drawn", "type": "type", "stage": "stage",
    "status": "status", "places": "places", "sources": "sources", "confidence": "confidence",
}  # fmt: skip
ONLY_SORTED = ("title", "publisher", "verdict", "star", "notes")  # what can be sorted by and is no column to choose
LINES = (*CHOOSABLE, *ONLY_SORTED)


class ChosenColumns(NamedTuple):
    """The columns beside the title, the widths in cells that a person gave, and the order of the rows."""

    names: tuple[str, ...]
    widths: Mapping[str, int]
    order: Order


class ColumnsDialog(Dialog[ChosenColumns]):
    """Answers with what is chosen. `shown` are the columns as the table has them now, at this width."""

    TITLE_WORDS = "Columns beside the title"
    KEYS = "space show or hide · + - wider, narrower · 0 as by itself · s sort, again: other way · ⏎ save · esc cancel"
    BINDINGS: ClassVar = [
        Binding("space", "choose", show=False, priority=True),
        Binding("plus,right", "widen(1)", show=False, priority=True),
        Binding("minus,left", "widen(-1)", show=False, priority=True),
        Binding("0", "of_itself", show=False, priority=True),
        Binding("s", "sort", show=False, priority=True),
    ]

    def __init__(self, wanted: Wanted, widths: Mapping[str, int], shown: tuple[Column, ...], order: Order) -> None:
        super().__init__()
        self._order = order
        self._chosen = set(BY_THEMSELVES if wanted is None else wanted) & set(CHOOSABLE)
        self._widths = dict(widths)
        self._shown = {column.name: column.width for column in shown}

    def fields(self) -> Iterable[Widget]:
        yield OptionList(*map(self._words, LINES), markup=False, compact=True)

    def answer(self) -> ChosenColumns:
        return ChosenColumns(tuple(name for name in CHOOSABLE if name in self._chosen), self._widths, self._order)

    def action_choose(self) -> None:
        if self._column in CHOOSABLE:
            self._chosen ^= {self._column}
            self._tell()

    def action_widen(self, cells: int) -> None:
        width = self._widths.get(self._column, self._shown.get(self._column))
        if width is not None and self._column in CHOOSABLE:
            self._widths[self._column] = min(WIDEST, max(1, width + cells))
            self._tell()

    def action_of_itself(self) -> None:
        self._widths.pop(self._column, None)
        self._tell()

    def action_sort(self) -> None:
        """By this column; again, the other way round."""
        order = sorted_by(field_of(self._column), self._order)
        if order is not None:
            self._order = order
            for name in LINES:
                self.query_one(OptionList).replace_option_prompt_at_index(LINES.index(name), self._words(name))

    @property
    def _column(self) -> str:
        """The column with the cursor."""
        return LINES[self.query_one(OptionList).highlighted or 0]

    def _tell(self) -> None:
        self.query_one(OptionList).replace_option_prompt_at_index(LINES.index(self._column), self._words(self._column))

    def _words(self, name: str) -> Content:
        if name in ONLY_SORTED:
            return Content(f"    {name:<12} {self._order_words(name)}".rstrip())
        box = "[x]" if name in self._chosen else "[ ]"
        given, width = self._widths.get(name), self._shown.get(name)
        size = f"{given} cells" if given else f"{width} cells by itself" if width else ""
        room = f"in a table of {from_width(name)} cells and more" if name in self._chosen and not width else ""
        told = " · ".join(filter(None, (size, room, self._order_words(name))))
        return Content(f"{box} {WORDS[name]:<12} {told}".rstrip())

    def _order_words(self, name: str) -> str:
        """How the rows are sorted, beside what they are sorted by; a year is its date's."""
        if name in ("year", WHEN):
            return ""
        sorting = [(at, key) for at, key in enumerate(self._order.keys, 1) if key.field == field_of(name)]
        several = len(self._order.keys) > 1
        told = (f"{sign_of(key)}{at if several else ''} {order_words(key) or 'by date'}" for at, key in sorting)
        return "".join(told)

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_save()

"""ColumnsDialog: which columns the table has, and how wide they are."""

from collections.abc import Iterable, Mapping
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from timeline.tui.dialog import Dialog
from timeline.tui.table_columns import CHOOSABLE, WIDEST, Column, Wanted, from_width

WORDS = {
    "mark": "signs", "year": "year", "date": "date", "type": "type", "stage": "stage", "status": "status",
    "places": "places", "sources": "sources", "confidence": "confidence",
}  # fmt: skip


class ChosenColumns(NamedTuple):
    """The columns beside the title, and the widths in cells that a person gave."""

    names: tuple[str, ...]
    widths: Mapping[str, int]


class ColumnsDialog(Dialog[ChosenColumns]):
    """Answers with what is chosen. `shown` are the columns as the table has them now, at this width."""

    TITLE_WORDS = "Columns beside the title"
    KEYS = "space show or hide · + - wider, narrower · 0 as by itself · ⏎ save · esc cancel"
    BINDINGS: ClassVar = [
        Binding("space", "choose", show=False, priority=True),
        Binding("plus,right", "widen(1)", show=False, priority=True),
        Binding("minus,left", "widen(-1)", show=False, priority=True),
        Binding("0", "of_itself", show=False, priority=True),
    ]

    def __init__(self, wanted: Wanted, widths: Mapping[str, int], shown: tuple[Column, ...]) -> None:
        super().__init__()
        self._chosen = {name for name in CHOOSABLE if wanted is None or name in wanted}
        self._widths = dict(widths)
        self._shown = {column.name: column.width for column in shown}

    def fields(self) -> Iterable[Widget]:
        yield OptionList(*map(self._words, CHOOSABLE), markup=False, compact=True)

    def answer(self) -> ChosenColumns:
        return ChosenColumns(tuple(name for name in CHOOSABLE if name in self._chosen), self._widths)

    def action_choose(self) -> None:
        self._chosen ^= {self._column}
        self._tell()

    def action_widen(self, cells: int) -> None:
        width = self._widths.get(self._column, self._shown.get(self._column))
        if width is not None:
            self._widths[self._column] = min(WIDEST, max(1, width + cells))
            self._tell()

    def action_of_itself(self) -> None:
        self._widths.pop(self._column, None)
        self._tell()

    @property
    def _column(self) -> str:
        """The column with the cursor."""
        return CHOOSABLE[self.query_one(OptionList).highlighted or 0]

    def _tell(self) -> None:
        self.query_one(OptionList).replace_option_prompt_at_index(
            CHOOSABLE.index(self._column), self._words(self._column)
        )

    def _words(self, name: str) -> Content:
        box = "[x]" if name in self._chosen else "[ ]"
        given, width = self._widths.get(name), self._shown.get(name)
        size = f"{given} cells" if given else f"{width} cells by itself" if width else ""
        room = f"in a table of {from_width(name)} cells and more" if name in self._chosen and not width else ""
        return Content(f"{box} {WORDS[name]:<12} {' · '.join(filter(None, (size, room)))}")

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_save()

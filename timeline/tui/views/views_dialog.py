"""ViewsDialog: the saved views, to choose one by a few of its letters, or to delete it."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.fuzzy import Matcher
from textual.widget import Widget
from textual.widgets import Input, OptionList

from timeline.errors import AnnotationError
from timeline.models import SavedView
from timeline.tui._textual_private import QuietInput
from timeline.tui.dialogs.dialog import Dialog
from timeline.tui.table.orders import order_words
from timeline.tui.text.shown_words import LONGEST_NAME, shown


class ViewChoice(NamedTuple):
    """A view to show, or to delete."""

    view: SavedView
    delete: bool = False


class ViewsDialog(Dialog[ViewChoice]):
    """Answers with a view, and whether it is to be deleted."""

    TITLE_WORDS = "Saved views"
    KEYS = "⏎ show · ctrl+d delete · esc cancel"
    BINDINGS: ClassVar = [
        Binding("down", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("ctrl+d", "delete", "Delete", priority=True),
    ]

    def __init__(self, views: Sequence[SavedView]) -> None:
        super().__init__()
        self._views = views
        self._found = list(views)

    def fields(self) -> Iterable[Widget]:
        name = QuietInput(id="name", placeholder="letters of its name or filter", compact=True)
        name.cursor_blink = False
        yield name
        yield OptionList(*map(view_line, self._views), markup=False, compact=True)

    def on_mount(self) -> None:
        self._list.can_focus = False
        self._list.highlighted = 0

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def on_input_changed(self, event: Input.Changed | None = None) -> None:
        self.show_mistake("")
        self._found = views_found(self._views, self.query_one("#name", Input).value)
        self._list.clear_options()
        self._list.add_options([view_line(view) for view in self._found])
        self._list.highlighted = 0 if self._found else None

    def action_move(self, step: int) -> None:
        if self._found:
            self._list.highlighted = ((self._list.highlighted or 0) + step) % len(self._found)

    def answer(self) -> ViewChoice:
        if not self._found or self._list.highlighted is None:
            raise AnnotationError("No view has these letters.")
        return ViewChoice(self._found[self._list.highlighted])

    def action_delete(self) -> None:
        if self._found and self._list.highlighted is not None:
            self.dismiss(ViewChoice(self._found[self._list.highlighted], delete=True))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(ViewChoice(self._found[event.option_index]))


def view_line(view: SavedView) -> Content:
    """Name, filter, order and who saved it."""
    order = f" · {words}" if (words := order_words(view.order)) else ""
    return Content.assemble(
        (shown(view.name, 40), "bold"),
        f"  {shown(view.filter, LONGEST_NAME)}",
        (f"{order} · {shown(view.author, 40)}", "dim"),
    )


def views_found(views: Sequence[SavedView], typed: str) -> list[SavedView]:
    """The views with these letters in their name or filter, the best first; all of them where nothing is typed."""
    if not typed.strip():
        return list(views)
    matcher = Matcher(typed.strip())
    scores = [(max(matcher.match(view.name), matcher.match(view.filter) / 2), view) for view in views]
    return [view for score, view in sorted(scores, key=lambda scored: -scored[0]) if score > 0]

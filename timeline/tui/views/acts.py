"""ViewActs: filters with a name, to save, to show again and to delete."""

from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.models import AnnotationKind, SavedView
from timeline.plaintext import one_line
from timeline.tui.chronology_view import ChronologyView
from timeline.tui.messages import StoreTrouble

if TYPE_CHECKING:
    from timeline.tui.views.views_dialog import ViewChoice


class ViewActs(ChronologyView):
    """What `w` and `W` do."""

    def action_views(self) -> None:
        from timeline.tui.views.views_dialog import ViewsDialog

        try:
            views = self.store.views()
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        if views:
            self.app.push_screen(ViewsDialog(views), self._show_view)
        else:
            key = self.key_of("chronology.save_view")
            self.notify(f"No view is saved yet: type a filter, then {key} saves it.", markup=False)

    def _show_view(self, choice: "ViewChoice | None") -> None:
        if choice is None:
            return
        view = choice.view
        if choice.delete:
            value: dict[str, object] = {"name": view.name, "filter": None, "order": str(view.order)}
            said = f"View {one_line(view.name)} deleted"
            self._save(said, self.store.annotate("", AnnotationKind.VIEW, value))
            return
        self.show_view(view)

    def show_view(self, view: SavedView) -> None:
        """Shows what passes a view, in its order, from the top."""
        self._order, self._from_top = view.order, True
        if self._bar.text == view.filter:
            self._search()
        else:
            self._bar.text = view.filter

    def action_save_view(self) -> None:
        from timeline.tui.views.save_view_dialog import SaveViewDialog

        if self._filter is None:
            key = self.key_of("chronology.filter")
            self.notify(f"A view is a filter with a name: type {key} and a filter first.", markup=False)
            return
        try:
            names = {view.name for view in self.store.views()}
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self.ask(SaveViewDialog(self._filter.text, self._order, names), "view", self._save_view)

    def _save_view(self, name: str | None) -> None:
        if name and self._filter:
            value: dict[str, object] = {"name": name, "filter": self._filter.text, "order": str(self._order)}
            said = f"View saved: view:{one_line(name)} shows it again"
            self._save(said, self.store.annotate("", AnnotationKind.VIEW, value), draft="view")

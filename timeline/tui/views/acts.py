"""ViewActs: filters with a name, to save, to show again and to delete."""

from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.models import AnnotationKind
from timeline.plaintext import one_line
from timeline.tui.messages import StoreTrouble
from timeline.tui.views.trail_acts import TrailActs

if TYPE_CHECKING:
    from timeline.tui.views.views_dialog import ViewChoice


class ViewActs(TrailActs):
    """What `w` and `W` do, and going back and forward."""

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
            self.refuse(f"No view is saved yet: type a filter, then {key} saves it.")

    def _show_view(self, choice: "ViewChoice | None") -> None:
        if choice is None:
            return
        view = choice.view
        if choice.delete:
            value: dict[str, object] = {"name": view.name, "filter": None, "order": str(view.order)}
            said = f"View {one_line(view.name)} deleted"
            self._save(said, self.store.annotate("", AnnotationKind.VIEW, value))
            return
        self.show_view(view.filter, view.order)

    def action_save_view(self) -> None:
        from timeline.tui.views.save_view_dialog import SaveViewDialog

        if self._filter is None:
            key = self.key_of("chronology.filter")
            self.refuse(f"A view is a filter with a name: type {key} and a filter first.")
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

"""AddAct: articles are read from inside the browser."""

from timeline.tui.event.event_acts import EventActs


class AddAct(EventActs):
    """What `I` does."""

    def action_add_articles(self) -> None:
        from timeline.tui.adding.add_dialog import AddDialog

        self.app.push_screen(AddDialog(), self._add)

    def _add(self, path: str | None) -> None:
        from timeline.tui.adding.adding import Adding
        from timeline.tui.adding.adding_screen import AddingScreen

        if path:
            self.app.push_screen(AddingScreen(Adding(self.store.path, path)), self._added)

    def _added(self, said: str | None) -> None:
        """Shows what came in."""
        if said:
            self.notify(said, markup=False)
        self._version = self._version_now()
        self.show_changes(None)

"""PaneActs: which panes of the first screen are shown, how large, and one of them alone."""

from textual.widget import Widget

from timeline.tui.facets.acts import FacetActs


class PaneActs(FacetActs):
    """The table, the event, the facets or the bars of time may fill the screen between the filter and the keys.

    All panes come back when somebody goes to another one, so that nobody works in what is out of sight.
    """

    ALLOW_IN_MAXIMIZED_VIEW = "FilterBar, MergeLine, FindLine, KeyLine, SaidLine"

    def action_fill_screen(self) -> None:
        """The pane with the focus alone, or all again."""
        self.maximized = None if self.maximized else self._pane_in_front

    @property
    def _pane_in_front(self) -> Widget:
        within = self.focused.ancestors_with_self if self.focused else []
        return next((pane for pane in (self._pane, self._facets, self._ribbon) if pane in within), self._table)

    def watch_maximized(self) -> None:
        self._pane.fit(self.app.size)
        self._facets.show_or_hide()
        self._ribbon.fit()
        self.refresh_bindings()

    @property
    def noted(self) -> str:
        """What stands before the keys: how to see all panes again; nothing while all are there."""
        return f"▣ {self.key_of('chronology.fill_screen')} all panes" if self.maximized else ""

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        if widget is not None and self.maximized and not self._is_beside(widget, self.maximized):
            self.maximized = None
        super().set_focus(widget, scroll_visible, from_app_focus)

    def _is_beside(self, widget: Widget, alone: Widget) -> bool:
        """Whether it is in the pane that fills the screen, or is where words for the table that does are typed."""
        within = widget.ancestors_with_self
        return alone in within or (
            alone is self._table and any(one in within for one in (self._bar, *self.query("FindLine")))
        )

    def action_toggle_facets(self) -> None:
        self.maximized = None
        super().action_toggle_facets()

    def action_toggle_details(self) -> None:
        self.maximized = None
        self._pane.toggle()
        if not self._pane.wanted:
            self._table.focus()

    def action_larger_pane(self) -> None:
        self._resize(1)

    def action_smaller_pane(self) -> None:
        self._resize(-1)

    def _resize(self, steps: int) -> None:
        """One that fills the screen has no size of its own: first all panes come back."""
        if self.maximized:
            self.maximized = None
        else:
            self._pane.resize(steps, self.app.size)

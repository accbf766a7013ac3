"""FoundActs: showing what was found by a name: an event, what has a value, a saved view."""

from timeline.errors import StoreError
from timeline.tui.facets.acts import FacetActs
from timeline.tui.filter.chunks import plain_value
from timeline.tui.filter.text import chosen_values, with_value
from timeline.tui.messages import StoreTrouble
from timeline.tui.views.acts import ViewActs


class FoundActs(FacetActs, ViewActs):
    """The filter stays as it is wherever it can."""

    def go_to_event(self, key: str) -> None:
        """Puts the cursor on an event; shows every event again where the filter hides it."""
        try:
            details = self.store.details(key)
            place = self._table.pages.position_of(details.row.id) if details else None
        except StoreError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        if details is None:
            self.notify("This event is not in the chronology any more.", markup=False)
        elif place is not None:
            self._table.go_to(place)
        elif self._filter:
            self._wanted = details.row.key
            self._bar.text = ""
            self.notify("The filter is cleared: this event was not under it.", markup=False)
        else:
            self.show_changes(details.row.key)
        self.set_focus(self._table)

    def take_value(self, field: str, value: str) -> None:
        """Shows what has this value of a field, among what the filter shows."""
        text = self._bar.text
        if plain_value(field, value) in chosen_values(text, field).asked:
            self.notify("The filter asks for this already.", markup=False)
        else:
            self._bar.text = with_value(text, field, value)
        self.set_focus(self._table)

"""FacetActs: what the facets beside the table do to the filter, and who counts them."""

from textual import events, work
from textual.worker import get_current_worker

from timeline.errors import StoreError
from timeline.tui.chronology_search import ChronologySearch
from timeline.tui.facets.messages import FacetChosen, FacetsCounted, FacetsLeft, FacetsWanted
from timeline.tui.filter.chunks import plain_value
from timeline.tui.filter.text import chosen_values, with_value, with_value_excluded, without_value
from timeline.tui.keys.commands import commands_of
from timeline.tui.messages import FilterLeft, StoreTrouble

KEYS = {key for known in commands_of("facets") for key in known.key.split(",")}
# The acts of the screen whose keys are those of the facets while the cursor is there.
OVERRULED = {known.id for known in commands_of("chronology", "event") if KEYS & set(known.key.split(","))}


class FacetActs(ChronologySearch):
    """What `f` and `F` do, and what a value of the facets does that is chosen."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In the facets their own keys come first."""
        if action in OVERRULED and self._facets.listing:
            return False
        return super().check_action(action, parameters)

    def action_facets(self) -> None:
        """There, shown where they were hidden, or back."""
        if self._facets.listing:
            self.set_focus(self._table)
            return
        if not self._facets.display:
            self._wish_facets(True)
        self._facets.start()

    def action_toggle_facets(self) -> None:
        if self._facets.display and self._facets.listing:
            self.set_focus(self._table)
        self._wish_facets(not self._facets.display)

    def _wish_facets(self, shown: bool) -> None:
        self._facets.wish = shown
        self._facets.show_or_hide()

    def on_resize(self, event: events.Resize) -> None:
        self._facets.show_or_hide()

    def on_filter_left(self, message: FilterLeft) -> None:
        """What was typed last is a value now, and no longer the beginning of one."""
        self._facets.mark("" if message.cleared else self._filter.text if self._filter else "")

    def on_facets_left(self, message: FacetsLeft) -> None:
        self.set_focus(self._table)

    def on_facet_chosen(self, message: FacetChosen) -> None:
        """Takes a value in, or out when it is in already; the table follows as when the filter is typed."""
        field, value, text = message.field, message.value, self._bar.text
        asked, excluded = chosen_values(text, field)
        if plain_value(field, value) in (asked if message.choice == "ask" else excluded):
            text = without_value(text, field, value)
        elif message.choice == "ask":
            text = with_value(text, field, value)
        else:
            text = with_value_excluded(text, field, value)
        self._facets.mark(text)
        self._bar.text = text

    def _search(self) -> None:
        """Searching anew ends what is being counted; it is counted when the events are found."""
        self.workers.cancel_group(self, "facets")
        super()._search()

    @work(thread=True, exclusive=True, group="facets", exit_on_error=False)
    def on_facets_wanted(self, message: FacetsWanted) -> None:
        """A count that was overtaken says nothing."""
        worker = get_current_worker()
        try:
            facets = self.store.facets(message, lambda: worker.is_cancelled)
        except StoreError as error:
            if not worker.is_cancelled:
                self.post_message(StoreTrouble(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(FacetsCounted(message, facets))

    def on_facets_counted(self, message: FacetsCounted) -> None:
        self._facets.show(message)

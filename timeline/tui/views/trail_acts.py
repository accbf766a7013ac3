"""TrailActs: back and forward through what was shown."""

from dataclasses import replace

from timeline.tui.chronology_search import ChronologySearch
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.messages import EventHighlighted, StoreTrouble
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.table.event_pages import Pages
from timeline.tui.views.trail import KEPT_AS, Place, place_words, read_trail


class TrailActs(ChronologySearch):
    """A step is what the table showed when nobody was typing the filter any more."""

    def __init__(self, store: ChronologyStore, state: BrowserState) -> None:
        super().__init__(store, state)
        self._trail = read_trail(state.more.get(KEPT_AS))
        self._going: tuple[str, Pages] | None = None  # how to tell it when other rows than these are there

    @property
    def state(self) -> BrowserState:
        state = super().state
        return replace(state, more={**state.more, **self._trail.written()})

    def action_back(self) -> None:
        self._go(-1, "Back to", "Nothing was shown before this.")

    def action_forward(self) -> None:
        self._go(1, "Forward to", "Nothing was shown after this.")

    def _go(self, steps: int, told: str, nothing: str) -> None:
        if not self._going:
            self._trail.rest(self._here)
        place = self._trail.go(steps)
        if place is None:
            self.refuse(nothing)
            return
        self._going = told, self._table.pages
        self.show_view(place.filter, place.order, place.event)

    @property
    def _here(self) -> Place:
        row = self._table.current
        return Place(self._filter.text if self._filter else "", self._order, row.key if row else None)

    def on_event_highlighted(self, message: EventHighlighted) -> None:
        """Other rows, or another event among them: unless somebody types, a person has come to rest there."""
        if self._going is None:
            if not self._bar.typing:
                self._trail.rest(self._here)
            return
        told, left = self._going
        if self._table.pages is not left:
            self._going = None
            self._trail.arrive(self._here)
            self.notify(f"{told} {place_words(self._here, len(self._table.pages))}", markup=False)

    def on_store_trouble(self, message: StoreTrouble) -> None:
        self._going = None

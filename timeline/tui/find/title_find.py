"""TitleFind: rows found by words of their titles, while all others stay where they are."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.worker import get_current_worker

from timeline.errors import StoreError
from timeline.tui.chronology_search import ChronologySearch
from timeline.tui.find.find_acts import FindActs
from timeline.tui.find.hits import first_from, next_from
from timeline.tui.messages import HitWanted, StoreTrouble
from timeline.tui.table.event_pages import Ids

if TYPE_CHECKING:
    from timeline.filter_terms import Search
    from timeline.store.sought_words import SoughtWords

SETTLES = 0.1  # seconds after the last key until it is looked for
FILTER_SETTLES = 0.25  # seconds after other rows are shown: somebody may be typing a filter, which goes before


@dataclass
class TitlesFound(Message):
    """Where rows with the words of `search` in their titles stand among those with these ids; in order, from 0."""

    search: "Search"
    ids: Ids
    places: Sequence[int]


class TitleFind(FindActs, ChronologySearch):
    """The cursor goes from one to the next; nothing is filtered."""

    FIND_HINT = "words of a title"
    FIND_COMMANDS = ("chronology.find", "table.next_hit", "table.previous_hit", "chronology.clear_filter")
    _title_search: "Search | None" = None
    _places: Sequence[int] | None = None  # None until they are found
    _among: Ids = ()  # the rows that it is looked for among
    _origin: int | None = None  # the row from which on it is looked for; None where the cursor stays
    _steps_due: tuple[int, ...] = ()  # asked for before they were found
    _to_settle: Timer | None = None

    @property
    def words_sought(self) -> "SoughtWords | None":
        """Those that are being found, or else those of the filter."""
        if self._title_search is None:
            return super().words_sought
        from timeline.store.sought_words import sought_words

        return sought_words((self._title_search,))

    def begin_find(self) -> None:
        self._origin = self._table.cursor

    def find(self, search: "Search | None") -> None:
        self._title_search, self._places = search, None
        self._among = self._table.pages.ids
        self._table.seek(self.words_sought)
        self.tell_nothing_sought()
        self._follow_cursor()
        if search is None:
            self._steps_due = ()
        self._look_soon(SETTLES)

    def _look_among_others(self) -> None:
        """Among other rows than before; the cursor stays where it is."""
        self._places, self._origin, self._among = None, None, self._table.pages.ids
        self._look_soon(FILTER_SETTLES)

    def _look_soon(self, seconds: float) -> None:
        if self._to_settle is not None:
            self._to_settle.stop()
        if self._title_search:
            self._to_settle = self.set_timer(seconds, partial(self._find_titles, self._title_search, self._among))

    @work(thread=True, exclusive=True, group="titles", exit_on_error=False)
    def _find_titles(self, search: "Search", ids: Ids) -> None:
        worker = get_current_worker()
        try:
            found = TitlesFound(search, ids, self.store.places_of_titles(search, ids))
        except StoreError as error:
            if not worker.is_cancelled:
                self.post_message(StoreTrouble(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(found)

    def on_titles_found(self, message: TitlesFound) -> None:
        if message.search != self._title_search or message.ids is not self._table.pages.ids:
            return  # other words or other rows since
        self._places = message.places
        if self._places and self._origin is not None:
            self._table.go_to(self._places[first_from(self._places, self._origin)])
        due, self._steps_due = self._steps_due, ()
        for step in due:
            self.step_find(step)
        self._tell_titles()

    def on_hit_wanted(self, message: HitWanted) -> None:
        self.wanted_step(message.step)

    def step_find(self, step: int) -> None:
        if self._places is None:
            self._steps_due += (step,)
        elif self._places:
            at = next_from(self._places, self._table.cursor, step)
            self._table.go_to(self._places[at])
            self._origin = self._table.cursor
            self._tell_titles()

    @property
    def find_pane(self) -> Widget:
        return self._table

    def _follow_cursor(self) -> None:
        super()._follow_cursor()
        if self._title_search and self._among is not self._table.pages.ids:
            self._look_among_others()
        self._tell_titles()

    def _tell_titles(self) -> None:
        """At which of the rows found the cursor is; nothing until they are found."""
        if self._places is not None:
            at = bisect_left(self._places, self._table.cursor)
            there = at < len(self._places) and self._places[at] == self._table.cursor
            self.tell_found(at if there else None, len(self._places))

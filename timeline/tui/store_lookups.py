"""StoreLookups: what is looked up in a thread and what no search ends: values to type, names, titles, the history."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.filters import EventFilter
from timeline.models import ChronologyRow, Deed
from timeline.tui.messages import ValuesWanted
from timeline.tui.store_file import StoreFile
from timeline.tui.table.event_pages import Ids

if TYPE_CHECKING:
    from timeline.filter_terms import Search
    from timeline.tui.desk.question import Finder, Waiting
    from timeline.tui.find.names import Named


class StoreLookups(StoreFile):
    """Each on a connection that it opens and closes. All raise StoreError where the database cannot be read."""

    def values(self, wanted: ValuesWanted) -> list[tuple[str, int | None]]:
        """The values of a field with their counts under the rest of a filter; a search does not end this."""
        from timeline.store.views import view_filters
        from timeline.tui.filter.values import values_under

        with self._opened() as connection:
            ranked = self._ranks.rows(connection)
            views = view_filters(connection) if wanted.field == "view" else {}
            return values_under(connection, wanted.field, wanted.event_filter, wanted.typed, views, ranked)

    def places_of_titles(self, search: "Search", ids: Ids) -> Sequence[int]:
        """Where, among the rows of `ids`, those stand whose title has the words of a search; a search ends it not."""
        from timeline.store.titles import places_of_titles

        with self._opened() as connection:
            return places_of_titles(connection, search, ids)

    def events_titled(self, text: str, most: int) -> list[ChronologyRow]:
        """Some events whose titles have the words of `text`."""
        from timeline.store.titles import events_titled

        with self._opened() as connection:
            return events_titled(connection, text, most)

    def names(self) -> "list[Named]":
        """The names of actors, places, publishers, tags and views."""
        from timeline.tui.find.names import read_names

        with self._opened() as connection:
            return read_names(connection, self._ranks.rows(connection))

    async def history(self, key: str | None) -> tuple[list[Deed], dict[str, str]]:
        """What people did to an event, or to all, and what reading changed, the oldest first; titles by key."""
        from timeline.tui.background import in_background

        return await in_background(self._history, key)

    def _history(self, key: str | None) -> tuple[list[Deed], dict[str, str]]:
        from timeline.store.history import history
        from timeline.tui.event.titles import titles_of
        from timeline.tui.history.deed_lines import events_named

        with self._opened() as connection:
            deeds = history(connection, event_key=key)
            return deeds, titles_of(connection, events_named(deeds))

    async def waiting(self, find: "Finder", event_filter: EventFilter | None) -> "list[Waiting]":
        """What waits for a person in one group of questions, under a filter. May take long; leaving does not wait."""
        from timeline.tui.background import in_background

        return await in_background(self._waiting, find, event_filter)

    def _waiting(self, find: "Finder", event_filter: EventFilter | None) -> "list[Waiting]":
        with self._opened() as connection:
            return find(connection, event_filter, self._ranks.rows(connection))

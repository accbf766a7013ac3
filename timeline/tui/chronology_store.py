"""ChronologyStore: the database as the browser uses it.

Small reads go through a connection of their own in the thread of the screen; searches and writes take place in other
threads, each on a connection that it opens and closes.
"""

from array import array
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from timeline.errors import AnnotationError
from timeline.filters import EventFilter, FieldIs, parse_filter
from timeline.models import ChronologyRow, Deed, EventDetails, Order, SavedView
from timeline.store import Connection, open_store
from timeline.store.chronology import (
    count_events,
    event_ids,
    events_of_article,
    field_values,
    first_ids,
    rows_by_id,
)
from timeline.store.connection import give_memory
from timeline.store.densities import Density, counted_density, ranked_density
from timeline.store.ranked import KeptRanks, found_rows, ordered_rows, orders_at_once
from timeline.store.transactions import reading
from timeline.store.version import data_version
from timeline.tui.article.paragraphs import QuoteOfEvent
from timeline.tui.messages import ValuesWanted, WaitingCounts
from timeline.tui.store_writes import StoreWrites
from timeline.tui.table.event_pages import PAGE, EventPages, Ids

if TYPE_CHECKING:
    from timeline.export.document import Document, Options
    from timeline.filter_terms import Search
    from timeline.store.counts import CountTable
    from timeline.store.lanes import Lanes
    from timeline.tui.desk.question import Finder, Question, Waiting
    from timeline.tui.event.split_dialog import Joined, Quote
    from timeline.tui.facets.lines import Facet
    from timeline.tui.facets.messages import FacetsWanted
    from timeline.tui.find.names import Named
    from timeline.tui.ribbon.lane_room import LanesWanted

MEGABYTES = 2  # of the database that a connection keeps: what is read again soon is a few pages

Pages = EventPages[ChronologyRow | None]


class ChronologyStore(StoreWrites):
    """Every function raises StoreError when the database cannot be read or written."""

    def __init__(self, path: Path, *, author: str) -> None:
        super().__init__(path, author=author)
        self._connection = open_store(path)
        give_memory(self._connection, MEGABYTES)
        self._ranks = KeptRanks()
        self._searching: set[Connection] = set()
        self._searching_lock = Lock()

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._connection.close()

    # Small reads

    def first_page(self, event_filter: EventFilter | None, order: Order = Order.DATE) -> Pages:
        """The first events under a filter: enough to fill a screen at once; none where that takes long."""
        ranked = None if order is Order.DATE else self._ranks.rows(self._connection)
        if ranked is None:
            return self.pages(first_ids(self._connection, event_filter, 2 * PAGE, order))
        found = self.found_at_once(event_filter, order)
        return self.pages(found[0] if found else array("q"))

    def pages(self, ids: Ids) -> Pages:
        """The rows of `ids`, read as they are needed."""
        return EventPages(ids, self._rows)

    def _rows(self, ids: Sequence[int]) -> list[ChronologyRow | None]:
        """One row for each id; None for an event that has gone since the search, by another program for instance."""
        rows = {row.id: row for row in rows_by_id(self._connection, ids)}
        return [rows.get(id) for id in ids]

    def version(self) -> int:
        """A number that is another one after anything was written, here or by another program."""
        return data_version(self._connection)

    def details(self, key: str) -> EventDetails | None:
        """Everything known of an event; None when it is gone, merged into another one for instance."""
        from timeline.store.details import event_details

        try:
            return event_details(self._connection, key)
        except AnnotationError:
            return None

    def article(self, article_key: str) -> tuple[str, list[QuoteOfEvent]]:
        """The text of an article, and the quotes of its events in it."""
        from timeline.store.machine import article_text

        return article_text(self._connection, article_key), events_of_article(self._connection, article_key)

    def tags(self) -> list[str]:
        """The tags in use, the most frequent first."""
        return [tag for tag, _ in field_values(self._connection, "tag")]

    def titles(self, keys: Collection[str]) -> dict[str, str]:
        """The titles of events by their keys; harmless, and missing where nobody tells an event any more."""
        from timeline.tui.event.titles import titles_of

        return titles_of(self._connection, keys)

    def parts(self, key: str) -> "tuple[list[Quote], list[Joined]]":
        """The quotes of an event and the events merged into it; none for an event that is gone."""
        from timeline.tui.event.parts import event_parts

        details = self.details(key)
        return event_parts(self._connection, details) if details else ([], [])

    def filter(self, text: str) -> EventFilter:
        """What a filter means with the saved views of this database. FilterError says where it is wrong."""
        from timeline.store.views import view_filters

        views = view_filters(self._connection) if "view:" in text.lower() else {}
        return parse_filter(text, views)

    def views(self) -> list[SavedView]:
        """The saved views, by name."""
        from timeline.store.views import saved_views

        return saved_views(self._connection)

    def ask(self, waiting: "Waiting") -> "Question | None":
        """What a person is asked now; None when it is decided already."""
        return waiting.ask(self._connection)

    # Searches, in a thread of their own

    def found_at_once(self, event_filter: EventFilter | None, order: Order) -> tuple[Ids, int] | None:
        """What `search` gives, where sets answer it in a few milliseconds; None where it takes a thread."""
        ranked = self._ranks.rows(self._connection) if orders_at_once(order) else None
        if ranked is None or not ranked.is_quick(self._connection, event_filter):
            return None
        found = found_rows(self._connection, ranked, event_filter)
        ordered = ordered_rows(self._connection, ranked, found, order)
        return None if ordered is None else (ordered, len(ranked))

    def search(self, event_filter: EventFilter | None, order: Order = Order.DATE) -> tuple[Ids, int]:
        """The ids of the events under a filter, in that order, and how many there are in all."""
        with self._search() as connection:
            ranked = self._ranks.rows(connection)
            if ranked is not None:
                found = found_rows(connection, ranked, event_filter)
                if (ordered := ordered_rows(connection, ranked, found, order)) is not None:
                    ordered[:PAGE]  # of several keys the rest of the sorting is done where somebody looks first: here
                    return ordered, len(ranked)
            ids = event_ids(connection, event_filter, order)
            return ids, count_events(connection) if event_filter else len(ids)

    def density(self, event_filter: EventFilter | None) -> Density:
        """How many events under a filter there are over time."""
        with self._search() as connection:
            ranked = self._ranks.rows(connection)
            if ranked is None:
                return counted_density(connection, event_filter)
            return ranked_density(connection, ranked, found_rows(connection, ranked, event_filter))

    def counts(self, event_filter: EventFilter | None, rows: str, columns: str | None, top: int) -> "CountTable":
        """The events under a filter, counted by one field or two."""
        from timeline.store.counts import count_table

        with self._search() as connection:
            ranked = self._ranks.rows(connection)
            with reading(connection):
                return count_table(connection, event_filter, rows, columns, top=top, ranked=ranked)

    def lanes(self, event_filter: EventFilter | None, wanted: "LanesWanted") -> "Lanes":
        """The events under a filter over time, apart for the values of a field."""
        from timeline.store.lanes import counted_lanes, ranked_lanes

        with self._search() as connection:
            ranked = self._ranks.rows(connection)
            if ranked is None:
                return counted_lanes(connection, event_filter, *wanted)
            return ranked_lanes(connection, ranked, found_rows(connection, ranked, event_filter), *wanted)

    def waiting_counts(self) -> WaitingCounts:
        """How many events are lost, conflicting, or have news."""
        with self._search() as connection:
            ranked = self._ranks.rows(connection)

            def count(flag: str) -> int:
                flagged = EventFilter(terms=(FieldIs("is", (flag,)),))
                return len(found_rows(connection, ranked, flagged)) if ranked else count_events(connection, flagged)

            return WaitingCounts(count("orphaned"), count("conflicting"), count("news"))

    def values(self, wanted: ValuesWanted) -> list[tuple[str, int | None]]:
        """The values of a field with their counts under the rest of a filter; a search does not end this."""
        from timeline.store.views import view_filters
        from timeline.tui.filter.values import values_under

        with closing(open_store(self.path, create=False)) as connection:
            ranked = self._ranks.rows(connection)
            views = view_filters(connection) if wanted.field == "view" else {}
            return values_under(connection, wanted.field, wanted.event_filter, wanted.typed, views, ranked)

    def places_of_titles(self, search: "Search", ids: Ids) -> Sequence[int]:
        """Where, among the rows of `ids`, those stand whose title has the words of a search; a search ends it not."""
        from timeline.store.titles import places_of_titles

        with closing(open_store(self.path, create=False)) as connection:
            return places_of_titles(connection, search, ids)

    def events_titled(self, text: str, most: int) -> list[ChronologyRow]:
        """Some events whose titles have the words of `text`."""
        from timeline.store.titles import events_titled

        with closing(open_store(self.path, create=False)) as connection:
            return events_titled(connection, text, most)

    def names(self) -> "list[Named]":
        """The names of actors, places, publishers, tags and views."""
        from timeline.tui.find.names import read_names

        with closing(open_store(self.path, create=False)) as connection:
            return read_names(connection, self._ranks.rows(connection))

    def facets(self, wanted: "FacetsWanted", stopped: Callable[[], bool]) -> "dict[str, Facet]":
        """The values of the facets, counted under a filter; `stopped` says that nobody waits for them any more."""
        from timeline.tui.facets.counting import counted_facets

        with self._search() as connection:
            return counted_facets(connection, wanted, self._ranks.rows(connection), stopped)

    def stop_searching(self) -> None:
        """Ends the searches under way, which then raise StoreError; nobody waits for them any more."""
        with self._searching_lock:
            for connection in self._searching:
                connection.interrupt()

    async def history(self, key: str | None) -> tuple[list[Deed], dict[str, str]]:
        """What people did to an event, or to all, and what reading changed, the oldest first; titles by key."""
        from timeline.tui.background import in_background

        return await in_background(self._history, key)

    def _history(self, key: str | None) -> tuple[list[Deed], dict[str, str]]:
        from timeline.store.history import history
        from timeline.tui.event.titles import titles_of
        from timeline.tui.history.deed_lines import events_named

        with closing(open_store(self.path, create=False)) as connection:
            deeds = history(connection, event_key=key)
            return deeds, titles_of(connection, events_named(deeds))

    async def waiting(self, find: "Finder", event_filter: EventFilter | None) -> "list[Waiting]":
        """What waits for a person in one group of questions, under a filter. May take long; leaving does not wait."""
        from timeline.tui.background import in_background

        return await in_background(self._waiting, find, event_filter)

    def _waiting(self, find: "Finder", event_filter: EventFilter | None) -> "list[Waiting]":
        with closing(open_store(self.path, create=False)) as connection:
            return find(connection, event_filter, self._ranks.rows(connection))

    @contextmanager
    def _search(self) -> Iterator[Connection]:
        with closing(open_store(self.path, create=False)) as connection:
            give_memory(connection, MEGABYTES)
            with self._searching_lock:
                self._searching.add(connection)
            try:
                yield connection
            finally:
                with self._searching_lock:
                    self._searching.discard(connection)

    def export_preview(
        self, event_filter: EventFilter | None, format: str, options: "Options | None" = None, file: str = ""
    ) -> list[str]:
        """The first lines of what `export` writes."""
        from timeline.export.formats import BY_NAME, pieces_of
        from timeline.tui.export.preview import FIRST, MOST, first_lines, is_of_first_alone

        with closing(open_store(self.path, create=False)) as connection, reading(connection):
            document = _document(connection, event_filter, options, file)
            if is_of_first_alone(format, len(document.rows)):
                document = replace(document, rows=document.rows[:FIRST])
            return first_lines(pieces_of(BY_NAME[format], document), MOST)

    def export(
        self,
        path: Path,
        event_filter: EventFilter | None,
        *,
        replace: bool,
        format: str = "markdown",
        options: "Options | None" = None,
    ) -> list[str]:
        """Writes the events under a filter to a file in one of the formats, and says what there is to say of it.

        Raises ExportError when that cannot be done.
        """
        from timeline.export.formats import BY_NAME
        from timeline.export.written import name_within, remarks, write_document

        with closing(open_store(self.path, create=False)) as connection, reading(connection):
            document = _document(connection, event_filter, options, name_within(path))
            write_document(path, BY_NAME[format], document, database=self.path, replace=replace)
            return list(remarks(BY_NAME[format], document))


def _document(
    connection: Connection, event_filter: EventFilter | None, options: "Options | None", file: str
) -> "Document":
    from timeline.export.document import Options
    from timeline.export.stored_document import document_under

    return document_under(
        connection,
        event_filter or EventFilter(),
        title="Chronology",
        generated=datetime.now(UTC).astimezone().date(),
        options=options or Options(),
        file=file,
    )

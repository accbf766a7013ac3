"""StoreReads: small reads, at once, on a connection of their own in the thread of the screen."""

from array import array
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import AnnotationError
from timeline.filters import EventFilter, parse_filter
from timeline.models import ChronologyRow, EventDetails, Order, SavedView
from timeline.store import open_store
from timeline.store.chronology import events_of_article, field_values, first_ids, rows_by_id
from timeline.store.connection import give_memory
from timeline.store.ranked import found_rows, ordered_rows, orders_at_once
from timeline.store.version import data_version
from timeline.tui.article.paragraphs import QuoteOfEvent
from timeline.tui.store_file import MEGABYTES, StoreFile
from timeline.tui.table.event_pages import PAGE, EventPages, Ids, Pages

if TYPE_CHECKING:
    from timeline.tui.desk.question import Question, Waiting
    from timeline.tui.event.split_dialog import Joined, Quote


class StoreReads(StoreFile):
    """What is there when its function returns, in a few milliseconds. All raise StoreError where it cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._connection = open_store(path)
        give_memory(self._connection, MEGABYTES)

    def close(self) -> None:
        self._connection.close()

    def first_page(self, event_filter: EventFilter | None, order: Order = Order.DATE) -> Pages:
        """The first events under a filter: enough to fill a screen at once; none where that takes long."""
        ranked = None if order is Order.DATE else self._ranks.rows(self._connection)
        if ranked is None:
            return self.pages(first_ids(self._connection, event_filter, 2 * PAGE, order))
        found = self.found_at_once(event_filter, order)
        return self.pages(found[0] if found else array("q"))

    def found_at_once(self, event_filter: EventFilter | None, order: Order) -> tuple[Ids, int] | None:
        """What `search` gives, where sets answer it in a few milliseconds; None where it takes a thread."""
        ranked = self._ranks.rows(self._connection) if orders_at_once(order) else None
        if ranked is None or not ranked.is_quick(self._connection, event_filter):
            return None
        found = found_rows(self._connection, ranked, event_filter)
        ordered = ordered_rows(self._connection, ranked, found, order)
        return None if ordered is None else (ordered, len(ranked))

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

"""ChronologyStore: the database as the browser uses it.

Small reads go through a connection of their own in the thread of the screen; searches and writes take place in other
threads, each on a connection that it opens and closes.
"""

import asyncio
from array import array
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from timeline.errors import AnnotationError, ExportError
from timeline.filters import EventFilter
from timeline.models import Annotation, AnnotationKind, ChronologyRow, EventDetails, Order
from timeline.store import Connection, open_store
from timeline.store.chronology import (
    count_events,
    event_ids,
    events_of_article,
    events_per_month,
    field_values,
    first_ids,
    rows_by_id,
)
from timeline.store.connection import reading
from timeline.store.details import event_details
from timeline.store.machine import article_text
from timeline.tui.article_paragraphs import QuoteOfEvent
from timeline.tui.event_pages import PAGE, EventPages
from timeline.tui.messages import Months

Result = TypeVar("Result")
Pages = EventPages[ChronologyRow | None]


class ChronologyStore:
    """Every function raises StoreError when the database cannot be read or written."""

    def __init__(self, path: Path, *, author: str) -> None:
        self.path = path
        self.author = author
        self._connection = open_store(path)
        self._searching: set[Connection] = set()
        self._searching_lock = Lock()
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="write")
        self._unheard: list[Future[Any]] = []

    def close(self) -> None:
        """Waits for the writes under way. Raises the error of one that failed after the screen that asked was left."""
        self._writer.shutdown(wait=True)
        self._connection.close()
        for write in self._unheard:
            write.result()

    # Small reads

    def first_page(self, event_filter: EventFilter | None, order: Order = Order.DATE) -> Pages:
        """The first events under a filter: enough to fill a screen at once."""
        return self.pages(first_ids(self._connection, event_filter, 2 * PAGE, order))

    def pages(self, ids: "array[int]") -> Pages:
        """The rows of `ids`, read as they are needed."""
        return EventPages(ids, self._rows)

    def _rows(self, ids: Sequence[int]) -> list[ChronologyRow | None]:
        """One row for each id; None for an event that has gone since the search, by another program for instance."""
        rows = {row.id: row for row in rows_by_id(self._connection, ids)}
        return [rows.get(id) for id in ids]

    def count(self) -> int:
        """How many events there are in all."""
        return count_events(self._connection)

    def details(self, key: str) -> EventDetails | None:
        """Everything known of an event; None when it is gone, merged into another one for instance."""
        try:
            return event_details(self._connection, key)
        except AnnotationError:
            return None

    def article(self, article_key: str) -> tuple[str, list[QuoteOfEvent]]:
        """The text of an article, and the quotes of its events in it."""
        return article_text(self._connection, article_key), events_of_article(self._connection, article_key)

    def tags(self) -> list[str]:
        """The tags in use, the most frequent first."""
        return [tag for tag, _ in field_values(self._connection, "tag")]

    # Searches, in a thread of their own

    def search(self, event_filter: EventFilter | None, order: Order = Order.DATE) -> tuple["array[int]", int]:
        """The ids of the events under a filter, in that order, and how many there are in all."""
        with self._search() as connection:
            ids = event_ids(connection, event_filter, order)
            return ids, count_events(connection) if event_filter else len(ids)

    def months(self, event_filter: EventFilter | None) -> Months:
        """How many events under a filter each month has."""
        with self._search() as connection:
            return events_per_month(connection, event_filter)

    def values(self, field: str) -> list[tuple[str, int]]:
        """The values that a field has, with how many events have each, the most frequent first."""
        with self._search() as connection:
            return field_values(connection, field)

    def stop_searching(self) -> None:
        """Ends the searches under way, which then raise StoreError; nobody waits for them any more."""
        with self._searching_lock:
            for connection in self._searching:
                connection.interrupt()

    @contextmanager
    def _search(self) -> Iterator[Connection]:
        with closing(open_store(self.path, create=False)) as connection:
            with self._searching_lock:
                self._searching.add(connection)
            try:
                yield connection
            finally:
                with self._searching_lock:
                    self._searching.discard(connection)

    def export(self, path: Path, event_filter: EventFilter | None, *, replace: bool) -> None:
        """Writes the events under a filter to a Markdown file; ExportError when that cannot be done."""
        from timeline.export.file import write_file
        from timeline.export.pieces import export_pieces

        today = datetime.now(UTC).astimezone().date()
        if path.exists() and path.samefile(self.path):
            raise ExportError(f"{path}: is the database itself; name another file")
        with closing(open_store(self.path, create=False)) as connection, reading(connection):
            pieces = export_pieces(
                connection, event_filter or EventFilter(), "markdown", title="Chronology", generated=today
            )
            write_file(path, pieces, replace=replace)

    # Writes, one after another, in the order asked for; each is saved when it returns

    async def annotate(self, key: str, kind: AnnotationKind, value: dict[str, object]) -> str:
        """Adds an annotation; returns the key of its event."""
        from timeline.store.annotations import annotate

        return (await self._write(annotate, key, kind, value)).event_key

    async def set_fields(self, key: str, fields: dict[str, object]) -> str:
        """Corrects fields of an event, in one act; returns its key."""
        return await self._annotate_all(key, AnnotationKind.SET, [{"field": f, "new": n} for f, n in fields.items()])

    async def tag(self, key: str, tags: Sequence[tuple[str, bool]]) -> str:
        """Puts tags on an event (True) or takes them off, in one act; returns its key."""
        return await self._annotate_all(key, AnnotationKind.TAG, [{"tag": tag, "on": on} for tag, on in tags])

    async def _annotate_all(self, key: str, kind: AnnotationKind, values: Sequence[dict[str, object]]) -> str:
        from timeline.tui.acts import annotate_all

        return await self._write(annotate_all, key, kind, values)

    async def toggle_star(self, key: str) -> str:
        """Puts a star on the event, or takes it off; returns its key."""
        from timeline.tui.acts import toggle_star

        return await self._write(toggle_star, key)

    async def new_event(self, fields: dict[str, object]) -> str:
        """Adds an event; returns its key."""
        from timeline.store.annotations import new_event

        return await self._write(new_event, fields)

    async def undo(self) -> list[Annotation]:
        """Takes back the author's newest act and returns what it said; nothing when there is none."""
        from timeline.tui.acts import undo_act

        return await self._write(undo_act)

    async def redo(self) -> list[Annotation]:
        """Brings back what was undone last and returns what it said; nothing when there is none."""
        from timeline.tui.acts import redo_act

        return await self._write(redo_act)

    async def _write(self, act: Callable[..., Result], *values: object) -> Result:
        """What `act` returns. It is carried out even when the screen that waits for it is left meanwhile."""
        write = self._writer.submit(self._write_now, act, values, datetime.now(UTC))
        try:
            return await asyncio.shield(asyncio.wrap_future(write))
        except asyncio.CancelledError:
            self._unheard.append(write)
            raise

    def _write_now(self, act: Callable[..., Result], values: Sequence[object], at: datetime) -> Result:
        with closing(open_store(self.path, create=False)) as connection:
            return act(connection, *values, author=self.author, at=at)

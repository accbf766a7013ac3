"""Adding: articles that are read and stored in a thread of their own, and how far that has come."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event as Flag
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.articles.inputs import Reading
    from timeline.ingest import IngestReport
    from timeline.models import Article, Event


class Stopped(Exception):
    """The person wants no more articles to be read."""


@dataclass(slots=True)
class Adding:
    """What another thread writes and the screen reads: numbers that only grow, and complaints in order.

    `total` is how many articles there are, about; None while they are counted. `found` is how many events were found in
    what was read so far. `report` is there when everything is stored.
    """

    db_path: Path
    path: str
    total: int | None = None
    done: int = 0
    found: int = 0
    complaints: list[str] = field(default_factory=list)
    report: "IngestReport | None" = None
    stopped: Flag = field(default_factory=Flag)
    _sources: set[str] = field(default_factory=set)

    def run(self) -> None:
        """Reads and stores. What was stored before it is stopped, or fails, stays. Raises TimelineError."""
        from timeline.articles import read_changed
        from timeline.articles.counted import count_articles
        from timeline.ingest import add_articles, files_read_before
        from timeline.store import open_store
        from timeline.store.ranked import build_ranks, ranks_are_due

        self.total = count_articles([self.path])
        files = files_read_before()
        with closing(open_store(self.db_path)) as connection:
            try:
                self.report = add_articles(
                    connection, self._watched(read_changed([self.path], files)), now=datetime.now(UTC),
                    on_progress=self._stored, extract=self._events, files=files,
                )  # fmt: skip
            except Stopped:
                if ranks_are_due(connection):
                    build_ranks(connection)

    def _watched(self, readings: "Iterable[Reading]") -> "Iterator[Reading]":
        """The same, until it is stopped; notes the sources, to tell them from complaints."""
        for reading in readings:
            self._stop_here()
            if source := getattr(reading, "source", None):
                self._sources.add(source)
            yield reading

    def _events(self, article: "Article") -> "list[Event]":
        from timeline.extract import extract_events

        events = extract_events(article)
        self.found += len(events)
        return events

    def _stored(self, source: str) -> None:
        self.done += 1
        if source not in self._sources:
            self.complaints.append(source)
        self._stop_here()

    def _stop_here(self) -> None:
        if self.stopped.is_set():
            raise Stopped

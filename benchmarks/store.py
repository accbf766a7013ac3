"""Times of the store at 100,000 events: `python benchmarks/store.py [path.db]`. Medians of many runs, in milliseconds.

Makes the database in a temporary folder when no path is given; notes are written to it, so give no path that matters.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, os.fspath(Path(__file__).parent))

from make_events import make_events

from timeline import store
from timeline.filters import parse_filter
from timeline.models import AnnotationKind

EVENTS = 100_000
NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
FILTERS = (
    "border",
    "bo",
    '"reception centre"',
    "type:visit",
    "place:RS 2015..2016",
    "actor:agency",
    "-type:visit 2020",
)


def milliseconds(action: Callable[[], object], times: int = 15) -> float:
    """The median time of `times` calls."""
    taken = []
    for _ in range(times):
        begun = perf_counter()
        action()
        taken.append((perf_counter() - begun) * 1000)
    return median(taken)


def measure(path: str) -> None:
    """Prints one line an operation."""
    connection = store.open_store(path)
    ids = store.event_ids(connection)
    print(f"{len(ids):,} events, {Path(path).stat().st_size / 1e6:.0f} MB")

    def show(name: str, action: Callable[[], object], times: int = 15) -> None:
        print(f"{name:50} {milliseconds(action, times):9.2f} ms")

    show("open and close", lambda: store.open_store(path).close())
    show("count_events", lambda: store.count_events(connection))
    show("event_ids", lambda: store.event_ids(connection))
    show(
        "first window: first_ids(60) + rows_by_id",
        lambda: store.rows_by_id(connection, store.first_ids(connection, limit=60)),
    )
    show("rows_by_id(60), middle", lambda: store.rows_by_id(connection, ids[len(ids) // 2 :][:60]))
    show("events_per_month", lambda: store.events_per_month(connection))
    for field in ("type", "place", "actor"):
        show(f"field_values({field})", lambda field=field: store.field_values(connection, field))
    for text in FILTERS:
        chosen = parse_filter(text)
        show(
            f"{text}: event_ids of {store.count_events(connection, chosen):,}",
            lambda chosen=chosen: store.event_ids(connection, chosen),
        )
        show(f"{text}: first_ids(60)", lambda chosen=chosen: store.first_ids(connection, chosen, 60))
    key = store.rows_by_id(connection, ids[:1])[0].key

    def annotate(key: str, kind: AnnotationKind, value: dict[str, object]) -> None:
        store.annotate(connection, key, kind, value, author="ana", at=NOON)

    show("annotate: a note", lambda: annotate(key, AnnotationKind.NOTE, {"text": "a note"}))
    show("annotate: a date", lambda: annotate(key, AnnotationKind.SET, {"field": "date", "new": "2020"}))
    show("undo", lambda: store.undo(connection, author="ana", at=NOON), 10)
    show("redo", lambda: store.redo(connection, author="ana", at=NOON), 10)
    show("event_details", lambda: store.event_details(connection, key))
    connection.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1])
    else:
        with tempfile.TemporaryDirectory() as folder:
            begun = perf_counter()
            make_events(EVENTS, f"{folder}/events.db")
            print(f"adding: {EVENTS / (perf_counter() - begun):,.0f} events a second")
            measure(f"{folder}/events.db")

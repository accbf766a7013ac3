"""The store at 10,000, 100,000 and 1,000,000 events: `python benchmarks/store_at_size.py [EVENTS_OR_DATABASE …]`.

For each number (the three where none is given) makes a database in a temporary folder; a path is copied there, so that
it stays as it is. Then: events added a second, as `timeline add` saves them (20 articles in a transaction) and in
transactions of 400 articles; articles skipped a second, read before; and what a person waits for, in milliseconds, the
median, the 95th and the 99th of a hundred, each saved to the disk (synchronous = FULL) and its row read back.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter

sys.path.insert(0, os.fspath(Path(__file__).parent))

from make_events import make_articles, make_events

from timeline import store
from timeline.ingest import add_articles
from timeline.keys import article_key
from timeline.models import AnnotationKind, Article, Event
from timeline.store.history import history

SIZES = ("10000", "100000", "1000000")
ADDED = 12_000  # events, in 1,000 articles
TIMES = 100
PROCESSES = 10  # runs of `timeline note`
RULES = "of the benchmark"

# What is said -> its value; {other} is another event.
SAID: dict[str, tuple[AnnotationKind, dict[str, object]]] = {
    "a note": (AnnotationKind.NOTE, {"text": "Compare the report of the ombudsman."}),
    "a date": (AnnotationKind.SET, {"field": "date", "new": "2021-03-04"}),
    "a verdict": (AnnotationKind.VERDICT, {"verdict": "confirmed"}),
    "a merge": (AnnotationKind.MERGE, {"into": "{other}"}),
}


def main(sizes: Iterable[str]) -> None:
    """Measures each size in a folder of its own."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = f"{folder}/events.db"
            if size.isdecimal():
                make_events(int(size), path)
            else:
                shutil.copy(size, path)
                os.sync()  # or the first annotation waits for the copy
            measure(path)


def measure(path: str) -> None:
    """Prints a block of lines for the database."""
    connection = store.open_store(path)
    count = store.count_events(connection)
    print(f"{count:,} events, {Path(path).stat().st_size / 1e6:,.0f} MB, load {os.getloadavg()[0]:.1f}")
    keys = _some_keys(connection, 10 * TIMES)
    for name, (kind, value) in SAID.items():
        _show(f"annotate: {name}, and its row", partial(_say, connection, keys, kind, value))
    one = keys[-1]
    _show("undo", lambda: store.undo(connection, author="ana", at=_now()))
    _show("redo", lambda: store.redo(connection, author="ana", at=_now()))
    _show("event_details", lambda: store.event_details(connection, keys[random.randrange(TIMES)]))
    _show("history of one event", lambda: history(connection, event_key=one))
    _show("open and close", lambda: store.open_store(path).close())
    command = [sys.executable, "-m", "timeline", "note", "--db", path, one, "A note."]
    _show("timeline note, a process", lambda: subprocess.run(command, check=True, capture_output=True), PROCESSES)
    for number, at_once in enumerate((20, 400)):
        print(
            f"  {f'added, {at_once} articles at once':34} {_added(connection, number, at_once):9,.0f} events a second"
        )
    print(f"  {'skipped, read before':34} {_skipped(connection):9,.0f} articles a second")
    connection.close()


def _show(name: str, action: Callable[[], object], times: int = TIMES) -> None:
    """Prints the median, the 95th and the 99th of a hundred."""
    taken = []
    for _ in range(times):
        begun = perf_counter()
        action()
        taken.append((perf_counter() - begun) * 1000)
    taken.sort()
    middle, high, highest = (taken[min(times * share // 100, times - 1)] for share in (50, 95, 99))
    print(f"  {name:34} {middle:9.1f} {high:9.1f} {highest:9.1f} ms")


def _say(connection: store.Connection, keys: list[str], kind: AnnotationKind, value: dict[str, object]) -> None:
    """Says it of the next event, and reads the row that shows it."""
    key, other = keys.pop(), keys.pop()
    said = {name: other if one == "{other}" else one for name, one in value.items()}
    store.annotate(connection, key, kind, said, author="ana", at=_now())
    assert store.row_by_key(connection, store.find_event(connection, key))


def _some_keys(connection: store.Connection, count: int) -> list[str]:
    """Keys of events from everywhere in the chronology."""
    chosen = random.Random(0).sample(range(store.count_events(connection)), count)
    ids = store.event_ids(connection)
    return [row.key for row in store.rows_by_id(connection, [ids[number] for number in chosen])]


def _new_articles(number: int) -> list[tuple[Article, list[Event]]]:
    """Articles that the database does not have, with ADDED events."""
    articles = make_articles(ADDED, seed=1000 + number)
    return [
        (replace(one, name=f"new-{number}-{one.name}", source=f"synthetic/new-{number}-{one.name}.txt"), events)
        for one, events in articles
    ]


def _added(connection: store.Connection, number: int, at_once: int) -> float:
    """Events a second."""
    readings = iter([store.Reading(article_key(one), one, events) for one, events in _new_articles(number)])
    begun = perf_counter()
    while batch := list(islice(readings, at_once)):
        with store.writing(connection):
            store.save_articles(connection, batch, at=_now(), rules_version=RULES)
    return ADDED / (perf_counter() - begun)


def _skipped(connection: store.Connection) -> float:
    """Articles a second, of those that were added first."""
    articles = [one for one, _ in _new_articles(0)]
    begun = perf_counter()
    report = add_articles(connection, articles, now=_now(), rules=RULES)
    assert report.unchanged == len(articles)
    return len(articles) / (perf_counter() - begun)


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    main(sys.argv[1:] or SIZES)

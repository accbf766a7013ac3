"""How long a log of annotations takes to read: `python benchmarks/replay.py EVENTS ANNOTATIONS ANNOTATED [path.db]`.

Makes a database of so many events in a temporary folder, or copies that at the path; then takes in that many
annotations on that many of its events (100,000 events, 100,000 annotations on 20,000 of them where nothing is given),
as `timeline annotations import` does, in transactions of 10,000; then makes anew all that is derived from the log.
"""

import os
import random
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import perf_counter

sys.path.insert(0, os.fspath(Path(__file__).parent))

from make_events import make_events

from timeline.keys import uuid7
from timeline.models import Annotation, AnnotationKind
from timeline.store import open_store, writing
from timeline.store.append import Anchors
from timeline.store.attachments import anchor_of
from timeline.store.exchange import take_in
from timeline.store.overlay import refresh_annotated
from timeline.store.registers import Register, register_of

AT_A_TIME = 10_000
BEGUN = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)

# What people say, and how often of a hundred; the rest are retracts of what was said before.
SAID: tuple[tuple[int, AnnotationKind, dict[str, object]], ...] = (
    (30, AnnotationKind.NOTE, {"text": "Compare the report of the ombudsman, page 14."}),
    (20, AnnotationKind.TAG, {"tag": "readmission", "on": True}),
    (5, AnnotationKind.STAR, {"on": True}),
    (15, AnnotationKind.VERDICT, {"verdict": "confirmed"}),
    (10, AnnotationKind.SIGNIFICANCE, {"level": "high"}),
    (8, AnnotationKind.SET, {"field": "date", "new": "2021-03-04", "old": "2021", "machine": "2021"}),
    (6, AnnotationKind.SET, {"field": "title", "new": "Another title", "old": "A title", "machine": "A title"}),
    (3, AnnotationKind.MERGE, {}),
)


def make_log(connection: sqlite3.Connection, annotations: int, annotated: int) -> Iterator[tuple[Annotation, Anchors]]:
    """Annotations with their anchors, spread over that many events."""
    choose = random.Random(0)
    keys = choose.sample([key for (key,) in connection.execute("SELECT key FROM events ORDER BY rowid")], annotated)
    anchors: Anchors = {key: asdict(anchor) for key in keys if (anchor := anchor_of(connection, key))}
    heads: dict[tuple[str, Register], str] = {}
    before: list[Annotation] = []
    last = None
    for number in range(annotations):
        at = BEGUN + timedelta(seconds=number)
        last = str(uuid7(at, after=last))
        key = keys[number * annotated // annotations]  # one event after another, as people read them
        kind, value = _what(choose, key, keys, before)
        if register := register_of(kind, value):
            value["over"] = [heads[key, register]] if (key, register) in heads else []
            heads[key, register] = last
        if kind is AnnotationKind.RETRACT:
            before.append(Annotation(last, before[-1].event_key, "ana", at, kind, value, last))
            yield before[-1], {}
            continue
        before.append(Annotation(last, key, "ana", at, kind, value, last))
        yield before[-1], {name: anchors[name] for name in (key, str(value.get("into"))) if name in anchors}


def _what(
    choose: random.Random, key: str, keys: list[str], before: list[Annotation]
) -> tuple[AnnotationKind, dict[str, object]]:
    chance = choose.randrange(100)
    for share, kind, value in SAID:
        chance -= share
        if chance < 0:
            return kind, {"into": _other(choose, key, keys)} if kind is AnnotationKind.MERGE else dict(value)
    if not before:
        return AnnotationKind.STAR, {"on": True}
    return AnnotationKind.RETRACT, {"annotation": before[-1].id}


def _other(choose: random.Random, key: str, keys: list[str]) -> str:
    """Another event."""
    return next(other for other in (choose.choice(keys) for _ in count()) if other != key)


def measure(path: str, annotations: int, annotated: int) -> None:
    """Prints what taking in took, and what making everything anew took."""
    connection = open_store(path)
    log = list(make_log(connection, annotations, annotated))
    begun = perf_counter()
    for start in range(0, annotations, AT_A_TIME):
        take_in(connection, log[start : start + AT_A_TIME])
    print(f"{annotations:,} annotations on {annotated:,} events taken in: {perf_counter() - begun:.1f} s")
    begun = perf_counter()
    with writing(connection):
        refresh_annotated(connection)
    print(f"all that is derived from them made anew: {perf_counter() - begun:.1f} s")
    connection.close()


def main(events: int = 100_000, annotations: int = 100_000, annotated: int = 20_000, path: str | None = None) -> None:
    """Makes or copies a database, and measures."""
    with tempfile.TemporaryDirectory() as folder:
        copy = f"{folder}/events.db"
        if path:
            shutil.copy(path, copy)
            os.sync()  # or the first annotation waits for the copy
        else:
            make_events(events, copy)
        measure(copy, annotations, annotated)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]), *sys.argv[4:5])  # type: ignore[arg-type]

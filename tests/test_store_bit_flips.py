"""Databases with flipped bits: never a crash, and the doctor tells of what SQLite finds."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from tests.make_chronology import NOON, TEXT, add, make_article, make_event, sentences
from timeline.errors import StoreError, TimelineError
from timeline.filters import parse_filter
from timeline.models import AnnotationKind
from timeline.store import (
    Connection,
    annotate,
    count_events,
    event_details,
    event_ids,
    new_event,
    open_store,
    rebuild_chronology,
    rows_by_id,
    undo,
)
from timeline.store.doctor import examine, open_as_it_is

COPIES, AT_ONCE = 200, 10
FLIPS = (1, 2, 8, 32)  # bits of a copy


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A database with something of everything in it."""
    path = tmp_path_factory.mktemp("sound") / "events.db"
    with closing(open_store(path)) as connection:
        first, second, *_ = add(connection)
        two = sentences(TEXT)[0]
        (other,) = add(connection, make_article(two, name="two"), [make_event(two, two, actors=("Frontex",))])
        annotate(connection, first, AnnotationKind.NOTE, {"text": "as the ministry says"}, author="ana", at=NOON)
        annotate(connection, second, AnnotationKind.SET, {"field": "date", "new": "2023-05"}, author="ana", at=NOON)
        annotate(connection, other, AnnotationKind.MERGE, {"into": first}, author="ana", at=NOON)
        annotate(connection, second, AnnotationKind.TAG, {"tag": "border"}, author="boris", at=NOON)
        undo(connection, author="boris", at=NOON)
        new_event(connection, {"title": "A round table", "type": "conference"}, author="ana", at=NOON)
    return path.read_bytes()


def flipped(content: bytes, random: Random) -> bytes:
    copy = bytearray(content)
    for _ in range(random.choice(FLIPS)):
        copy[random.randrange(len(copy))] ^= 1 << random.randrange(8)
    return bytes(copy)


def look(connection: Connection) -> None:
    for row in rows_by_id(connection, event_ids(connection)):
        event_details(connection, row.key)


def search(connection: Connection) -> None:
    count_events(connection, parse_filter("ministers place:RS has:note"))


def write(connection: Connection) -> None:
    fields = {"title": "A ministers' meeting", "type": "meeting"}
    key = new_event(connection, fields, author="ana", at=NOON)
    annotate(connection, key, AnnotationKind.NOTE, {"text": "again"}, author="ana", at=NOON)


USES: tuple[Callable[[Connection], None], ...] = (look, search, write, rebuild_chronology)


def is_sound(path: Path) -> bool:
    """What SQLite itself says of it."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return False


def problems(path: Path) -> list[str]:
    """What the doctor says, of a file that it can open or not."""
    try:
        with closing(open_as_it_is(path)) as connection:
            return [finding.sentence for finding in examine(connection)]
    except StoreError as error:
        return [str(error)]


@pytest.mark.parametrize("seed", range(COPIES // AT_ONCE))
def test_flipped_bits_are_told_and_never_a_crash(sound: bytes, seed: int, tmp_path: Path) -> None:
    random = Random(seed)
    for number in range(AT_ONCE):
        path = tmp_path / f"{number}.db"
        path.write_bytes(flipped(sound, random))
        said = problems(path)
        assert is_sound(path) or said
        assert not any("\n" in sentence for sentence in said)
        with suppress(StoreError), closing(open_store(path)) as connection:
            for use in USES:
                with suppress(TimelineError):
                    use(connection)

"""Broken promises: what is wrong with a database after something disturbed the program that wrote to it."""

import re
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.make_chronology import contents
from timeline.errors import StoreError
from timeline.keys import manual_event_key
from timeline.store import open_store, rebuild_chronology

Rows = list[tuple[object, ...]]

MADE_BY_CHANCE = re.compile(r"\b([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{16})\b")
BY_CHANCE = {"added_at", "at", "rootpage"}  # columns that differ from run to run
# Two runs where one was disturbed; ranks only of large databases; files are forgotten when the rest is made anew.
LEFT_OUT = {"runs", "ranks", "ranks_late", "files"}

# The key of an article, and rows that belong to it.
OF_ARTICLES = (
    "SELECT article, * FROM events ORDER BY article, position",
    "SELECT article, evidence.* FROM evidence LEFT JOIN events ON key = event ORDER BY event, rank",
    "SELECT article, event_key, what, field, old, new FROM changes ORDER BY id",
)


@dataclass(frozen=True, slots=True)
class State:
    """What a database holds, without what chance and clock decide: ids are places in the log.

    `articles`: source -> everything stored of it; `said`: the log in order; `derived` as `contents` has it.
    """

    articles: dict[str, Rows] = field(default_factory=dict)
    said: Rows = field(default_factory=list)
    derived: dict[str, Rows] = field(default_factory=dict)
    others: dict[str, Rows] = field(default_factory=dict)  # with the layout of all


def state_of(db: Path) -> State:
    """The state of a database; an empty one when there is no file."""
    if not db.exists():
        return State()
    with closing(open_store(db)) as connection:
        return _state(connection)


def broken_promises(db: Path, told: Collection[str], before: State, after: State) -> list[str]:
    """One line for each promise that the database breaks, none when it is as it should be.

    `told` are the sources of articles and the ids of annotations that were acknowledged; `before` and `after` what an
    undisturbed run begins and ends with.
    """
    if not db.exists():
        return ["the database is gone"] if told or before != State() else []
    try:
        with closing(open_store(db)) as connection:
            return [*_damage(connection), *_lost(connection, told, after), *_halves(connection, before, after)]
    except (StoreError, sqlite3.DatabaseError) as error:
        return [f"it cannot be read: {error}"]


def _damage(connection: sqlite3.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield f"integrity_check: {line}"
    for row in connection.execute("PRAGMA foreign_key_check"):
        yield f"foreign_key_check: {row}"
    try:
        connection.execute("INSERT INTO chronology_fts (chronology_fts) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        yield f"full text: {error}"
    (rows,) = connection.execute("SELECT count(*) FROM chronology_rows").fetchone()
    (texts,) = connection.execute("SELECT count(*) FROM chronology_fts").fetchone()
    if rows != texts:
        yield f"full text: {texts} texts for {rows} rows"


def _lost(connection: sqlite3.Connection, told: Collection[str], after: State) -> Iterator[str]:
    stored = {source for source, rows in _articles(connection).items() if rows == after.articles.get(source)}
    stored |= {number for (number,) in connection.execute("SELECT id FROM annotations")}
    for one in told:
        if one not in stored:
            yield f"lost: {one}"


def _halves(connection: sqlite3.Connection, before: State, after: State) -> Iterator[str]:
    """What is neither as it was nor as it is to be, and what is derived but not from what is there."""
    now = _state(connection)
    for source in before.articles.keys() - now.articles.keys():
        yield f"gone: {source}"
    for source, rows in now.articles.items():
        if rows not in (before.articles.get(source), after.articles.get(source)):
            yield f"by half: {source}"
    if now.said != after.said[: len(now.said)] or len(now.said) < len(before.said):
        yield f"the log of {len(now.said)} annotations is not the beginning of what it is to be"
    yield from _acts_by_half(connection, now, after)
    rebuild_chronology(connection)
    rebuilt = _state(connection)
    for table, kept in now.derived.items():
        if kept != rebuilt.derived[table]:
            yield f"not up to date: {table}"
    if now.others != rebuilt.others:
        yield "not up to date: other tables"


def _acts_by_half(connection: sqlite3.Connection, now: State, after: State) -> Iterator[str]:
    """Annotations of an act are saved together: the log does not end in the middle of one."""
    names = _columns(connection, "annotations")
    if "act" not in names or not 0 < len(now.said) < len(after.said):
        return
    act = names.index("act")
    if now.said[-1][act] == after.said[len(now.said)][act] is not None:
        yield f"by half: the act of annotation {len(now.said)}"


def _state(connection: sqlite3.Connection) -> State:
    ids = [number for (number,) in connection.execute("SELECT id FROM annotations ORDER BY id")]
    places = {number: f"annotation {place}" for place, number in enumerate(ids)}
    places |= {manual_event_key(number): f"event of {place}" for number, place in places.items()}

    def plain(row: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(
            MADE_BY_CHANCE.sub(lambda found: places.get(found[0], found[0]), one) if isinstance(one, str) else one
            for one in row
        )

    def rows(table: str) -> Rows:
        query = f"SELECT {', '.join(_columns(connection, table))} FROM {table}"
        return sorted((plain(row) for row in connection.execute(query)), key=repr)

    log = f"SELECT {', '.join(_columns(connection, 'annotations'))} FROM annotations ORDER BY id"
    return State(
        _articles(connection),
        [plain(row) for row in connection.execute(log)],
        {name: sorted(map(plain, found), key=repr) for name, found in contents(connection).items()},
        {table: rows(table) for table in ("sqlite_master", *_other_tables(connection))},
    )


def _articles(connection: sqlite3.Connection) -> dict[str, Rows]:
    """Source -> the rows of the article, its events, their quotes and what reading it changed."""
    found: dict[str, Rows] = {}
    names = _columns(connection, "articles")
    keys = {}
    for row in connection.execute(f"SELECT {', '.join(names)} FROM articles"):
        source = str(row[names.index("source")])
        keys[row[names.index("key")]] = source
        found[source] = [row]
    for query in OF_ARTICLES:
        for key, *row in connection.execute(query):
            found.setdefault(keys.get(key, f"no article {key}"), []).append(tuple(row))
    return found


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [
        f'"{name}"' if name == "end" else name
        for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")
        if name not in BY_CHANCE
    ]


def _other_tables(connection: sqlite3.Connection) -> list[str]:
    """Tables that neither hold articles nor the log, and that `contents` does not know."""
    known = {"articles", "events", "evidence", "changes", "annotations", "attachments", *LEFT_OUT}
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names if name not in known and not name.startswith(("chronology", "sqlite_", "_"))]

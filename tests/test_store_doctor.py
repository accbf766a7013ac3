"""The doctor finds each kind of damage, repairs what can be made again, and changes nothing that people wrote."""

import json
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.make_chronology import NOON, TEXT, add, contents, damage, make_article, make_event, make_events, sentences
from timeline.cli.event_page import event_page
from timeline.errors import StoreError, TimelineError
from timeline.models import AnnotationKind
from timeline.store import (
    annotate,
    blaming_damage,
    count_events,
    event_details,
    event_ids,
    new_event,
    open_store,
    rows_by_id,
    undo,
)
from timeline.store.doctor import Finding, Repair, examine, open_as_it_is, repair

LOG = "SELECT id, event_key, author, at, kind, value, anchors FROM annotations ORDER BY id"
Contents = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two articles; notes, a tag, a field set, a merge, an event of a person, something undone, something lost."""
    file = tmp_path / "events.db"
    with closing(open_store(file)) as connection:
        first, second, third, fourth = add(connection)
        two = sentences(TEXT)[0]
        (other,) = add(connection, make_article(two, name="two"), [make_event(two, two, actors=("Frontex",))])

        def say(key: str, kind: AnnotationKind, value: dict[str, object]) -> None:
            annotate(connection, key, kind, value, author="ana", at=NOON)

        say(first, AnnotationKind.NOTE, {"text": "as the ministry says"})
        say(second, AnnotationKind.SET, {"field": "date", "new": "2023-05"})
        say(third, AnnotationKind.TAG, {"tag": "border"})
        say(fourth, AnnotationKind.STAR, {"on": True})
        say(other, AnnotationKind.MERGE, {"into": first})
        say(third, AnnotationKind.NOTE, {"text": "wrong"})
        undo(connection, author="ana", at=NOON)
        say("", AnnotationKind.VIEW, {"name": "key-events", "filter": "is:starred"})
        new_event(connection, {"title": "A round table", "type": "conference"}, author="ana", at=NOON)
        add(connection, make_article(), make_events()[:3])
    return file


WITHOUT_VIEWS = ("DROP VIEW sources", "DROP VIEW chronology")  # which would not let their columns go


def findings(path: Path) -> list[Finding]:
    with closing(open_as_it_is(path)) as connection:
        return examine(connection)


def held(path: Path) -> tuple[list[tuple[object, ...]], Contents]:
    """The log without what follows from it, and everything derived."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(LOG).fetchall(), contents(connection)


def test_a_sound_database_has_no_findings_and_is_not_touched(path: Path) -> None:
    before = path.read_bytes()
    assert findings(path) == []
    assert repair(path, NOON) == Repair(None, [], [])
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["events.db"]


def test_a_file_that_can_only_be_read_can_be_examined(path: Path) -> None:
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, isolation_level=None)) as connection:
        connection.create_function("folded", 1, str)
        assert examine(connection) == []
    damage(path, "UPDATE chronology_rows SET notes = 7 WHERE notes = 1")
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, isolation_level=None)) as connection:
        assert [one.problem for one in examine(connection)] == [
            "the chronology is not what its articles and annotations give"
        ]


# A row changes while the index is hidden.
BEHIND_THE_INDEX = [
    "CREATE TEMP TABLE hidden AS SELECT * FROM sqlite_master WHERE name = 'chronology_type'",
    "PRAGMA writable_schema = ON",
    "DELETE FROM sqlite_master WHERE name = 'chronology_type'",
    "PRAGMA writable_schema = RESET",
    "UPDATE chronology_rows SET type = 'x' WHERE starred",
    "PRAGMA writable_schema = ON",
    "INSERT INTO sqlite_master SELECT * FROM hidden",
]

REPAIRED = {
    "a missing index": (["DROP INDEX chronology_in_order"], "the index chronology_in_order is missing"),
    "an index over other columns": (
        ["DROP INDEX chronology_key", "CREATE INDEX chronology_key ON chronology_rows (title)"],
        "the index chronology_key",
    ),
    "an index that is not filled": (BEHIND_THE_INDEX, "an index is wrong"),
    "a missing view": (["DROP VIEW sources"], "the view sources is missing"),
    "a missing table": (["DROP TABLE chronology_tags"], "the table chronology_tags is missing"),
    "columns of annotations": (
        ["DROP INDEX annotations_of_target", "ALTER TABLE annotations DROP COLUMN target"], "has no column target",
    ),
    "no list of migrations": (["DROP TABLE _sqlite_migrations"], "the table _sqlite_migrations is missing"),
    "a short list of migrations": (["DELETE FROM _sqlite_migrations WHERE id = 2"], "the list of migrations"),
    "a trigger": (
        ["CREATE TRIGGER t AFTER INSERT ON annotations BEGIN DELETE FROM articles; END"], "it holds the trigger 't'",
    ),
    "an index that computes": (["CREATE INDEX i ON articles (upper(title))"], "it holds the index 'i'"),
    "a view in place of what is derived": (
        ["DROP TABLE retracted", "CREATE VIEW retracted AS SELECT id FROM annotations"],
        "it holds the view 'retracted'",
    ),
    "the wrong target": (["UPDATE annotations SET target = 'x' WHERE kind = 'merge'"], "has the wrong target"),
    "the wrong act": (["UPDATE annotations SET act = NULL WHERE kind = 'note'"], "has the wrong act"),
    "the wrong number of a text": (["UPDATE articles SET text_number = 1 WHERE name = 'two'"], "'two' has the wrong"),
    "what was taken back": (["DELETE FROM retracted"], "that were taken back is wrong in 1"),
    "what was not taken back": (["INSERT INTO retracted SELECT max(id) FROM annotations"], "taken back is wrong in 1"),
    "attachments": (["UPDATE attachments SET outcome = 'found'"], "where annotations hold on"),
    "attachments of nothing": (["INSERT INTO attachments VALUES ('x', 'y', 'found', 'z')"], "attachments has rows"),
    "a row changed": (["UPDATE chronology_rows SET title = 'x' WHERE starred"], "the chronology is not what"),
    "a row lost": (["DELETE FROM chronology_rows WHERE starred"], "chronology_articles has rows"),
    "a row of nothing": (["INSERT INTO chronology_rows (key) VALUES ('x')"], "the table chronology_rows has rows"),
    "an actor of nothing": (["INSERT INTO chronology_actors VALUES (99, 'x')"], "chronology_actors has rows"),
    "a tag lost": (["DELETE FROM chronology_tags"], "the chronology is not what"),
    "the words of a text": (["UPDATE chronology_fts SET quotes = 'x' WHERE rowid = 1"], "the chronology is not what"),
    "the index of full text": (["DELETE FROM chronology_fts_idx", "DELETE FROM chronology_fts_data"], "the full text"),
    "evidence of nothing": (["INSERT INTO evidence VALUES ('x', 0, 'x', 0, 1)"], "1 rows of evidence belong to no"),
}  # fmt: skip


@pytest.mark.parametrize(("statements", "said"), REPAIRED.values(), ids=REPAIRED.keys())
def test_damage_is_found_and_repaired(path: Path, statements: list[str], said: str) -> None:
    before = held(path)
    damage(path, *statements)
    damaged = path.read_bytes()
    found = findings(path)
    assert said in found[0].problem
    assert found[0].sentence.endswith("`timeline doctor --repair` repairs it")
    done = repair(path, NOON)
    assert done.left == []
    assert done.repaired == done.before == found
    assert held(path) == before
    assert done.copy == path.with_name("events.before-repair-2026-05-04-120000.db")
    assert done.copy.read_bytes()[:16] == damaged[:16]
    with closing(open_store(path)) as connection:
        assert count_events(connection) == 5


def test_a_missing_column_of_what_is_derived_is_made_again(path: Path) -> None:
    before = held(path)
    damage(path, "DROP INDEX chronology_in_order", *WITHOUT_VIEWS, "ALTER TABLE chronology_rows DROP COLUMN news")
    assert findings(path)[0].problem == "the table chronology_rows has no column news"
    assert repair(path, NOON).left == []
    assert held(path) == before


AGAIN = {
    "a date that is none": "UPDATE events SET date = 'soon' WHERE position = 1",
    "names that are no list": "UPDATE events SET actors = '[\"x' WHERE position = 1",
    "no quote": "DELETE FROM evidence WHERE event = (SELECT key FROM events WHERE position = 1)",
    "a quote that stands elsewhere": "UPDATE evidence SET start = start + 1 WHERE start = 0 AND length(quote) > 9",
    "a day that is none": "UPDATE articles SET published = '2023-02-31' WHERE name = 'belgrade'",
}


@pytest.mark.parametrize("statement", AGAIN.values(), ids=AGAIN.keys())
def test_an_article_that_is_damaged_is_read_again(path: Path, statement: str) -> None:
    before = held(path)
    damage(path, statement)
    assert "'belgrade'" in findings(path)[0].problem
    left = repair(path, NOON).left
    assert {one.problem for one in left} <= {
        f"the article '{name}' is to be read again" for name in ("belgrade", "two")
    }
    assert left[0].sentence.endswith("is to be read again; add it again: timeline add news/belgrade.txt")
    two = sentences(TEXT)[0]
    with closing(open_store(path)) as connection:
        add(connection, make_article(), make_events()[:3])
        add(connection, make_article(two, name="two"), [make_event(two, two, actors=("Frontex",))])
    assert findings(path) == []
    assert held(path) == before


NOT_REPAIRED = {
    "a value that is none": "UPDATE annotations SET value = '{' WHERE kind = 'note'",
    "a value of another kind": "UPDATE annotations SET value = '{\"level\": \"high\"}' WHERE kind = 'note'",
    "a kind that is none": "UPDATE annotations SET kind = 'shout' WHERE kind = 'note'",
    "an id that is none": "UPDATE annotations SET id = 'x' WHERE kind = 'tag'",
    "a time that is none": "UPDATE annotations SET at = 'noon' WHERE kind = 'note'",
    "anchors that are none": "UPDATE annotations SET anchors = '{\"x\": 1}' WHERE kind = 'note'",
    "no author": "UPDATE annotations SET author = NULL WHERE kind = 'note'",
    "values a thousand deep": f"UPDATE annotations SET value = '{'[' * 5000}' WHERE kind = 'note'",
    "a retract of nothing": 'UPDATE annotations SET value = \'{"annotation": "019df2dc-0a00-7117-8a10-71a5dfc546d9"}\' '
    "WHERE kind = 'retract'",
    "no log": "DROP TABLE annotations",
    "articles without a text": "ALTER TABLE evidence DROP COLUMN quote",
    "a view that hides a function": "CREATE VIEW json_each AS SELECT 1 AS value",
}


@pytest.mark.parametrize("statement", NOT_REPAIRED.values(), ids=NOT_REPAIRED.keys())
def test_what_cannot_be_repaired_is_told_with_what_to_do(path: Path, statement: str) -> None:
    damage(path, *(WITHOUT_VIEWS if "DROP COLUMN" in statement else ()), statement)
    with closing(sqlite3.connect(path)) as connection:
        has_log = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'annotations'").fetchone()
        log = connection.execute(LOG).fetchall() if has_log else []
    done = repair(path, NOON)
    assert done.left
    assert all("\n" not in one.sentence and "--repair" not in one.sentence for one in done.left)
    if has_log:
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute(LOG).fetchall() == log


def test_many_findings_are_told_in_few_lines(path: Path) -> None:
    with closing(open_store(path)) as connection:
        key = connection.execute("SELECT key FROM chronology_rows LIMIT 1").fetchone()[0]
        for _ in range(30):
            annotate(connection, key, AnnotationKind.NOTE, {"text": "again"}, author="ana", at=NOON)
    damage(path, 'UPDATE annotations SET act = NULL WHERE value = \'{"text": "again"}\'')
    found = findings(path)
    assert len(found) == 21
    assert found[-1].problem == "10 more annotations are like these"


def test_an_empty_log_of_a_stranger_is_no_crash(path: Path) -> None:
    damage(path, f"UPDATE annotations SET value = '{json.dumps([1])}'", "UPDATE articles SET text = x'00'")
    assert findings(path)


def test_the_copy_never_replaces_another(path: Path) -> None:
    for number in (1, 2, 3):
        damage(path, "DELETE FROM retracted")
        done = repair(path, NOON)
        assert done.copy and done.copy.stem.endswith("-120000" if number == 1 else f"-120000-{number}")


def test_without_room_for_a_copy_nothing_is_touched(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(path, "DELETE FROM retracted")
    before, connect = path.read_bytes(), sqlite3.connect

    class Full(sqlite3.Connection):
        """A database that has room for one page."""

        def __init__(self, *args: object, **keywords: object) -> None:
            super().__init__(*args, **keywords)  # type: ignore[arg-type]
            self.execute("PRAGMA max_page_count = 2")

    def short_of_room(file: object, *args: object, **keywords: object) -> sqlite3.Connection:
        if "before-repair" in str(file):
            keywords["factory"] = Full
        return connect(file, *args, **keywords)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", short_of_room)
    with pytest.raises(StoreError, match="nothing was repaired: database or disk is full"):
        repair(path, NOON)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["events.db"]


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    damage(other, "CREATE TABLE recipes (name)")
    with pytest.raises(StoreError, match="another program"):
        open_as_it_is(other)
    with pytest.raises(StoreError, match="no such database"):
        open_as_it_is(tmp_path / "none.db")


WRONG_KINDS = [
    ("articles", "title", "x'ff00'"),
    ("articles", "name", "NULL"),
    ("articles", "text", "x'ff00'"),
    ("events", "actors", "NULL"),
    ("events", "type", "x'00'"),
    ("events", "confidence", "'much'"),
    ("evidence", "quote", "x'ff00'"),
    ("evidence", "start", "'x'"),
    ("changes", "at", "x'00'"),
    ("chronology_rows", "date", "x'00'"),
    ("chronology_rows", "actors", "'7'"),
    ("chronology_rows", "key", "NULL"),
    ("attachments", "event_key", "x'00'"),
    ("chronology_articles", "article", "x'00'"),
]


@pytest.mark.parametrize(("table", "column", "value"), WRONG_KINDS)
def test_values_of_the_wrong_kind(path: Path, table: str, column: str, value: str) -> None:
    log = held(path)[0]
    damage(path, f"UPDATE {table} SET {column} = {value} WHERE rowid = (SELECT min(rowid) FROM {table})")
    assert findings(path)
    with suppress(TimelineError), closing(open_store(path)) as connection, blaming_damage(connection):
        for row in rows_by_id(connection, event_ids(connection)):
            "".join(event_page(event_details(connection, row.key), 80))
    left = repair(path, NOON).left
    assert all(one.problem.endswith("is to be read again") for one in left)
    assert held(path)[0] == log


def test_a_mistake_of_ours_is_not_blamed_on_a_sound_database(path: Path) -> None:
    with closing(open_store(path)) as connection, pytest.raises(TypeError) as raised, blaming_damage(connection):
        raise TypeError("ours")
    assert raised.value.__notes__ == ["the database is sound as far as `timeline doctor` can tell"]

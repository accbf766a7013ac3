"""Files that have not changed since they were read are not read again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from timeline.articles import inputs, read_changed
from timeline.ingest import IngestReport, add_articles
from timeline.ingest.known_files import FilesReadBefore
from timeline.models import UnchangedFile
from timeline.store import open_store, rebuild_chronology, writing
from timeline.store.stored_articles import find_article, remove_articles

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
TEXT = "Ministers from six countries met in Vienna on 3 March 2020 and talked about the route for two days on end."


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    for name in ("a.txt", "b.txt"):
        Path("news", name).write_text(f"{name}: {TEXT.replace('six', name)}")
    Path("news/c.jsonl").write_text('{"text": "One came."}\n{"text": "Two came."}\n')
    with closing(open_store("events.db")) as connection:
        yield connection


def add(connection: sqlite3.Connection, *, rules: str = "1", published: date | None = None) -> IngestReport:
    files = FilesReadBefore(rules, connection)
    return add_articles(connection, read_changed(["news"], files, published=published), now=NOW, files=files, rules="1")


def unread(connection: sqlite3.Connection, *, rules: str = "1", published: date | None = None) -> list[str]:
    """The files that would not be read."""
    readings = read_changed(["news"], FilesReadBefore(rules, connection), published=published)
    return [reading.source for reading in readings if isinstance(reading, UnchangedFile)]


ALL = ["news/a.txt", "news/b.txt", "news/c.jsonl"]


def test_unchanged_files_are_not_read_and_count_as_unchanged(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert add(store).added == 4
    assert unread(store) == ALL

    def never(*arguments: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr(inputs, "read_file", never)
    report = add(store)
    assert (report.added, report.changed, report.unchanged, report.failed) == (0, 0, 4, ())


def test_what_has_it_read_again(store: sqlite3.Connection) -> None:
    add(store)
    assert unread(store, rules="2") == []
    assert unread(store, published=date(2020, 1, 1)) == []
    Path("news/a.txt").write_text(TEXT)
    assert unread(store) == ALL[1:]
    with writing(store):
        remove_articles(store, [find_article(store, "news/c.jsonl:2")], at=NOW)
    assert unread(store) == ["news/b.txt"]
    rebuild_chronology(store)
    assert unread(store) == []
    assert add(store).added == 1
    assert unread(store) == ALL


def test_a_file_of_which_something_is_not_stored_is_read_again(store: sqlite3.Connection) -> None:
    Path("news/c.jsonl").write_text('{"text": "One came."}\nno JSON\n')
    Path("news/b.txt").write_bytes(Path("news/a.txt").read_bytes())
    assert len(add(store).copies) == len(add(store).copies) == 1
    assert unread(store) == ["news/a.txt"]


def test_a_part_of_a_file_belongs_to_the_file_that_was_asked_for() -> None:
    files = FilesReadBefore("1", digests={"in/a.zip": "x", "in/b:c.txt": "y"})
    sources = ("in/a.zip:d/e.jsonl:7", "in/a.zip:x.pdf: is a PDF: install it", "in/b:c.txt", "in/b.txt:3")
    assert [files.file_of(source) for source in sources] == ["in/a.zip", "in/a.zip", "in/b:c.txt", "in/b.txt"]

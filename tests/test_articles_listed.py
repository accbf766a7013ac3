"""Articles in the database: the same one twice, copies, the list of them, and taking them out."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.articles import read_articles
from timeline.cli import program
from timeline.ingest import add_articles
from timeline.models import AnnotationKind
from timeline.store import annotate, event_ids, open_store, rows_by_id, writing
from timeline.store.doctor import examine
from timeline.store.orphans import orphans
from timeline.store.prints import prints_differ
from timeline.store.stored_articles import find_article, remove_articles, stored_articles

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
BODY = (
    "Bosnia and Herzegovina and the European Union opened a new reception centre in Lipa near Bihać on 19 November "
    "2021. The centre can host up to 1,500 people, among them families and children who travel alone. The ministers "
    "will visit it again in May 2022, when a second building is to be finished, said the head of the mission."
)
HEADED = "New centre opens near Lipa\n\n{line}\n\n{body}\n"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    write("a.txt", HEADED.format(line="Sarajevo, 19 November 2021", body=BODY))
    return tmp_path / "news"


def write(name: str, text: str) -> None:
    Path("news", name).write_text(text, encoding="utf-8")


@pytest.fixture
def store(news: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_store("events.db")) as connection:
        yield connection


def add(connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    return add_articles(connection, read_articles(["news"]), now=NOW).copies


def names(connection: sqlite3.Connection) -> list[str]:
    return [article.name for article in stored_articles(connection)]


@pytest.mark.parametrize(
    "text",
    [
        HEADED.format(line="Sarajevo, 19 November 2021", body=BODY.replace(". ", ".\n\n")),
        HEADED.format(line="19 November 2021", body=BODY.upper()),
        BODY,
    ],
    ids=["other paragraphs", "other letters", "without its header"],
)
def test_an_article_that_tells_nothing_new_is_not_added_twice(store: sqlite3.Connection, news: Path, text: str) -> None:
    write("b.txt", text)
    assert add(store) == (("news/b.txt", "news/a.txt"),)
    assert names(store) == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        HEADED.format(line="Brussels, 22 November 2021", body=BODY),
        HEADED.format(line="Sarajevo, 19 November 2021", body=BODY.replace("1,500", "1,600")),
        HEADED.format(line="Sarajevo, 19 November 2021", body=f"{BODY} Nobody lives there yet in the first week."),
    ],
    ids=["another day", "another figure", "more"],
)
def test_a_near_copy_is_added_and_linked(store: sqlite3.Connection, news: Path, text: str) -> None:
    write("b.txt", text)
    write(
        "c.txt", "Ministers from six countries met in Vienna on 3 March 2020 and talked about the route for two days."
    )
    assert add(store) == ()
    copies = {article.name: article.copy_of for article in stored_articles(store)}
    assert copies == {"a": None, "b": find_article(store, "a").key, "c": None}


def test_a_day_that_the_first_lacks_is_not_left_out(store: sqlite3.Connection, news: Path) -> None:
    write("a.txt", BODY)
    write("b.txt", HEADED.format(line="Sarajevo, 19 November 2021", body=BODY))
    assert add(store) == ()
    assert sorted(names(store)) == ["a", "b"]


def test_what_is_stored_of_an_article(store: sqlite3.Connection, news: Path) -> None:
    add(store)
    (article,) = stored_articles(store)
    assert (article.source, article.title, article.language) == ("news/a.txt", "New centre opens near Lipa", "en")
    assert (str(article.published), article.published_certainty) == ("2021-11-19", "stated")
    assert article.events == len(event_ids(store)) > 0


def test_taking_an_article_out_leaves_what_people_said(store: sqlite3.Connection, news: Path) -> None:
    write("b.txt", HEADED.format(line="Brussels, 22 November 2021", body=BODY))
    write("c.txt", HEADED.format(line="Brussels, 23 November 2021", body=BODY))
    add(store)
    first = find_article(store, "a")
    noted = next(row for row in rows_by_id(store, event_ids(store)) if event_of(store, row.key) == first.key)
    annotate(store, noted.key, AnnotationKind.NOTE, {"text": "seen there"}, author="ana", at=NOW)
    with writing(store):
        remove_articles(store, [first], at=NOW)
    left = {article.name: article.copy_of for article in stored_articles(store)}
    assert left == {"b": None, "c": find_article(store, "b").key} or left == {
        "c": None,
        "b": find_article(store, "c").key,
    }
    assert [lost.key for lost in orphans(store)] == [noted.key]
    assert not prints_differ(store)
    assert examine(store) == []
    add(store)
    assert orphans(store) == []


def event_of(connection: sqlite3.Connection, key: str) -> str:
    (article,) = connection.execute("SELECT article FROM events WHERE key = ?", (key,)).fetchone()
    return str(article)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, list(arguments))


def test_the_list(store: sqlite3.Connection, news: Path) -> None:
    write("b.txt", "Nothing of note was said at all, and nobody came to hear it.")
    write("c\x1b[2J.txt", HEADED.format(line="Brussels, 22 November 2021", body=BODY))
    add(store)
    lines = run("articles").stdout.splitlines()
    assert lines[0].split() == ["Key", "Published", "Lang", "Events", "Publisher", "Title"]
    assert [line.split()[1] for line in lines[1:] if not line.startswith(" ")] == [
        "2021-11-19",
        "2021-11-22",
        "undated",
    ]
    assert any("= a copy of" in line for line in lines)
    assert "\x1b" not in run("articles", "--format", "jsonl").stdout
    assert len(run("articles", "--find", "LIPA").stdout.splitlines()) == 4
    assert len(run("articles", "--warned").stdout.splitlines()) == 2
    assert "no article matches" in run("articles", "--find", "nowhere").stderr


def test_taking_out_by_hand(store: sqlite3.Connection, news: Path) -> None:
    add(store)
    key = rows_by_id(store, event_ids(store))[0].key
    annotate(store, key, AnnotationKind.STAR, {"on": True}, author="ana", at=NOW)
    refused = run("articles", "remove", "news/a.txt")
    assert (refused.exit_code, names(store)) == (2, ["a"])
    assert "people said something of 1 event there" in refused.stderr
    assert run("articles", "remove", "nothing").exit_code == 1
    taken = run("articles", "remove", "a", "--yes")
    assert (taken.exit_code, names(store)) == (0, [])
    assert "took out a" in run("history").stdout


def test_where_a_copy_that_was_left_out_stood_is_kept(news: Path, tmp_path: Path) -> None:
    copy = '---\npublisher: "Danas"\nurl: https://danas.example/1\npublished: 2021-11-19\n---\n'
    write("b.txt", copy + HEADED.format(line="Sarajevo, 19 November 2021", body=BODY))
    database = str(tmp_path / "e.db")

    def run(*words: str) -> str:
        return CliRunner().invoke(program, [*words, "--db", database], catch_exceptions=False).stdout

    for _ in range(2):
        run("add", "news")
    where = "the same text: Danas, 19 November 2021, https://danas.example/1"
    assert run("articles").count(where) == 1
    with closing(open_store(Path(database))) as connection:
        (one,) = stored_articles(connection)
        (first, *_) = rows_by_id(connection, event_ids(connection))
    assert (one.publisher, one.also_at) == (None, ("Danas, 19 November 2021, https://danas.example/1",))
    assert first.sources == 1
    assert where in " ".join(run("show", first.key).split())
    assert "read the text of a again: Danas" in run("history")
    run("add", "--again", "news")
    assert run("articles").count(where) == 1
    assert run("articles", "--warned") == ""


@pytest.mark.parametrize(
    "said", ["", "published: 2021-11-19\n", "url: https://a.example/1/#top\n", "publisher: Oslobođenje\n"]
)
def test_a_copy_that_says_nothing_else_is_no_witness(said: str, news: Path) -> None:
    whole = HEADED.format(line="Sarajevo, 19 November 2021", body=BODY)
    write("a.txt", f"---\npublisher: Oslobođenje\nurl: https://a.example/1\n---\n{whole}")
    write("b.txt", f"---\ntitle: New centre opens near Lipa\n{said}---\n{whole}")
    with closing(open_store(Path("e.db"))) as connection:
        add_articles(connection, read_articles(["news"]), now=NOW)
        assert [one.also_at for one in stored_articles(connection)] == [()]

"""Reading articles from inside the browser: the path, progress, complaints, stopping."""

import sqlite3
import threading
from pathlib import Path

import pytest

from tests.tui_samples import MEETING, Browser, make_article, make_database
from timeline.articles.counted import count_articles
from timeline.store import count_events, open_store
from timeline.tui.adding.adding import Adding, Stopped
from timeline.tui.adding.path_completion import completed, paths_like
from timeline.tui.adding.words import complaint_lines, progress_words, result_words

TEXT = "Title: {name}\nDate: 2019-06-{day:02}\n\nThe interior minister visited {name} on {day} May 2019.\n"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db", make_article("meeting", MEETING))


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Three articles, and a file that is none."""
    folder = tmp_path / "news"
    folder.mkdir()
    for day, name in enumerate(("Belgrade", "Budapest", "Zagreb"), 11):
        (folder / f"{name}.txt").write_text(TEXT.format(name=name, day=day), "utf-8")
    (folder / "nothing.txt").write_text("", "utf-8")
    return folder


def events(path: Path) -> int:
    connection = open_store(path)
    count = count_events(connection)
    connection.close()
    return count


async def open_dialog(browser: Browser) -> None:
    await browser.press("I")
    await browser.until(lambda: "Read articles" in browser.shown() and "tab complete" in browser.shown())


async def typed(browser: Browser, text: str) -> None:
    await browser.press(*(next((name for name, key in NAMED.items() if key == letter), letter) for letter in text))


NAMED = {"slash": "/", "full_stop": ".", "space": " ", "minus": "-", "underscore": "_"}


async def test_a_folder_is_read_and_shown(database: Path, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(news.parent)
    async with Browser(database, size=(80, 24)) as browser:
        await open_dialog(browser)
        await browser.until(lambda: "news/" in browser.shown())
        await browser.press("n", "tab")
        await browser.until(lambda: "Zagreb.txt" in browser.shown() and "nothing.txt" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: "3 articles added, 0 changed, 0 unchanged, 1 could not be read" in browser.shown())
        await browser.until(lambda: "! news/nothing.txt" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen and browser.settled)
        await browser.until(lambda: browser.counted.endswith(f"{events(database)} events"))
    assert events(database) > 3


@pytest.mark.parametrize(("path", "complaint"), [("", "Write the path"), ("nowhere", "no such file or folder")])
async def test_a_path_that_is_none(database: Path, path: str, complaint: str) -> None:
    async with Browser(database) as browser:
        await open_dialog(browser)
        await browser.press(*path, "enter")
        await browser.until(lambda: complaint in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)


async def test_an_address_is_fetched_and_one_of_this_machine_refused(database: Path) -> None:
    async with Browser(database, size=(100, 24)) as browser:
        await open_dialog(browser)
        await browser.press(*"http://localhost", "enter")
        await browser.until(lambda: "! http://localhost: " in browser.shown() and "--allow-private" in browser.shown())
        assert "save its page and read the file" in " ".join(browser.shown().replace("│", " ").split())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen and browser.settled)


async def test_esc_stops_and_leaves_a_sound_database(
    database: Path, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(news.parent)
    monkeypatch.setattr("timeline.ingest.run.MOST_ARTICLES", 1)
    stopping = Adding._stored
    first_is_stored = threading.Event()

    def stored(adding: Adding, source: str) -> None:
        if source.endswith("Belgrade.txt"):
            first_is_stored.set()
            assert adding.stopped.wait(20)  # until the person stops it
        stopping(adding, source)

    monkeypatch.setattr(Adding, "_stored", stored)
    async with Browser(database) as browser:
        await open_dialog(browser)
        await browser.press("n", "tab", "enter")
        await browser.glimpse(lambda: "esc stop" in browser.shown() and "of 4 articles" in browser.shown())
        await browser.glimpse(first_is_stored.is_set)
        await browser.press("q", "escape")
        await browser.until(lambda: "Stopped: 1 article read; what was stored stays." in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: browser.app.screen is browser.screen and browser.settled)
    connection = sqlite3.connect(database)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT name FROM articles ORDER BY name").fetchall() == [("Belgrade",), ("meeting",)]
    connection.close()


def test_what_is_read_again_is_unchanged(database: Path, news: Path) -> None:
    for said in (
        "3 articles added, 0 changed, 0 unchanged, 1 could",
        "0 articles added, 0 changed, 3 unchanged, 1 could",
    ):
        adding = Adding(database, str(news))
        adding.run()
        assert result_words(adding).startswith(said)
        assert progress_words(adding).startswith("4 of 4 articles")
        assert [line.text for line in complaint_lines(adding) if "nothing.txt" in line.text]


def test_a_folder_without_articles_is_a_complaint(database: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    adding = Adding(database, str(tmp_path / "empty"))
    adding.run()
    assert len(adding.complaints) == 1 and "a folder without articles" in adding.complaints[0]


def test_stopped_before_it_begins_it_stores_nothing(database: Path, news: Path) -> None:
    adding = Adding(database, str(news))
    adding.stopped.set()
    adding.run()
    assert (adding.done, adding.report, events(database)) == (0, None, 3)
    with pytest.raises(Stopped):
        adding._stop_here()


def test_names_of_files_are_shown_harmless(database: Path) -> None:
    adding = Adding(database, "news")
    adding.complaints.append("news/\x1b[2J[b]x.txt: is empty")
    assert "\x1b" not in complaint_lines(adding)[0].text and "[b]x" in complaint_lines(adding)[0].text


@pytest.mark.parametrize(
    ("typed", "paths", "common"),
    [
        ("news/B", ["news/Belgrade.txt", "news/Budapest.txt"], "news/B"),
        ("news/b", ["news/Belgrade.txt", "news/Budapest.txt"], "news/b"),
        ("news/be", ["news/Belgrade.txt"], "news/Belgrade.txt"),
        ("news/x", [], "news/x"),
        ("n", ["news/"], "news/"),
        ("nowhere/", [], "nowhere/"),
        ("~nobody-here/", [], "~nobody-here/"),
    ],
)
def test_completion(news: Path, typed: str, paths: list[str], common: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(news.parent)
    assert paths_like(typed) == paths and completed(typed, paths) == common


def test_completion_offers_no_other_files_and_no_hidden_ones(news: Path) -> None:
    (news / ".hidden.txt").touch()
    (news / "picture.png").touch()
    (news / "\x1b[2J.txt").touch()
    assert [path.removeprefix(f"{news}/") for path in paths_like(f"{news}/")] == [
        "Belgrade.txt", "Budapest.txt", "Zagreb.txt", "nothing.txt",
    ]  # fmt: skip
    assert paths_like(f"{news}/.h") == [f"{news}/.hidden.txt"]


def test_lines_of_json_count_as_articles(news: Path) -> None:
    (news / "more.jsonl").write_text('{"text": "a"}\n{"text": "b"}\n', "utf-8")
    assert [count_articles([str(news)]), count_articles([str(news / "none.txt")])] == [6, 1]

"""timeline.articles.address_file and `timeline add URL`: what was fetched is read as what it is, and found again."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli_samples import run
from tests.web_server import WebServer, answer, page, redirect, serving
from timeline.articles import read_articles
from timeline.errors import UnreadableArticle
from timeline.models import Article

PROSE = (
    "<p>The interior ministers of Serbia and Hungary met in Belgrade on 16 March 2023.</p>"
    "<p>They signed an agreement on the border, which the parliaments will vote on in the summer, officials said.</p>"
)
DATED = '<meta property="article:published_time" content="2023-03-17">'
TALKS = (
    f"<html><head><title>Talks in Belgrade | The Ledger</title>{DATED}</head><h1>Talks in Belgrade</h1>{PROSE}</html>"
)
TEXT = "Vienna, 3 March 2016 – A camp for two hundred people was opened in Šid on Monday."


@pytest.fixture
def server() -> Iterator[WebServer]:
    """A server of a few pages."""
    pages = {
        "/news/talks.html": page(TALKS),
        "/news/talks.html?utm_source=mail": page(TALKS),
        "/old": redirect("/news/talks.html", "301 Moved Permanently"),
        "/plain": answer(TEXT.encode("cp1250"), "Content-Type: text/plain; charset=windows-1250"),
        "/picture": answer(b"\x89PNG\r\n\x1a\n" + bytes(100), "Content-Type: text/html"),
        "/blank": answer(b"  \n", "Content-Type: text/html"),
        "/lines": answer(b'{"id": "a", "text": "They met on 1 May 2023."}\n', "Content-Type: application/json"),
    }
    with serving(pages) as server:
        yield server


def read(*urls: str) -> list[Article | UnreadableArticle]:
    """What is read at these addresses of this machine."""
    return list(read_articles(urls, allow_private=True))


def test_a_page_has_its_address_and_its_name(server: WebServer) -> None:
    pytest.importorskip("trafilatura", reason="the extra 'web' is not installed")
    (found,) = read(f"{server.url}/old#top")
    assert isinstance(found, Article)
    assert (found.source, found.url) == (f"{server.url}/old", f"{server.url}/news/talks.html")
    assert (found.name, found.title, found.publisher) == ("talks", "Talks in Belgrade", "The Ledger")
    assert str(found.published) == "2023-03-17"


def test_a_text_is_read_in_the_charset_that_the_server_says(server: WebServer) -> None:
    (found,) = read(f"{server.url}/plain")
    assert isinstance(found, Article)
    assert found.text == TEXT
    assert found.url == f"{server.url}/plain"


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/picture", "is a PNG picture"), ("/blank", "is empty"), ("/none", "answers 404 Not Found")],
)
def test_what_cannot_be_read_is_told(server: WebServer, path: str, reason: str) -> None:
    (found,) = read(server.url + path)
    assert isinstance(found, UnreadableArticle)
    assert str(found).startswith(f"{server.url}{path}: ")
    assert reason in str(found)


def test_one_bad_address_does_not_stop_the_others(server: WebServer) -> None:
    found = read("ftp://a.example/", "http://a b/", f"{server.url}/plain")
    assert [isinstance(one, Article) for one in found] == [False, False, True]


def test_without_leave_nothing_is_asked_of_this_machine(server: WebServer) -> None:
    (found,) = read_articles([f"{server.url}/plain"])
    assert isinstance(found, UnreadableArticle)
    assert "is an address of a private network; save its page and read the file, or in a shell" in str(found)
    assert server.requests == []


def test_no_address_is_fetched_that_only_a_file_names(server: WebServer, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"text": "They met on 1 May 2023.", "url": "{server.url}/plain"}}\n')
    (tmp_path / "b.txt").write_text(f"{server.url}/plain\n\nThey met on 1 May 2023.")
    assert len(list(read_articles([str(tmp_path)], allow_private=True))) == 2
    assert server.requests == []


def test_a_control_sequence_in_an_address_is_not_shown(server: WebServer) -> None:
    (found,) = read(f"{server.url}/\x1b[2Jnone")
    assert isinstance(found, UnreadableArticle)
    assert "\x1b" not in str(found)


def test_the_same_page_again_is_the_same_article(server: WebServer, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra 'web' is not installed")
    db, url = tmp_path / "events.db", f"{server.url}/news/talks.html"
    refused = run("add", url, db=db)
    assert refused.exit_code == 1
    assert "add it with --allow-private" in refused.stderr
    assert not db.exists()
    assert run("add", url, "--allow-private", db=db).stderr.startswith("1 article added")
    for again in (url, f"{url}?utm_source=mail", f"{server.url}/old"):
        assert "0 articles added, 0 changed, 1 unchanged" in run("add", again, "--allow-private", db=db).stderr
    with sqlite3.connect(db) as connection:
        assert connection.execute("SELECT url, published FROM articles").fetchall() == [(url, "2023-03-17")]
    connection.close()


def test_extract_fetches_too(server: WebServer) -> None:
    assert '"2016' in run("extract", f"{server.url}/plain", "--allow-private", db=None).stdout

"""timeline.articles.read_articles: files, folders and standard input; bad ones are told in their place."""

import os
from collections.abc import Callable
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from timeline.articles import read_articles, read_changed, text_file
from timeline.articles.formats import ENDINGS_IN_WORDS
from timeline.articles.limits import whole
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article


def names(paths: list[str]) -> list[str]:
    return [
        str(reading) if isinstance(reading, UnreadableArticle) else reading.name for reading in read_articles(paths)
    ]


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str | bytes = "Ministers met.") -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_folder_is_walked_in_order() -> None:
    for path in ("in/b.txt", "in/a.md", "in/sub/c.TXT", "in/z.jsonl"):
        write(path, '{"id": "json", "text": "Ministers met."}' if path.endswith("l") else "Ministers met.")
    for path in (
        "in/.hidden.txt",
        "in/.git/d.txt",
        "in/README.md",
        "in/a.expected.jsonl",
        "in/picture.png",
        "in/notes",
    ):
        write(path)
    assert names(["in"]) == ["a", "b", "json", "c"]
    assert [article.source for article in read_articles(["in"]) if isinstance(article, Article)] == [
        "in/a.md", "in/b.txt", "in/z.jsonl:1", "in/sub/c.TXT",
    ]  # fmt: skip


BAD = {
    "missing": (lambda: "none.txt", "none.txt: no such file or folder; check the path"),
    "an address without https": (
        lambda: "www.example.org/a",
        "www.example.org/a: no such file or folder; write an address with https:// before it",
    ),
    "empty path": (lambda: "", "an empty path: no such file or folder; check the path"),
    "a folder without articles": (
        lambda: str(Path(write("in/picture.png")).parent),
        f"in: a folder without articles; timeline reads {ENDINGS_IN_WORDS} files",
    ),
    "empty": (lambda: write("a.txt", ""), "a.txt: is empty; put the article's text in it or leave it out"),
    "RTF by its name": (
        lambda: write("a.rtf", rb"{\rtf1"),
        "a.rtf: is an RTF document; save its text as a .txt file and give that",
    ),
    "RTF called text": (
        lambda: write("a.txt", rb"{\rtf1"),
        "a.txt: is an RTF document; save its text as a .txt file and give that",
    ),
    "binary": (lambda: write("a.md", bytes(100)), "a.md: is a binary file; save its text as a .txt file and give that"),
    "unknown ending": (
        lambda: write("a.rst"),
        f"a.rst: is nothing that timeline reads ({ENDINGS_IN_WORDS}); a text needs the ending .txt",
    ),
    "a hostile name": (lambda: "\x1b[2Ja\nb.txt", "\\x1b[2Ja\\nb.txt: no such file or folder; check the path"),
    "NUL in the name": (lambda: "a\x00.txt", "a\\x00.txt: no such file or folder; check the path"),
}


def test_files_with_names_that_look_the_same_are_told_apart() -> None:
    like = [
        "in/a b.txt",
        "in/a  b.txt",
        "in/ a b.txt",
        "in/a\u200bb.txt",
        "in/a\x07b.txt",
        "in/a␇b.txt",
        "in/\udcffb.txt",
    ]
    for path in (*like, "in/\udcfeb.txt"):
        write(path)
    readings = [reading for reading in read_articles(["in"]) if isinstance(reading, Article)]
    assert len({article.source for article in readings}) == len({article.name for article in readings}) == 8


@pytest.mark.parametrize(("path", "message"), BAD.values(), ids=BAD)
def test_bad_inputs_are_told_and_the_others_go_on(path: Callable[[], str], message: str) -> None:
    assert names([write("first.txt"), path(), write("last.txt")]) == ["first", message, "last"]


def test_a_file_without_permission(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *arguments: Any, **options: Any) -> None:
        raise PermissionError(13, "Permission denied")

    write("a.txt")
    monkeypatch.setattr(Path, "open", refuse)
    assert names(["a.txt"]) == ["a.txt: cannot be read (Permission denied); check its permissions"]


def test_a_file_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_file, "whole", partial(whole, most=10))
    assert names([write("a.txt")]) == ["a.txt: the file is larger than 0 MB; split it into its articles"]


def test_a_dangling_link() -> None:
    Path("a.txt").symlink_to("nowhere.txt")
    assert names(["a.txt"]) == [f"a.txt: neither a file nor a folder; give a file ({ENDINGS_IN_WORDS})"]


def standard_input(data: bytes) -> list[Article | UnreadableArticle]:
    return list(read_articles(["-"], stdin=BytesIO(data), published=date(2016, 3, 2)))


def test_text_from_standard_input() -> None:
    (article,) = standard_input("Žene čekaju.".encode())
    assert isinstance(article, Article)
    assert (article.name, article.source, article.text) == ("stdin", "-", "Žene čekaju.")
    assert (article.published, article.published_reason) == (date(2016, 3, 2), "given by hand")


def test_json_lines_from_standard_input() -> None:
    first, second = standard_input(b'\n {"text": "One.", "id": "a"}\n{"text": "Two."}')
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert [(first.name, first.source), (second.name, second.source)] == [("a", "-:2"), ("stdin-3", "-:3")]


MAIL = b"Date: Thu, 26 Oct 2023 10:00:00 +0000\nFrom: ana@x.example\nTo: b@x.example\nSubject: Talks\n\nThey met.\n"


@pytest.mark.parametrize(
    ("data", "title"), [(MAIL, "Talks"), (b"From ana@x Thu Oct 26 10:00:00 2023\n" + MAIL, "Talks")]
)
def test_mail_from_standard_input_is_known_by_its_content(data: bytes, title: str) -> None:
    (article,) = standard_input(data)
    assert isinstance(article, Article)
    assert (article.title, article.published) == (title, date(2023, 10, 26))


def test_what_has_no_end_and_databases_are_not_opened_to_see_whether_they_changed() -> None:
    class Known:
        def unchanged(self, path: Path, place: Place) -> None:
            asked.append(path.name)

    asked: list[str] = []
    os.mkfifo("pipe.txt")
    write("events.db")
    write("a.txt")
    list(read_changed(["pipe.txt", "events.db", "a.txt"], Known()))
    assert asked == ["a.txt"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "-: is empty; put the article's text in it or leave it out"),
        (rb"{\rtf1", "-: is an RTF document; save its text as a .txt file and give that"),
        (
            b"{\n",
            "-:1: not JSON: Expecting property name enclosed in double quotes at column 2; fix or remove the line",
        ),
    ],
)
def test_bad_standard_input(data: bytes, message: str) -> None:
    (bad,) = standard_input(data)
    assert str(bad) == message


def test_articles_are_read_as_they_are_asked_for() -> None:
    readings = read_articles([write("a.txt"), "b.txt"])
    assert isinstance(next(readings), Article)
    write("b.txt")
    assert isinstance(next(readings), Article)


def test_a_database_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "events.db"
    path.write_text("not even one", encoding="utf-8")
    (reading,) = read_articles([str(path)])
    assert isinstance(reading, UnreadableArticle)
    assert str(reading).endswith("events.db: is a database by its name; give articles, and name it with --db")

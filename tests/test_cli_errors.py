"""Bad input: one line that says what is wrong, the right exit code, no traceback, nothing broken."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli_samples import done, make_database, run


def make_bad_database(path: Path, kind: str) -> None:
    if kind == "text":
        path.write_text("no database")
    elif kind == "folder":
        path.mkdir()
    elif kind == "other":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE songs (title TEXT)")
    elif kind == "newer":
        make_database(path)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version = 9999")
    elif kind == "damaged":
        make_database(path)
        whole = path.read_bytes()
        path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))


@pytest.mark.parametrize(
    "command", [["list"], ["show", "3f9a"], ["star", "3f9a"], ["export"], ["undo"], []], ids=" ".join
)
@pytest.mark.parametrize("kind", ["missing", "text", "folder", "other", "newer", "damaged"])
def test_a_database_that_cannot_be_used(tmp_path: Path, kind: str, command: list[str]) -> None:
    bad = tmp_path / "bad.db"
    make_bad_database(bad, kind)
    result = run(*command, db=bad)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"timeline: {bad}: ")
    assert result.stderr.count("\n") == 1
    assert bad.exists() == (kind != "missing")


@pytest.mark.parametrize("kind", ["text", "folder", "other", "newer", "damaged"])
def test_adding_to_a_database_that_cannot_be_used(tmp_path: Path, kind: str) -> None:
    bad = tmp_path / "bad.db"
    make_bad_database(bad, kind)
    (tmp_path / "a.txt").write_text("They met in Belgrade on 1 May 2023.")
    result = run("add", tmp_path / "a.txt", db=bad)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"timeline: {bad}: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "carets"),
    [
        ("type:vist", "     ^^^^"),
        ("place:RS 2023-13", "         ^^^^^^^"),
        ("colour:red", "^^^^^^"),
        ('a "phrase', "  ^^^^^^^"),
        ("place:Ср", "      ^^"),
    ],
)
@pytest.mark.parametrize("command", ["list", "export"])
def test_a_mistake_in_a_filter_is_pointed_at(db: Path, command: str, text: str, carets: str) -> None:
    result = run(command, text, db=db)
    assert (result.exit_code, result.stdout) == (2, "")
    complaint, shown, pointer = result.stderr.splitlines()
    assert complaint.startswith("timeline: ")
    assert (shown, pointer) == (f"  {text}", f"  {carets}")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(100)),
        ("page.pdf", b"%PDF-1.7 ..."),
        ("lines.jsonl", b"".join(b'{"id": "%d", "text": "They met."}\n' % n for n in range(6)) + b'{"id": '),
        ("field.jsonl", b'{"id": "a", "title": "no text"}\n'),
        ("date.md", b"---\npublished: soon\n---\n\nThey met.\n"),
        ("bell\x07\x1b[2J.txt", b""),
    ],
)
def test_an_article_that_cannot_be_read(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    result = run("add", tmp_path / name, db=tmp_path / "events.db")
    assert result.exit_code == 1
    (complaint,) = [line for line in result.stderr.splitlines() if line.startswith("timeline: ")]
    assert name.partition("\x07")[0] in complaint
    assert (":7" in complaint) == (name == "lines.jsonl")
    assert "\x1b" not in result.stderr and "\x07" not in result.stderr


def test_a_database_that_may_only_be_read_can_be_listed(db: Path) -> None:
    before = done("list", db=db)
    db.chmod(0o444)
    assert done("list", db=db) == before

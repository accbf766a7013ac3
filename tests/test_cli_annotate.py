"""Annotations from the shell: note, tag, star, verdict, set, merge, new, undo, redo."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli_samples import done, make_database, run, titles


@pytest.fixture
def db(tmp_path: Path) -> Path:
    make_database(tmp_path / "events.db")
    return tmp_path / "events.db"


def event(db: Path, name: str = "1") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done("show", name, "--format", "json", db=db))
    return found


@pytest.mark.parametrize(
    ("command", "field", "value"),
    [
        (["tag", "1", "key", "two words"], "tags", ["key", "two words"]),
        (["star", "1"], "starred", True),
        (["verdict", "1", "disputed"], "verdict", "disputed"),
        (["note", "1", "Seen", "by", "two."], "notes", 1),
        (["set", "1", "date", "2022-03/2022-04"], "date", "2022-03/2022-04"),
        (["set", "1", "type", "conference"], "type", "conference"),
        (["set", "1", "status", "cancelled"], "status", "cancelled"),
        (["set", "1", "title", "Ministers", "stayed", "away"], "title", "Ministers stayed away"),
        (["set", "1", "places", "rs,ba", "EU"], "places", ["RS", "BA", "EU"]),
        (["set", "1", "places", "none"], "places", []),
        (["set", "1", "actors", "Ministry of Justice", "Frontex"], "actors", ["Ministry of Justice", "Frontex"]),
    ],
)  # fmt: skip
def test_what_is_said_of_an_event_and_undone_and_done_again(
    db: Path, command: list[str], field: str, value: object
) -> None:
    before = event(db)
    assert run(*command, db=db).stderr.endswith(f"({before['key']})\n")
    assert event(db, before["key"])[field] == value
    for _ in range(2 if command[0] == "tag" else 1):
        done("undo", db=db)
    assert event(db, before["key"])[field] == before[field]
    for _ in range(2 if command[0] == "tag" else 1):
        done("redo", db=db)
    assert event(db, before["key"])[field] == value


def test_a_date_can_be_taken_away_and_what_the_machine_found_is_kept(db: Path) -> None:
    key = event(db)["key"]
    done("set", "1", "date", "none", db=db)
    assert event(db, key)["date"] is None
    assert event(db, key)["machine"] == {"date": "2023-03-16"}


def test_off_and_remove_take_back(db: Path) -> None:
    done("star", "1", db=db)
    done("star", "1", "--off", db=db)
    done("tag", "1", "a", "b", db=db)
    done("tag", "1", "a", "--remove", db=db)
    done("verdict", "1", "confirmed", db=db)
    done("verdict", "1", "none", db=db)
    found = event(db)
    assert (found["starred"], found["tags"], found["verdict"]) == (False, ["b"], None)


def test_merged_events_are_one_with_the_quotes_of_both(db: Path) -> None:
    done("merge", "2", "1", db=db)
    assert titles(done("list", db=db)) == ["Ministers met", "Asylum law adopted", "Frontex mission"]
    assert "Subotica" in done("show", "1", db=db)


def test_a_new_event_is_stored_also_where_there_was_no_database(tmp_path: Path) -> None:
    db = tmp_path / "own.db"
    key = done(
        "new", "--date", "2019-03", "--type", "report", "--title", "A study", "--quote", "We found it.",
        "--source", "https://example.org/s", "--place", "RS", "--place", "EU", "--actor", "An NGO", db=db,
    ).strip()  # fmt: skip
    found = event(db, key)
    assert (found["date"], found["title"], found["places"], found["manual"]) == (
        "2019-03",
        "A study",
        ["RS", "EU"],
        True,
    )
    assert found["annotations"][0]["author"] == "ana"


def test_the_author_is_asked_of_the_option_the_environment_and_the_login(db: Path) -> None:
    done("note", "1", "first", db=db)
    done("--author", "Bo", "note", "1", "second", db=db)
    done("note", "1", "third", "--author", "Cy", db=db)
    run("note", "1", "fourth", db=db, env={"TIMELINE_AUTHOR": "", "LOGNAME": "di"})
    assert [note["author"] for note in event(db)["annotations"]] == ["ana", "Bo", "Cy", "di"]


@pytest.mark.parametrize(
    ("command", "code", "complaint"),
    [
        (["set", "1", "date", "16 March"], 1, "'16 March' is no date: write 2023-10-26"),
        (["set", "1", "type", "party"], 1, "type cannot be 'party'"),
        (["set", "1", "places", "Serbia"], 1, "two letters"),
        (["set", "1", "title", " "], 1, "title needs some text"),
        (["set", "1", "colour", "red"], 2, "'colour' is not one of"),
        (["verdict", "1", "maybe"], 2, "'maybe' is not one of"),
        (["note", "1"], 2, "Missing argument"),
        (["note", "9", "x"], 1, "there is no event number 9"),
        (["merge", "1", "1"], 1, "cannot be merged into itself"),
        (["new", "--date", "soon", "--type", "report", "--title", "x"], 1, "'soon' is no date"),
        (["undo"], 1, "nothing that ana could undo"),
        (["redo"], 1, "nothing that ana could redo"),
    ],
)
def test_what_cannot_be_said_is_told_in_a_line(db: Path, command: list[str], code: int, complaint: str) -> None:
    result = run(*command, db=db)
    assert (result.exit_code, complaint in result.stderr) == (code, True), result.stderr
    assert "Traceback" not in result.stderr
    if code == 1:
        assert result.stderr.startswith("timeline: ")
        assert result.stderr.count("\n") == 1

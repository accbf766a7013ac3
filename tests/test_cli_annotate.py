"""Annotations from the shell: note, tag, star, verdict, significance, set, release, merge, new, undo, redo."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli_samples import done, keys, run, titles


@pytest.fixture
def key(db: Path) -> str:
    """The name of the first event."""
    return keys(db)[0][:6]


def event(db: Path, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done("show", name, "--format", "json", db=db))
    return found


def told(db: Path, *command: str) -> str:
    """What a command that must succeed answers."""
    result = run(*command, db=db)
    assert (result.exit_code, result.stdout) == (0, ""), result.stderr
    return result.stderr


def named(key: str, command: list[str]) -> list[str]:
    """The command with the key of the first event in place of EVENT."""
    return [key if word == "EVENT" else word for word in command]


@pytest.mark.parametrize(
    ("command", "field", "value", "answer"),
    [
        (["tag", "EVENT", "key", "two words"], "tags", ["key", "two words"], "tagged #key #two words"),
        (["tag", "EVENT", "key,eu", "#rs"], "tags", ["eu", "key", "rs"], "tagged #key #eu #rs"),
        (["star", "EVENT"], "starred", True, "starred"),
        (["verdict", "EVENT", "disputed"], "verdict", "disputed", "disputed"),
        (["significance", "EVENT", "high"], "significance", "high", "significance high"),
        (["note", "EVENT", "Seen", "by", "two."], "notes", 1, "noted"),
        (["set", "EVENT", "date", "2022-03/2022-04"], "date", "2022-03/2022-04",
         "date: 2023-03-16 → 2022-03/2022-04: Mar–Apr 2022, Ministers met"),
        (["set", "EVENT", "date", "March", "2022"], "date", "2022-03", "date: 2023-03-16 → 2022-03: Mar 2022"),
        (["set", "EVENT", "date", "24.08.2015"], "date", "2015-08-24", "date: 2023-03-16 → 2015-08-24: 24 Aug 2015"),
        (["set", "EVENT", "date", "26-27 October 2023"], "date", "2023-10-26/2023-10-27", "date: 2023-03-16 → "),
        (["set", "EVENT", "type", "conference"], "type", "conference", "type: visit → conference"),
        (["set", "EVENT", "status", "cancelled"], "status", "cancelled", "status: occurred → cancelled"),
        (["set", "EVENT", "title", "Ministers", "stayed", "away"], "title", "Ministers stayed away",
         "title: Ministers met → Ministers stayed away"),
        (["set", "EVENT", "places", "rs,ba", "EU"], "places", ["RS", "BA", "EU"], "places: RS → RS, BA, EU"),
        (["set", "EVENT", "places", "Hungary", "Bosnia and Herzegovina"], "places", ["HU", "BA"],
         "places: RS → HU, BA"),
        (["set", "EVENT", "places", "none"], "places", [], "places: RS → none"),
        (["set", "EVENT", "actors", "Ministry of Justice", "Frontex"], "actors", ["Ministry of Justice", "Frontex"],
         "actors: Ministry → Ministry of Justice, Frontex"),
    ],
)  # fmt: skip
def test_what_is_said_of_an_event_is_answered_and_undone_and_done_again(
    db: Path, key: str, command: list[str], field: str, value: Any, answer: str
) -> None:
    before = event(db, key)
    said = told(db, *named(key, command))
    assert said.startswith(answer) and said.endswith(f" ({key})\n")
    assert event(db, key)[field] == value
    told(db, "undo")
    assert event(db, key)[field] == before[field]
    told(db, "redo")
    assert event(db, key)[field] == value


def test_a_date_that_moves_an_event_does_not_move_its_name(db: Path) -> None:
    one, two, *_ = keys(db)
    told(db, "set", one[:6], "date", "2030")
    told(db, "set", one[:6], "date", "2031")
    assert keys(db)[-2:][0] == one
    assert event(db, two)["annotations"] == []


@pytest.mark.parametrize(
    ("command", "act"),
    [
        (["verdict", "EVENT", "confirmed"], "verdict confirmed – 16 Mar 2023, Ministers met"),
        (["note", "EVENT", "Checked."], "note: Checked. – 16 Mar 2023, Ministers met"),
        (["set", "EVENT", "status", "cancelled"], "status set to cancelled – 16 Mar 2023, Ministers met"),
    ],
)
def test_undo_and_redo_name_the_act(db: Path, key: str, command: list[str], act: str) -> None:
    told(db, *named(key, command))
    assert told(db, "undo") == f"undone: {act} ({key})\n"
    assert told(db, "redo") == f"done again: {act} ({key})\n"
    assert told(db, "undo") == f"undone: {act} ({key})\n"


def test_a_new_event_and_a_merge_are_undone_by_name(db: Path) -> None:
    added = run("new", "--date", "2019", "--type", "report", "--title", "A study", db=db).stdout.strip()
    assert told(db, "undo") == f"undone: new event, A study – {added}\n"
    assert told(db, "redo") == f"done again: new event, A study – 2019, A study ({added[:6]})\n"
    one, two, *_ = keys(db)
    told(db, "merge", two[:6], one[:6])
    assert told(db, "undo") == f"undone: merged into {one} – 16 Mar 2023, Ministers met ({two[:6]})\n"


@pytest.mark.parametrize(
    ("before", "command", "answer"),
    [
        ([], ["star", "EVENT", "--off"], "is not starred"),
        (["star", "EVENT"], ["star", "EVENT"], "is starred already"),
        ([], ["tag", "EVENT", "nothere", "--remove"], "has no tag nothere"),
        (["tag", "EVENT", "a"], ["tag", "EVENT", "a"], "has the tag a already"),
        ([], ["verdict", "EVENT", "none"], "has no verdict"),
        (["verdict", "EVENT", "disputed"], ["verdict", "EVENT", "disputed"], "is disputed already"),
        ([], ["significance", "EVENT", "none"], "has no significance"),
        (["significance", "EVENT", "low"], ["significance", "EVENT", "low"], "is of low significance already"),
        ([], ["release", "EVENT", "date"], "date was set by nobody"),
        ([], ["set", "EVENT", "date", "16 March 2023"], "date is 2023-03-16 already"),
        ([], ["set", "EVENT", "places", "Serbia"], "places is RS already"),
    ],
)
def test_what_would_change_nothing_is_not_written(
    db: Path, key: str, before: list[str], command: list[str], answer: str
) -> None:
    if before:
        told(db, *named(key, before))
    acts = event(db, key)["annotations"]
    assert told(db, *named(key, command)) == f"{answer}: 16 Mar 2023, Ministers met ({key})\n"
    assert event(db, key)["annotations"] == acts


def test_tags_of_which_some_are_there_already(db: Path, key: str) -> None:
    told(db, "tag", key, "a")
    assert told(db, "tag", key, "a", "b").startswith("tagged #b; has the tag a already: 16 Mar 2023")


@pytest.mark.parametrize("words", [["-dash text"], ["-dash", "text"], ["--", "-dash", "text"]])
def test_a_note_may_begin_with_a_dash(db: Path, key: str, words: list[str]) -> None:
    told(db, "note", key, *words)
    assert event(db, key)["annotations"][0]["value"] == {"text": "-dash text"}


def test_a_date_can_be_taken_away_and_what_the_machine_found_is_kept(db: Path, key: str) -> None:
    told(db, "set", key, "date", "none")
    assert event(db, key)["date"] is None
    assert event(db, key)["machine"] == {"date": "2023-03-16"}


def test_released_fields_are_the_programs_again_and_undo_brings_back_what_was_set(db: Path, key: str) -> None:
    told(db, "set", key, "date", "2022")
    told(db, "set", key, "date", "2021")
    told(db, "set", key, "places", "HU")
    assert told(db, "release", key, "date", "places", "type") == (
        f"date: 2021 → 2023-03-16; places: HU → RS; type was set by nobody: 16 Mar 2023, Ministers met ({key})\n"
    )
    assert (event(db, key)["machine"], event(db, key)["annotations"]) == ({}, [])
    told(db, "undo")
    assert (event(db, key)["date"], event(db, key)["places"]) == ("2021", ["HU"])


def test_what_was_set_of_a_merged_event_is_not_released(db: Path, key: str) -> None:
    other = keys(db)[1]
    told(db, "set", other, "title", "Another visit")
    told(db, "merge", other, key)
    assert told(db, "release", key, "title").startswith("title was set by nobody: ")
    told(db, "undo")
    assert event(db, other)["title"] == "Another visit"


def test_off_and_remove_take_back(db: Path, key: str) -> None:
    told(db, "star", key)
    assert told(db, "star", key, "--off").startswith("took off the star: ")
    told(db, "tag", key, "a", "b")
    assert told(db, "tag", key, "a", "--remove").startswith("took off #a: ")
    told(db, "verdict", key, "confirmed")
    assert told(db, "verdict", key, "none").startswith("verdict taken back: ")
    found = event(db, key)
    assert (found["starred"], found["tags"], found["verdict"]) == (False, ["b"], None)


def test_merged_events_are_one_with_the_quotes_of_both_and_either_name(db: Path) -> None:
    one, two = (key[:6] for key in keys(db)[:2])
    assert told(db, "merge", two, one) == (
        f"merged: May 2023, Delegation visits a camp ({two}) into 16 Mar 2023, Ministers met ({one})\n"
    )
    assert titles(done("list", db=db)) == ["Ministers met", "Asylum law adopted", "Frontex mission"]
    assert "Subotica" in done("show", one, db=db) == done("show", two, db=db)


def test_a_new_event_is_stored_also_where_there_was_no_database(tmp_path: Path) -> None:
    db = tmp_path / "own.db"
    result = run(
        "new", "--date", "March 2019", "--type", "report", "--title", "A study", "--quote", "We found it.",
        "--source", "https://example.org/s", "--place", "Serbia", "--place", "EU", "--actor", "An NGO", db=db,
    )  # fmt: skip
    key = result.stdout.strip()
    assert result.stderr == f"added: Mar 2019, A study ({key[:6]})\n"
    found = event(db, key)
    assert (found["date"], found["title"], found["places"], found["manual"]) == (
        "2019-03",
        "A study",
        ["RS", "EU"],
        True,
    )
    assert found["annotations"][0]["author"] == "ana"


def test_the_author_is_asked_of_the_option_the_environment_and_the_login(db: Path, key: str) -> None:
    done("note", key, "first", db=db)
    done("--author", "Bo", "note", key, "second", db=db)
    done("note", key, "third", "--author", "Cy", db=db)
    run("note", key, "fourth", db=db, env={"TIMELINE_AUTHOR": "", "LOGNAME": "di"})
    assert [note["author"] for note in event(db, key)["annotations"]] == ["ana", "Bo", "Cy", "di"]


@pytest.mark.parametrize(
    ("command", "code", "complaint"),
    [
        (["set", "EVENT", "date", "16 March"], 2, "'16 March' is no date: write March 2022"),
        (["set", "EVENT", "type", "party"], 2, "type cannot be 'party'"),
        (["set", "EVENT", "places", "Srpska"], 2, "'Srpska' is no country: write its code of two letters"),
        (["set", "EVENT", "places", "XX"], 2, "'XX' is no country"),
        (["set", "EVENT", "title", " "], 2, "the title is empty: write its text"),
        (["set", "EVENT", "colour", "red"], 2, "'colour' is not one of"),
        (["significance", "EVENT", "great"], 2, "'great' is not one of"),
        (["release", "EVENT", "colour"], 2, "'colour' is not one of"),
        (["verdict", "EVENT", "maybe"], 2, "'maybe' is not one of"),
        (["note", "EVENT"], 2, "Missing argument"),
        (["note", "EVENT", " "], 2, "the note is empty: write its text"),
        (["note", "EVENT", "--autor", "Bo", "x"], 2, "No such option '--autor'"),
        (["tag", "EVENT", ","], 2, "the tag is empty: write its text"),
        (["note", "9", "x"], 2, "there is no event '9': name it by its key"),
        (["merge", "EVENT", "EVENT"], 2, "cannot be merged into itself"),
        (["new", "--date", "soon", "--type", "report", "--title", "x"], 2, "'soon' is no date"),
        (["undo"], 2, "nothing that ana could undo"),
        (["redo"], 2, "nothing that ana could redo"),
    ],
)
def test_what_cannot_be_said_is_told_in_a_line(
    db: Path, key: str, command: list[str], code: int, complaint: str
) -> None:
    result = run(*named(key, command), db=db)
    assert (result.exit_code, complaint in result.stderr) == (code, True), result.stderr
    assert "Traceback" not in result.stderr
    if code == 1:
        assert result.stderr.startswith("timeline: ")
        assert result.stderr.count("\n") == 1

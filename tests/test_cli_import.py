"""`timeline import`: what was edited in an exported chronology comes back as annotations, as one act."""

import json
import re
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli_review_samples import pressed
from tests.cli_samples import done, keys, run
from timeline.store import event_details, open_store


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.cli.import_file.is_interactive", lambda: True)


def exported(db: Path, *options: str) -> Path:
    file = db.parent / "chronology.md"
    done("export", *options, "-o", file, "--force", db=db)
    return file


def edited(db: Path, *changes: tuple[str, str], options: tuple[str, ...] = ()) -> Path:
    file = exported(db, *options)
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    return file


def events(db: Path) -> dict[str, dict[str, object]]:
    """The events by title."""
    told = [json.loads(line) for line in done("export", "--format", "jsonl", db=db).splitlines()]
    return {event["title"]: event for event in told}


def imported(file: Path, db: Path, *options: str) -> Result:
    return run("import", file, *options, db=db)


def log(db: Path) -> str:
    return done("annotations", "export", "-", db=db)


@pytest.mark.parametrize("options", [(), ("--form", "table"), ("--language", "de"), ("--citations", "pandoc"),
                                     ("--form", "table", "--language", "sr-Cyrl")])  # fmt: skip
def test_an_unchanged_file_changes_nothing(db: Path, options: tuple[str, ...]) -> None:
    done("note", keys(db)[0], "Checked · twice\nand again", db=db)
    done("tag", keys(db)[1], "to check", db=db)
    file, before = exported(db, *options), log(db)
    text = file.read_bytes()
    result = imported(file, db, "--yes")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing to take over; 4 lines read" in result.stderr
    assert log(db) == before
    assert exported(db, *options).read_bytes() == text


def test_an_unchanged_file_changes_nothing_after_the_database_moved_on(db: Path) -> None:
    file = exported(db)
    first, second, third, fourth = keys(db)
    done("set", first, "title", "Another title", db=db)
    done("set", second, "date", "2020", db=db)
    done("tag", third, "new", db=db)
    done("merge", fourth, third, db=db)
    done("note", first, "A new note", db=db)
    before = log(db)
    result = imported(file, db, "--yes")
    assert (result.exit_code, result.stdout, log(db)) == (0, "", before)


CHANGES = {
    "title": (("Ministers met", "Ministers of Serbia met — and left"), "title", "Ministers of Serbia met — and left"),
    "date": (("**16 March 2023**", "**16.–17. März 2023**"), "date", "2023-03-16/2023-03-17"),
    "vaguer date": (("**16 March 2023**", "**oko marta 2023.**"), "date", "2023-03~"),
    "EDTF": (("**16 March 2023**", "**[..2023-03-16]**"), "date", "[..2023-03-16]"),
    "no date": (("**16 March 2023**", "**no date**"), "date", None),
    "not bold": (("**16 March 2023**", "17 March 2023"), "date", "2023-03-17"),
    "type": (("visit · RS[", "conference · RS["), "type", "conference"),
    "stage": (("visit · RS[", "agreement · signed · RS["), "stage", "signed"),
    "status": (("visit · RS[", "visit · announced · RS["), "status", "announced"),
    "places": (("visit · RS[", "visit · RS, Hungary[",), "places", ["RS", "HU"]),
    "no places": (("visit · RS[", "visit["), "places", []),
    "tags": (("visit · RS[", "visit · RS · tags: key, to check["), "tags", ["key", "to check"]),
    "star": (("visit · RS[", "visit · RS · starred["), "starred", True),
    "verdict": (("visit · RS[", "visit · RS · marked confirmed["), "verdict", "confirmed"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_taken_over_once_and_taken_back_as_a_whole(db: Path, change: str) -> None:
    (old, new), name, value = CHANGES[change]
    before = done("export", db=db)
    file = edited(db, (old, new))
    assert imported(file, db).exit_code == 0
    assert done("export", db=db) == before, "without --yes nothing changes where nobody is at the terminal"
    assert imported(file, db, "--yes").exit_code == 0
    key = keys_of_meeting(db)
    (event,) = [event for event in events(db).values() if event["key"] == key]
    assert event[name] == value
    told, said = done("export", db=db), log(db)
    again = imported(file, db, "--yes")
    assert "nothing to take over" in again.stderr and log(db) == said and done("export", db=db) == told
    done("undo", db=db)
    assert done("export", db=db) == before


def keys_of_meeting(db: Path) -> str:
    (key,) = [json.loads(line)["key"] for line in done("export", "--format", "jsonl", db=db).splitlines()
              if "Ministers met in Belgrade" in line]  # fmt: skip
    return str(key)


def test_all_changes_are_one_act(db: Path) -> None:
    before = done("export", db=db)
    file = edited(
        db,
        ("Ministers met", "They met"),
        ("visit · RS[", "conference · RS · tags: a, b["),
        ("## 2024", "- **5 May 2023** — A new one — protest · BA · tags: c[^n]\n\n  > and a note\n\n## 2024"),
        ("\n[^1]:", "\n[^n]: The Bulletin, <https://example.org/n>. “It was told.”\n[^1]:"),
    )
    imported(file, db, "--yes")
    assert {"They met", "A new one"} <= events(db).keys()
    done("undo", db=db)
    assert done("export", db=db) == before


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "Besuch · RS[", "Abkommen · unterzeichnet · angekündigt · RS · Schlagwörter: key · mit Stern["),
        ("fr", "visite · RS[", "accord · signé · annoncé · RS · mots-clés : key · marqué d'une étoile["),
        ("sr", "poseta · RS[", "sporazum · potpisano · najavljeno · RS · oznake: key · sa zvezdicom["),
        ("sr-Cyrl", "посета · RS[", "споразум · потписано · најављено · RS · ознаке: key · са звездицом["),
        ("de", "Besuch · RS[", "agreement · signed · announced · RS · tags: key · starred["),
    ],
)
def test_what_follows_the_title_in_any_language(db: Path, language: str, old: str, new: str) -> None:
    result = imported(edited(db, (old, new), options=("--language", language)), db, "--yes")
    assert result.exit_code == 0, result.stderr
    event = events(db)["Ministers met"]
    assert [event[name] for name in ("type", "stage", "status", "places", "tags", "starred")] == [
        "agreement", "signed", "announced", ["RS"], ["key"], True,
    ]  # fmt: skip


def test_a_new_bullet_is_an_event_that_a_person_adds(db: Path) -> None:
    file = edited(
        db,
        (
            "## 2024",
            "- **5 May 2023** — A new one — agreement · signed · BA · tags: c[^n]\n- Something else\n\n## 2024",
        ),
        ("\n[^1]:", "\n[^n]: The Bulletin, <https://example.org/n>. “It was told.”\n[^1]:"),
    )
    imported(file, db, "--yes")
    new = events(db)["A new one"]
    assert [new[name] for name in ("date", "type", "stage", "places", "tags", "manual", "quote")] == [
        "2023-05-05", "agreement", "signed", ["BA"], ["c"], True, "It was told.",
    ]  # fmt: skip
    assert new["sources"][0]["article"] == "The Bulletin, https://example.org/n"  # type: ignore[index]
    other = events(db)["Something else"]
    assert (other["date"], other["type"]) == ("2023-05", "unclassified"), "the heading says no more than the month"
    assert "nothing to take over" in imported(file, db, "--yes").stderr


def test_a_new_bullet_with_the_name_that_a_line_gives_up(db: Path) -> None:
    new = "- **16 March 2023** — Ministers met — visit\n\n### May"
    file = edited(db, ("Ministers met", "They met"), ("### May", new))
    imported(file, db, "--yes")
    assert {"They met", "Ministers met"} <= events(db).keys() and len(events(db)) == 5
    assert "nothing to take over" in imported(file, db, "--yes").stderr


def test_a_date_that_cannot_be_read_names_the_line_and_the_rest_goes_on(db: Path) -> None:
    file = edited(db, ("**16 March 2023**", "**some day**"), ("Ministers met", "They met"))
    result = imported(file, db, "--yes")
    line = file.read_text(encoding="utf-8").split("**some day**")[0].count("\n") + 1
    assert result.exit_code == 1
    assert f"timeline: {file}:{line}: 'some day' is no date: write " in result.stderr
    assert events(db)["They met"]["date"] == "2023-03-16"


def test_what_is_no_particular_is_told_and_takes_nothing_out(db: Path) -> None:
    file = edited(db, ("visit · RS[", "visit · whatever["))
    result = imported(file, db, "--yes")
    assert "'whatever' is no type, stage, status, country or tag; left out" in result.stderr
    assert events(db)["Ministers met"]["places"] == ["RS"]


def test_a_tag_with_a_dot_in_it_is_not_lost(db: Path) -> None:
    done("tag", keys(db)[0], "a · b", db=db)
    result = imported(edited(db, ("visit · RS · tags", "visit · RS, BA · tags")), db, "--yes")
    assert "'b' is no type, stage, status, country or tag" in result.stderr
    assert "a · b" in events(db)["Ministers met"]["tags"]  # type: ignore[operator]
    assert events(db)["Ministers met"]["places"] == ["RS", "BA"]


def test_what_another_person_changed_since_is_shown_with_both(db: Path) -> None:
    file = edited(db, ("**16 March 2023**", "**17 March 2023**"))
    run("--author", "boris", "set", keys(db)[0], "date", "18 March 2023", db=db)
    shown = imported(file, db).stdout
    assert "date: 18 March 2023 → 17 March 2023" in shown
    assert "changed here, too, since the file was written, by boris" in shown
    imported(file, db, "--yes")
    assert events(db)["Ministers met"]["date"] == "2023-03-17"


def test_tags_of_others_stay(db: Path) -> None:
    key = keys(db)[0]
    done("tag", key, "one", "two", db=db)
    file = edited(db, ("tags: one, two", "tags: one, three"))
    run("--author", "boris", "tag", key, "four", db=db)
    imported(file, db, "--yes")
    assert sorted(events(db)["Ministers met"]["tags"]) == ["four", "one", "three"]  # type: ignore[call-overload]


def notes(db: Path, title: str = "Ministers met") -> list[tuple[str, str]]:
    told = [one for one in events(db)[title]["annotations"] if one["kind"] == "note"]  # type: ignore[attr-defined]
    return [(one["author"], one["value"]["text"]) for one in told]


def test_a_note_below_a_line(db: Path) -> None:
    file = edited(db, ("\n\n### May", "\n\n  > It was *hot*\\\n  > that day.\n  >\n  > Really.\n\n### May"))
    imported(file, db, "--yes")
    assert notes(db) == [("ana", "It was hot\nthat day.\n\nReally.")]
    assert "nothing to take over" in imported(file, db, "--yes").stderr


@pytest.mark.parametrize("options", [(), ("--form", "table"), ("--language", "fr")])
def test_a_changed_note_of_ones_own_replaces_it(db: Path, options: tuple[str, ...]) -> None:
    done("note", keys(db)[0], "Cheked twice", db=db)
    file = edited(db, ("Cheked twice", "Checked twice"), options=options)
    imported(file, db, "--yes")
    assert notes(db) == [("ana", "Checked twice")]
    assert "nothing to take over" in imported(file, db, "--yes").stderr
    done("undo", db=db)
    assert notes(db) == [("ana", "Cheked twice")]


def test_what_stands_below_a_line_is_a_note(db: Path) -> None:
    imported(
        edited(db, ("\n\n### May", "\n  - a bullet\n  - another\n\n  A paragraph,\n  wrapped.\n\n### May")), db, "--yes"
    )
    assert notes(db) == [("ana", "a bullet\n\nanother"), ("ana", "A paragraph, wrapped.")]


def test_a_note_in_a_table_keeps_its_lines(db: Path) -> None:
    done("note", keys(db)[0], "Cheked\nby two", db=db)
    imported(edited(db, ("Cheked", "Checked"), options=("--form", "table")), db, "--yes")
    assert notes(db) == [("ana", "Checked\nby two")]


def test_a_table_with_other_columns(db: Path) -> None:
    done("tag", keys(db)[0], "key", db=db)
    file = exported(db, "--form", "table")
    text = file.read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    assert rows[0] == ["Date", "Event", "Kind", "Places", "Remarks", "Sources"]
    without = [f"| {row[5]} | {row[1]} | {row[0]} | {row[2]} |" if set(row[0]) != {"-"} else "|---|---|---|---|"
               for row in rows]  # fmt: skip
    file.write_text("\n".join(without).replace("Ministers met |", "They met |") + "\n", encoding="utf-8")
    result = imported(file, db, "--yes")
    assert result.stdout.count("→") == 1 and "title: Ministers met → They met" in result.stdout


def test_a_bar_within_a_cell_is_told_and_loses_nothing(db: Path) -> None:
    file = edited(db, ("Ministers met |", "Ministers | met |"), options=("--form", "table"))
    result = imported(file, db, "--yes")
    assert "has more cells than its table; left out: within a cell, write | as" in result.stderr
    assert "new event" not in result.stdout and len(events(db)) == 4


def test_a_changed_note_of_another_person_stays_beside_the_new_one(db: Path) -> None:
    run("--author", "boris", "note", keys(db)[0], "Not checked", db=db)
    file = edited(db, ("Not checked", "Checked"))
    imported(file, db, "--yes")
    assert notes(db) == [("boris", "Not checked"), ("ana", "Checked")]
    assert "nothing to take over" in imported(file, db, "--yes").stderr


def test_lines_that_are_gone_are_never_deleted_without_an_answer(db: Path) -> None:
    file = exported(db)
    text = re.sub(r"- \*\*16 March 2023.*\n", "", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    result = imported(file, db, "--yes")
    assert "line gone" in result.stdout and "nothing was deleted" in result.stderr
    assert len(events(db)) == 4


@pytest.mark.usefixtures("at_a_terminal")
@pytest.mark.parametrize(
    ("typed", "left"),
    [("r", 3), ("k", 4), ("s", 4), ("q", 4), ("ruk", 4)],
)
def test_a_line_that_is_gone_is_asked_about(db: Path, monkeypatch: pytest.MonkeyPatch, typed: str, left: int) -> None:
    file = exported(db)
    text = re.sub(r"- \*\*16 March 2023.*\n", "", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    result = pressed(monkeypatch, f"{typed}q", "import", str(file), db=db)
    assert result.exit_code == 0, result.stderr
    assert len(events(db)) == left
    if typed == "r":
        assert "nothing to take over" in imported(file, db).stderr, "it is rejected already"


@pytest.mark.usefixtures("at_a_terminal")
def test_many_lines_that_are_gone_are_asked_about_as_a_whole(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = exported(db)
    text = re.sub(r"- \*\*(16 March 2023|2024).*\n", "", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")
    result = pressed(monkeypatch, "kq", "import", str(file), db=db)
    assert "2 of the 4 lines that were written are gone from the file" in result.stdout
    assert len(events(db)) == 4
    pressed(monkeypatch, "orrq", "import", str(file), db=db)
    assert len(events(db)) == 2


def test_an_export_under_a_filter_misses_nothing(db: Path) -> None:
    result = imported(exported(db, "type:visit"), db)
    assert "nothing to take over; 2 lines read" in result.stderr and result.stdout == ""


@pytest.mark.usefixtures("at_a_terminal")
def test_answers_are_saved_together(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = done("export", db=db)
    file = edited(
        db, ("Ministers met", "They met"), ("visit · RS[", "conference · RS · starred["), ("Asylum law", "Law")
    )
    result = pressed(monkeypatch, "ysaq", "import", str(file), db=db)
    assert "saved as one act" in result.stderr
    assert events(db)["They met"]["type"] == "visit" and events(db)["They met"]["starred"] is True
    assert "Law adopted" in events(db)
    done("undo", db=db)
    assert done("export", db=db) == before


def test_a_dry_run_only_shows(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, before = edited(db, ("Ministers met", "They met")), log(db)
    result = imported(file, db, "--yes", "--dry-run")
    assert "title: Ministers met → They met" in result.stdout
    assert log(db) == before


def test_two_lines_with_one_mark(db: Path) -> None:
    file = exported(db)
    text = file.read_text(encoding="utf-8")
    (line,) = re.findall(r"- \*\*16 March 2023.*\n", text)
    file.write_text(text.replace(line, line + line.replace("Ministers met", "A copy")), encoding="utf-8")
    result = imported(file, db, "--yes")
    assert "carries the mark of line" in result.stderr and "delete the comment at its end" in result.stderr
    assert "A copy" not in events(db) and len(events(db)) == 4


def test_two_lines_joined_to_one(db: Path) -> None:
    file = exported(db)
    file.write_text(file.read_text(encoding="utf-8").replace("-->\n\n### May\n\n- ", "--> "), encoding="utf-8")
    result = imported(file, db, "--yes")
    assert "two events stand on one line" in result.stderr
    assert len(events(db)) == 4


def test_a_file_of_another_database(db: Path, tmp_path: Path) -> None:
    file = edited(db, ("Ministers met", "They met"))
    other = tmp_path / "other.db"
    open_store(other).close()
    result = imported(file, other, "--yes")
    assert "none of its events is in this database; import it where it was exported" in result.stderr
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert events(other) == {}


def test_an_event_that_is_gone(db: Path) -> None:
    key = done("new", "--date", "2020", "--type", "visit", "--title", "A visit of mine", db=db).strip()
    file = edited(db, ("A visit of mine", "A visit of ours"), ("Ministers met", "They met"))
    done("undo", db=db)
    result = imported(file, db, "--yes")
    assert f"{key}" not in result.stdout and "its event is not in this database; left out" in result.stderr
    assert "They met" in events(db)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_line_ends_and_encodings_of_windows(db: Path, encoding: str) -> None:
    done("note", keys(db)[0], "Checked\n\ntwice", db=db)
    file = exported(db)
    text = file.read_text(encoding="utf-8").replace("\n", "\r\n")
    file.write_bytes(text.encode(encoding))
    assert "nothing to take over; 4 lines read" in imported(file, db).stderr
    file.write_bytes(text.replace("Ministers met", "They met", 1).encode(encoding))
    assert imported(file, db, "--yes").exit_code == 0
    assert "They met" in events(db)


def test_a_merged_event_is_changed_where_it_is_shown(db: Path) -> None:
    first, second, *_ = keys(db)
    file = edited(db, ("Ministers met", "They met"))
    done("merge", first, second, db=db)
    result = imported(file, db, "--yes")
    assert "title: Delegation visits a camp → They met" in result.stdout
    assert "changed here, too, since the file was written" in result.stdout


def test_a_changed_footnote_is_told(db: Path) -> None:
    result = imported(edited(db, ("“Ministers met in Belgrade", "“They met in Belgrade")), db, "--yes")
    assert "its footnotes were changed; left out" in result.stderr


def test_a_public_document_says_what_to_do(db: Path) -> None:
    result = imported(exported(db, "--profile", "public"), db)
    assert result.exit_code == 1
    assert "its lines carry no marks" in result.stderr and "Traceback" not in result.stderr


def test_without_its_last_comment_no_line_is_missed(db: Path) -> None:
    file = exported(db)
    text = re.sub(r"- \*\*16 March 2023.*\n", "", file.read_text(encoding="utf-8"))
    file.write_text(text.split("<!-- timeline lines")[0], encoding="utf-8")
    result = imported(file, db)
    assert "its last comment is gone" in result.stderr and result.stdout == ""


def test_the_value_shown_is_what_a_correction_replaces(db: Path) -> None:
    first = keys(db)[0]
    run("--author", "boris", "set", first, "title", "As Boris has it", db=db)
    imported(edited(db, ("As Boris has it", "As Ana has it")), db, "--yes")
    connection = open_store(db)
    details = event_details(connection, first)
    connection.close()
    assert (details.row.title, details.row.conflicts) == ("As Ana has it", 0)

"""`timeline import` of a CSV that timeline exported: what a person changed in a spreadsheet, and not what that did."""

import csv
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli_review_samples import pressed
from tests.cli_samples import done, keys, run
from tests.test_cli_import import events, log
from timeline.chronologies.marked_table import read_marked_table
from timeline.chronologies.spreadsheet_dates import BEFORE_DAY_1, date_typed, dates_meant
from timeline.errors import DateSpanError
from timeline.row_mark import read_row_mark

Row = dict[str, str]


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.cli.import_file.is_interactive", lambda: True)


def exported(db: Path) -> Path:
    file = db.parent / "chronology.csv"
    done("export", "-o", file, "--force", db=db)
    return file


def rows(file: Path) -> list[Row]:
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))


def saved(file: Path, rows: list[Row], *, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    text = io.StringIO()
    writer = csv.DictWriter(text, [*rows[0]], delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes(text.getvalue().encode(encoding, errors="replace"))
    return file


def edited(db: Path, *changes: tuple[int, str, str]) -> Path:
    """The export with other cells: the number of the row, from 0, the column, and what it says."""
    file = exported(db)
    table = rows(file)
    for number, column, cell in changes:
        table[number][column] = cell
    return saved(file, table)


def imported(file: Path, db: Path, *options: str) -> Result:
    return run("import", file, *options, db=db)


def test_an_unchanged_file_changes_nothing_whatever_happened_since(db: Path) -> None:
    file, before = exported(db), log(db)
    result = imported(file, db, "--yes")
    assert (result.exit_code, result.stdout, log(db)) == (0, "", before)
    assert "nothing to take over; 4 rows read" in result.stderr
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
    "title": (0, "title", "Ministers of Serbia met", "title", "Ministers of Serbia met"),
    "formula": (0, "title", "'=1+1", "title", "=1+1"),
    "date": (0, "date", "2023-03-17", "date", "2023-03-17"),
    "date in words": (0, "date", "16.–17. März 2023", "date", "2023-03-16/2023-03-17"),
    "date of Excel": (0, "date", "17.03.2023", "date", "2023-03-17"),
    "day number": (0, "date", "45002", "date", "2023-03-17"),
    "month of Excel": (1, "date", "Apr-23", "date", "2023-04"),
    "date gone": (0, "date", "", "date", None),
    "type": (0, "type", "conference", "type", "conference"),
    "status": (3, "status", "Cancelled", "status", "cancelled"),
    "stage": (2, "stage", "in force", "stage", "in_force"),
    "places": (0, "places", "rs, Austria", "places", ["RS", "AT"]),
    "actors": (0, "actors", "Ministry, of Interior; Frontex", "actors", ["Ministry, of Interior", "Frontex"]),
    "tags": (0, "tags", "check; key", "tags", ["check", "key"]),
    "star": (0, "starred", "ja", "starred", True),
    "verdict": (0, "verdict", "Disputed", "verdict", "disputed"),
    "significance": (0, "significance", "high", "significance", "high"),
}


@pytest.mark.parametrize(("number", "column", "cell", "field", "value"), CHANGES.values(), ids=CHANGES)
def test_a_changed_cell_is_shown_and_taken_over(
    db: Path, number: int, column: str, cell: str, field: str, value: object
) -> None:
    key = keys(db)[number]
    file, before = edited(db, (number, column, cell)), log(db)
    shown = imported(file, db)
    assert shown.exit_code == 0, shown.stderr
    assert f"chronology.csv:{number + 2}: " in shown.stdout
    assert "1 change shown and none made" in shown.stderr
    assert log(db) == before
    assert imported(file, db, "--yes").exit_code == 0
    (event,) = (one for one in events(db).values() if one["key"] == key)
    assert event[field] == value
    assert "nothing to take over" in imported(file, db, "--yes").stderr
    done("undo", db=db)
    assert imported(file, db).stdout == shown.stdout


def test_tags_that_others_put_on_since_stay_and_one_taken_out_goes(db: Path) -> None:
    done("tag", keys(db)[0], "one", "two", db=db)
    file = edited(db, (0, "tags", "two; three"))
    done("tag", keys(db)[0], "four", db=db)
    imported(file, db, "--yes")
    assert sorted(map(str, events(db)["Ministers met"]["tags"])) == ["four", "three", "two"]  # type: ignore[call-overload]


def test_words_in_the_cell_of_notes_are_a_note(db: Path) -> None:
    file = edited(db, (0, "notes", "Checked with the ministry"))
    assert imported(file, db, "--yes").exit_code == 0
    assert "Checked with the ministry" in done("show", keys(db)[0], db=db)
    assert "nothing to take over" in imported(file, db, "--yes").stderr


def test_what_was_changed_here_too_is_told(db: Path) -> None:
    file = edited(db, (0, "title", "They met"))
    done("set", keys(db)[0], "title", "Those met", db=db)
    result = imported(file, db)
    assert "title: Those met → They met" in result.stdout
    assert "changed here, too, since the file was written, by ana" in result.stdout


@pytest.mark.parametrize(
    ("column", "cell", "complaint"),
    [
        ("date", "spring", "the date stays as it was"),
        ("date", "03/04/2023", "has two meanings"),
        ("title", "", "the title is gone: to take out the event, delete the whole row"),
        ("type", "vist", "'vist' is no type; write "),
        ("type", "", "'' is no type"),
        ("places", "RS; Ruritania", "'Ruritania' is no country; the places stay as they were"),
        ("quote", "They met.", "its quote was changed; left out"),
        ("mark", "timeline x", "its mark was changed; left out"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_goes_on(db: Path, column: str, cell: str, complaint: str) -> None:
    file = edited(db, (0, column, cell), (1, "title", "A camp is seen"))
    result = imported(file, db, "--yes")
    assert result.exit_code == 1
    assert f"chronology.csv:2: {complaint}" in result.stderr or complaint in result.stderr
    assert {"Ministers met", "A camp is seen"} <= events(db).keys()


def test_a_new_row_is_an_event_and_a_copied_one_is_told(db: Path) -> None:
    file = exported(db)
    table = rows(file)
    new = {**dict.fromkeys(table[0], ""), "date": "05.05.2024", "title": "They signed", "places": "RS"}
    saved(file, [*table, new, {**table[0], "title": "A copy"}])
    result = imported(file, db, "--yes")
    assert "chronology.csv:7: carries the mark of row 2; left out" in result.stderr
    assert events(db)["They signed"]["date"] == "2024-05-05"
    assert "A copy" not in events(db)
    assert "new event" not in imported(file, db).stdout


def test_a_deleted_row_is_asked_about(db: Path, at_a_terminal: None, monkeypatch: pytest.MonkeyPatch) -> None:
    file = exported(db)
    table = rows(file)
    saved(file, [*table[:1], *table[2:]])
    result = pressed(monkeypatch, "r", "import", str(file), db=db)
    assert "line gone" in result.stdout
    assert "Delegation visits a camp" in done("list", "verdict:rejected", db=db)
    assert "nothing to take over" in imported(file, db, "--yes").stderr


def test_rows_may_be_sorted_and_columns_moved_or_taken_out(db: Path) -> None:
    file = exported(db)
    table = [{name: row[name] for name in reversed(row) if name not in ("quote", "stage")} for row in rows(file)]
    saved(file, table[::-1])
    assert "nothing to take over; 4 rows read" in imported(file, db, "--yes").stderr


def shown(edtf: str, day: Callable[[date], str], month: Callable[[date], str]) -> str:
    """A date as a spreadsheet shows it, which knows days and months only."""
    parts = [int(part) for part in edtf.split("-") if part.isdecimal()]
    if len(parts) == 3 and len(edtf) == 10:
        return day(date(parts[0], parts[1], parts[2]))
    return month(date(parts[0], parts[1], 1)) if len(parts) == 2 and len(edtf) == 7 else edtf


SHEETS: dict[str, tuple[str, str, Callable[[date], str], Callable[[date], str]]] = {
    "German Excel": (";", "cp1252", lambda day: f"{day:%d.%m.%Y}", lambda month: f"Mrz {month:%y}"),
    "Serbian Excel": (";", "cp1250", lambda day: f"{day:%d.%m.%Y.}", lambda month: f"{month:%d.%m.%Y.}"),
    "American Excel": (",", "cp1252", lambda day: f"{day.month}/{day.day}/{day.year}", lambda month: f"{month:%b-%y}"),
    "British Excel": (",", "utf-8-sig", lambda day: f"{day:%d/%m/%Y}", lambda month: f"{month:%b-%y}"),
    "numbers": ("\t", "utf-16", lambda day: str((day - BEFORE_DAY_1).days), lambda day: str((day - BEFORE_DAY_1).days)),
    "LibreOffice": (";", "utf-8", lambda day: f"{day:%Y-%m-%d} 00:00:00", lambda month: f"{month:%Y-%m}"),
}


@pytest.mark.parametrize(("delimiter", "encoding", "day", "month"), SHEETS.values(), ids=SHEETS)
def test_what_a_spreadsheet_changed_by_itself_is_no_difference(
    db: Path, delimiter: str, encoding: str, day: Callable[[date], str], month: Callable[[date], str]
) -> None:
    done("set", keys(db)[0], "title", "Министри / ministers met in Šid, “again”", db=db)
    done("set", keys(db)[1], "date", "2023-03", db=db)
    file = exported(db)
    table = rows(file)
    for row in table:
        for name in ("date", "first_day", "last_day", "published"):
            row[name] = shown(row[name], day, month)
    saved(file, table, delimiter=delimiter, encoding=encoding)
    result = imported(file, db, "--yes")
    assert (result.exit_code, result.stdout) == (0, ""), result.stderr
    assert "nothing to take over; 4 rows read" in result.stderr


def test_the_other_rows_show_what_stands_first_in_a_new_date(db: Path) -> None:
    file = edited(db, (0, "date", "3/16/2023"), (1, "date", "4/5/2023"))
    imported(file, db, "--yes")
    assert events(db)["Delegation visits a camp"]["date"] == "2023-04-05"


def test_a_table_of_another_database(db: Path, tmp_path: Path) -> None:
    file = exported(db)
    other = tmp_path / "other.db"
    done("new", "--title", "They left", "--type", "visit", "--date", "2020", db=other)
    result = imported(file, other, "--yes")
    assert "none of its events is in this database" in result.stderr
    assert "4 changes" not in imported(file, other, "--as", "colleague", "--yes").stderr
    assert "Ministers met" in events(other)


def test_more_rows_than_can_be_named(db: Path) -> None:
    for number in range(12):
        done("new", "--title", f"Event {number}", "--date", f"19{number + 10}", "--type", "visit", db=db)
    file = exported(db)
    table = rows(file)
    saved(file, [table[0], *table[10:]])
    result = imported(file, db)
    assert result.stdout.count("line gone") == 6
    assert "3 more rows gone, too many in a row to say which" in result.stderr


def test_marks() -> None:
    assert read_row_mark("timeline a 1of2 w000000 >") is not None
    for text in ("", "timeline", "timeline a 1of2", "timeline a 1of2 w000000 d12345 >", "timeline a 1of2 w00 > x"):
        assert read_row_mark(text) is None


@pytest.mark.parametrize(
    "data", [b"", b"mark", b"key,mark\r\na,b", b"\xff\xfe", b'key,mark\n"', b"\0" * 50, b"mark;\xff\n"]
)
def test_what_is_no_table_of_ours(data: bytes) -> None:
    assert read_marked_table(data, "a.csv") is None


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("02.03.2016", "2016-03-02"), ("2/3/16", "2016-03-02"), ("2/3/16", "2016-02-03"), ("2016. 3. 2.", "2016-03-02"),
        ("2016/3/2", "2016-03-02"), ("42431", "2016-03-02"), ("42431,0", "2016-03-02"), ("Mär 16", "2016-03"),
        ("mars-16", "2016-03"), ("01/03/2016", "2016-03"), ("2016-03-02T00:00:00", "2016-03-02"),
        ("3/2/2016 12:00 AM", "2016-03-02"), ("déc. 2016", "2016-12"),
    ],
)  # fmt: skip
def test_what_a_cell_may_have_been(cell: str, edtf: str) -> None:
    assert edtf in [*dates_meant(cell)]


@pytest.mark.parametrize("cell", ["", "spring 2016", "99999999", "32.13.2016", "x" * 5000, "0000/0/0", "2016"])
def test_what_a_cell_cannot_have_been(cell: str) -> None:
    assert [*dates_meant(cell)] == []


def test_what_a_cell_says_now() -> None:
    assert str(date_typed("4/5/2016", False) and date_typed("4/5/2016", False).edtf) == "2016-04-05"  # type: ignore[union-attr]
    for cell in ("4/5/2016", "2016/13/45", "soon"):
        with pytest.raises(DateSpanError):
            date_typed(cell, None)


@pytest.mark.parametrize("cell", ["x" * 100_000, "\x1b[2J\u202e<b>", "a\x00b", "'=cmd|' /C calc'!A0", "[bold]x[/]"])
def test_hostile_cells(db: Path, cell: str) -> None:
    file = edited(db, (0, "title", cell), (1, "tags", cell), (1, "notes", cell), (2, "actors", cell), (2, "date", cell))
    for options in ((), ("--yes",)):
        result = imported(file, db, *options)
        assert "Traceback" not in result.stderr
        assert not {"\x1b", "\u202e", "\x00"} & set(result.stdout + result.stderr)

"""`timeline import` of other chronologies, and `timeline diff`."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli_samples import done, keys, run
from timeline.event_mark import without_marks

LIST = "Date;What;Country;Link\n16.3.2019;They met in Vienna;AT;https://example.org/a\nMay 2019;A law passed;;\n"


@pytest.fixture
def ngo(tmp_path: Path) -> Path:
    (tmp_path / "ngo.csv").write_text(LIST, encoding="utf-8")
    return tmp_path / "ngo.csv"


def events(db: Path, *query: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in done("export", "--format", "jsonl", *query, db=db).splitlines()]


def test_rows_become_events_of_their_own_in_one_act(db: Path, ngo: Path) -> None:
    before = done("export", db=db)
    assert run("import", ngo, db=db).exit_code == 0
    assert done("export", db=db) == before
    result = run("import", ngo, "--yes", db=db)
    assert (result.exit_code, result.stdout.count("new event")) == (0, 2)
    first, second = events(db, "tag:from:ngo")
    assert [first[name] for name in ("date", "title", "type", "places", "manual", "quote")] == [
        "2019-03-16", "They met in Vienna", "unclassified", ["AT"], True, "They met in Vienna",
    ]  # fmt: skip
    assert first["sources"][0]["article"] == "ngo, row 2: https://example.org/a"  # type: ignore[index]
    assert second["date"] == "2019-05"
    assert len(events(db, "-tag:from:ngo")) == 4
    done("undo", db=db)
    assert done("export", db=db) == before


def test_again_it_adds_nothing(db: Path, ngo: Path) -> None:
    run("import", ngo, "--yes", db=db)
    log = done("annotations", "export", "-", db=db)
    result = run("import", ngo, "--yes", db=db)
    assert "2 events, 2 here already" in result.stderr and result.stdout == ""
    assert done("annotations", "export", "-", db=db) == log


def test_a_new_version_adds_what_is_new_and_corrects_what_was_moved(db: Path, ngo: Path) -> None:
    run("import", ngo, "--yes", db=db)
    done("set", str(events(db, "tag:from:ngo")[1]["key"]), "title", "Law on asylum", db=db)
    ngo.write_text(LIST.replace("16.3.2019", "17.3.2019") + "2020;A third one;;\n", encoding="utf-8")
    result = run("import", ngo, "--yes", db=db)
    assert "date: 16 March 2019 → 17 March 2019" in result.stdout and result.stdout.count("new event") == 1
    assert [event["date"] for event in events(db, "tag:from:ngo")] == ["2019-03-17", "2019-05", "2020"]


def test_taking_back_a_long_list_is_told_in_few_lines(db: Path, ngo: Path) -> None:
    before = done("export", db=db)
    ngo.write_text(
        "Date,Title\n" + "".join(f"2019-01-{day:02},Event {day}\n" for day in range(1, 31)), encoding="utf-8"
    )
    run("import", ngo, "--yes", db=db)
    result = run("undo", db=db)
    assert result.stderr.count("\n") == 21 and result.stderr.endswith("and 40 more that were said with them\n")
    assert done("export", db=db) == before


def test_two_of_one_title_are_two(db: Path, ngo: Path) -> None:
    ngo.write_text("Date,Title\n2019-01-01,Meeting\n2019-02-01,Meeting\n", encoding="utf-8")
    run("import", ngo, "--yes", db=db)
    ngo.write_text("Date,Title\n2019-01-01,Meeting\n2019-02-01,Meeting\n2019-03-01,Meeting\n", encoding="utf-8")
    run("import", ngo, "--yes", db=db)
    assert [event["date"] for event in events(db, "tag:from:ngo")] == ["2019-01-01", "2019-02-01", "2019-03-01"]


def test_it_can_be_given_a_name(db: Path, ngo: Path) -> None:
    result = run("import", ngo, "--yes", "--as", 'Our "list", 2024', db=db)
    assert 'tag:"from:Our list 2024" shows' in result.stderr
    assert len(events(db, 'tag:"from:Our list 2024"')) == 2


def test_bad_rows_are_told_and_the_rest_goes_on(db: Path, ngo: Path) -> None:
    ngo.write_text(LIST + "3.13.2020;Bad;;\n;;;x\n", encoding="utf-8")
    result = run("import", ngo, "--yes", db=db)
    assert result.exit_code == 1
    assert f"timeline: {ngo}:4: '3.13.2020' is no date" in result.stderr
    assert f"timeline: {ngo}:5: it has no title and no text; left out" in result.stderr
    assert len(events(db, "tag:from:ngo")) == 2


@pytest.mark.parametrize("format_name", ["jsonl", "timelinejs"])
def test_our_own_exports_are_here_already(db: Path, tmp_path: Path, format_name: str) -> None:
    file = tmp_path / f"own.{'json' if format_name == 'timelinejs' else format_name}"
    done("export", "has:date", "--format", format_name, "-o", file, db=db)
    result = run("import", file, "--yes", db=db)
    assert "3 events, 3 here already" in result.stderr and result.stdout == ""


def test_an_edited_csv_of_ours_without_marks_says_where_to_edit(db: Path, tmp_path: Path) -> None:
    done("export", "--format", "datapackage", "-o", tmp_path / "own.datapackage.json", db=db)
    file = tmp_path / "own.datapackage.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("Ministers met", "They met"), encoding="utf-8")
    result = run("import", file, "--yes", db=db)
    assert result.stdout == "" and "1 event with another date or title than here" in result.stderr


def test_a_public_document_as_another_chronology(db: Path, tmp_path: Path) -> None:
    file, other = tmp_path / "public.md", tmp_path / "other.db"
    done("export", "--profile", "public", "-o", file, db=db)
    assert run("import", file, "--as", "colleagues", "--yes", db=other).exit_code == 0
    assert [event["title"] for event in events(other)] == [event["title"] for event in events(db)]
    assert [event["date"] for event in events(other)] == [event["date"] for event in events(db)]
    assert "4 here already" in run("import", file, "--as", "colleagues", "--yes", db=db).stderr


def test_a_document_that_lost_its_marks(db: Path, tmp_path: Path) -> None:
    file = tmp_path / "word.md"
    done("export", "-o", file, db=db)
    text = without_marks(file.read_text(encoding="utf-8")).replace("program: timeline", "program: other")
    file.write_text(text.replace("— Ministers met", "— They met"), encoding="utf-8")
    result = run("import", file, db=db)
    assert result.stdout.count("new event") == 1 and "new event: 16 March 2023, They met" in result.stdout
    assert "no line carries a mark" in result.stderr


def test_a_file_that_cannot_be_read(db: Path, tmp_path: Path) -> None:
    result = run("import", tmp_path / "none.csv", db=db)
    assert (result.exit_code, result.stderr) == (1, f"timeline: {tmp_path / 'none.csv'}: cannot be read: "
                                                    "No such file or directory\n")  # fmt: skip


@pytest.mark.parametrize("options", [(), ("--form", "table", "--language", "de"), ("--profile", "public")])
def test_no_differences_from_an_export(db: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    file = tmp_path / "c.md"
    done("export", *options, "-o", file, db=db)
    result = run("diff", file, db=db)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "4 the same, 0 of them with another date; 0 only there; 0 only here" in result.stderr


def test_differences(db: Path, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    rows = "Date,Title\n2023-03-17,Ministers met in Belgrade on 16 March 2023\n2019,Something else\nMay 2023,"
    file.write_text(f"{rows}Delegation visits a camp near Subotica\n", encoding="utf-8")
    result = run("diff", file, db=db)
    assert result.exit_code == 1
    first, second, *_ = keys(db)
    assert f"+ 2019, Something else ({file}:3)\n" in result.stdout
    assert f"~ 16 Mar 2023 here, 17 Mar 2023 there, Ministers met ({first}, {file}:2)\n" in result.stdout
    assert second not in result.stdout
    assert result.stdout.count("\n- ") + result.stdout.startswith("- ") == 2
    lines = [json.loads(line) for line in run("diff", file, "--format", "jsonl", db=db).stdout.splitlines()]
    assert sorted(line["difference"] for line in lines) == ["date", "only_here", "only_here", "only_there"]


def test_differences_of_a_part(db: Path, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("Date,Title,Country\n2019,Something else,HU\n2019,Another,DE\n", encoding="utf-8")
    result = run("diff", file, "place:HU", "2019", db=db)
    assert (result.exit_code, result.stdout) == (1, f"+ 2019, Something else ({file}:2)\n")


def test_differences_from_another_database(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    shutil.copy(db, other)
    bytes_before = other.read_bytes()
    assert run("diff", other, db=db).exit_code == 0
    assert other.read_bytes() == bytes_before
    done("set", keys(db)[0], "date", "2020", db=db)
    done("merge", keys(db)[2], keys(db)[1], db=db)
    result = run("diff", other, db=db)
    assert result.exit_code == 1
    assert "~ 2020 here, 16 Mar 2023 there, Ministers met" in result.stdout


@pytest.mark.parametrize("text", [None, "no table", "Date,Title\nnever,x\n"])
def test_trouble_has_its_own_exit_code(db: Path, tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / "c.csv").write_text(text, encoding="utf-8")
    result = run("diff", tmp_path / "c.csv", db=db)
    assert result.exit_code == 2
    assert str(tmp_path / "c.csv") in result.stderr and "Traceback" not in result.stderr

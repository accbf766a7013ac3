"""export, through the command line."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli_samples import done, keys, run
from timeline.export.formats import BY_NAME


def test_markdown_goes_to_standard_output_or_into_a_file(db: Path, tmp_path: Path) -> None:
    text = done("export", db=db)
    assert "## 2023\n\n### March\n\n- **16 March 2023** — Ministers met — visit · RS[^1] <!-- timeline " in text
    assert text.startswith('---\ntitle: "Chronology"\n')
    assert done("export", "-o", "-", db=db) == text
    assert done("export", "-o", tmp_path / "c.md", db=db) == ""
    assert (tmp_path / "c.md").read_text(encoding="utf-8") == text


def test_title_and_filter_stand_in_the_front_matter(db: Path) -> None:
    text = done("export", "type:visit", "-place:HU", "--title", "Visits", db=db)
    assert 'title: "Visits"' in text
    assert "events: 1\n" in text
    assert 'filter: "type:visit -place:HU"' in text


def test_rejected_events_are_left_out_unless_asked_for(db: Path) -> None:
    done("verdict", keys(db)[0], "rejected", db=db)
    text = done("export", db=db)
    assert "Ministers met" not in text
    assert "left_out_as_rejected: 1" in text
    assert "Ministers met — visit · RS · marked rejected[^1]" in done("export", "is:rejected", db=db)
    assert len(done("export", "--format", "jsonl", db=db).splitlines()) == 3


def test_other_formats(db: Path) -> None:
    objects = [json.loads(line) for line in done("export", "--format", "jsonl", db=db).splitlines()]
    rows = list(csv.DictReader(io.StringIO(done("export", "--format", "csv", db=db))))
    assert [row["key"] for row in rows] == [found["key"] for found in objects]
    assert rows[0]["quote"] == objects[0]["sources"][0]["quotes"][0]["quote"]


def test_an_existing_file_is_replaced_only_by_force(db: Path, tmp_path: Path) -> None:
    file = tmp_path / "c.md"
    file.write_text("mine")
    result = run("export", "-o", file, db=db)
    assert (result.exit_code, result.stderr) == (1, f"timeline: {file}: exists already; --force replaces it\n")
    assert file.read_text() == "mine"
    done("export", "-o", file, "--force", db=db)
    assert file.read_text(encoding="utf-8").startswith("---\n")


def test_an_export_of_nothing_is_an_empty_document_but_no_file(db: Path, tmp_path: Path) -> None:
    result = run("export", "type:ruling", db=db)
    assert (result.exit_code, result.stderr) == (0, "timeline: no event matches\n")
    assert "events: 0\n" in result.stdout
    result = run("export", "type:ruling", "-o", tmp_path / "c.md", db=db)
    assert (result.exit_code, result.stderr) == (1, "timeline: no event matches; nothing written\n")
    assert not (tmp_path / "c.md").exists()


@pytest.mark.parametrize(
    ("name", "beginning"), [("c.md", "---"), ("c.csv", "key,date"), ("c.JSONL", '{"key"'), ("c", "---")]
)
def test_the_ending_of_the_file_chooses_the_format(db: Path, tmp_path: Path, name: str, beginning: str) -> None:
    result = run("export", "type:visit", "-o", tmp_path / name, db=db)
    assert (result.exit_code, result.stderr) == (0, f"2 events written to {tmp_path / name}\n")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)


def test_the_option_goes_before_the_ending_and_an_unknown_ending_needs_it(db: Path, tmp_path: Path) -> None:
    done("export", "-o", tmp_path / "c.csv", "--format", "markdown", db=db)
    assert (tmp_path / "c.csv").read_text(encoding="utf-8").startswith("---")
    result = run("export", "-o", tmp_path / "c.json", db=db)
    assert (result.exit_code, "c.json: the ending .json tells no format" in result.stderr) == (2, True)
    assert not (tmp_path / "c.json").exists()


def test_the_database_is_not_replaced_by_its_own_export(db: Path) -> None:
    before = db.read_bytes()
    result = run("export", "-o", db, "--force", db=db)
    assert (result.exit_code, result.stderr) == (1, f"timeline: {db}: is the database itself; name another file\n")
    assert db.read_bytes() == before


def test_the_options_of_a_document(db: Path, tmp_path: Path) -> None:
    text = done("export", "--language", "de", "--form", "table", "--profile", "public", db=db)
    assert "| 16. März 2023 | Ministers met | Besuch | RS | [^1] |" in text
    assert "lang: de\n" in text and "<!--" not in text


def test_sources_for_pandoc_stand_beside_the_document(db: Path, tmp_path: Path) -> None:
    result = run("export", "-o", tmp_path / "c.md", "--citations", "pandoc", db=db)
    assert (result.exit_code, result.stderr) == (
        0, f"4 events written to {tmp_path / 'c.md'} and {tmp_path / 'c.csl.json'}\n",
    )  # fmt: skip
    (item,) = json.loads((tmp_path / "c.csl.json").read_text(encoding="utf-8"))
    document = (tmp_path / "c.md").read_text(encoding="utf-8")
    assert f"[@{item['id']}, “" in document and 'bibliography: "c.csl.json"\n' in document


def test_a_file_beside_is_not_replaced_either(db: Path, tmp_path: Path) -> None:
    (tmp_path / "c.csl.json").write_text("mine")
    result = run("export", "-o", tmp_path / "c.md", "--citations", "pandoc", db=db)
    assert (result.exit_code, "c.csl.json: exists already; --force replaces it" in result.stderr) == (1, True)
    assert not (tmp_path / "c.md").exists()


def test_standard_output_takes_the_document_alone(db: Path) -> None:
    result = run("export", "--citations", "pandoc", db=db)
    assert result.exit_code == 0 and "[@" in result.stdout and "bibliography" not in result.stdout
    assert result.stderr.startswith("timeline: standard output takes the document alone; with -o FILE")
    device = run("export", "--citations", "pandoc", "-o", "/dev/null", db=db)
    assert device.exit_code == 0 and "/dev/null\ntimeline: standard output takes" in device.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "csv", "--form", "table"], "--form means nothing for csv; it is for markdown"),
        (["-o", "c.bib", "--citations", "pandoc"], "--citations means nothing for bibtex; it is for markdown"),
        (["--language", "xx"], "'xx' is not one of"),
    ],
)
def test_an_option_that_means_nothing_is_wrong_usage(db: Path, arguments: list[str], message: str) -> None:
    result = run("export", *arguments, db=db)
    assert (result.exit_code, message in result.stderr) == (2, True)


def test_a_public_document_never_has_rejected_events(db: Path) -> None:
    done("verdict", keys(db)[0], "rejected", db=db)
    assert "Ministers met" in done("export", "is:rejected", db=db)
    result = run("export", "is:rejected", "--profile", "public", db=db)
    assert "Ministers met" not in result.stdout and result.stderr == "timeline: no event matches\n"


def test_a_note_is_told_of_after_an_export_that_has_it(db: Path) -> None:
    done("note", keys(db)[0], "Call her.", db=db)
    with_note, without = run("export", db=db), run("export", "--profile", "public", db=db)
    assert "Call her." in with_note.stdout and "Call her." not in without.stdout
    assert with_note.stderr.startswith("the notes on 1 event are in it; --profile public leaves out")
    assert "notes" not in without.stderr


def test_what_a_format_leaves_out_is_counted_on_standard_error(db: Path) -> None:
    result = run("export", "--format", "icalendar", db=db)
    assert (result.exit_code, result.stderr) == (0, "iCalendar: 3 of 4 events left out: without an exact day\n")


def test_the_help_has_every_format_within_eighty_columns() -> None:
    text = run("export", "--help").stdout
    lines = text.partition("Formats, and the endings")[2].partition("A FILTER")[0].splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert {line.split()[0] for line in lines if line.startswith("    ") and line[4] != " "} == set(BY_NAME)

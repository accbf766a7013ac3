"""timeline counts: events by one field or two, as text and for other programs."""

import csv
import io
import json
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli_samples import done, run
from tests.make_chronology import add, make_article, make_event
from timeline.cli.count_page import count_lines
from timeline.export.counts import spreadsheet_counts
from timeline.filters import parse_filter
from timeline.store import count_events, open_store
from timeline.store.counts import count_table

HOSTILE = ('=HYPERLINK("x")', "a | b", "\x1b]0;x\x07", "@x\ny", "東京都庁")
TEXT = "Ministers met in Belgrade."


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A database of one event with actors that are no harmless text."""
    with closing(open_store(tmp_path / "hostile.db")) as connection:
        add(connection, make_article(TEXT), [make_event(TEXT, TEXT, "2016-03", actors=HOSTILE)])
    return tmp_path / "hostile.db"


def test_two_fields_are_rows_and_columns(db: Path) -> None:
    assert done("counts", "place", "year", db=db) == (
        "place / year  2023  2024  (undated)  total\n"
        "RS Serbia        2     0          0      2\n"
        "HU Hungary       1     0          0      1\n"
        "(none)           0     1          1      2\n"
        "total            2     1          1      4\n"
        "\n"
        "An event with several places counts in each; totals count it once.\n"
        "An event counts in the year it begins in.\n"
    )


def test_one_field_has_a_percentage(db: Path) -> None:
    assert done("counts", "type", db=db) == (
        "type         events  percent\n"
        "visit             2     50.0\n"
        "legislation       1     25.0\n"
        "operation         1     25.0\n"
        "total             4    100.0\n"
    )


def test_type_and_year_are_counted_where_nothing_is_named(db: Path) -> None:
    assert done("counts", db=db).startswith("type / year")


def test_a_filter_and_few_values(db: Path) -> None:
    table = done("counts", "place", "--find", "type:visit -is:starred", "--top", "1", db=db)
    assert table.splitlines()[:4] == [
        "place      events  percent",
        "RS Serbia       2    100.0",
        "(1 other)       0      0.0",
        "total           2    100.0",
    ]
    assert "none of those shown" in table
    assert "type / year" in done("counts", "--find", "-type:visit", db=db)


def test_rejected_events_are_counted_and_told(db: Path) -> None:
    done("verdict", json.loads(done("list", "--format", "jsonl", "--limit", "1", db=db))["key"], "rejected", db=db)
    assert "1 rejected event is counted; -is:rejected leaves them out." in done("counts", "type", db=db)
    assert "rejected" not in done("counts", "type", "--find", "-is:rejected", db=db)


def test_csv_is_the_same_table(db: Path) -> None:
    result = run("counts", "place", "quarter", "--format", "csv", db=db)
    assert list(csv.reader(io.StringIO(result.stdout)))[:2] == [
        ["place / quarter", "Q1 2023", "Q2 2023", "Q3 2023", "Q4 2023", "Q1 2024", "(undated)", "total"],
        ["RS Serbia", "1", "1", "0", "0", "0", "0", "2"],
    ]
    assert "totals count it once" in result.stderr and "totals count" not in result.stdout


def test_json_lines_name_the_filter_of_each_number(db: Path) -> None:
    lines = done("counts", "place", "month", "--find", "type:visit,legislation", "--format", "jsonl", db=db)
    objects = [json.loads(line) for line in lines.splitlines()]
    assert objects[0] == {
        "place": "RS", "month": "2023-03", "events": 1, "filter": "type:visit,legislation place:RS begins:2023-03",
    }  # fmt: skip
    assert {"place": None, "events": 1, "filter": "type:visit,legislation -has:place"} in objects
    assert objects[-1] == {"events": 3, "filter": "type:visit,legislation"}
    with closing(open_store(db)) as connection:
        assert [one["events"] for one in objects] == [
            count_events(connection, parse_filter(one["filter"])) for one in objects
        ]


def test_markdown_is_a_table_with_its_foot(db: Path) -> None:
    assert done("counts", "status", "year", "--format", "markdown", db=db) == (
        "| status / year | 2023 | 2024 | (undated) | total |\n"
        "| :--- | ---: | ---: | ---: | ---: |\n"
        "| occurred | 2 | 1 | 0 | 3 |\n"
        "| announced | 0 | 0 | 1 | 1 |\n"
        "| total | 2 | 1 | 1 | 4 |\n"
        "\n"
        "An event counts in the year it begins in.\n"
    )


@pytest.mark.parametrize("format_name", ["table", "csv", "markdown", "jsonl"])
def test_names_are_harmless_in_every_format(hostile: Path, format_name: str) -> None:
    text = run("counts", "actor", "--format", format_name, db=hostile).stdout
    assert not set("\x1b\x07") & set(text)
    if format_name == "csv":
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "@"))] == [] and '\'=HYPERLINK("x")' in cells
    if format_name == "markdown":
        assert "a \\| b" in text


def test_cells_for_a_spreadsheet_are_no_formulas(hostile: Path) -> None:
    with closing(open_store(hostile)) as connection:
        lines = list(spreadsheet_counts(count_table(connection, None, "actor", "year")))
    assert lines[0] == "actor / year\t2016\ttotal\n" and all(line.count("\t") == 2 for line in lines)
    assert any(line.startswith("'=HYPER") for line in lines)


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (["type", "year", "place"], "two fields at the most"),
        (["type", "type"], "type is named twice"),
        (["kind"], "'kind' is not one of 'type'"),
        (["--find", "type:vist"], "did you mean visit?"),
        (["--top", "0"], "0 is not in the range"),
    ],
)
def test_what_is_wrong_is_told(db: Path, command: list[str], complaint: str) -> None:
    result = run("counts", *command, db=db)
    assert result.exit_code == 2 and complaint in result.stderr and result.stdout == ""


def test_no_events_say_so(db: Path) -> None:
    result = run("counts", "--find", "zzzz", db=db)
    assert (result.exit_code, result.stdout) == (0, "") and "no event matches the filter" in result.stderr


def test_a_narrow_terminal_has_the_table_in_parts() -> None:
    cells: list[list[str | int]] = [["x / year", *(f"{year}" for year in range(2000, 2020)), "total"],
                                    ["a long name of somebody that goes on and on", *range(20), 190_000]]  # fmt: skip
    lines = "".join(count_lines(cells, 60)).splitlines()
    assert all(len(line) <= 60 for line in lines) and sum(line.startswith("a long name") for line in lines) > 3
    assert lines[-1].endswith("190,000") and lines[1].startswith("a long name of somebody that goes on an…")
    assert len("".join(count_lines(cells, None)).splitlines()) == 2

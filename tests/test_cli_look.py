"""list and show, and the program without a command."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli_samples import done, keys, run, titles


def test_list_prints_the_chronology_in_date_order(db: Path) -> None:
    one, two, three, four = (key[:6] for key in keys(db))
    assert done("list", db=db) == (
        "Key     Date         Type         Status     Title                     Places\n"
        f"{one}  16 Mar 2023  visit        occurred   Ministers met             RS\n"
        f"{two}  May 2023     visit        occurred   Delegation visits a camp  RS HU\n"
        f"{three}  2024         legislation  occurred   Asylum law adopted\n"
        f"{four}  no date      operation    announced  Frontex mission\n"
    )


def test_without_a_terminal_the_program_alone_prints_the_chronology(db: Path) -> None:
    assert done(db=db) == done("list", db=db)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["type:visit"], ["Ministers met", "Delegation visits a camp"]),
        (["2023..2024", "-type:visit"], ["Asylum law adopted"]),
        (["-type:visit,operation"], ["Asylum law adopted"]),
        (["-Belgrade", "-camp"], ["Asylum law adopted", "Frontex mission"]),
        (["--", "-type:visit"], ["Asylum law adopted", "Frontex mission"]),
        (["type:visit place:HU"], ["Delegation visits a camp"]),
        (["--limit", "2"], ["Ministers met", "Delegation visits a camp"]),
    ],
)
def test_list_under_a_filter(db: Path, words: list[str], expected: list[str]) -> None:
    assert titles(done("list", *words, db=db)) == expected


@pytest.mark.parametrize(("format", "read"), [("json", json.loads), ("jsonl", None), ("csv", None)])
def test_other_formats_hold_the_same_events(db: Path, format: str, read: object) -> None:
    text = done("list", "--format", format, db=db)
    if format == "csv":
        events = list(csv.DictReader(io.StringIO(text)))
    else:
        events = json.loads(text) if format == "json" else [json.loads(line) for line in text.splitlines()]
    assert [event["title"] for event in events] == titles(done("list", db=db))
    assert events[1]["date"] == "2023-05"
    assert events[1]["last_day"] == "2023-05-31"


def test_an_empty_listing_says_why(db: Path) -> None:
    result = run("list", "type:ruling", "--format", "json", db=db)
    assert json.loads(result.stdout) == []
    assert result.stderr == "timeline: no event matches the filter\n"
    assert result.exit_code == 0


@pytest.mark.parametrize("length", [4, 6, 16])
def test_show_finds_an_event_by_its_key_or_its_beginning(db: Path, length: int) -> None:
    key = keys(db)[1]
    page = done("show", key[:length].upper(), db=db)
    assert page.startswith("May 2023  [2023-05]\nDelegation visits a camp\n")
    assert "“The delegation visited the camp near Subotica in May.”" in page
    assert key in page


def test_show_as_json(db: Path) -> None:
    event = json.loads(done("show", keys(db)[0], "--format", "json", db=db))
    assert event["sources"][0]["quotes"][0]["quote"] == "Ministers met in Belgrade on 16 March 2023."


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("1", "there is no event '1': name it by its key, which `timeline list` shows in the first column"),
        ("12", "there is no event '12'"),
        ("ffffffffffff", "there is no event 'ffffffffffff'"),
        ("", "there is no event ''"),
    ],
)
def test_an_event_that_is_not_there(db: Path, name: str, complaint: str) -> None:
    result = run("show", name, db=db)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"timeline: {complaint}")
    assert result.stdout == ""


def test_browse_needs_a_terminal(db: Path) -> None:
    result = run("browse", db=db)
    assert result.exit_code == 2
    assert "browse needs a terminal" in result.stderr

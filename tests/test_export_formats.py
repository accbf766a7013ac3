"""The table of formats: whole, and what it says is so; what a format leaves out is counted."""

from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from tests.export_samples import details, row
from timeline.export.document import CHOICES, About, Document, Options
from timeline.export.formats import BY_NAME, FORMATS, Format, format_of_file, left_out_words, pieces_of
from timeline.models import ChronologyRow

ABOUT = About("Chronology", "", date(2025, 6, 1))
DOCS = (Path(__file__).parent.parent / "docs" / "export.md").read_text(encoding="utf-8")
IDS = [format.name for format in FORMATS]


def document(*rows: ChronologyRow) -> Document:
    return Document(rows, {one.key: details(one) for one in rows}.__getitem__, ABOUT)


def only_days(row: ChronologyRow) -> str | None:
    return None if row.date and row.date.vagueness == 0 else "no exact day"


@pytest.mark.parametrize("format", FORMATS, ids=IDS)
def test_an_entry_names_what_there_is(format: Format) -> None:
    module = import_module(f"timeline.export.{format.module}")
    assert all(
        callable(getattr(module, name)) for name in (format.function, format.why_left_out, format.beside) if name
    )
    assert set(format.options) <= set(CHOICES)
    assert 0 < len(format.help) <= 72
    assert format.leaves_out.endswith(".")


@pytest.mark.parametrize("format", FORMATS, ids=IDS)
def test_every_format_writes_one_event_many_and_none(format: Format) -> None:
    for rows in ((), (row(),), (row("a"), row("b", None), row("c", "[..2025-04-02]"))):
        assert all(isinstance(piece, str) for piece in pieces_of(format, document(*rows)))


@pytest.mark.parametrize("format", FORMATS, ids=IDS)
def test_rows_may_be_gone_through_twice_with_the_same_text(format: Format) -> None:
    same = document(row("a"), row("b", "2024-12~"))
    assert "".join(pieces_of(format, same)) == "".join(pieces_of(format, same))


def test_names_and_endings_are_taken_once() -> None:
    endings = [ending for format in FORMATS for ending in format.endings]
    assert len(BY_NAME) == len(FORMATS)
    assert len(set(endings)) == len(endings)
    assert all(ending == "" or (ending.startswith(".") and ending.islower()) for ending in endings)


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("c.md", "markdown"), ("C.MD", "markdown"), ("c.txt", "markdown"), ("c", "markdown"), ("a.b/c", "markdown"),
        ("stdout", "markdown"), ("c.jsonl", "jsonl"), ("c.csv", "csv"), ("c.md.csv", "csv"), ("c.xyz", None),
        (".csv", "markdown"),
    ],
)  # fmt: skip
def test_the_ending_asks_for_the_format(name: str, format: str | None) -> None:
    found = format_of_file(name)
    assert (found.name if found else None) == format


def test_what_is_left_out_is_counted_by_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.export.jsonl.only_days", only_days, raising=False)
    days = replace(BY_NAME["jsonl"], words="iCalendar", why_left_out="only_days")
    dated = [row(f"k{number}") for number in range(3)]
    assert left_out_words(days, document(*dated)) is None
    assert left_out_words(days, document(*dated, row("n", None))) == "iCalendar: 1 of 4 events left out: no exact day"
    assert left_out_words(days, document(row("n", None))) == "iCalendar: 1 of 1 event left out: no exact day"


def test_several_reasons_have_their_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "timeline.export.jsonl.reason", lambda row: "no date" if not row.date else "vague", raising=False
    )
    format = replace(BY_NAME["jsonl"], words="Days", why_left_out="reason")
    rows = (row("a", "2023"), row("b", "2024"), row("c", None))
    assert left_out_words(format, document(*rows)) == "Days: 3 of 3 events left out: 2 vague, 1 no date"


@pytest.mark.parametrize(
    ("file", "name"),
    [("c.md", "c.csl.json"), ("a.b.md", "a.b.csl.json"), ("c", "c.csl.json"), ("", "chronology.csl.json")],
)
def test_the_name_of_a_further_file(file: str, name: str) -> None:
    assert replace(ABOUT, file=file).beside(".csl.json") == name


def test_nothing_chosen_is_the_first_of_each_choice() -> None:
    assert {name: getattr(Options(), name) for name in CHOICES} == {name: values[0] for name, values in CHOICES.items()}


@pytest.mark.parametrize("format", FORMATS, ids=IDS)
def test_the_documentation_says_what_the_table_says(format: Format) -> None:
    endings = " ".join(f"`{ending}`" for ending in format.endings if ending)
    assert f"| `{format.name}` | {endings} | {format.help.removeprefix('for ')} | {format.leaves_out} |\n" in DOCS

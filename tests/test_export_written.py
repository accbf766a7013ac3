"""A document and the files that belong to it: all are written or none, and nothing else is touched."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.export_samples import details, row
from timeline.errors import ExportError
from timeline.export.document import About, Document, Options
from timeline.export.file import write_files
from timeline.export.formats import BY_NAME
from timeline.export.written import remarks, write_document
from timeline.models import ChronologyRow

FORMAT = replace(BY_NAME["csv"], beside="beside")


def document(*rows: ChronologyRow, file: str = "c.csv", options: Options = Options()) -> Document:  # noqa: B008
    about = About("Chronology", "", date(2025, 6, 1), options=options, file=file)
    return Document(rows, {one.key: details(one) for one in rows}.__getitem__, about)


def failing() -> Iterator[str]:
    yield "half"
    raise OSError(28, "No space left on device")


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    files = {".meta.json": ["{}\n"]}

    def function(document: Document) -> Mapping[str, list[str]]:
        return files

    monkeypatch.setattr("timeline.export.csv_to_edit.beside", function, raising=False)
    return files


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_files_stand_beside_the_document(tmp_path: Path, beside: object) -> None:
    written = write_document(tmp_path / "c.csv", FORMAT, document(row()), database=tmp_path / "events.db")
    assert [path.name for path in written] == names(tmp_path) == ["c.csv", "c.meta.json"]


@pytest.mark.parametrize("taken", ["c.csv", "c.meta.json"])
def test_an_existing_file_stops_both(tmp_path: Path, beside: object, taken: str) -> None:
    (tmp_path / taken).write_text("mine")
    with pytest.raises(ExportError, match=f"{taken}: exists already; --force replaces it"):
        write_document(tmp_path / "c.csv", FORMAT, document(row()), database=tmp_path / "events.db")
    assert names(tmp_path) == [taken]
    write_document(tmp_path / "c.csv", FORMAT, document(row()), database=tmp_path / "events.db", replace=True)
    assert names(tmp_path) == ["c.csv", "c.meta.json"]
    assert (tmp_path / taken).read_text() != "mine"


@pytest.mark.parametrize("name", ["c.csv", "c.meta.json"])
def test_neither_file_may_be_the_database(tmp_path: Path, beside: object, name: str) -> None:
    (tmp_path / name).write_text("database")
    with pytest.raises(ExportError, match="is the database itself"):
        write_document(tmp_path / "c.csv", FORMAT, document(row()), database=tmp_path / name, replace=True)
    assert (tmp_path / name).read_text() == "database"


def test_a_document_is_not_written_over_by_its_own_companion(tmp_path: Path, beside: dict[str, list[str]]) -> None:
    beside[".csv"] = ["x"]
    with pytest.raises(ExportError, match="also the name of the file that would stand beside it"):
        write_document(tmp_path / "c.csv", FORMAT, document(row()), database=tmp_path / "events.db")
    assert names(tmp_path) == []


@pytest.mark.parametrize("before", [None, "mine"])
def test_a_failure_in_the_second_file_leaves_the_first_as_it_was(tmp_path: Path, before: str | None) -> None:
    if before:
        (tmp_path / "a").write_text(before)
    with pytest.raises(ExportError, match="b: cannot be written"):
        write_files({tmp_path / "a": ["new"], tmp_path / "b": failing()}, replace=True)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == ({"a": before} if before else {})


@pytest.mark.parametrize("before", [None, "mine"])
@pytest.mark.parametrize("links", [True, False])
def test_a_name_refused_at_the_end_takes_the_other_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str | None, links: bool
) -> None:
    if before:
        for name in "ab":
            (tmp_path / name).write_text(before)
    if not links:
        monkeypatch.setattr(os, "link", failing_link)
    replace_file = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target.name == "b" and self.name.endswith(".part"):
            raise PermissionError(13, "Permission denied")
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(ExportError, match="b: cannot be written"):
        write_files({tmp_path / "a": ["new"], tmp_path / "b": ["new"]}, replace=True)
    expected = {"a": before, "b": before} if before else {}
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == expected


def failing_link(*paths: Path) -> None:
    raise OSError(95, "Operation not supported")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no /dev/null on this system")
def test_a_device_takes_the_document_alone(tmp_path: Path, beside: object) -> None:
    assert write_document(Path("/dev/null"), FORMAT, document(row()), database=tmp_path / "events.db") == [
        Path("/dev/null")
    ]


def test_a_profile_says_what_it_shows_and_what_it_hides() -> None:
    rows = (row("a", notes=2), row("b", verdict="disputed"), row("c", confidence=0.3))
    format = replace(BY_NAME["csv"], options=("profile",))
    (internal,) = remarks(format, document(*rows))
    (public,) = remarks(format, document(*rows, options=Options(profile="public")))
    assert internal.startswith("the notes on 1 event are in it; --profile public leaves out")
    assert public.startswith("2 events disputed or doubtful, which a public document does not say")
    assert list(remarks(format, document(row()))) == list(remarks(BY_NAME["csv"], document(*rows))) == []

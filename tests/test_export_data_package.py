"""The data package: its description says of every column what it is, and the files beside it are as described."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.export_samples import annotation, details, row
from tests.nasty_chronology import nasty_document
from timeline.export.csv_table import csv_document
from timeline.export.data_fields import DESCRIPTIONS, VALUES, csv_fields, json_fields
from timeline.export.data_package import data_files, data_package
from timeline.export.document import About, Document
from timeline.export.jsonl import event_object
from timeline.models import AnnotationKind, EventDetails

PYTHON_TYPES = {
    "string": str,
    "date": str,
    "boolean": bool,
    "integer": int,
    "number": float,
    "array": list,
    "object": dict,
}


def no_details(key: str) -> EventDetails:
    raise KeyError(key)


def package(file: str = "visits.datapackage.json", title: str = "Visits") -> dict[str, Any]:
    about = About(title, "type:visit", date(2025, 6, 1), file=file)
    found: dict[str, Any] = json.loads("".join(data_package(Document([], no_details, about))))
    return found


def test_every_column_is_described_in_order() -> None:
    header = next(iter(csv_document(nasty_document())))
    assert [field["name"] for field in csv_fields()] == next(csv.reader(io.StringIO(header)))


def test_every_field_of_an_object_is_described_in_order() -> None:
    written = json.loads(json.dumps(event_object(details()), default=str))
    assert [field["name"] for field in json_fields()] == list(written)


def test_no_description_is_left_over() -> None:
    assert {field["name"] for field in [*csv_fields(), *json_fields()]} == set(DESCRIPTIONS)


def test_objects_have_the_types_that_are_described() -> None:
    told = details(
        row(stage="signed", starred=True, verdict="confirmed", confidence=0.5, salience="lead", significance="low",
            publisher="x", tags=("a",)),
        annotations=(annotation(AnnotationKind.STAR, {"on": True}),), machine={"date": "2023"},
    )  # fmt: skip
    written = json.loads(json.dumps(event_object(told), default=str))
    wrong = {
        field["name"]: written[field["name"]]
        for field in json_fields()
        if not isinstance(written[field["name"]], PYTHON_TYPES[str(field["type"])])
    }
    assert wrong == {}


@pytest.mark.parametrize("name", VALUES)
def test_values_are_those_of_the_models(name: str) -> None:
    (field,) = [field for field in csv_fields() if field["name"] == name]
    assert field["constraints"] == {"enum": [str(value) for value in VALUES[name]]}


def test_the_files_stand_beside_the_description() -> None:
    described = [resource["path"] for resource in package()["resources"]]
    assert described == ["visits.datapackage.csv", "visits.datapackage.jsonl"]
    assert set(data_files(nasty_document())) == {".csv", ".jsonl"}


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("visits.datapackage.json", "visits"),
        ("Visits 2023.datapackage.json", "visits-2023"),
        ("datapackage.json", "datapackage"),
        ("", "chronology"),
        ("вести.datapackage.json", "chronology"),
    ],
)
def test_its_name_can_stand_in_an_address(file: str, name: str) -> None:
    assert package(file)["name"] == name


def test_frictionless_finds_the_files_as_described(tmp_path: Path) -> None:
    frictionless = pytest.importorskip(
        "frictionless", reason="frictionless[json] is not installed; it is no dependency, only a second opinion"
    )
    document = nasty_document("nasty.datapackage.json")
    (tmp_path / "nasty.datapackage.json").write_text("".join(data_package(document)), encoding="utf-8")
    for ending, pieces in data_files(document).items():
        (tmp_path / f"nasty.datapackage{ending}").write_bytes("".join(pieces).encode())
    report = frictionless.validate(str(tmp_path / "nasty.datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])

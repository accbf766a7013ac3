"""A chronology as a data package (Frictionless Data, version 2): the description of two files beside it.

`visits.datapackage.json` describes `visits.datapackage.csv`, one row an event for tables, and
`visits.datapackage.jsonl`, everything about each event for programs.
"""

import json
import re
from collections.abc import Iterable, Iterator

from timeline import __version__
from timeline.export.csv_table import FORMULA_STARTS, csv_document
from timeline.export.data_fields import Field, csv_fields, json_fields
from timeline.export.document import About, Document
from timeline.export.jsonl import ESCAPES, jsonl_document
from timeline.plaintext import one_line

STANDARD = "https://datapackage.org/profiles/2.0"


def data_package(document: Document) -> Iterator[str]:
    """The description."""
    yield json.dumps(_package(document.about), ensure_ascii=False, indent=2).translate(ESCAPES) + "\n"


def data_files(document: Document) -> dict[str, Iterable[str]]:
    """The two files, by ending."""
    return {".csv": csv_document(document), ".jsonl": jsonl_document(document)}


def _package(about: About) -> Field:
    package: Field = {
        "$schema": f"{STANDARD}/datapackage.json",
        "name": _name(about),
        "title": one_line(about.title),
        "description": _description(about),
        "created": f"{about.generated.isoformat()}T00:00:00Z",
        "version": __version__,
        "resources": [_table(about), _objects(about)],
    }
    return package


def _name(about: About) -> str:
    """In lower-case letters, digits and hyphens."""
    stem = about.beside("").removesuffix(".datapackage")
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "chronology"


def _description(about: About) -> str:
    filtered = f" Filter: {one_line(about.filter)}." if about.filter else ""
    return f"Dated, sourced events, made with timeline {__version__}.{filtered}"


def _table(about: About) -> Field:
    return {
        "$schema": f"{STANDARD}/dataresource.json",
        "name": "events",
        "type": "table",
        "path": about.beside(".csv"),
        "title": "Events, one row each",
        "description": f"A cell that begins with {' '.join(FORMULA_STARTS)} has an apostrophe before it.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "schema": _schema(csv_fields()),
    }


def _objects(about: About) -> Field:
    return {
        "$schema": f"{STANDARD}/dataresource.json",
        "name": "events-in-full",
        "type": "table",
        "path": about.beside(".jsonl"),
        "title": "Events with reasons, sources, quotes and annotations",
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "encoding": "utf-8",
        "schema": _schema(json_fields()),
    }


def _schema(fields: list[Field]) -> Field:
    return {
        "$schema": f"{STANDARD}/tableschema.json",
        "fields": fields,
        "missingValues": [""],
        "primaryKey": ["key"],
    }

"""Metadata for Datasette: of the tables that there are, and of their columns that there are."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from timeline.export.database_words import table_words
from timeline.export.datasette import datasette
from timeline.export.document import About, Database, Document
from timeline.export.stored_document import document_under
from timeline.filters import parse_filter
from timeline.models import EventDetails
from timeline.store import open_store
from timeline.store.tables import columns_of_tables, name_of_database

ABOUT = About("Chronology", "", date(2025, 6, 1))


def no_details(key: str) -> EventDetails:
    raise KeyError(key)


def metadata(database: Database | None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(datasette(Document([], no_details, ABOUT, database))))
    return found


def test_only_columns_that_there_are_are_spoken_of() -> None:
    tables = metadata(Database("news", {"articles": ("key", "published", "of later")}))["databases"]["news"]["tables"]
    assert tables == {
        "articles": {
            "description": table_words()["articles"].description,
            "columns": {"key": "The article's key.", "published": "The day on which it was published."},
            "sort_desc": "published",
        }
    }


def test_what_is_not_for_people_is_hidden() -> None:
    tables = metadata(Database("news", {"ranks": ("name",), "x'; --": ()}))["databases"]["news"]["tables"]
    assert tables == {"ranks": {"hidden": True}, "x'; --": {"hidden": True}}


def test_a_document_of_no_database_speaks_of_none() -> None:
    assert metadata(None)["databases"] == {}


def test_every_table_for_people_is_described_with_all_its_columns(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "my news.db")) as connection:
        document = document_under(connection, parse_filter(""), title="x", generated=date(2025, 6, 1))
        assert document.database is not None
        assert document.database.name == "my news"
        tables = document.database.tables
        inner = {"reading_hash", "content_hash", "text_number", "prints"}  # of articles, for reading them again
        undescribed = {
            name: missing
            for name, words in table_words().items()
            if name in tables and (missing := set(tables[name]) - set(words.columns) - inner)
        }
        assert undescribed == {"runs": {"id"}, "changes": {"id"}}
        assert metadata(document.database)["databases"]["my news"]["tables"]["chronology"]["label_column"] == "title"


def test_every_table_for_people_is_there(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "events.db")) as connection:
        assert set(table_words()) <= set(columns_of_tables(connection))


def test_names_of_tables_are_never_obeyed() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute('CREATE TABLE "x"");drop" ("a b", "c""d")')
        connection.execute('CREATE VIEW seen AS SELECT 1 AS one FROM "x"");drop"')
        assert columns_of_tables(connection) == {"seen": ("one",), 'x");drop': ("a b", 'c"d')}
        assert name_of_database(connection) == ""

"""metadata.json for Datasette: what the tables and columns of the database hold, how they are sorted and counted.

    datasette events.db --metadata metadata.json

Tables that people have no use for are hidden; they can still be opened by their address.
"""

import json
from collections.abc import Iterator, Sequence

from timeline import __version__
from timeline.export.database_words import TableWords, table_words
from timeline.export.document import About, Document
from timeline.export.jsonl import ESCAPES
from timeline.plaintext import one_line

JsonObject = dict[str, object]


def datasette(document: Document) -> Iterator[str]:
    """The metadata of the database that the document is from; of no table where it is from none."""
    database = document.database
    tables = {name: _table(name, columns) for name, columns in database.tables.items()} if database else {}
    metadata: JsonObject = {
        "title": one_line(document.about.title),
        "description": _description(document.about),
        "databases": {database.name: {"tables": tables}} if database else {},
    }
    yield json.dumps(metadata, ensure_ascii=False, indent=2).translate(ESCAPES) + "\n"


def _description(about: About) -> str:
    return f"A chronology with its sources, made with timeline {__version__} on {about.generated.isoformat()}."


def _table(name: str, columns: Sequence[str]) -> JsonObject:
    """What is said of one table, of the columns that it has."""
    words = table_words().get(name)
    if words is None:
        return {"hidden": True}
    said: JsonObject = {
        "description": words.description,
        "columns": {column: words.columns[column] for column in columns if column in words.columns},
        "label_column": words.label if words.label in columns else "",
        "facets": _facets(words, columns),
        "sort_desc": words.sort_desc if words.sort_desc in columns else "",
    }
    return {key: value for key, value in said.items() if value}


def _facets(words: TableWords, columns: Sequence[str]) -> list[object]:
    lists = [{"array": column} for column in words.lists if column in columns]
    return [*(column for column in words.facets if column in columns), *lists]

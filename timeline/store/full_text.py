"""full_text_ids: the ids of the rows that full-text search finds."""

import sqlite3

LISTED = "SELECT group_concat(rowid) FROM chronology_fts WHERE chronology_fts MATCH ?"  # quicker than one by one


def full_text_ids(connection: sqlite3.Connection, query: str) -> list[int]:
    """In no order. `query` is one of FTS5, as `words_query` and `full_text_query` write it."""
    (listed,) = connection.execute(LISTED, (query,)).fetchone()
    return [int(number) for number in listed.split(",")] if listed else []

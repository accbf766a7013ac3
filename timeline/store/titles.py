"""Events by the words of their titles: where they stand among others, and the first few of them."""

import sqlite3
from array import array
from collections.abc import Sequence
from typing import Protocol

from timeline.filter_terms import Search
from timeline.models import ChronologyRow
from timeline.store.chronology import rows_by_id
from timeline.store.damage import store_errors
from timeline.store.filter_sql import words_query
from timeline.store.full_text import full_text_ids
from timeline.store.ranked import Backwards, Found, Ordered
from timeline.store.words import WORD, folded

FIRST_TITLED = "SELECT rowid FROM chronology_fts WHERE chronology_fts MATCH ? LIMIT ?"
LONGEST_QUERY = 20  # words of which a title must have each


class Ids(Protocol):
    """Ids of rows in an order."""

    def __len__(self) -> int: ...

    def __getitem__(self, places: slice, /) -> Sequence[int]: ...


@store_errors
def places_of_titles(connection: sqlite3.Connection, search: Search, ids: Ids) -> "array[int]":
    """The places, among the rows with these ids, of those whose title has the words sought; in order, from 0."""
    numbers = set(full_text_ids(connection, _in_titles(words_query(search))))
    if isinstance(ids, Found | Ordered | Backwards):
        return ids.places_of(numbers)
    return array("I", (place for place, number in enumerate(ids[: len(ids)]) if number in numbers))


@store_errors
def events_titled(connection: sqlite3.Connection, text: str, most: int) -> list[ChronologyRow]:
    """Some events whose title has a word that begins with each of these; those first where they follow one another."""
    words = WORD.findall(folded(text))[:LONGEST_QUERY]
    if not words:
        return []
    each = " AND ".join(f"({words_query(Search(word))})" for word in words)
    found: dict[int, None] = {}
    for query in (words_query(Search(" ".join(words))), each):
        rows = connection.execute(FIRST_TITLED, (_in_titles(query), most))
        found |= dict.fromkeys(number for (number,) in rows)
    return rows_by_id(connection, list(found)[:most])


def _in_titles(query: str) -> str:
    return f"{{title}} : ({query})"

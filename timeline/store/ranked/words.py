"""word_sets: the words of the chronology, and the beginnings of words, each with the ranks of the rows that have it.

Full-text search finds rows as quickly, but tells them one by one; with hundreds of thousands of rows that is too slow
for an answer at each key. Phrases are still for it.
"""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.store.ranked.names import name_of
from timeline.store.words import WORD

if TYPE_CHECKING:
    from pyroaring import BitMap

WORDS_FROM = 250_000  # rows from which words have sets
LONGEST_BEGINNING = 3  # letters; there are few enough words that begin with four
ROWS_AT_A_TIME = 100_000

TEXTS = "SELECT rowid, title, quotes, notes, actors FROM chronology_fts"


def word_sets(connection: sqlite3.Connection, ranks: "array[int]") -> "Iterator[tuple[str, BitMap]]":
    """Each word and each beginning of LONGEST_BEGINNING letters at most, with its set."""
    from pyroaring import BitMap

    found: dict[str, BitMap] = {}
    cursor = connection.execute(TEXTS)
    while rows := cursor.fetchmany(ROWS_AT_A_TIME):
        some: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, *texts in rows:
            rank = ranks[number]
            for word in set(WORD.findall(" ".join(texts))):
                some[word].append(rank)
        for word, here in some.items():
            if word in found:
                found[word] |= BitMap(here)
            else:
                found[word] = BitMap(here)
    beginnings: dict[str, list[BitMap]] = defaultdict(list)
    for word, ranked in found.items():
        yield name_of("word", word), ranked
        for length in range(1, min(LONGEST_BEGINNING, len(word)) + 1):
            beginnings[word[:length]].append(ranked)
    for beginning, sets in beginnings.items():
        yield name_of("beginning", beginning), BitMap.union(*sets)

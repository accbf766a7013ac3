"""Sets: the sets of the table `ranks`, each read when it is first asked for."""

import sqlite3
from array import array
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from timeline.store.ranked.names import SEPARATOR, name_of

if TYPE_CHECKING:
    from pyroaring import BitMap

AT_A_TIME = 1 << 16  # bytes: of four million at once the process would keep the room
ANSWERS_KEPT = 16
BELOW = "SELECT name, value FROM ranks WHERE name >= ? AND name < ?"


class Sets:
    """Named sets of ranks, and named lists of numbers; each is asked for with the connection of the thread at work."""

    def __init__(self) -> None:
        self._sets: dict[str, BitMap] = {}
        self._fields: dict[str, dict[str, BitMap]] = {}
        self._any: dict[str, BitMap] = {}
        self._answers: dict[str, BitMap] = {}

    def numbers(self, connection: sqlite3.Connection, kind: str, name: str) -> "array[int]":
        """A list of numbers; empty when there is none of that name."""
        found = array(kind)
        row = connection.execute("SELECT rowid FROM ranks WHERE name = ?", (name,)).fetchone()
        if row:
            with connection.blobopen("ranks", "value", row[0], readonly=True) as blob:
                while part := blob.read(AT_A_TIME):
                    found.frombytes(part)
        return found

    def named(self, connection: sqlite3.Connection, name: str) -> "BitMap":
        """The set of that name, empty when there is none."""
        from pyroaring import BitMap

        if name not in self._sets:
            stored = _bytes(connection, name)
            self._sets[name] = BitMap.deserialize(stored) if stored else BitMap()
        return self._sets[name]

    def of_field(self, connection: sqlite3.Connection, field: str) -> "dict[str, BitMap]":
        """Value -> its set, of all values of a field."""
        if field not in self._fields:
            self._fields[field] = self.beginning(connection, f"{field}{SEPARATOR}")
        return self._fields[field]

    def with_any(self, connection: sqlite3.Connection, field: str) -> "BitMap":
        """The set of the rows whose field has any value at all."""
        from pyroaring import BitMap

        if field not in self._any:
            self._any[field] = BitMap.union(*self.of_field(connection, field).values(), BitMap())
        return self._any[field]

    def answered(self, query: str, ask: "Callable[[], BitMap]") -> "BitMap":
        """What full-text search answered to a query, or does now. Of rows that are not late that stays as it is."""
        answer = self._answers.pop(query, None)
        if answer is None:
            answer = ask()
        self._answers[query] = answer  # the last one
        for old in list(self._answers)[:-ANSWERS_KEPT]:
            self._answers.pop(old, None)
        return answer

    def is_answered(self, query: str) -> bool:
        """Whether the answer is there."""
        return query in self._answers

    def beginning(self, connection: sqlite3.Connection, beginning: str) -> "dict[str, BitMap]":
        """The rest of the name -> the set, of all whose names begin so; not kept."""
        from pyroaring import BitMap

        rows = connection.execute(BELOW, (beginning, f"{beginning}\U0010ffff"))
        return {name[len(beginning) :]: BitMap.deserialize(value) for name, value in rows}


def sets_of_values(field: str, found: "Mapping[str, array[int]]") -> "Iterator[tuple[str, BitMap]]":
    """The name and the set of each value of a field, from the ranks of its rows."""
    from pyroaring import BitMap

    for value, ranks in found.items():
        ranked = BitMap(ranks)
        ranked.run_optimize()
        yield name_of(field, value), ranked


def _bytes(connection: sqlite3.Connection, name: str) -> bytes | None:
    row = connection.execute("SELECT value FROM ranks WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None

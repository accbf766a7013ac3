"""Links between event keys: which event an old key means now, and which events people made one."""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, field

from timeline.models import AnnotationKind
from timeline.store.log import in_force, read_annotations
from timeline.store.schema import MERGED_INTO

# The keys that any link joins to those given, one step at a time by index, from few keys to many rows (CROSS JOIN):
# what people merged elsewhere is not read. A merge counts whether in force or not: undoing it changes both its ends.
CONNECTED = f"""
WITH RECURSIVE connected(key) AS (
    SELECT value FROM json_each(?)
    UNION SELECT {MERGED_INTO} FROM connected CROSS JOIN annotations ON event_key = connected.key AND +kind = 'merge'
    UNION SELECT event_key FROM connected CROSS JOIN annotations ON {MERGED_INTO} = connected.key AND kind = 'merge'
    UNION SELECT current_key FROM connected CROSS JOIN attachments ON event_key = connected.key
        WHERE current_key IS NOT NULL
    UNION SELECT event_key FROM connected CROSS JOIN attachments ON current_key = connected.key
)
SELECT key FROM connected
"""
THESE = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Links:
    """The links of some keys and of all that any link joins to them, which are `connected`.

    `attached`: a key that vanished -> the key it was found under again. `merged`: key -> the key it is merged into.
    """

    connected: frozenset[str]
    attached: dict[str, str] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)

    def current(self, key: str) -> str:
        """The key that `key` is found under now."""
        return self.attached.get(key, key)

    def root(self, key: str) -> str:
        """The key of the row that shows `key`. A circle, which two joined logs may hold, has one too."""
        path = [self.current(key)]
        while (into := self.merged.get(path[-1])) is not None:
            if into in path:
                return min(path[path.index(into) :])
            path.append(into)
        return path[-1]

    def without_merges_into(self, gone: Collection[str]) -> "Links":
        """The same links, but nothing is merged into the keys in `gone`."""
        merged = {key: into for key, into in self.merged.items() if into not in gone}
        return Links(self.connected, self.attached, merged)


def read_links(connection: sqlite3.Connection, keys: Collection[str]) -> Links:
    """The links of these keys and of all that are joined to them."""
    connected = frozenset(key for (key,) in connection.execute(CONNECTED, (json.dumps(list(keys)),)))
    these = (json.dumps(list(connected)),)
    attached = dict(
        connection.execute(
            f"SELECT event_key, current_key FROM attachments WHERE current_key <> event_key AND event_key IN {THESE}",
            these,
        ).fetchall()
    )
    merged_keys = connection.execute(
        f"SELECT DISTINCT event_key FROM annotations WHERE +kind = 'merge' AND event_key IN {THESE}", these
    ).fetchall()
    if not merged_keys:
        return Links(connected, attached)
    links = Links(connected, attached)
    merged = {}
    for merge in in_force(read_annotations(connection, [key for (key,) in merged_keys])):
        if merge.kind is AnnotationKind.MERGE:
            merged[links.current(merge.event_key)] = links.current(str(merge.value["into"]))
    return Links(connected, attached, {key: into for key, into in merged.items() if key != into})

"""Links between event keys: which event an old key means now, and which events people made one."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from timeline.models import AnnotationKind
from timeline.store.log import JOINING, THESE
from timeline.store.retractions import IN_FORCE

# The keys that any link joins to those given, one step at a time by index, from few keys to many rows (CROSS JOIN):
# what people joined elsewhere is not read. A link counts whether in force or not: undoing it changes both its ends.
CONNECTED = f"""
WITH RECURSIVE connected(key) AS (
    SELECT value FROM json_each(?)
    UNION SELECT target FROM connected CROSS JOIN annotations ON event_key = connected.key
        WHERE +kind IN {JOINING} AND target IS NOT NULL
    UNION SELECT event_key FROM connected CROSS JOIN annotations ON target = connected.key WHERE +kind IN {JOINING}
    UNION SELECT current_key FROM connected CROSS JOIN attachments ON event_key = connected.key
        WHERE current_key IS NOT NULL
    UNION SELECT event_key FROM connected CROSS JOIN attachments ON current_key = connected.key
)
SELECT key FROM connected
"""
MERGES = f"""
SELECT event_key, target FROM annotations
WHERE +kind = '{AnnotationKind.MERGE}' AND event_key IN {THESE} AND {IN_FORCE} ORDER BY id
"""


@dataclass(frozen=True)
class Links:
    """The links of some keys and of all that any link joins to them, which are `connected`.

    `attached`: a key that vanished -> the key it was found under again. `merges`: the key that was merged and the one
    it was merged into, in the order in which people did it; the same key may be merged into several, which makes all
    of them one.
    """

    connected: frozenset[str]
    attached: dict[str, str] = field(default_factory=dict)
    merges: tuple[tuple[str, str], ...] = ()

    def current(self, key: str) -> str:
        """The key that `key` is found under now. A circle, which two joined logs may hold, has one, too."""
        path = [key]
        while (now := self.attached.get(path[-1])) is not None:
            if now in path:
                return min(path[path.index(now) :])
            path.append(now)
        return path[-1]

    def root(self, key: str) -> str:
        """The key of the row that shows `key`."""
        current = self.current(key)
        return self._roots.get(current, current)

    @property
    def merged(self) -> frozenset[str]:
        """The keys that are merged with another, as they are found now, those that show the others too."""
        return frozenset(self._roots)

    @property
    def merged_into(self) -> frozenset[str]:
        """The keys into which people merged others, as they are found now."""
        return frozenset(self.current(into) for _, into in self.merges)

    @cached_property
    def _roots(self) -> dict[str, str]:
        """Each merged key -> the one that shows all it is merged with: the last one into which others were merged and
        which was merged into none itself; in a circle the last one of all."""
        pairs = [(self.current(one), self.current(into)) for one, into in self.merges]
        pairs = [(one, into) for one, into in pairs if one != into]
        gone = {one for one, _ in pairs}
        group_of = _groups(pairs)
        root_of: dict[frozenset[str], str] = {}
        for _, into in pairs:
            shown = root_of.get(group_of[into])
            if shown is None or into not in gone or shown in gone:
                root_of[group_of[into]] = into
        return {key: root_of[group] for key, group in group_of.items()}

    def without_merges_into(self, gone: Collection[str]) -> "Links":
        """The same links, but nothing is merged into the keys in `gone`."""
        merges = tuple((one, into) for one, into in self.merges if self.current(into) not in gone)
        return Links(self.connected, self.attached, merges)


def read_links(connection: sqlite3.Connection, keys: Collection[str]) -> Links:
    """The links of these keys and of all that are joined to them."""
    connected = frozenset(key for (key,) in connection.execute(CONNECTED, (json.dumps(list(keys)),)))
    these = (json.dumps(sorted(connected)),)
    attached = dict(
        connection.execute(
            f"SELECT event_key, current_key FROM attachments WHERE current_key <> event_key AND event_key IN {THESE}",
            these,
        ).fetchall()
    )
    return Links(connected, attached, tuple(connection.execute(MERGES, these).fetchall()))


def _groups(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Each key of a pair -> all keys that pairs join to it, directly or through others."""
    group_of: dict[str, frozenset[str]] = {}
    for pair in pairs:
        joined = frozenset(pair).union(*(group_of.get(key, ()) for key in pair))
        group_of |= dict.fromkeys(joined, joined)
    return group_of

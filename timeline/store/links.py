"""Links between event keys: which event an old key means now, and which events people made one."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from timeline.models import AnnotationKind
from timeline.store.log import in_force, read_annotations


@dataclass(frozen=True, slots=True)
class Links:
    """`attached`: a key that vanished -> the key it was found under again. `merged`: key -> the key it is merged into.

    `related` are all pairs that a merge ever named, in force or not: a merge undone changes both its ends.
    """

    attached: dict[str, str] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    related: tuple[tuple[str, str], ...] = ()

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

    def connected(self, keys: Iterable[str]) -> set[str]:
        """`keys` and all that any link joins to them."""
        reached = set(keys)
        pairs = (*self.attached.items(), *self.merged.items(), *self.related)
        if not pairs:
            return reached
        neighbours = defaultdict(set)
        for one, other in pairs:
            neighbours[one].add(other)
            neighbours[other].add(one)
        waiting = list(reached)
        while waiting:
            new = neighbours[waiting.pop()] - reached
            reached |= new
            waiting.extend(new)
        return reached

    def without_merges_into(self, gone: Collection[str]) -> "Links":
        """The same links, but nothing is merged into the keys in `gone`."""
        merged = {key: into for key, into in self.merged.items() if into not in gone}
        return Links(self.attached, merged, self.related)


def read_links(connection: sqlite3.Connection) -> Links:
    """All links of the database: few, since people make them."""
    attached = dict(
        connection.execute("SELECT event_key, current_key FROM attachments WHERE current_key <> event_key").fetchall()
    )
    merged_keys = [
        key for (key,) in connection.execute("SELECT DISTINCT event_key FROM annotations WHERE kind = 'merge'")
    ]
    if not merged_keys:
        return Links(attached)
    log = read_annotations(connection, merged_keys)
    merges = [annotation for annotation in log if annotation.kind is AnnotationKind.MERGE]
    links = Links(attached)
    merged = {}
    for merge in in_force(log):
        if merge.kind is AnnotationKind.MERGE:
            merged[links.current(merge.event_key)] = links.current(str(merge.value["into"]))
    merged = {key: into for key, into in merged.items() if key != into}
    return Links(attached, merged, tuple((merge.event_key, str(merge.value["into"])) for merge in merges))

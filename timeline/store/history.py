"""history: who did what when, and what reading articles again changed."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from datetime import datetime

from timeline.models import Annotation, AnnotationKind, Deed, MachineChange
from timeline.store.changes import changes_of, changes_since
from timeline.store.damage import store_errors
from timeline.store.event_names import find_event
from timeline.store.links import read_links
from timeline.store.log import COLUMNS, THESE, act_behind, make_annotation, said_behind
from timeline.store.retractions import IN_FORCE

SAID = f"SELECT {COLUMNS}, {IN_FORCE} FROM annotations"
SAID_OF = f"{SAID} WHERE event_key IN {THESE} OR target IN {THESE} ORDER BY id"


@store_errors
def history(
    connection: sqlite3.Connection, *, event_key: str | None = None, since: datetime | None = None
) -> list[Deed]:
    """What people did and what reading changed, in order of time: in all, or in one event and those merged into it.

    With `since` from that moment on. Raises AnnotationError when there is no such event.
    """
    if event_key is None:
        moment = since.timestamp() if since else 0.0
        said = _said(connection.execute(f"{SAID} WHERE id >= ? ORDER BY id", (_first_id(moment),)))
        changes = changes_since(connection, since)
    else:
        key = find_event(connection, event_key)
        links = read_links(connection, [key])
        told = {one for one in links.connected if one == key or links.root(one) == key}
        these = json.dumps(sorted(told))
        said, changes = _said(connection.execute(SAID_OF, (these, these))), changes_of(connection, told)
    deeds = [*_acts(connection, said), *map(_changed, changes)]
    shown = _rows(connection, {deed.key for deed in deeds if deed.key})
    placed = [_placed(deed, shown) for deed in deeds if since is None or deed.at >= since]
    return sorted(placed, key=lambda deed: (deed.at, deed.change is None))


def _said(rows: Iterable[tuple[object, ...]]) -> list[tuple[Annotation, bool]]:
    """Annotations, each with whether it still holds."""
    return [(make_annotation(row[:-1]), bool(row[-1])) for row in rows]  # type: ignore[arg-type]


def _acts(connection: sqlite3.Connection, said: Iterable[tuple[Annotation, bool]]) -> list[Deed]:
    deeds = []
    for annotation, holds in said:
        about = _about(connection, annotation)
        named = said_behind(connection, annotation)
        deeds.append(Deed(annotation.at, named.event_key or None, "", annotation, not holds, about=about))
    return deeds


def _about(connection: sqlite3.Connection, annotation: Annotation) -> Annotation | None:
    """The act that an undoing undid, or what was withdrawn; None for any other annotation."""
    if annotation.kind is AnnotationKind.RETRACT:
        return act_behind(connection, annotation)
    return said_behind(connection, annotation) if annotation.kind is AnnotationKind.WITHDRAW else None


def _changed(change: MachineChange) -> Deed:
    return Deed(change.at, change.event_key, "", change=change)


def _rows(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, tuple[str, str]]:
    """Event key -> key and title of the row that shows it; those that no row shows are missing."""
    links = read_links(connection, keys)
    roots = {key: links.root(key) for key in keys}
    titles = dict(
        connection.execute(
            f"SELECT key, title FROM chronology_rows WHERE key IN {THESE}",
            (json.dumps(sorted({*roots.values(), *keys})),),
        ).fetchall()
    )
    shown = {key: root if root in titles else key for key, root in roots.items()}
    return {key: (root, titles[root]) for key, root in shown.items() if root in titles}


def _placed(deed: Deed, shown: dict[str, tuple[str, str]]) -> Deed:
    key, title = shown.get(deed.key or "", (deed.key, ""))
    return Deed(deed.at, key, title, deed.annotation, deed.undone, deed.change, deed.about)


def _first_id(moment: float) -> str:
    """The least UUIDv7 of a moment: an id is never earlier than what it names was said."""
    digits = f"{max(0, int(moment * 1000)):012x}"
    return f"{digits[:8]}-{digits[8:]}"

"""What a person says, as the log keeps it: of which event, and with what has to be looked up when it is said."""

import sqlite3
from collections.abc import Collection, Mapping

from timeline.errors import AnnotationError
from timeline.keys import manual_event_key
from timeline.models import AnnotationKind
from timeline.store.anchors import Outcome
from timeline.store.event_names import find_event, visible_key
from timeline.store.evidence import quotes_by_event
from timeline.store.facts import as_in_the_log
from timeline.store.links import read_links
from timeline.store.log import COLUMNS, acts_in_force, make_annotation
from timeline.store.overlay import read_entries
from timeline.store.registers import register_of
from timeline.store.retractions import IN_FORCE
from timeline.store.saying import Saying
from timeline.store.words import storable

# How an event stands that its article does not tell now, or of which a person said what it is.
LOST = (Outcome.AMBIGUOUS, Outcome.ORPHANED, Outcome.CHOSEN, Outcome.ALONE)

Logged = tuple[str, dict[str, object]]


def logged(connection: sqlite3.Connection, saying: Saying, number: str) -> Logged:
    """The event key and the value of the annotation `number`, for a saying whose value was checked.

    Raises AnnotationError for an event that there is not, or of which this cannot be said.
    """
    kind, value = saying.kind, dict(saying.value)
    match kind:
        case AnnotationKind.RETRACT | AnnotationKind.WITHDRAW:
            return _in_force(connection, str(value["annotation"])), value
        case AnnotationKind.VIEW:
            return "", {**value, "over": _over(connection, [""], kind, value)}
        case AnnotationKind.MANUAL if not saying.event_key:
            return manual_event_key(number), value
        case AnnotationKind.ATTACH:
            key = _lost(connection, saying.event_key)
            return key, {"to": value["to"] and _told_now(connection, key, str(value["to"]))}
    key = _shown(connection, saying.event_key)
    match kind:
        case AnnotationKind.MANUAL:
            raise AnnotationError(f"event {key} exists already: a new one gets its own key")
        case AnnotationKind.MERGE:
            return key, {"into": _other(connection, key, str(value["into"]), "merged into")}
        case AnnotationKind.DISTINCT:
            return key, {"from": _other(connection, key, str(value["from"]), "other than")}
        case AnnotationKind.SPLIT:
            return manual_event_key(number), {**value, "of": key, "quotes": _own_quotes(connection, key, value)}
        case _ if register_of(kind, value):
            return key, {**value, **_replaced(connection, key, kind, value)}
    return key, value


def _replaced(
    connection: sqlite3.Connection, key: str, kind: AnnotationKind, value: Mapping[str, object]
) -> dict[str, object]:
    """`over`, and for a field its `old` value and what the machine found."""
    links = read_links(connection, [key])
    meaning_it = [one for one in links.connected if links.root(one) == key]
    over: dict[str, object] = {"over": _over(connection, meaning_it, kind, value)}
    if kind is not AnnotationKind.SET:
        return over
    name = str(value["field"])
    entry = next(one for one in read_entries(connection, links) if one.facts.key == key)
    old = as_in_the_log(getattr(entry.facts, name))
    return {"old": old, "machine": entry.machine.get(name, old), **over}


def _over(
    connection: sqlite3.Connection, keys: Collection[str], kind: AnnotationKind, value: Mapping[str, object]
) -> list[str]:
    """The ids of the annotations in force that one of this kind and value replaces."""
    register, acts = register_of(kind, value), acts_in_force(connection, keys)
    return sorted(one.id for said in acts.values() for one in said if register_of(one.kind, one.value) == register)


def _own_quotes(connection: sqlite3.Connection, key: str, value: Mapping[str, object]) -> list[dict[str, object]]:
    """The quotes that go to another row, with their places; each must be one of the event's."""
    wanted = value["quotes"]
    assert isinstance(wanted, list)
    links = read_links(connection, [key])
    meaning_it = [one for one in links.connected if links.root(one) == key]
    told = quotes_by_event(connection, links.connected, links)
    places = {(q.article, q.evidence.quote): q.evidence.start for one in meaning_it for q in told.get(one, ())}
    found = []
    for article, quote in ((str(one["article"]), str(one["quote"])) for one in wanted):
        if (article, quote) not in places:
            raise AnnotationError(f"event {key} has no such quote: {quote[:60]!r}")
        found.append({"article": article, "quote": quote, "start": places[article, quote]})
    return found


def _in_force(connection: sqlite3.Connection, number: str) -> str:
    """The event key of an annotation that can be retracted."""
    row = connection.execute(f"SELECT {COLUMNS} FROM annotations WHERE id = ? AND {IN_FORCE}", (number,)).fetchone()
    if row is None:
        raise AnnotationError(f"there is no annotation {number!r} that could be retracted")
    return make_annotation(row).event_key


def _lost(connection: sqlite3.Connection, key: str) -> str:
    """The key of an event that its article does not tell now, or of which a person said what it is."""
    for candidate in (storable(key), find_event(connection, key)):
        row = connection.execute("SELECT outcome FROM attachments WHERE event_key = ?", (candidate,)).fetchone()
        if row and row[0] in LOST:
            return candidate
    raise AnnotationError(f"event {key} was not lost: to say that it is the same as another one, merge it")


def _told_now(connection: sqlite3.Connection, key: str, other: str) -> str:
    """The event that a lost one is found again as; also one that is merged into the lost one."""
    if other != key and connection.execute("SELECT 1 FROM events WHERE key = ?", (other,)).fetchone():
        return other
    return _other(connection, key, other, "found again in")


def _shown(connection: sqlite3.Connection, key: str) -> str:
    shown = visible_key(connection, key)
    if shown is None:
        raise AnnotationError(f"there is no event {key!r}")
    return shown


def _other(connection: sqlite3.Connection, key: str, other: str, done: str) -> str:
    """The key of the row of another event."""
    shown = find_event(connection, other)
    if shown == key:
        raise AnnotationError(f"an event cannot be {done} itself: {key} and {other} are one already")
    return shown

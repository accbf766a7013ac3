"""find_new: the events of a chronology from elsewhere that are not here yet, each with that chronology as its source.

They are events that a person adds: `source` is the chronology's name and the row, `quote` the words of the row, and
each has the tag `from:NAME`, so that `tag:from:NAME` shows them and `-tag:from:NAME` all others. A row that is here is
known by its key, by its words, or by its date and title; one whose date was changed there since is an edit of the date.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from timeline.chronologies.told import Told, ToldEvent
from timeline.datespan import parse_edtf
from timeline.datewords import in_words
from timeline.event_mark import folded
from timeline.ingest.edits import Edit
from timeline.ingest.told_events import Name, event_name, names_here, sayings_of
from timeline.models import Annotation, AnnotationKind
from timeline.plaintext import one_line, shortened
from timeline.store import Connection, Saying, row_by_key
from timeline.store.event_names import visible_key
from timeline.store.log import in_force_of_kind

LONGEST_NAME = 60


@dataclass(slots=True)
class NewEvents:
    """What a chronology has that is not here, as edits; `known` is how many of its events are here, `differing` how
    many of them have the key of an event here and another date or title."""

    edits: list[Edit] = field(default_factory=list)
    known: int = 0
    differing: int = 0


def chronology_name(text: str) -> str:
    """The name of a chronology, as a tag can hold it.

    >>> chronology_name(" NGO list, 2024 ")
    'NGO list 2024'
    """
    return shortened(one_line(text.replace(",", " ").replace('"', " ")), LONGEST_NAME)


def find_new(connection: Connection, told: Told, name: str, path: str, unit: str) -> NewEvents:
    """What of a chronology is not here yet; `name` is what it is called, `unit` what it counts. Raises StoreError."""
    found = NewEvents()
    here = names_here(connection, told.events)
    names = {_name(event) for event in told.events}
    gone = [one for one in in_force_of_kind(connection, AnnotationKind.MANUAL) if _is_of(one, name, names)]
    for event in told.events:
        before = _earlier(event, gone)
        has_key = bool(event.key) and visible_key(connection, event.key) is not None
        if has_key or _name(event) in here:
            found.known += 1
            found.differing += has_key and _name(event) not in here
        elif before:
            gone.remove(before)
            found.edits += _moved(connection, event, before, path)
            found.known += 1
        else:
            here[_name(event)] = ""
            found.edits.append(_added(event, name, path, unit))
    return found


def _earlier(event: ToldEvent, gone: Sequence[Annotation]) -> Annotation | None:
    """What was taken in of an earlier version of the chronology and stands there so no more: it has the same words, or
    the same title."""
    for part, here in (("quote", event.words), ("title", event.title)):
        for before in gone:
            if here and folded(_text(before, part)) == folded(here):
                return before
    return None


def _added(event: ToldEvent, name: str, path: str, unit: str) -> Edit:
    source = f"{name}, {unit} {event.number}" + (f": {event.source}" if event.source else "")
    words = f"{in_words(event.date)}, {event.title}"
    return Edit(f"{path}:{event.number}", "", "new event", "", words, sayings_of(event, source, [f"from:{name}"]))


def _moved(connection: Connection, event: ToldEvent, before: Annotation, path: str) -> list[Edit]:
    """The new date of an event that was taken in from an earlier version of the chronology."""
    key = visible_key(connection, before.event_key)
    row = row_by_key(connection, key) if key else None
    new = event.date.edtf if event.date else None
    if row is None or (row.date.edtf if row.date else None) == new:
        return []
    then = parse_edtf(_text(before, "date")) if before.value.get("date") else None
    since = "somebody" if row.date != then else ""
    saying = Saying(row.key, AnnotationKind.SET, {"field": "date", "new": new})
    told = f"{in_words(row.date)}, {row.title}"
    return [Edit(f"{path}:{event.number}", told, "date", in_words(row.date), in_words(event.date), (saying,), since)]


def _is_of(said: Annotation, name: str, told: Collection[Name]) -> bool:
    """Whether it was taken in from the chronology of that name, which does not tell it so any more."""
    then = event_name(_text(said, "date"), _text(said, "title"))
    return _text(said, "source").startswith(f"{name}, ") and then not in told


def _name(event: ToldEvent) -> Name:
    return event_name(event.date.edtf if event.date else None, event.title)


def _text(said: Annotation, name: str) -> str:
    value = said.value.get(name)
    return "" if value is None else str(value)

"""Events that a chronology from elsewhere tells: as events that a person adds, and which of them are here already."""

from collections.abc import Iterator, Sequence

from timeline.chronologies.told import ToldEvent
from timeline.datespan import DateSpan
from timeline.event_mark import folded
from timeline.filters import EventFilter, parse_filter
from timeline.models import AnnotationKind, ChronologyRow, EventType, Status
from timeline.store import Connection, Saying, event_ids, rows_by_id
from timeline.store.log import in_force_of_kind

BATCH = 2_000  # rows read at a time

Name = tuple[str, str]  # of an event, for people: EDTF and title


def event_name(edtf: str | None, title: str) -> Name:
    """What tells an event from others where it has no key: its date and its title, however they are typed."""
    return edtf or "", folded(title).casefold()


def names_here(connection: Connection, told: Sequence[ToldEvent]) -> dict[Name, str]:
    """The keys of the events of the chronology that may be among those told, by name; also by the name under which a
    person added them, if it was changed since."""
    if not told:
        return {}
    names = {
        event_name(_text(said.value.get("date")), _text(said.value.get("title"))): said.event_key
        for said in in_force_of_kind(connection, AnnotationKind.MANUAL)
    }
    for row in _rows_around(connection, [event.date for event in told]):
        names[event_name(row.date.edtf if row.date else None, row.title)] = row.key
    return names


def sayings_of(event: ToldEvent, source: str, tags: Sequence[str] = ()) -> tuple[Saying, ...]:
    """What adds the event; nothing is claimed of its type where it tells none."""
    value: dict[str, object] = {
        "title": event.title,
        "type": event.type or EventType.UNCLASSIFIED.value,
        "date": event.date.edtf if event.date else None,
        "status": event.status or Status.OCCURRED.value,
        "stage": event.stage,
        "places": list(event.places),
        "actors": list(event.actors),
        "quote": event.words,
        "source": source,
    }
    tagged = [" ".join(tag.replace(",", " ").split()) for tag in (*event.tags, *tags)]
    return (
        Saying("", AnnotationKind.MANUAL, value),
        *(Saying("", AnnotationKind.TAG, {"tag": tag, "on": True}) for tag in dict.fromkeys(tagged) if tag),
    )


def _rows_around(connection: Connection, dates: Sequence[DateSpan | None]) -> Iterator[ChronologyRow]:
    """The rows of the years of these dates, and those without a date where one of them is none."""
    days = [span.first_known_day for span in dates if span]
    filters = [parse_filter(f"{min(days).year:04}..{max(days).year:04}")] if days else []
    filters += [parse_filter("is:undated")] if None in dates else []
    for event_filter in filters:
        yield from _rows(connection, event_filter)


def _rows(connection: Connection, event_filter: EventFilter) -> Iterator[ChronologyRow]:
    ids = event_ids(connection, event_filter)
    for start in range(0, len(ids), BATCH):
        yield from rows_by_id(connection, ids[start : start + BATCH])


def _text(value: object) -> str:
    return "" if value is None else str(value)

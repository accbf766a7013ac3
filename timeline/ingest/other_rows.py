"""other_rows: the rows of another chronology, ready to be compared with ours; a file of any format, or a database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from timeline.chronologies.comparable import comparable
from timeline.chronologies.reading import read_chronology
from timeline.chronologies.told import ToldEvent
from timeline.chronologies.vocabulary import Vocabulary
from timeline.filters import EventFilter
from timeline.ingest.told_events import sayings_of
from timeline.models import AnnotationKind, Comparable
from timeline.store import Connection, annotate_together, comparable_events
from timeline.store.copied import copied, scratch
from timeline.store.event_names import visible_key

DATABASE = b"SQLite format 3\0"
SHORT = 8  # digits of a key that are shown


@dataclass(frozen=True, slots=True)
class OtherRows:
    """The rows that pass the filter; by their keys where each stands ("ngo.csv:12", "boris.db 3f9a1c2b"); what in the
    file could not be read."""

    rows: list[Comparable]
    places: dict[str, str]
    complaints: tuple[str, ...] = ()


def other_rows(
    connection: Connection,
    path: Path,
    event_filter: EventFilter,
    words: Vocabulary,
    *,
    day_first: bool | None = None,
) -> OtherRows:
    """The rows of a file; one that is an event of this database, also a merged one, has the key of its row here.

    Raises UnreadableChronology or StoreError where it cannot be read.
    """
    if _is_database(path):
        with copied(path) as other:
            rows = list(comparable_events(other, event_filter))
        return _known_here(connection, [(row, f"{path} {row.key[:SHORT]}") for row in rows])
    read = read_chronology(path, words, day_first=day_first)
    kept = _passing(read.told.events, event_filter) if event_filter.terms else read.told.events
    told = [(comparable(one, one.key or f"{path}:{one.number}"), f"{path}:{one.number}") for one in kept]
    return replace(_known_here(connection, told), complaints=tuple(read.told.complaints))


def _known_here(connection: Connection, told: Sequence[tuple[Comparable, str]]) -> OtherRows:
    """The rows with the keys that they have here; a second one of a key is known by its place."""
    rows: dict[str, Comparable] = {}
    places: dict[str, str] = {}
    for row, place in told:
        key = visible_key(connection, row.key) or row.key
        key = key if key not in rows else f"{place} {len(rows)}"
        rows[key], places[key] = replace(row, key=key), place
    return OtherRows(list(rows.values()), places)


def _passing(events: Sequence[ToldEvent], event_filter: EventFilter) -> list[ToldEvent]:
    """The events that pass the filter, as they would if they were in a database."""
    sayings = [saying for at, event in enumerate(events) for saying in sayings_of(event, str(at))]
    with scratch() as connection:
        said = annotate_together(connection, sayings, author="-", at=datetime.now(UTC))
        at = {one.event_key: int(str(one.value["source"])) for one in said if one.kind is AnnotationKind.MANUAL}
        return [events[number] for number in sorted(at[row.key] for row in comparable_events(connection, event_filter))]


def _is_database(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(DATABASE)) == DATABASE
    except OSError:
        return False

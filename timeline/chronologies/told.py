"""ToldEvent: one event as a chronology from elsewhere tells it."""

from dataclasses import dataclass, field

from timeline.datespan import DateSpan


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """`number` is its row or line, from 1. `words` are those of the whole row, `source` what it names as its own.

    `type`, `status` and `stage` are None where it says none that is known here; `key` is that of the event where the
    chronology is an export of timeline, "" elsewhere.
    """

    number: int
    date: DateSpan | None
    title: str
    words: str = ""
    source: str = ""
    type: str | None = None
    status: str | None = None
    stage: str | None = None
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    key: str = ""


@dataclass(slots=True)
class Told:
    """A chronology as read: its events in their order, and one line for each row that could not be read."""

    events: list[ToldEvent] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

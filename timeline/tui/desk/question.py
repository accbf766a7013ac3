"""Question: what only a person can decide, with everything to decide it by, and what each answer says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from timeline.filters import EventFilter
from timeline.store import Connection, Saying
from timeline.store.ranked import RankedRows
from timeline.tui.text.paragraph import Paragraph

Paragraphs = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A key, what it does in words, and what is saved then, as one act.

    `asks` is for what is typed first and saved before it: "fields" of the event, or its "date"; "" for nothing.
    """

    key: str
    words: str
    said: tuple[Saying, ...]
    asks: Literal["", "fields", "date"] = ""


@dataclass(frozen=True, slots=True)
class Question:
    """`event` is the key of the event that it is about. `sides` stand below `about`, beside each other if two."""

    event: str
    words: str
    about: Paragraphs
    sides: tuple[Paragraphs, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something to be decided: `id` tells it from all others. `ask` reads the question as it is now, or None when
    there is nothing to decide any more."""

    id: str
    ask: Callable[[Connection], Question | None]


class Finder(Protocol):
    """Finds what waits under a filter; in a large chronology with its `ranked` rows."""

    def __call__(
        self, connection: Connection, event_filter: EventFilter | None, ranked: RankedRows | None = None, /
    ) -> list[Waiting]: ...

"""Edit: one thing that a person changed in a chronology that was written down, with the annotations that it makes."""

from dataclasses import dataclass, field

from timeline.store import Saying


@dataclass(frozen=True, slots=True)
class Edit:
    """`place` is file and line. `event` is the event in words, "" for one that is new. `what` is the name of a field,
    "note", "tags" or "new event"; `old` is what the chronology has now, `new` what the file has, both in words.

    `since` says who changed the same thing here since the file was written, "" where nobody did.
    """

    place: str
    event: str
    what: str
    old: str
    new: str
    sayings: tuple[Saying, ...]
    since: str = ""


@dataclass(frozen=True, slots=True)
class Deletion:
    """A line, or a note of a line, that is no longer in the file: what becomes of it is asked.

    `key` is the event's, `event` the event in words; `note` the id of the note that is gone, "" for a line.
    """

    place: str
    key: str
    event: str
    note: str = ""
    text: str = ""


@dataclass(slots=True)
class Edits:
    """All that was changed in a file; `lines` is how many lines of it carry a mark, `written` how many were written.

    `complaints` are one line each, for what cannot be taken over; the rest goes on.
    """

    edits: list[Edit] = field(default_factory=list)
    deletions: list[Deletion] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    lines: int = 0
    written: int = 0

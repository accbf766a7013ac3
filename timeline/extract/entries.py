"""Entries of the word lists, and the hits of them that are found in a sentence."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How a word stands: the forms of a verb, a noun class, or a cue of status or clause."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    BASE = "base"
    ING = "ing"
    VERBAL_NOUN = "noun"
    NOUN = "noun class"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase: its group ("sign", "deal", "future"), its form, and one pattern a token."""

    group: str
    form: Form
    patterns: tuple[str, ...]


@dataclass(slots=True, init=False)
class Hit:
    """An entry found in a sentence. `places` are the tokens that its words stand at, in order.

    `first` is the token that it begins at, `last` the one after its last word. Not frozen, because a sentence has
    twenty: making a frozen one takes twice as long.
    """

    entry: Entry
    places: tuple[int, ...]
    first: int
    last: int

    def __init__(self, entry: Entry, places: tuple[int, ...]) -> None:
        self.entry = entry
        self.places = places
        self.first = places[0]
        self.last = places[-1] + 1

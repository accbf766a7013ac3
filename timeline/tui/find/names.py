"""The names of a chronology, and those of them that may be meant by a few letters: actors, places, tags, views.

>>> likeness("police", "border police"), likeness("bor pol", "border police"), likeness("frntx", "frontex")
(0.9, 0.65, 0.3)
"""

from collections.abc import Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple

from timeline.models import SavedView
from timeline.store import Connection
from timeline.store.facets import facet_counts
from timeline.store.ranked import RankedRows
from timeline.store.views import saved_views
from timeline.store.words import WORD, folded
from timeline.tui.facets.words import value_words
from timeline.tui.text.shown_words import LONGEST_NAME, shown

FIELDS = ("actor", "place", "publisher", "tag")  # whose values have names
MOST = 4  # names of one field that are offered
FEWEST_LETTERS = 3  # from which on letters that only follow in order may mean a name
EQUAL, BEGINS, WORD_BEGINS, WORDS_BEGIN, IN_ORDER = 1.0, 0.95, 0.9, 0.65, 0.3


class Named(NamedTuple):
    """A value of a field, or a saved view: its words as they are shown and as they are compared, and its events."""

    field: str
    value: str
    words: str
    compared: str
    events: int = 0
    view: SavedView | None = None


def read_names(connection: Connection, ranked: RankedRows | None) -> list[Named]:
    """All of them, those of the most events first in each field; then the views. Raises StoreError."""
    names = [
        Named(field, value, words := value_words(field, value), as_compared(words), count)
        for field, counts in facet_counts(connection, None, FIELDS, ranked).items()
        for value, count in counts
    ]
    views = (Named("view", one.name, shown(one.name, LONGEST_NAME), "", 0, one) for one in saved_views(connection))
    return names + [view._replace(compared=as_compared(view.words)) for view in views]


def names_meant(names: Iterable[Named], typed: str) -> list[tuple[float, Named]]:
    """At most MOST of each field with how likely they are meant, 1 the most; those of the most events before others."""
    letters = as_compared(typed)
    if not letters:
        return []
    by_field: dict[str, list[tuple[float, int, Named]]] = {}
    for name in names:
        if like := likeness(letters, name.compared):
            by_field.setdefault(name.field, []).append((like, name.events, name))
    best = (nlargest(MOST, found, key=lambda one: one[:2]) for found in by_field.values())
    return [(like, name) for found in best for like, _, name in found]


def as_compared(text: str) -> str:
    """The words of a text, folded, with a space between each.

    >>> as_compared("Đurić–Family"), as_compared("key-events")
    ('duric family', 'key events')
    """
    return " ".join(WORD.findall(folded(text)))


def likeness(typed: str, name: str) -> float:
    """How likely a name is meant by what was typed, both as they are compared: 0, not at all, to 1, it is the name."""
    if typed == name:
        return EQUAL
    if name.startswith(typed):
        return BEGINS
    words = f" {name}"
    if f" {typed}" in words:
        return WORD_BEGINS
    if all(f" {word}" in words for word in typed.split()):
        return WORDS_BEGIN
    return IN_ORDER if len(typed) >= FEWEST_LETTERS and _in_order(typed, name) else 0.0


def _in_order(letters: Sequence[str], name: str) -> bool:
    """Whether the name begins with the first letter, and the others follow somewhere, one after another."""
    rest = iter(name)
    return name.startswith(letters[0]) and all(letter in rest for letter in letters if letter != " ")

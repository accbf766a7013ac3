"""Trail: what was shown one after another, to be gone back and forward through as in a web browser.

>>> trail = Trail()
>>> trail.rest(Place("", Order.DATE, "3f9a"))
>>> trail.rest(Place("place:RS", Order.DATE, "8c1f"))
>>> trail.rest(Place("place:RS", Order.DATE, "77b0"))
>>> trail.go(-1)
Place(filter='', order=<Order.DATE: 'date'>, event='3f9a')
>>> trail.go(-1), trail.go(1)
(None, Place(filter='place:RS', order=<Order.DATE: 'date'>, event='77b0'))
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from timeline.models import Order, order_named
from timeline.plaintext import one_line, shortened
from timeline.tui.table.orders import order_words

KEPT_AS = "trail"  # in what is remembered of a visit
MOST = 100  # steps back
LONGEST = 60  # characters of a filter that is told


class Place(NamedTuple):
    """What was shown: the filter as it is written, the order, and the key of the event under the cursor."""

    filter: str = ""
    order: Order = Order.DATE
    event: str | None = None

    def shows(self, other: "Place") -> bool:
        """Whether both show the same events in the same order."""
        return self[:2] == other[:2]


class Trail:
    """Places in the order in which they were shown; a person is at one of them."""

    def __init__(self, places: Sequence[Place] = (), at: int = -1) -> None:
        self._places = list(places)[-MOST - 1 :]
        self._at = at if 0 <= at < len(self._places) else len(self._places) - 1

    def rest(self, place: Place) -> None:
        """A person is there now: with another event in what they see already, or a step further."""
        if self._places and self._places[self._at].shows(place):
            self._places[self._at] = place
            return
        self._places = [*self._places[: self._at + 1], place][-MOST - 1 :]
        self._at = len(self._places) - 1

    def arrive(self, place: Place) -> None:
        """What is shown there by now: its event may be gone, and of its filter something wrong."""
        self._places[self._at] = place

    def go(self, steps: int) -> Place | None:
        """So many steps forward, or back; the place there, or None where the trail ends before."""
        if not 0 <= self._at + steps < len(self._places):
            return None
        self._at += steps
        return self._places[self._at]

    def written(self) -> dict[str, str]:
        """The trail for the next visit: one text under its name; nothing where it has no step."""
        kept = {"at": self._at, "places": self._places}
        return {KEPT_AS: json.dumps(kept)} if len(self._places) > 1 else {}


def read_trail(written: object) -> Trail:
    """The trail of an earlier visit; what makes no sense is left out, and then it begins at its end.

    >>> read_trail('{"at": 0, "places": [["", "date", null], ["RS", "-type", "8c"]]}').go(1)
    Place(filter='RS', order=<Order.TYPE_DOWN: '-type'>, event='8c')
    >>> read_trail('{"at": 0, "places": [["RS", "sideways", null]]}').go(0), read_trail("[").go(0)
    (None, None)
    """
    with suppress(ValueError, RecursionError):
        kept = json.loads(written) if isinstance(written, str) else None
        match kept:
            case {"places": [*said], "at": int(at)}:
                places = [_place(one) for one in said]
                return Trail([place for place in places if place], at if all(places) else -1)
    return Trail()


def _place(said: object) -> Place | None:
    match said:
        case [str(text), str(named), str() | None as event] if order := order_named(named):
            return Place(text, order, event)
    return None


def place_words(place: Place, events: int) -> str:
    """What is shown there, and how many events that are now.

    >>> place_words(Place("place:RS", Order.TITLE), 1204), place_words(Place(), 1)
    ('place:RS · by title, A to Z · 1,204 events', 'everything · 1 event')
    """
    text = shortened(one_line(place.filter), LONGEST) or "everything"
    count = "1 event" if events == 1 else f"{events:,} events"
    return " · ".join(filter(None, (text, order_words(place.order), count)))

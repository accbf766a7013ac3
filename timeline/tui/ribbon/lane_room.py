"""Whether the ribbon shows lanes, of which field, and how many of them have room; what is remembered of that.

>>> next_field(None), next_field("type"), next_field("publisher")
('type', 'status', None)
>>> [lanes_in(*size) for size in ((160, 45), (80, 24), (80, 19), (40, 45))]
[9, 4, 0, 0]
"""

from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

FIELDS = ("type", "status", "place", "actor", "publisher")
MAY_BE_NONE = frozenset({"place", "actor", "publisher"})  # fields that an event may have no value of
KEPT_AS = "ribbon_lanes"

MOST = 9  # lanes, the rest among them
FEWEST = 2  # one value and the rest
LEAST_WIDTH = 50
OTHER_LINES = 16  # lines of a terminal that are not for lanes; of those beyond, half are
AROUND = 2  # lines under the lanes: the axis and the words

NARROWEST_NAMES, WIDEST_NAMES = 9, 26
COUNTS = 8  # cells for the counts, and a gap


class LanesWanted(NamedTuple):
    """The field, and how many lanes at most, the rest among them."""

    field: str
    most: int


def lanes_in(width: int, height: int) -> int:
    """How many lanes have room in a terminal of that size; 0 for none."""
    lanes = min(MOST, (height - OTHER_LINES) // 2)
    return lanes if lanes >= FEWEST and width >= LEAST_WIDTH else 0


def height_for(wanted: LanesWanted, known: int) -> int:
    """The lines of the ribbon for a field with so many values: the same under any filter."""
    return min(wanted.most, max(1, known + (wanted.field in MAY_BE_NONE))) + AROUND


def names_in(width: int) -> int:
    """The cells for names at the left of a ribbon, by its width alone: a filter moves no bar."""
    return max(NARROWEST_NAMES, min(WIDEST_NAMES, width // 6 + 2))


def no_room_words() -> str:
    """Why there are no lanes."""
    return f"Lanes need {OTHER_LINES + 2 * FEWEST} lines and {LEAST_WIDTH} columns: there is room for one band only."


def next_field(field: str | None) -> str | None:
    """The field after this one; None, the single band, after the last."""
    if field is None:
        return FIELDS[0]
    return next((after for known, after in pairwise(FIELDS) if known == field), None)


def kept_field(more: Mapping[str, str | int]) -> str | None:
    """The field among what is remembered; None for the single band, and where it makes no sense."""
    return next((field for field in FIELDS if field == more.get(KEPT_AS)), None)


def with_field(more: Mapping[str, str | int], field: str | None) -> dict[str, str | int]:
    """What is remembered, with this field and no other."""
    others = {name: value for name, value in more.items() if name != KEPT_AS}
    return others | ({KEPT_AS: field} if field else {})

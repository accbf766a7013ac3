"""CountTable: events counted by the values of one field, or of two; and the fields that they can be counted by."""

from dataclasses import dataclass
from typing import Literal

SEVERAL = ("place", "actor", "tag")  # of which an event may have several values, and then counts in the line of each
TIMES = ("year", "decade", "quarter", "month")  # in which an event counts where it begins
COUNTED = (
    "type", "status", "stage", "place", "actor", "publisher", "language", "tag", "verdict", "significance", *TIMES,
)  # fmt: skip

Kind = Literal["value", "others", "none"]


@dataclass(frozen=True, slots=True)
class CountedLine:
    """A row or a column: the events that have a value, or `others` than those shown, or `none` of the field.

    `value` is as people wrote it most often; of a time EDTF ("2016", "2016-35" for its third quarter); of others and
    none "". `hidden` is how many values the others are. `total` counts each event once. `terms` are what to add to the
    filter to see these events.
    """

    field: str
    kind: Kind
    value: str
    total: int
    terms: str
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class CountTable:
    """The rows, the columns, and for each row how many events there are in each column.

    With one field there are no columns, and the cells of a row are empty. `total` is how many events there are under
    the filter, `rejected` how many of them people rejected.
    """

    row_field: str
    column_field: str | None
    rows: tuple[CountedLine, ...]
    columns: tuple[CountedLine, ...]
    cells: tuple[tuple[int, ...], ...]
    total: int
    rejected: int = 0

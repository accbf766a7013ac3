"""CountedBy: by which fields a person counts, and how many values of them; it is remembered.

>>> kept_fields({"counts_rows": "place", "counts_columns": "month"})
CountedBy(rows='place', columns='month', top=20)
>>> kept_fields({"counts_rows": "place", "counts_columns": ""}).columns, kept_fields({"counts_rows": "x"}).rows
(None, 'type')
"""

from collections.abc import Mapping
from typing import NamedTuple

from timeline.store.counts import COUNTED, TOP

ROWS, COLUMNS = "counts_rows", "counts_columns"  # their names in what is remembered
STEPS = (5, 10, TOP, 50, 100, 200, 500)


class CountedBy(NamedTuple):
    """The field of the rows and that of the columns, and how many values of each stand by themselves."""

    rows: str = "type"
    columns: str | None = "year"
    top: int = TOP

    def with_rows(self, field: str) -> "CountedBy":
        """What the columns were before, they become the rows' field of before."""
        return self._replace(rows=field, columns=self.rows if field == self.columns else self.columns)

    def with_columns(self, field: str | None) -> "CountedBy":
        """None for no columns."""
        if field == self.rows and self.columns:
            return self._replace(rows=self.columns, columns=field)
        return self if field == self.rows else self._replace(columns=field)

    def transposed(self) -> "CountedBy":
        """Rows as columns; the same where there are no columns."""
        return self._replace(rows=self.columns, columns=self.rows) if self.columns else self

    def with_step(self, step: int) -> "CountedBy":
        """More values by themselves, or fewer."""
        at = STEPS.index(self.top) if self.top in STEPS else STEPS.index(TOP)
        return self._replace(top=STEPS[max(0, min(at + step, len(STEPS) - 1))])

    @property
    def kept(self) -> dict[str, str | int]:
        """As it is remembered."""
        return {ROWS: self.rows, COLUMNS: self.columns or ""}


def kept_fields(more: Mapping[str, str | int]) -> CountedBy:
    """What was counted by among what is remembered; type and year where nothing there makes sense."""
    rows, columns = more.get(ROWS), more.get(COLUMNS)
    if rows not in COUNTED or columns not in (*COUNTED, "") or rows == columns:
        return CountedBy()
    return CountedBy(str(rows), str(columns) or None)

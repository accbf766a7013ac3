"""Marking: the rows of the table that a person marks, for acts on all of them."""

from timeline.tui.chronology_search import ChronologySearch
from timeline.tui.messages import Refused

MOST = 10_000  # events in one act: a thousand take about a second
MARKING = frozenset({"mark", "mark_down", "mark_up", "mark_all"})


class Marking(ChronologySearch):
    """Marks are kept by row, whatever the filter and the order show."""

    _range: tuple[int, int] | None = None  # where marking with shift began, and where the cursor stood after it

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys that mark are those of the table."""
        if action in MARKING and self.focused is not self._table:
            return False
        return super().check_action(action, parameters)

    def action_mark(self) -> None:
        """This row, or it no more; then the next row."""
        if row := self._event():
            self._table.mark([row.id], on=row.id not in self._table.marks)
            self._table.action_cursor_down()

    def action_mark_down(self) -> None:
        self._mark_to(self._table.cursor + 1)

    def action_mark_up(self) -> None:
        self._mark_to(self._table.cursor - 1)

    def _mark_to(self, position: int) -> None:
        """Marks from where this began to `position`; going back takes the marks back."""
        table = self._table
        if not 0 <= position < len(table.pages):
            self.post_message(Refused("there is no event beyond this one"))
            return
        begun, last = self._range or (table.cursor, -1)
        if last != table.cursor:
            begun = table.cursor
        if abs(position - begun) < abs(table.cursor - begun):
            table.mark(self._ids(table.cursor, table.cursor), on=False)
        else:
            table.mark(self._ids(table.cursor, position), on=True)
        self._range = begun, position
        table.go_to(position)

    def _ids(self, one: int, other: int) -> list[int]:
        return list(self._table.pages.ids[min(one, other) : max(one, other) + 1])

    def action_mark_all(self) -> None:
        """All that the filter shows; where they are too many for one act, none."""
        count = len(self._table.pages)
        if count > MOST:
            self.refuse(f"At most {MOST:,} events can be marked at once; {count:,} are shown.")
        else:
            self._table.mark(self._ids(0, count), on=True)

    def unmark(self) -> bool:
        """Marks nothing; False when nothing was marked."""
        marked = bool(self._table.marks)
        if marked:
            self._table.mark(list(self._table.marks), on=False)
        return marked

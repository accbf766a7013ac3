"""SplitAct: one event is two; asks which part of it is another one, then for the other's fields."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.models import AnnotationKind, ChronologyRow
from timeline.plaintext import one_line, shortened
from timeline.tui.event.event_acts import EventActs
from timeline.tui.messages import StoreTrouble

if TYPE_CHECKING:
    from timeline.tui.event.split_dialog import Joined, Quote

LONGEST = 40


class SplitAct(EventActs):
    """What `S` does."""

    def action_split(self) -> None:
        from timeline.tui.event.split_dialog import SplitDialog

        row = self._event()
        if row is None:
            return
        try:
            quotes, joined = self.store.parts(row.key)
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        if len(quotes) > 1 or joined:
            self.app.push_screen(SplitDialog(quotes, joined), partial(self._part, row))
        else:
            told = "One quote alone tells this event" if quotes else "This event has no quote in an article"
            key = self.key_of("chronology.new")
            self.refuse(f"{told}: nothing to split off. {key} adds another.")

    def _part(self, row: ChronologyRow, parts: "Sequence[Quote | Joined] | None") -> None:
        from timeline.tui.event.event_dialog import EventDialog
        from timeline.tui.event.split_dialog import Joined, Quote

        if not parts:
            return
        if joined := [part for part in parts if isinstance(part, Joined)]:
            titles = ", ".join(f"“{shortened(one_line(part.title[:200]), LONGEST)}”" for part in joined)
            self._save(f"Not merged any more: {titles}", self.store.part_again(joined))
        else:
            quotes = [part for part in parts if isinstance(part, Quote)]
            self.ask(EventDialog(row, split=True), f"split {row.key}", partial(self._split, row.key, quotes))

    def _split(self, key: str, quotes: "Sequence[Quote]", fields: dict[str, object] | None) -> None:
        if fields:
            told = [{"article": quote.article, "quote": quote.text} for quote in quotes]
            said = f"Split off: {shortened(one_line(str(fields['title'])), LONGEST)}"
            split = self.store.annotate(key, AnnotationKind.SPLIT, {**fields, "quotes": told})
            self._save(said, split, draft=f"split {key}")

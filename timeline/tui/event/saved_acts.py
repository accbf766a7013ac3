"""SavedActs: an act is saved, or taken back, before the screen says what is so now and shows it."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from textual import work

from timeline.deedwords import event_named
from timeline.errors import TimelineError
from timeline.models import Annotation, ChronologyRow
from timeline.plaintext import one_line
from timeline.tui.messages import StoreTrouble
from timeline.tui.store_screen import StoreScreen

Result = TypeVar("Result")

PARTS_SAID = 5  # of an act that is taken back


class SavedActs(StoreScreen):
    """Where it cannot be saved, what was typed for it is there again."""

    @work
    async def _save(
        self, said: str | Callable[[ChronologyRow | None], str], act: Awaitable[str], *, draft: str = ""
    ) -> None:
        """Waits until `act` is saved, says what is so now, and shows the event whose key it returns.

        `said` may be a function of the event as it is then. What was typed for it stays a `draft` until it is saved.
        """
        key = await self._saved(act, draft)
        if key is None:
            return
        self.say_done(said if isinstance(said, str) else said(self._row_now(key)))
        self.show_changes(key)

    async def _saved(self, act: Awaitable[Result], draft: str = "") -> Result | None:
        """What an act returns when it is saved; None when it could not be, which is told."""
        try:
            result = await act
        except TimelineError as error:
            self.drafts.give_back(draft)
            self.post_message(StoreTrouble(str(error)))
            return None
        self.drafts.saved(draft)
        self._version = self._version_now()
        return result

    def say_done(self, said: str) -> None:
        """Says what was done, and what takes it back."""
        self.notify(f"{one_line(said)} · {self.key_of('event.undo')} takes it back", markup=False)

    def _row_now(self, key: str) -> ChronologyRow | None:
        try:
            details = self.store.details(key)
        except TimelineError:
            return None
        return details.row if details else None

    @work
    async def _take_back(self, said: str, act: Awaitable[list[Annotation]]) -> None:
        """Waits until an act is undone or redone, says which, and shows its event."""
        from timeline.tui.event.acts_there import act_words

        annotations = await self._saved(act)
        if annotations is None:
            return
        if not annotations:
            self.refuse("There is nothing more to take back or bring back.")
            return
        titles = self.store.titles({key for one in annotations[:PARTS_SAID] if (key := event_named(one))})
        parts = [act_words(one, titles) for one in annotations[:PARTS_SAID]]
        if more := len(annotations) - len(parts):
            parts.append(f"and {more:,} more")
        self.notify(f"{said}: {'; '.join(parts)}", markup=False)
        self.show_changes(annotations[0].event_key or None)

    def action_undo(self) -> None:
        self._take_back("Undone", self.store.undo())

    def action_redo(self) -> None:
        self._take_back("Done again", self.store.redo())

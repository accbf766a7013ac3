"""CopyAct: an event, its quote or its key into the clipboard."""

import os

from timeline.errors import TimelineError
from timeline.models import EventDetails
from timeline.plaintext import shortened
from timeline.tui.event.event_acts import EventActs
from timeline.tui.messages import StoreTrouble

SHOWN = 48  # characters of what was copied


class CopyAct(EventActs):
    """What `y`, `Y` and `ctrl+y` do. Where nothing can be copied, an export writes the same into a file."""

    def action_copy_citation(self) -> None:
        from timeline.tui.event.citation import citation

        if details := self._details_to_copy():
            self._copy("the event", citation(details))

    def action_copy_quote(self) -> None:
        from timeline.tui.event.citation import best_quote

        if details := self._details_to_copy():
            self._copy("its quote", best_quote(details))

    def action_copy_key(self) -> None:
        if row := self._event():
            self._copy("its key", row.key)

    def _details_to_copy(self) -> EventDetails | None:
        row = self._event()
        try:
            return self.store.details(row.key) if row else None
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return None

    def _copy(self, what: str, text: str) -> None:
        from timeline.tui.event.clipboard import refusal, reservation

        instead = "an export from the chronology writes a file"
        if not text:
            self.refuse("Nobody quoted anything of this event.")
        elif why := refusal(text, os.environ):
            self.notify(f"Not copied: {why}; {instead}.", severity="warning", markup=False)
        else:
            self.app.copy_to_clipboard(text)
            said = f"Copied {what}: {shortened(text, SHOWN)}"
            self.notify(f"{said}\nNothing arrived? {reservation(os.environ)}; {instead}.", markup=False)

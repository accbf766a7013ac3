"""EventPane: the event under the cursor, with its reasons and its evidence."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.models import EventDetails
from timeline.tui.event.paragraphs import event_paragraphs
from timeline.tui.text.paragraph import Paragraph
from timeline.tui.text.text_pane import TextPane

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords


class EventPane(TextPane):
    """Shows one event, or why there is none to show."""

    _key: str | None = None

    def show_event(self, details: EventDetails, sought: "SoughtWords | None" = None) -> None:
        """Shows an event, with the words `sought` marked in it; the scrolling is kept while it is the same one."""
        same, self._key = self._key == details.row.key, details.row.key
        paragraphs = event_paragraphs(details)
        if sought:
            from timeline.tui.event.found_marks import with_found

            paragraphs = with_found(paragraphs, sought)
        self.show(paragraphs, from_top=not same)

    def show_nothing(self, words: Sequence[Paragraph]) -> None:
        """Says why there is no event."""
        self._key = None
        self.show(words)

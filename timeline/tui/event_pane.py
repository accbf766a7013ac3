"""EventPane: the event under the cursor, with its reasons and its evidence."""

from timeline.models import EventDetails
from timeline.tui.event_paragraphs import NO_EVENTS, NO_HITS, NO_HITS_YET, event_paragraphs
from timeline.tui.text_pane import TextPane


class EventPane(TextPane):
    """Shows one event, or why there is none to show."""

    _key: str | None = None

    def show_event(self, details: EventDetails) -> None:
        """Shows an event; the scrolling is kept while it is the same one."""
        same, self._key = self._key == details.row.key, details.row.key
        self.show(event_paragraphs(details), from_top=not same)

    def show_nothing(self, *, filtered: bool, typing: bool) -> None:
        """Says that there are no events, or none under the filter, or none so far while somebody is still typing it."""
        self._key = None
        self.show(NO_EVENTS if not filtered else NO_HITS_YET if typing else NO_HITS)

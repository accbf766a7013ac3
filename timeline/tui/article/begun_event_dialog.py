"""BegunEventDialog: a new event from a part of an article, whose words are kept as they stand there."""

from timeline.datespan import DateSpan
from timeline.tui.article.begun_event import begun_fields
from timeline.tui.event.event_dialog import EventDialog


class BegunEventDialog(EventDialog):
    """Answers with the fields of the event; its quote is exactly `quote` unless the person changed it."""

    def __init__(self, quote: str, *, first: str, date: DateSpan | None, source: str) -> None:
        super().__init__(None)
        self._quote = quote
        self._before = begun_fields(quote, first=first, date=date, source=source)

    def title_words(self) -> str:
        return "Add an event from this article"

    def answer(self) -> dict[str, object]:
        fields = super().answer()
        return fields | {"quote": self._quote} if fields["quote"] == self._before["quote"] else fields

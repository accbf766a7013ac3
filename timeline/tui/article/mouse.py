"""ArticleMouse: an article under the mouse: parts of it drawn over, to be copied or made events; its events clicked."""

from textual.content import Content

from timeline.plaintext import harmless
from timeline.tui.article.pane import PartDrawn, PlaceClicked
from timeline.tui.article.paragraphs import QuoteOfEvent
from timeline.tui.article.reading_acts import ReadingActs
from timeline.tui.event.copy_act import CopyAct


class ArticleMouse(ReadingActs, CopyAct):
    """What drawing and clicking do, and what `y` and ctrl+c copy then."""

    _quotes: list[QuoteOfEvent]

    def show_event(self, key: str) -> None:
        """Makes this event the one in question, without moving the text."""
        raise NotImplementedError

    def on_part_drawn(self, message: PartDrawn) -> None:
        self._selection, self._drawn = None, message.part
        self._tell_reading()

    def on_place_clicked(self, message: PlaceClicked) -> None:
        """To the event that is told here; of several that are told by the same words to the next."""
        self.unselect()
        keys = [key for key, evidence in self._quotes if evidence.start <= message.offset < evidence.end]
        row = self.current_event
        now = keys.index(row.key) + 1 if row and row.key in keys else 0
        if keys:
            self.show_event(keys[now % len(keys)])

    def action_copy_citation(self) -> None:
        """What is selected; without that, the event."""
        if text := self._selected_text:
            self._copy("what is selected", text)
        else:
            super().action_copy_citation()

    def action_copy_text(self) -> None:
        """The same, for those who press ctrl+c, which else says how to leave."""
        if text := self._selected_text:
            self._copy("what is selected", text)
        else:
            super().action_copy_text()

    @property
    def _selected_text(self) -> str:
        part = self._pane.selected
        return harmless(self._text[part.start : part.end]) if part else ""

    def _tell_reading(self) -> None:
        if self._drawn:
            keys = (self.key_of(name) for name in ("event.copy_citation", "article.new", "article.leave"))
            self.tell_below(part_line(self._drawn.end - self._drawn.start, *keys))
        else:
            super()._tell_reading()


def part_line(count: int, copy: str, add: str, leave: str) -> Content:
    """How much is selected with the mouse, and what can be done with it."""
    characters = f"{count:,} {'character' if count == 1 else 'characters'} selected"
    return Content.assemble(
        (f"▌ {characters}", "bold"), (f"  {copy} copy · {add} add an event · {leave} select none", "dim")
    )

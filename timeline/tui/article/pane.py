"""ArticlePane: the whole text of an article, with the evidence, its time expressions and what is selected marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from timeline.models import Span
from timeline.tui.article.paragraphs import QuoteOfEvent, article_paragraphs, line_starts, place_at, places_of_events
from timeline.tui.text.paragraph import Paragraph, character_at
from timeline.tui.text.text_pane import MARGIN, TextPane

LINES_ABOVE = 4  # of context above the evidence that is gone to


@dataclass
class SelectionMoved(Message):
    """The person wants to select `step` sentences more, or fewer."""

    step: int


@dataclass
class PartDrawn(Message):
    """The person drew over this part of the text."""

    part: Span


@dataclass
class PlaceClicked(Message):
    """The person clicked on this character of the text."""

    offset: int


class ArticlePane(TextPane):
    """Shows an article at one of its events."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = ""
        self._starts: list[int] = []  # of the paragraphs
        self._quotes: Sequence[QuoteOfEvent] = ()
        self._event_key = ""
        self._times: Sequence[Span] = ()
        self._selected: Span | None = None
        self._by_sentences = False  # whether what is selected grows with the arrow keys
        self._found: Sequence[Span] = ()
        self._found_here: Span | None = None
        self._drawn_from: Span | None = None  # the character on which the mouse was pressed, while it is

    def show_article(self, text: str, quotes: Sequence[QuoteOfEvent], event_key: str, *, in_sight: bool = True) -> None:
        """Shows `text` with the evidence of `event_key` in sight, from the top without any here; or as it stands."""
        if text != self._text:
            self._times, self._selected, self._found, self._found_here = (), None, (), None
        self._text, self._quotes, self._event_key = text, quotes, event_key
        self._starts = line_starts(text.split("\n"))
        self.show(self._marked(), from_top=False)
        if in_sight:
            self.scroll_to(y=max(0, self._event_line - LINES_ABOVE), animate=False, immediate=True)

    def mark_times(self, times: Sequence[Span]) -> None:
        """Marks these stretches as time expressions, and no others."""
        self._times = times
        self.mark_again(self._marked())

    def mark_found(self, found: Sequence[Span], here: Span | None = None) -> None:
        """Marks these stretches as found, and no others, and brings the one `here` among them into sight."""
        self._found, self._found_here = found, here
        self.mark_again(self._marked())
        if here is not None:
            self._bring_in_sight(self.line_of(*place_at(self._starts, here.start)))

    def select(self, part: Span | None, head: int = 0) -> None:
        """Marks a part of the text as selected, or none, and brings the character `head` into sight."""
        self._selected, self._by_sentences = part, part is not None
        self.mark_again(self._marked())
        if part is not None:
            self._bring_in_sight(self.line_of(*place_at(self._starts, head)))

    def expect_sentences(self) -> None:
        """Has the arrow keys select, also those typed before the sentences are known."""
        self._by_sentences = True

    @property
    def selected(self) -> Span | None:
        """The part of the text that is selected."""
        return self._selected

    @property
    def event_place(self) -> int:
        """The character at which the evidence of the event begins; 0 when it has none here."""
        place = places_of_events(self._text, self._quotes).get(self._event_key)
        return self._starts[place.paragraph] + place.offset if place else 0

    @property
    def first_in_sight(self) -> int:
        """The first character that is shown."""
        return self._character_at(self.scroll_offset.y)

    @property
    def place(self) -> int:
        """The character where the person is: the evidence of the event, when that is in sight, else the first shown."""
        return self.event_place if self._in_sight(self._event_line) else self.first_in_sight

    def action_scroll_down(self) -> None:
        if self._by_sentences:
            self.post_message(SelectionMoved(1))
        else:
            super().action_scroll_down()

    def action_scroll_up(self) -> None:
        if self._by_sentences:
            self.post_message(SelectionMoved(-1))
        else:
            super().action_scroll_up()

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if event.button == 1:
            self.capture_mouse()
            self._drawn_from = self._character_under(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Marks what is drawn over; beyond an edge the text moves along."""
        if self._drawn_from is None:
            return
        if not 0 <= event.y < self.size.height:
            self._scroll_by(-1 if event.y < 0 else 1)
        here = self._character_under(event)
        if here != self._drawn_from or self._selected:
            part = Span(min(here.start, self._drawn_from.start), max(here.end, self._drawn_from.end))
            self._selected, self._by_sentences = part, False
            self.mark_again(self._marked())

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self.release_mouse()
        begun, self._drawn_from = self._drawn_from, None
        if begun is None:
            return
        if self._selected and not self._by_sentences and self._character_under(event) != begun:
            self.post_message(PartDrawn(self._selected))
        else:
            self.post_message(PlaceClicked(begun.start))

    def _character_under(self, event: events.MouseEvent) -> Span:
        """The character at the mouse with the marks on it; nothing, at the end of a line, beside and below the text."""
        number = self.scroll_offset.y + event.y - self.gutter.top
        if not self._lines or number >= len(self._lines):
            return Span(len(self._text), len(self._text))
        line = self._lines[max(0, number)]
        start = self._starts[line.paragraph]
        text = self._paragraphs[line.paragraph].text
        first, end = character_at(text, line.start, line.end, event.x - self.gutter.left - MARGIN)
        return Span(start + first, start + end)

    @property
    def _event_line(self) -> int:
        return self.line_of(*place_at(self._starts, self.event_place))

    def _marked(self) -> list[Paragraph]:
        return article_paragraphs(
            self._text, self._quotes, self._event_key, self._times, self._selected, self._found, self._found_here
        )

    def _in_sight(self, line: int) -> bool:
        return 0 <= line - self.scroll_offset.y < self.size.height

    def _bring_in_sight(self, line: int) -> None:
        if not self._in_sight(line):
            self.scroll_to(y=max(0, line - self.size.height // 2), animate=False, immediate=True)

    def _character_at(self, line: int) -> int:
        shown = self._lines[min(line, len(self._lines) - 1)] if self._lines else None
        return self._starts[shown.paragraph] + shown.start if shown else 0

"""ReadingActs: the time expressions of the article on screen, and events begun from its sentences."""

import asyncio
from collections.abc import Callable
from functools import partial

from textual import work
from textual.content import Content

from timeline.models import Source, Span
from timeline.tui.article.begun_event import source_named
from timeline.tui.article.pane import ArticlePane, SelectionMoved
from timeline.tui.article.reading import ArticleReading, article_reading
from timeline.tui.article.sentence_selection import SentenceSelection
from timeline.tui.article.time_words import time_line
from timeline.tui.background import in_background
from timeline.tui.event.event_acts import EventActs, added_words


class ReadingActs(EventActs):
    """What `d`, `V` and `a` do in an article. It is read by the program once, when one of them is first pressed."""

    _pane: ArticlePane
    _source: Source
    _text: str
    _readings: dict[str, "asyncio.Future[ArticleReading]"]  # by text
    _times_wanted = False
    _selection: SentenceSelection | None = None
    _to_begin = False  # whether a selection begins as soon as the article is read; keys that follow are for it
    _drawn: Span | None = None  # what is selected with the mouse

    def tell_below(self, words: Content | None) -> None:
        """Shows a line below the one of the event; None takes it away."""
        raise NotImplementedError

    def action_time_expressions(self) -> None:
        self._times_wanted = not self._times_wanted
        self.read_on()

    def read_on(self) -> None:
        """Shows what was asked for of the article that is on screen now."""
        if self._times_wanted:
            self._when_read(self._show_times)
        else:
            self._pane.mark_times(())
            self._tell_reading()

    def _show_times(self, reading: ArticleReading) -> None:
        if self._times_wanted:
            self._pane.mark_times([Span(found.start, found.end) for found in reading.dates])
        self._tell_reading()

    # Sentences

    def action_select(self) -> None:
        """Begins at the sentence here, or ends."""
        if not self.unselect():
            self._to_begin = True
            self._pane.expect_sentences()
            self._when_read(self._begin_selection)

    def _begin_selection(self, reading: ArticleReading) -> None:
        if self._to_begin:
            self._select_more(reading, 0)

    def action_select_more(self) -> None:
        self._when_read(lambda reading: self._select_more(reading, 1))

    def action_select_less(self) -> None:
        self._when_read(lambda reading: self._select_more(reading, -1))

    def on_selection_moved(self, message: SelectionMoved) -> None:
        self._when_read(partial(self._move_selection, message.step))

    def _move_selection(self, step: int, reading: ArticleReading) -> None:
        if self._selection:  # not ended meanwhile
            self._select_more(reading, step)

    def _select_more(self, reading: ArticleReading, step: int) -> None:
        """Moves the end of the selection; the first step begins one, where the person is."""
        if not reading.sentences:
            self.refuse("There is no sentence here.")
        elif self._selection:
            self._select(reading, self._selection.moved(step, len(reading.sentences)))
        else:
            here = reading.sentence_from(self._pane.place)
            self._select(reading, SentenceSelection(here, here))

    def _select(self, reading: ArticleReading, selection: SentenceSelection) -> None:
        self._selection, self._drawn, self._to_begin = selection, None, False
        head = reading.sentences[selection.head]
        self._pane.select(selection.part(reading.sentences), head.start)
        self._tell_reading()

    def unselect(self) -> bool:
        """Selects nothing; returns whether something was selected."""
        if self._selection is None and self._drawn is None and not self._to_begin:
            return False
        self._selection, self._drawn, self._to_begin = None, None, False
        self._pane.select(None)
        self._tell_reading()
        return True

    # A new event

    def action_new(self) -> None:
        self._when_read(self._begin)

    def _begin(self, reading: ArticleReading) -> None:
        """Asks for the fields of an event that the selected sentences tell; from the article alone without any."""
        from timeline.tui.article.begun_event_dialog import BegunEventDialog

        sentences = self._selection.of(reading.sentences) if self._selection else [self._drawn or Span(0, 0)]
        first, part = sentences[0], Span(sentences[0].start, sentences[-1].end)
        dates = (found.span for found in reading.dates_in(part) if found.span)
        dialog = BegunEventDialog(
            self._text[part.start : part.end],
            first=self._text[first.start : first.end],
            date=next(dates, None),
            source=source_named(self._source),
        )
        draft = f"event {self._source.article_key} {part.start} {part.end}"
        self.ask(dialog, draft, partial(self._add, draft))

    def _add(self, draft: str, fields: dict[str, object] | None) -> None:
        if fields:
            self.unselect()
            self._save(added_words(fields), self.store.new_event(fields), draft=draft)

    # Reading

    def _when_read(self, act: Callable[[ArticleReading], None]) -> None:
        """Calls `act` with the reading of the article: at once, or when a thread has read it."""
        reading = self._readings.get(self._text)
        if reading and reading.done():
            act(reading.result())
        else:
            self._wait_and(act)

    @work
    async def _wait_and(self, act: Callable[[ArticleReading], None]) -> None:
        text = self._text
        if text not in self._readings:
            self._readings[text] = asyncio.ensure_future(in_background(article_reading, text, self._source.published))
        reading = await asyncio.shield(self._readings[text])
        if text == self._text:  # no other article is on screen meanwhile
            act(reading)

    def _tell_reading(self) -> None:
        """What is selected, else the time expression that follows; nothing where neither is asked for."""
        if self._selection:
            keys = self.key_of("article.new"), self.key_of("article.leave")
            self.tell_below(selection_line(self._selection.size, *keys))
        elif self._times_wanted:
            self._when_read(self._tell_time)
        else:
            self.tell_below(None)

    def _tell_time(self, reading: ArticleReading) -> None:
        if self._times_wanted and not self._selection:  # still
            self.tell_below(time_line(reading.date_from(self._pane.event_place), len(reading.dates)))


def selection_line(count: int, add: str, leave: str) -> Content:
    """How much is selected, and what can be done with it."""
    sentences = f"{count} {'sentence' if count == 1 else 'sentences'} selected"
    return Content.assemble(
        (f"▌ {sentences}", "bold"), (f"  ↓ ↑ more or less · {add} add an event · {leave} select none", "dim")
    )

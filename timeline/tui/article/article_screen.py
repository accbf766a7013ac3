"""ArticleScreen: the article that tells an event, with its evidence marked; from here to the article's other events."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from timeline.datewords import in_words
from timeline.errors import StoreError
from timeline.models import ChronologyRow, EventDetails, Source
from timeline.plaintext import one_line
from timeline.tui.article.mouse import ArticleMouse
from timeline.tui.article.pane import ArticlePane
from timeline.tui.article.paragraphs import QuoteOfEvent, places_of_events
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.event.split_act import SplitAct
from timeline.tui.find.text_find import TextFind
from timeline.tui.keys.command import Context
from timeline.tui.keys.commands import bindings_of
from timeline.tui.keys.key_line import KeyLine, SaidLine
from timeline.tui.messages import StoreTrouble
from timeline.tui.table.cells import STATUS_SIGNS, mark_signs, type_words
from timeline.tui.text.shown_words import LONGEST_NAME, shown, source_words

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords


class ArticleScreen(ArticleMouse, SplitAct, TextFind):
    """Answers with the key of the event that it stood at last."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("article", "event")
    BINDINGS = bindings_of("article", "event")

    def __init__(self, store: ChronologyStore, details: EventDetails, sought: "SoughtWords | None" = None) -> None:
        super().__init__(store)
        self._of_filter = sought
        self._details = details
        self._source = details.sources[0]
        self._text = ""
        self._quotes: list[QuoteOfEvent] = []
        self._order: list[str] = []  # the keys of the article's events, as it tells them
        self._heading = Static("", id="heading", markup=False)
        self._told = Static("", id="told", markup=False)
        self._told_below = Static("", id="told-below", markup=False)
        self._pane = ArticlePane(id="article")
        self._readings = {}

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._pane
        yield self._told
        yield self._told_below
        yield KeyLine()
        yield SaidLine()

    def on_mount(self) -> None:
        self._pane.focus()
        self.call_after_refresh(self._open, self._source)

    @property
    def current_event(self) -> ChronologyRow | None:
        return self._details.row

    def show_changes(self, key: str | None) -> None:
        if key:
            self._go_to(key)
        else:
            self._read_again()

    def _read_again(self) -> None:
        """Shows what has changed meanwhile, without moving the text where that is the same."""
        try:
            details = self.store.details(self._details.row.key)
            article = self.store.article(self._source.article_key)
        except StoreError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self._details = details or self._details
        if article != (self._text, self._quotes):
            self._open(self._source)
        else:
            self._tell()

    def _open(self, source: Source) -> None:
        """Reads the article and shows it at the current event."""
        try:
            self._text, self._quotes = self.store.article(source.article_key)
        except StoreError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self.unselect()
        self._source = source
        self._order = list(places_of_events(self._text, self._quotes))
        self._heading.update(heading_of(source))
        self._show()
        self.find_again()
        if self._times_wanted:
            self.read_on()

    def _show(self, *, in_sight: bool = True) -> None:
        key = self._details.row.key
        self._pane.show_article(self._text, self._quotes, key, in_sight=in_sight)
        self._tell()

    def _tell(self) -> None:
        """The event, in the line below the article."""
        key = self._details.row.key
        number = f"{self._order.index(key) + 1} of {len(self._order)}" if key in self._order else "–"
        self._told.update(event_line(self._details.row, number))
        if self._times_wanted:
            self._tell_reading()

    def tell_below(self, words: Content | None) -> None:
        self._told_below.display = words is not None
        self._told_below.update(words or "")

    def show_event(self, key: str) -> None:
        self._go_to(key, in_sight=False)

    def _go_to(self, key: str, *, in_sight: bool = True) -> None:
        try:
            details = self.store.details(key)
        except StoreError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        if details is not None and any(source.article_key for source in details.sources):
            self._details = details
            self._show(in_sight=in_sight)
        else:
            self._read_again()  # an event added by hand has no article: the person stays where they are

    def action_next_event(self) -> None:
        self._step(1)

    def action_previous_event(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        """To the next or previous event; round the end to the beginning."""
        key = self._details.row.key
        at = self._order.index(key) if key in self._order else -1
        if self._order:
            self._go_to(self._order[(at + step) % len(self._order)])

    def action_next_source(self) -> None:
        keys = [source.article_key for source in self._details.sources]
        if len(keys) < 2:
            self.refuse("No other article tells this event.")
            return
        at = keys.index(self._source.article_key) if self._source.article_key in keys else -1
        self._open(self._details.sources[(at + 1) % len(keys)])

    def action_leave(self) -> None:
        """First finds nothing any more, then selects nothing, then leaves."""
        if not self.end_find() and not self.unselect():
            self.dismiss(self._details.row.key)


def heading_of(source: Source) -> Content:
    """Title, publisher and day; then how the day is known, and the address."""
    known = f"published: {shown(source.published_reason, LONGEST_NAME)}" if source.published_reason else ""
    below = " · ".join(part for part in (known, shown(source.url, LONGEST_NAME)) if part)
    return Content.assemble((source_words(source), "bold"), "\n", (below, "dim"))


def event_line(row: ChronologyRow, number: str) -> Content:
    """The event in one line, under the article; its signs before the title, which may be cut off."""
    sign = STATUS_SIGNS.get(row.status, "·")
    signs = " ".join(mark_signs(row).replace(" ", ""))
    return Content.assemble(
        (f"{number}  ", "dim"),
        (one_line(in_words(row.date)), "bold"),
        f"  {type_words(row.type)} {sign} ",
        (f"{signs} " if signs else "", "$accent"),
        one_line(row.title[:500]),
    )

"""FacetPanel: beside the table, the values that the events under the filter have, to be chosen and excluded."""

from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from timeline.filters import EventFilter
from timeline.tui._textual_private import QuietInput
from timeline.tui.facets.facet_list import FacetList
from timeline.tui.facets.lines import FIELDS, Facet, Opening, facet_lines
from timeline.tui.facets.messages import FacetChosen, FacetsCounted, FacetsWanted

REST = 0.06  # seconds without a change before anything is counted
PATIENCE = 0.2  # seconds of counting before a sign says so
ROOM = 120  # cells of a terminal that has room for it
TITLE = "Facets"
COUNTING = "… counting"
OPENINGS: tuple[Opening, ...] = ("folded", "few", "many")


class FacetPanel(Vertical):
    """Says with FacetsWanted what is to be counted, only while it is shown, and when nothing has changed for REST.

    While the beginning of a value is typed, up and down move in the list below, and enter takes the value there.
    """

    BINDINGS: ClassVar = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("escape", "end", "All fields", key_display="esc"),
    ]

    def __init__(self, wish: bool | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.wish = wish  # whether a person wants it shown; None for when there is room
        self._title = Static(TITLE, id="facets-title", markup=False)
        self._input = QuietInput(id="facets-typed", compact=True)
        self._input.cursor_blink = False
        self._list = FacetList(id="facets-list")
        self._filter: EventFilter | None = None
        self._marked = ""
        self._openings: dict[str, Opening] = {}
        self._sought = ""  # the field whose value is being typed
        self._facets: Mapping[str, Facet] = {}
        self._wanted: FacetsWanted | None = None  # what was asked for last
        self._stale = True  # whether the filter or the events have changed since
        self._resting: Timer | None = None
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._input
        yield self._list

    def on_mount(self) -> None:
        self._input.display = False
        self.show_or_hide()

    # What is counted

    def count(self, event_filter: EventFilter | None, marked: str, *, soon: bool = True) -> None:
        """Has the values counted under a filter, when nobody types for a moment or, not `soon`, at once.

        Those that stand in the filter `marked` are marked at once.
        """
        self._filter = event_filter
        self.mark(marked)
        self._stale = True
        if self.display and soon:
            self._rest()
        elif self.display:
            self._want()

    def mark(self, filter_text: str) -> None:
        """Marks the values that stand in a filter, before anything is counted."""
        self._marked = filter_text
        self._list.mark(filter_text)

    def show_or_hide(self) -> None:
        """As a person wishes, else as there is room, or alone; it counts nothing while it is hidden."""
        wished = self.app.size.width >= ROOM if self.wish is None else self.wish
        self.display = wished or self.is_maximized
        if self.display and self._stale:
            self._rest()

    def show(self, message: FacetsCounted) -> None:
        """Shows what was counted, unless something else was wanted since."""
        if message.wanted is self._wanted:
            self._wait_no_more()
            self._facets = message.facets
            self._show_lines()

    def _show_lines(self) -> None:
        """While a value is typed, those of its field alone."""
        self._list.show(facet_lines(self._facets, self._openings, (self._sought,) if self._sought else FIELDS))

    def _rest(self) -> None:
        self._wanted = None  # what comes now of an earlier question would move the cursor
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._want)

    def _want(self) -> None:
        if self._resting is not None:
            self._resting.stop()
        self._stale = False
        typed = self._input.value if self._sought else ""
        self._wanted = FacetsWanted(self._filter, dict(self._openings), self._sought, typed, self._marked)
        self.post_message(self._wanted)
        if self._waiting is None:
            self._waiting = self.set_timer(PATIENCE, partial(self._say, f"{TITLE} {COUNTING}"))

    def _wait_no_more(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
        self._say(TITLE)

    def _say(self, words: str) -> None:
        self._title.update(Content(words), layout=False)

    @property
    def settled(self) -> bool:
        """Whether nothing is to be counted: it is hidden, or shows what was wanted last."""
        return not self.display or (self._waiting is None and not self._stale)

    @property
    def plain(self) -> str:
        """The lines as text."""
        return self._list.plain

    # What a person does

    def start(self) -> None:
        """Puts the cursor into the list."""
        self.screen.set_focus(self._list)

    @property
    def listing(self) -> bool:
        """Whether the keys go to the list."""
        return self._list.has_focus

    @on(FacetList.Opened)
    def _open(self, message: FacetList.Opened) -> None:
        """Shows more values of a field, or fewer: folded, a few, many."""
        message.stop()
        at = OPENINGS.index(self._openings.get(message.field, "few")) + (1 if message.more else -1)
        self._openings[message.field] = OPENINGS[max(0, min(at, len(OPENINGS) - 1))]
        self._show_lines()
        self._rest()

    @on(FacetList.Sought)
    def _seek(self, message: FacetList.Sought) -> None:
        """Has the value of a field typed."""
        message.stop()
        self._sought = message.field
        self._openings[message.field] = "many"
        with self.prevent(Input.Changed):
            self._input.value = ""
        self._input.placeholder = f"beginning of a word: {message.field}"
        self._input.display = True
        self.screen.set_focus(self._input)
        self._show_lines()
        self._rest()

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        if self._sought:  # not when the input is made
            self._rest()

    @on(Input.Submitted)
    def _take(self, message: Input.Submitted) -> None:
        """Takes the value under the cursor; on the heading, the first one."""
        message.stop()
        if self._list.current and self._list.current.kind == "heading":
            self._list.go_to(1)
        line = self._list.current
        if line and line.kind == "value":
            self.post_message(FacetChosen(line.field, line.value, "ask"))
        self.action_end()

    def action_step(self, step: int) -> None:
        self._list.go_to(self._list.cursor + step)

    def action_end(self) -> None:
        """Shows every field again, with the cursor on the one whose value was typed."""
        field, self._sought = self._sought, ""
        self._openings[field] = "few"
        self._input.display = False
        self._show_lines()
        self._list.go_to_field(field)
        self.start()
        self._rest()

"""HistoryScreen: who did what when, of one event or in the whole chronology, the newest first."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from timeline.deedwords import NO_TITLES, Titles
from timeline.errors import TimelineError
from timeline.models import ChronologyRow, Deed
from timeline.tui._textual_private import QuietInput
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.event.event_acts import EventActs
from timeline.tui.history.deed_lines import Wanted, deeds_wanted, wanted
from timeline.tui.history.deed_list import DeedList
from timeline.tui.keys.command import Context
from timeline.tui.keys.commands import bindings_of
from timeline.tui.keys.key_line import KeyLine, SaidLine
from timeline.tui.messages import StoreTrouble
from timeline.tui.table.merge_line import title_words

HINT = "/ names, words, and a date for since then: ana verdict 2026-05"


class HistoryScreen(EventActs):
    """Answers with the key of the event that the person goes to; None when they only looked."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("deeds", "history")
    BINDINGS = bindings_of("history")

    def __init__(self, store: ChronologyStore, event: ChronologyRow | None) -> None:
        super().__init__(store)
        self._event_shown = event
        self._deeds: Sequence[Deed] = ()
        self._titles: Titles = NO_TITLES
        self._wanted = Wanted((), None)
        self._title = Static(Content(self._title_words()), id="history-title")
        self._count = Static("", id="history-count", markup=False)
        self._input = QuietInput(id="wanted", placeholder=HINT, compact=True)
        self._input.cursor_blink = False
        self._list = DeedList(id="deeds", with_titles=event is None)

    def _title_words(self) -> str:
        return f"History of {title_words(self._event_shown)}" if self._event_shown else "History of the chronology"

    def compose(self) -> ComposeResult:
        with Horizontal(id="history-heading"):
            yield self._title
            yield self._count
        yield self._input
        yield self._list
        yield KeyLine()
        yield SaidLine()

    def on_mount(self) -> None:
        self._list.focus()
        self.show_changes(None)

    @property
    def current_event(self) -> ChronologyRow | None:
        return self._event_shown

    def show_changes(self, key: str | None) -> None:
        self._read()

    @work(exclusive=True)
    async def _read(self) -> None:
        key = self._event_shown.key if self._event_shown else None
        try:
            deeds, self._titles = await self.store.history(key)
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self._deeds = deeds[::-1]
        self._show()

    def _show(self) -> None:
        found = deeds_wanted(self._deeds, self._wanted, self._titles)
        self._list.show(found, self._titles)
        of_all = f"{len(found):,} of {len(self._deeds):,}" if len(found) < len(self._deeds) else f"{len(found):,}"
        self._count.update(Content(f"{of_all} {'entry' if len(self._deeds) == 1 else 'entries'}"))

    @on(Input.Changed, "#wanted")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._wanted = wanted(event.value)
        self._show()

    @on(Input.Submitted, "#wanted")
    def _done_typing(self, event: Input.Submitted) -> None:
        event.stop()
        self._list.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is typed can be left, too."""
        return action == "leave" or super().check_action(action, parameters)

    def action_filter(self) -> None:
        self.set_focus(self._input)

    def action_leave(self) -> None:
        """First from what is typed, then from the screen: twice at the most."""
        if self._input.value:
            self._input.value = ""
            self.set_focus(self._list)
        else:
            self.dismiss(None)

    @on(DeedList.Opened)
    def _opened(self, message: DeedList.Opened) -> None:
        deed = message.deed
        if not deed.title or deed.key is None:
            self.notify("The chronology does not show this event now.", markup=False)
        else:
            self.dismiss(deed.key)

"""HelpScreen: every key, how to write a filter and what the signs mean; typing finds a line."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from timeline.tui._textual_private import QuietInput
from timeline.tui.keys.command import Context
from timeline.tui.keys.help_text import BLANK, key_sections, language_sections, paragraphs_of, sections_with
from timeline.tui.keys.keymap import Keymap
from timeline.tui.text.paragraph import marked
from timeline.tui.text.text_pane import TextPane

TWO_COLUMNS = 150  # cells of a terminal that has room for both
WIDTHS = [(0, "-narrow"), (TWO_COLUMNS, "-wide")]
HINT = "type to find a key, a word, a sign: merge, date, ┌"


class HelpScreen(ModalScreen[None]):
    """One column to scroll through, or two beside each other where there is room; any of its keys closes it."""

    BINDINGS: ClassVar = [
        Binding("escape", "leave", "Close", show=False, priority=True),
        Binding("q,question_mark", "dismiss", "Close", show=False),
        Binding("f1", "dismiss", "Close", show=False, priority=True),
        Binding("slash", "find", "Find", show=False),
        *(Binding(key, f"scroll('{key}')", show=False, priority=True) for key in ("down", "up", "pagedown", "pageup")),
    ]
    HORIZONTAL_BREAKPOINTS = WIDTHS

    def __init__(self, here: Sequence[Context] = (), keymap: Keymap | None = None) -> None:
        super().__init__()
        self._keys, self._language = key_sections(here, keymap), language_sections(keymap)
        self._find = QuietInput(id="find", placeholder=HINT, compact=True, select_on_focus=False)
        self._find.cursor_blink = False

    def compose(self) -> ComposeResult:
        with Vertical(id="frame"):
            yield Static(Content("Help"), classes="dialog-title")
            yield self._find
            with Horizontal():
                yield TextPane(id="help")
                yield TextPane(id="help-beside")
            yield Static(Content("type to find · ↑ ↓ scroll · esc close"), id="keys")

    def on_mount(self) -> None:
        self._pane.focus()

    @property
    def _pane(self) -> TextPane:
        return self.query_one("#help", TextPane)

    def on_resize(self) -> None:
        self._show()

    def _show(self) -> None:
        """Shares out between the columns what is looked for, or all of it."""
        keys, language = (sections_with(sections, self._find.value) for sections in (self._keys, self._language))
        beside = self.query_one("#help-beside", TextPane)
        if self.app.size.width < TWO_COLUMNS:
            shown = paragraphs_of([*keys, *language])
            self._pane.show(shown or [marked(("Nothing in the help has these words.", "faint"))])
        else:
            self._pane.show(paragraphs_of(keys) or [BLANK])
            beside.show(paragraphs_of(language))

    @on(Input.Changed, "#find")
    def _typed(self) -> None:
        self._show()

    @on(Input.Submitted, "#find")
    def _found(self) -> None:
        self._pane.focus()

    def on_key(self, event: events.Key) -> None:
        """A letter that is no key here begins what is looked for."""
        if event.character and event.is_printable and event.key not in self.active_bindings:
            self._find.value += event.character
            self.action_find()

    def action_find(self) -> None:
        self.set_focus(self._find)
        self._find.cursor_position = len(self._find.value)

    def action_scroll(self, key: str) -> None:
        panes = (self._pane, self.query_one("#help-beside", TextPane))
        pane = panes[1] if panes[1].has_focus else panes[0]
        acts = {
            "down": pane.action_scroll_down,
            "up": pane.action_scroll_up,
            "pagedown": pane.action_page_down,
            "pageup": pane.action_page_up,
        }
        acts[key]()

    def action_leave(self) -> None:
        """First from what is looked for, then from the help."""
        if self._find.value:
            self._find.value = ""
            self._pane.focus()
        else:
            self.dismiss()

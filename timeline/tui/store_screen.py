"""StoreScreen: what all screens over the database share: they notice what others write, keys, drafts, trouble."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events
from textual.screen import Screen
from textual.widgets import Input

from timeline.errors import TimelineError
from timeline.plaintext import one_line
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.dialogs.drafts import Drafts
from timeline.tui.keys.command import Context
from timeline.tui.keys.commands import AT_ONCE, commands_of
from timeline.tui.keys.dead_keys import dead_key_words
from timeline.tui.keys.keymap import Keymap, key_of
from timeline.tui.messages import Refused, StoreTrouble
from timeline.tui.settings.config import Config

if TYPE_CHECKING:
    from timeline.tui.dialogs.dialog import Dialog

LOOK_AGAIN = 1.0  # seconds after which what another program has written is shown
SCREEN_ACTIONS = {known.id for known in commands_of(*AT_ONCE)}
Answer = TypeVar("Answer")


class StoreScreen(Screen[str | None]):
    """Shows something of a database, and has it shown again when it changes."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ()

    def __init__(self, store: ChronologyStore) -> None:
        super().__init__()
        self.store = store
        self._version: int | None = None  # of the database as it is shown

    def on_mount(self) -> None:
        self._version = self._version_now()
        self.set_interval(LOOK_AGAIN, self._look_again)

    def show_changes(self, key: str | None) -> None:
        """Reads again what is on screen, with the event of that key in sight."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While somebody types into the filter, no letter is a command."""
        return not (isinstance(self.focused, Input) and action in SCREEN_ACTIONS)

    # Keys

    @property
    def _keymap(self) -> Keymap:
        return getattr(self.app, "config", Config()).keymap

    def key_of(self, name: str) -> str:
        """The key that a command has now, for messages."""
        return key_of(name, self._keymap)

    def on_key(self, event: events.Key) -> None:
        """A key that does nothing here says so."""
        if event.key not in self.active_bindings:
            words = dead_key_words(event.key, self.CONTEXTS, self._keymap, types=event.is_printable)
            if words:
                self.notify(words, markup=False, timeout=3)
            self.post_message(Refused(words or "the key does nothing here"))

    def refuse(self, words: str) -> None:
        """Says why a key does nothing now."""
        self.notify(words, markup=False)
        self.post_message(Refused(words))

    # What is typed

    @property
    def drafts(self) -> Drafts:
        """What was typed into dialogs and is not saved yet."""
        drafts = getattr(self.app, "drafts", None)
        return drafts if isinstance(drafts, Drafts) else Drafts()

    def ask(self, dialog: "Dialog[Answer]", draft: str, then: Callable[[Answer | None], None]) -> None:
        """Opens a dialog at once, so that the next key is its own; what is typed there is kept as a draft."""
        dialog.draft = draft
        self.app.push_screen(dialog, then)

    # What others do

    def _look_again(self) -> None:
        """Shows what another program has written meanwhile, while this screen is in sight."""
        if self.app.screen is not self and not self.app.screen.is_modal:
            return
        version = self._version_now()
        if version != self._version:
            self._version = version
            self.show_changes(None)

    def _version_now(self) -> int | None:
        """None where the database cannot be read just now; the next search says so."""
        try:
            return self.store.version()
        except TimelineError:
            return self._version

    def on_store_trouble(self, message: StoreTrouble) -> None:
        self.notify(one_line(message.text), title="Not done", severity="error", markup=False)

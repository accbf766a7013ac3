"""The foot of the screen: KeyLine, the keys of what is in front, and SaidLine, what an act came to."""

from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.screen import Screen
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from timeline.plaintext import harmless
from timeline.tui.keys.commands import COMMANDS

GAP = 1
RANKS = {known.id: known.footer for known in COMMANDS if known.footer}


class Key(NamedTuple):
    """A key as it is pressed and as it is shown, what it does, and what may be said of that."""

    key: str
    shown: str
    description: str
    action: str
    enabled: bool
    tooltip: str

    @property
    def width(self) -> int:
        """The cells that it needs, with the gap behind it."""
        return cell_len(self.shown) + 1 + cell_len(self.description) + GAP


class KeyLine(Widget):
    """Leaves out the less important keys where they do not fit, so that none is cut off. A click presses a key.

    One line drawn as a whole: a Footer mounts a widget for each key, and lays the screen out, at each change of focus.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--description", "keys--pointed", "keys--noted"}

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[Key, ...] = ()
        self._pointed: Key | None = None  # the key under the mouse
        self._noted = ""  # what stands before the keys: what is so until a key ends it

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def _follow(self, screen: Screen[object]) -> None:
        """Shows the keys of what is in front now; while another program has the keyboard, those of before."""
        if not (self.app.app_focus and self.is_attached and screen is self.screen):
            return
        keys, noted = self._active_keys(), self._noted_now()
        if (keys, noted) != (self._keys, self._noted):
            self._keys, self._noted, self._pointed = keys, noted, None
            self.refresh()

    def _noted_now(self) -> str:
        said = (getattr(node, "noted", "") for node in (self.app, self.screen))
        return "".join(f" {words} " for words in said if words)

    def _active_keys(self) -> tuple[Key, ...]:
        """Each action once, with its first key."""
        found: dict[str, Key] = {}
        for _, binding, enabled, tooltip in self.screen.active_bindings.values():
            if binding.show and binding.action not in found:
                shown = self.app.get_key_display(binding)
                found[binding.action] = Key(
                    binding.key, shown, binding.description, binding.action, enabled, tooltip or binding.description
                )
        return tuple(found.values())

    @property
    def _kept(self) -> list[Key]:
        """Those for which there is room."""
        kept = fitting([key.width for key in self._keys], [RANKS.get(key.action, 0) for key in self._keys],
                       self.size.width + GAP - self._before)  # fmt: skip
        return [self._keys[at] for at in kept]

    @property
    def _before(self) -> int:
        """The cells before the keys."""
        return cell_len(self._noted) + GAP if self._noted else 0

    # Drawing

    def render_line(self, y: int) -> Strip:
        noted = Segment(self._noted, self.get_component_rich_style("keys--noted"))
        before = (noted, Segment(" " * GAP, self.rich_style.background_style)) if self._noted else ()
        segments = (segment for key in self._kept for segment in self._segments(key))
        return Strip([*before, *segments]).adjust_cell_length(self.size.width, self.rich_style.background_style)

    def _segments(self, key: Key) -> tuple[Segment, ...]:
        faint, ground = Style(dim=not key.enabled or None), self.rich_style.background_style
        shown, words = (
            self.get_component_rich_style("keys--pointed" if key is self._pointed else f"keys--{part}") + faint
            for part in ("key", "description")
        )
        return Segment(key.shown, shown), Segment(f" {key.description}", words), Segment(" " * GAP, ground)

    # The mouse

    def _key_at(self, x: int) -> Key | None:
        """The key that stands there."""
        kept = self._kept
        ends = accumulate(key.width for key in kept)
        x -= self._before
        return next((key for key, end in zip(kept, ends, strict=True) if end - key.width <= x < end - GAP), None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self._point_at(self._key_at(event.x))

    def on_leave(self) -> None:
        self._point_at(None)

    def _point_at(self, key: Key | None) -> None:
        if key is not self._pointed:
            self._pointed = key
            self.tooltip = key.tooltip if key else None
            self.refresh()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        key = self._key_at(event.x)
        if key and key.enabled:
            self.app.simulate_key(key.key)
        elif key:
            self.app.bell()


class SaidLine(Static):
    """One thing said, in place of the keys for a while: there it covers nothing that is read or answered."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__("", id="said", markup=False)
        self._timer: Timer | None = None

    def say(self, words: str, seconds: float) -> None:
        """Says it; what was said before is gone."""
        if self._timer is not None:
            self._timer.stop()
        self.update(Content(harmless(words)))
        self._show(True)
        self._timer = self.set_timer(seconds, lambda: self._show(False))

    def hush(self) -> None:
        """Takes away what was said."""
        if self._timer is not None:
            self._timer.stop()
        self._show(False)

    def _show(self, said: bool) -> None:
        self.display = said
        for keys in self.screen.query(KeyLine):
            keys.display = not said


def fitting(widths: Sequence[int], ranks: Sequence[int], room: int) -> list[int]:
    """Which of the things with these widths stay in `room`: those of the highest rank go first, the last before others.

    >>> fitting([5, 5, 5], ranks=[1, 2, 1], room=11)
    [0, 2]
    """
    kept = list(range(len(widths)))
    while kept and sum(widths[at] for at in kept) > room:
        kept.remove(max(kept, key=lambda at: (ranks[at], at)))
    return kept

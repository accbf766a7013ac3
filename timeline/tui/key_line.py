"""KeyLine: the keys of what is in front, at the foot of the screen, as many as there is room for."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.widgets import Footer

from timeline.tui._textual_private import FooterKey
from timeline.tui.commands import COMMANDS

GAP = 1
RANKS = {known.id: known.footer for known in COMMANDS if known.footer}


class KeyLine(Footer):
    """A Footer that leaves out the less important keys where they do not fit, so that none is cut off."""

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._width = 0

    def compose(self) -> ComposeResult:
        keys = [key for key in super().compose() if isinstance(key, FooterKey)]
        self._width = self.app.size.width
        widths = [len(key.key_display) + len(key.description) + 1 + GAP for key in keys]
        kept = fitting(widths, [RANKS.get(key.action, 0) for key in keys], self._width + GAP)
        yield from (keys[at] for at in kept)

    def on_resize(self) -> None:
        if self._width and self.app.size.width != self._width:
            self.call_after_refresh(self.recompose)


def fitting(widths: Sequence[int], ranks: Sequence[int], room: int) -> list[int]:
    """Which of the things with these widths stay in `room`: those of the highest rank go first, the last before others.

    >>> fitting([5, 5, 5], ranks=[1, 2, 1], room=11)
    [0, 2]
    """
    kept = list(range(len(widths)))
    while kept and sum(widths[at] for at in kept) > room:
        kept.remove(max(kept, key=lambda at: (ranks[at], at)))
    return kept

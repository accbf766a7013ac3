"""Recorder: the keys of a person, until the command that ends it.

>>> recorder = Recorder()
>>> for key in ("s", "down", "R"):
...     recorder.hear(Stroke(key, "", ""), on_first_screen=True)
>>> [stroke.key for stroke in recorder.macro]
['s', 'down']
"""

from timeline.tui.macro.strokes import MOST, Macro, Stroke


class Recorder:
    """Hears every key. The command that ends it was begun by a key on the first screen, also in the command palette."""

    def __init__(self) -> None:
        self._heard: list[Stroke] = []
        self._command = 0  # where the last key on the first screen stands

    def hear(self, stroke: Stroke, *, on_first_screen: bool) -> None:
        """One more key."""
        if on_first_screen:
            self._command = len(self._heard)
        self._heard.append(stroke)

    def forget_command(self) -> None:
        """What a person began last is no part of a macro."""
        del self._heard[self._command :]

    @property
    def macro(self) -> Macro:
        """All before the command under way."""
        return tuple(self._heard[: self._command])

    @property
    def is_full(self) -> bool:
        """Whether no macro is longer."""
        return len(self._heard) > MOST

"""LetterDialog: a few choices, each with its letter, one of which is the answer."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from timeline.tui.dialogs.dialog import Dialog

LetterChoice = tuple[str, str, str]  # key, answer ("" takes back what was said), words


class LetterDialog(Dialog[str]):
    """Answers with one of CHOICES. A subclass binds their keys to `choose`."""

    KEYS = "press its letter, or ↑ ↓ ⏎ · esc cancel"
    CHOICES: ClassVar[Sequence[LetterChoice]] = ()

    def __init__(self, now: str | None) -> None:
        super().__init__()
        self._now = now

    def fields(self) -> Iterable[Widget]:
        choices = OptionList(*(Content(words) for _, _, words in self.CHOICES), markup=False, compact=True)
        choices.highlighted = next((at for at, choice in enumerate(self.CHOICES) if choice[1] == self._now), 0)
        yield choices

    def answer(self) -> str:
        return self.CHOICES[self.query_one(OptionList).highlighted or 0][1]

    def action_choose(self, answer: str) -> None:
        self.dismiss(answer)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.CHOICES[event.option_index][1])

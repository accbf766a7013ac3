"""VerdictDialog: what a person says of an event after reading its evidence, with one key."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from timeline.models import Verdict
from timeline.tui.dialog import Dialog
from timeline.tui.table_cells import VERDICT_SIGNS

# key, verdict ("" takes it back), words
CHOICES = (
    ("c", Verdict.CONFIRMED.value, "c  ✓ confirmed  the evidence says so"),
    ("d", Verdict.DISPUTED.value, "d  ? disputed   somebody says otherwise"),
    ("r", Verdict.REJECTED.value, "r  ✗ rejected   no such event"),
    ("n", "", "n    none       take the verdict back"),
)
assert all(VERDICT_SIGNS[verdict] in words for _, verdict, words in CHOICES if verdict)


class VerdictDialog(Dialog[str]):
    """Answers with a verdict, "" for none."""

    TITLE_WORDS = "Verdict"
    KEYS = "press its letter, or ↑ ↓ ⏎ · esc cancel"
    BINDINGS: ClassVar = [Binding(key, f"choose('{verdict}')", show=False) for key, verdict, _ in CHOICES]

    def __init__(self, now: str | None) -> None:
        super().__init__()
        self._now = now or Verdict.CONFIRMED.value

    def fields(self) -> Iterable[Widget]:
        choices = OptionList(*(Content(words) for _, _, words in CHOICES), id="verdicts", markup=False, compact=True)
        choices.highlighted = next((at for at, choice in enumerate(CHOICES) if choice[1] == self._now), 0)
        yield choices

    def answer(self) -> str:
        return CHOICES[self.query_one("#verdicts", OptionList).highlighted or 0][1]

    def action_choose(self, verdict: str) -> None:
        self.dismiss(verdict)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(CHOICES[event.option_index][1])

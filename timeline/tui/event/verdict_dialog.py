"""VerdictDialog: what a person says of an event after reading its evidence, with one key."""

from textual.binding import Binding

from timeline.models import Verdict
from timeline.tui.dialogs.letter_dialog import LetterDialog
from timeline.tui.table.cells import VERDICT_SIGNS

CHOICES = (
    ("c", Verdict.CONFIRMED.value, "c  ✓ confirmed  the evidence says so"),
    ("d", Verdict.DISPUTED.value, "d  ? disputed   somebody says otherwise"),
    ("r", Verdict.REJECTED.value, "r  ✗ rejected   no such event"),
    ("n", "", "n    none       take the verdict back"),
)
assert all(VERDICT_SIGNS[verdict] in words for _, verdict, words in CHOICES if verdict)


class VerdictDialog(LetterDialog):
    """Answers with a verdict, "" for none."""

    TITLE_WORDS = "Verdict"
    CHOICES = CHOICES
    BINDINGS = [Binding(key, f"choose('{verdict}')", show=False) for key, verdict, _ in CHOICES]  # noqa: RUF012

"""SignificanceDialog: how much an event matters for the chronology, with one key."""

from textual.binding import Binding

from timeline.models import Significance
from timeline.tui.dialogs.letter_dialog import LetterDialog
from timeline.tui.table.cells import SIGNIFICANCE_SIGNS

CHOICES = (
    ("h", Significance.HIGH.value, "h  ▲ high    the chronology cannot do without it"),
    ("m", Significance.MEDIUM.value, "m  △ medium  belongs to the story"),
    ("l", Significance.LOW.value, "l  ▽ low     a detail"),
    ("n", "", "n    none    take it back"),
)
assert all(SIGNIFICANCE_SIGNS[level] in words for _, level, words in CHOICES if level)


class SignificanceDialog(LetterDialog):
    """Answers with a significance, "" for none."""

    TITLE_WORDS = "Significance"
    CHOICES = CHOICES
    BINDINGS = [Binding(key, f"choose('{level}')", show=False) for key, level, _ in CHOICES]  # noqa: RUF012

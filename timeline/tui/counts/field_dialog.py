"""FieldDialog: by which field to count, each with its letter; NoneDialog offers none, too."""

from textual.binding import Binding

from timeline.store.counts import COUNTED
from timeline.tui.dialogs.letter_dialog import LetterDialog

LETTERS = {
    "type": "t", "status": "s", "stage": "g", "place": "p", "actor": "a", "publisher": "b", "language": "l",
    "tag": "k", "verdict": "v", "significance": "i", "year": "y", "decade": "d", "quarter": "u", "month": "m",
}  # fmt: skip
CHOICES = tuple((LETTERS[field], field, f"{LETTERS[field]}  {field}") for field in COUNTED)
NO_FIELD = ("n", "", "n  none: each row has its number alone")


class RowsDialog(LetterDialog):
    """Answers with the field of the rows."""

    TITLE_WORDS = "Rows: count the events by"
    CHOICES = CHOICES
    BINDINGS = [Binding(key, f"choose('{field}')", show=False) for key, field, _ in CHOICES]  # noqa: RUF012


class ColumnsDialog(LetterDialog):
    """Answers with the field of the columns, "" for none."""

    TITLE_WORDS = "Columns: count the events of each row by"
    CHOICES = (*CHOICES, NO_FIELD)
    BINDINGS = [Binding(key, f"choose('{field}')", show=False) for key, field, _ in (*CHOICES, NO_FIELD)]  # noqa: RUF012

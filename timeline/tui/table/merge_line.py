"""MergeLine: the event that is to be made one with another, while the person goes to that other one."""

from textual.content import Content
from textual.widgets import Static

from timeline.models import ChronologyRow
from timeline.plaintext import one_line, shortened

LONGEST = 40


class MergeLine(Static):
    """Out of sight while nothing is to be merged; `first` is the event that will go into the other."""

    first: ChronologyRow | None = None

    def ask(self, first: ChronologyRow, keys: str, cancel: str) -> None:
        """Asks for the event that `first` is the same as, to be chosen with one of `keys`."""
        self.first = first
        words = f" Merge {title_words(first)} into …: go to the other event and press {keys}; {cancel} cancels"
        self.update(Content(words))
        self.display = True

    def stop(self) -> None:
        """Nothing is to be merged."""
        self.first = None
        self.display = False


def title_words(row: ChronologyRow) -> str:
    """The title of an event in quotes, harmless and short."""
    return f"“{shortened(one_line(row.title[:200]), LONGEST) or '(no title)'}”"

"""SentenceSelection: sentences that stand together, chosen from one on.

>>> SentenceSelection(3, 3).moved(1, 9).moved(1, 9), SentenceSelection(3, 3).moved(-1, 9).indices
(SentenceSelection(anchor=3, head=5), (2, 3))
"""

from collections.abc import Sequence
from typing import NamedTuple

from timeline.models import Span


class SentenceSelection(NamedTuple):
    """From the sentence where it began to the one that it reaches to, before it or after it."""

    anchor: int
    head: int

    @property
    def indices(self) -> tuple[int, int]:
        """The first and the last sentence."""
        return min(self), max(self)

    @property
    def size(self) -> int:
        """How many sentences are selected."""
        return abs(self.head - self.anchor) + 1

    def moved(self, step: int, sentences: int) -> "SentenceSelection":
        """Reaching `step` sentences farther down, or up, in a text of so many sentences."""
        return SentenceSelection(self.anchor, max(0, min(sentences - 1, self.head + step)))

    def of(self, sentences: Sequence[Span]) -> Sequence[Span]:
        """The selected ones."""
        first, last = self.indices
        return sentences[first : last + 1]

    def part(self, sentences: Sequence[Span]) -> Span:
        """The selected part of the text, with what stands between its sentences."""
        selected = self.of(sentences)
        return Span(selected[0].start, selected[-1].end)

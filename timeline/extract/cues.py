"""Cues: the words of a sentence that tell status and part clauses, by group: "will", "if", "which", "of", "the".

Two words of three are one and few are ever asked for. So each token carries the groups that it stands for as the bits
of one number, and a Hit is made only of the cues of a group that somebody wants to see.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import or_

from timeline.extract.entries import Entry, Form, Hit

Bits = int  # one bit a group


class Cues:
    """The cues of one sentence."""

    __slots__ = ("_alone", "_bit_of", "_ends", "_phrases", "_there")

    def __init__(self, bit_of: Mapping[str, Bits], alone: list[Bits], phrases: Sequence[Hit]) -> None:
        """`bit_of` has the bit of each group, `alone` the groups of each token by itself, `phrases` the longer cues."""
        self._bit_of = bit_of
        self._alone = alone
        self._phrases = phrases
        self._ends = alone.copy() if phrases else alone
        for phrase in phrases:
            self._ends[phrase.last - 1] |= bit_of[phrase.entry.group]
        self._there = reduce(or_, self._ends, 0)

    def has(self, group: str) -> bool:
        """Whether the sentence has a cue of the group."""
        return bool(self._there & self._bit_of.get(group, 0))

    def ends_at(self, group: str, index: int) -> bool:
        """Whether the token at `index` ends a cue of the group; false before the first token and after the last."""
        return 0 <= index < len(self._ends) and bool(self._ends[index] & self._bit_of.get(group, 0))

    def get(self, group: str, default: Sequence[Hit] = ()) -> Sequence[Hit]:
        """The cues of a group, in order; `default` where the sentence has none."""
        bit = self._bit_of.get(group, 0)
        if not self._there & bit:
            return default
        entry = Entry(group, Form.CUE, ())
        found = [Hit(entry, (index,)) for index, groups in enumerate(self._alone) if groups & bit]
        phrases = [phrase for phrase in self._phrases if phrase.entry.group == group]
        return sorted(found + phrases, key=_first) if phrases else found


def _first(cue: Hit) -> int:
    return cue.first

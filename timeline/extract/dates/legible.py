"""Legible: a text as a careful reader sees it, and where each character of that stands in the text itself.

Soft hyphens, zero-width and direction marks do not show; "Octo-" at the end of a line and "ber" at the beginning of the
next are one word; a Latin "a" among Cyrillic letters is the Cyrillic one. Most texts have none of these and are read as
they stand.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from timeline.extract.dates.words import WordTable
from timeline.models import Span, TimeExpression

INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
# A soft hyphen at the end of a line goes with the end of the line.
LEFT_OUT = re.compile(rf"\u00ad+[ \t]*\r?\n[ \t]*(?=[^\W\d_])|[{INVISIBLE}]+")
HYPHENS = "-‐¬"  # the last is what text recognition makes of a hyphen
BROKEN_WORD = re.compile(rf"(?<![^\W\d_])([^\W\d_]{{2,12}})([{HYPHENS}]\r?\n[ \t]*)([^\W\d_]{{1,12}})(?![^\W\d_])")

# Letters that look alike, Latin and Cyrillic.
LATIN = "AaBCcEeHIiJjKMOoPpSsTXxYy"
CYRILLIC = "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу"
TO_CYRILLIC = str.maketrans(LATIN + "mkt", CYRILLIC + "мкт")
TO_LATIN = str.maketrans(CYRILLIC, LATIN)
IS_CYRILLIC = "[\u0400-\u04ff]"
TWO_SCRIPTS = re.compile(rf"[A-Za-z](?:(?={IS_CYRILLIC})|(?<={IS_CYRILLIC}.))")
CYRILLIC_LETTER = re.compile(IS_CYRILLIC)
SUSPECT = re.compile(f"[{INVISIBLE}\u0400-\u04ff]")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Legible:
    """`text` to read. `removed` are the places in it where something was left out, `shifts` how much up to there."""

    text: str
    removed: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def place(self, index: int) -> int:
        """Where the character `index` of the legible text stands in the text itself."""
        after = bisect_right(self.removed, index)
        return index + (self.shifts[after - 1] if after else 0)

    def span(self, start: int, end: int) -> Span:
        """A stretch of the legible text, in the text itself; what was left out at its ends is no part of it."""
        return Span(self.place(start), self.place(end - 1) + 1)

    def unlocated(self, place: Span) -> Span:
        """A stretch of the text itself in the legible one."""
        return Span(self._index(place.start), self._index(place.end))

    def _index(self, place: int) -> int:
        return bisect_left(range(len(self.text)), place, key=self.place)

    def located(self, expression: TimeExpression, text: str) -> TimeExpression:
        """An expression of the legible text as one of `text`, the text itself."""
        place = self.span(expression.start, expression.end)
        ends = tuple(self.span(end.start, end.end) for end in expression.ends)
        words = text[place.start : place.end]
        return replace(expression, start=place.start, end=place.end, text=words, ends=ends)


def legible(text: str, table: WordTable) -> Legible:
    """`text` as it is read with the words of `table`; its own `text` when there is nothing to leave out.

    >>> from timeline.extract.dates.words import word_table
    >>> page = legible("on 26 Octo-\\nber", word_table("en"))
    >>> page.text, page.span(3, 13)
    ('on 26 October', Span(start=3, end=15))
    """
    gaps = [*_hyphens(text, table)]
    if not text.isascii() and SUSPECT.search(text):
        text = _in_one_script(text)
        gaps = sorted((*gaps, *(match.span() for match in LEFT_OUT.finditer(text))))
    if not gaps:
        return Legible(text)
    kept = "".join(text[end:start] for (_, end), (start, _) in pairwise(((0, 0), *gaps, (len(text), 0))))
    shifts = tuple(accumulate(end - start for start, end in gaps))
    removed = tuple(end - shift for (_, end), shift in zip(gaps, shifts, strict=True))
    return Legible(kept, removed, shifts)


def _hyphens(text: str, table: WordTable) -> Iterator[tuple[int, int]]:
    """Hyphens with the end of their line, where what they part is one word: "Octo-" "ber", but not "two-" "day"."""
    if "-\n" in text or "-\r\n" in text or "‐" in text or "¬" in text:
        for match in BROKEN_WORD.finditer(text):
            if table[match[1] + match[3]]:
                yield match.span(2)


def _in_one_script(text: str) -> str:
    """The text with each word of Cyrillic and Latin letters in the one that most of it is in, letter for letter."""
    if not TWO_SCRIPTS.search(text):
        return text
    return WORD.sub(lambda match: _of_one_script(match[0]), text)


def _of_one_script(word: str) -> str:
    cyrillic = len(CYRILLIC_LETTER.findall(word))
    return word.translate(TO_CYRILLIC if cyrillic * 2 > len(word) else TO_LATIN) if 0 < cyrillic < len(word) else word

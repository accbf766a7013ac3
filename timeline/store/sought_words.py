"""SoughtWords: where words stand in a text, as the chronology finds them: without case and marks, in either script.

>>> sought = sought_words((Search("horgos"), Search("granica", phrase=True)))
>>> [place for place in sought.places("Граница Horgoš–Röszke, granicama")]
[Span(start=0, end=7), Span(start=8, end=14)]
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from timeline.filter_terms import Search
from timeline.models import Span
from timeline.store.words import WORD, folded

INSIDE_A_WORD = r"[^\W_]"
BETWEEN_WORDS = r"[\W_]+"


class FoldedText:
    """A text to be searched several times; what is found is told in places of the text itself."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = folded(text)

    @cached_property
    def _origins(self) -> list[int]:
        """Of each character of the folded text, and of its end: the character of the text that it comes from."""
        lengths = {character: len(folded(character)) for character in set(self.text)}
        origins = [at for at, character in enumerate(self.text) for _ in range(lengths[character])]
        return [*origins, len(self.text)]

    def place(self, start: int, end: int) -> Span:
        """The part of the text that a part of the folded one comes from, with the marks on its last letter."""
        if self.text.isascii():
            return Span(start, end)
        return Span(self._origins[start], max(self._origins[end - 1] + 1, self._origins[end]))


@dataclass(frozen=True, slots=True)
class SoughtWords:
    """Words and phrases, each as a pattern of folded text. It is true where there are any."""

    patterns: tuple[re.Pattern[str], ...]

    def __bool__(self) -> bool:
        return bool(self.patterns)

    def places(self, text: str | FoldedText) -> list[Span]:
        """Where they stand, in the order of the text; of a word that begins as was sought, that beginning."""
        whole = text if isinstance(text, FoldedText) else FoldedText(text)
        parts = sorted(match.span() for pattern in self.patterns for match in pattern.finditer(whole.folded))
        return [whole.place(start, end) for start, end in _apart(parts)]


@lru_cache(maxsize=16)
def sought_words(searches: tuple[Search, ...]) -> SoughtWords:
    """What `searches` seek: a phrase as it stands, a word also at the beginning of a longer one."""
    return SoughtWords(tuple(pattern for search in searches if (pattern := _pattern(search))))


def _pattern(search: Search) -> re.Pattern[str] | None:
    """None where no letter or digit is left of the words."""
    words = WORD.findall(folded(search.text))
    end = f"(?!{INSIDE_A_WORD})" if search.phrase else ""
    return re.compile(f"(?<!{INSIDE_A_WORD}){BETWEEN_WORDS.join(map(re.escape, words))}{end}") if words else None


def _apart(parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Those that overlap as one."""
    last: tuple[int, int] | None = None
    for start, end in parts:
        if last is None or start >= last[1]:
            if last:
                yield last
            last = start, end
        else:
            last = last[0], max(last[1], end)
    if last:
        yield last

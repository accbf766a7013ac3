"""The words of a row as they can be compared with those of another, in another language and script if need be.

A word becomes its meaning where `across_languages` knows it, else its beginning, spelled alike in all languages:
endings go, "Konferenz" and "conferenza" meet.

>>> stem("konferencija") == stem("conference"), stem("johansson"), stem("granici") == stem("border")
(True, 'iohan', True)
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from timeline.matching.across_languages import COMMON, FUNCTION_WORDS, NAMES, TELLING
from timeline.wire_copy import WORD, words_of

SHORTEST = 4  # letters of a word that counts, unless it is an acronym or a number
LONGEST = 40  # letters that are looked at; no beginning in the lists is half as long
STEM = 5  # letters that are left of a word: "posetio", "posetila", "poseta"

SHORTEST_NAME = 3
NOUNS_HAVE_CAPITALS = frozenset({"de"})

WEIGHTS = {"-": 0.4, "~": 0.7, "^": 1.5}  # of what most articles share, of deeds and objects, of places
WEIGHT_OF_WORD = 1.0
NAMES_SAY_MORE = 0.6  # times
RARE = 20
FEWEST = 400

# Spellings of one sound, in order: "Polizei", "policija", "police"; "Frontex", "Fronteks".
SPELLINGS = (
    (re.compile(r"(.)\1"), r"\1"), (re.compile("ph"), "f"), (re.compile("th"), "t"), (re.compile("x"), "ks"),
    (re.compile("qu"), "k"), (re.compile("ch(?=[aou])"), "k"), (re.compile("c(?=[eiy])"), "s"),
    (re.compile("[cq]"), "k"),
    (re.compile("z"), "s"), (re.compile("[yj]"), "i"), (re.compile("w"), "v"),
)  # fmt: skip


def meanings(table: str) -> dict[str, str]:
    """Beginning of a word, or "=" and a whole word -> its meaning, from a table of `across_languages`."""
    rows = (entry.split() for entry in table.split(";"))
    return {beginning: meaning for meaning, *beginnings in rows for beginning in beginnings}


_MEANINGS = {
    beginning: f"{kind}{meaning}"
    for kind, table in (("-", COMMON), ("~", TELLING), ("^", NAMES))
    for beginning, meaning in meanings(table).items()
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Stems of the words of a text, and those among them that are names, so far as capitals show it."""

    stems: frozenset[str]
    names: frozenset[str]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The meaning of a plain word or its beginning; "" for one that says nothing.

    >>> stem("beograda"), stem("nach"), stem("128")
    ('^belgrade', '', '128')
    """
    if word.isdigit():
        return word
    found = meaning_of(word, _MEANINGS)
    if found:
        return found
    if len(word) < SHORTEST or word in FUNCTION_WORDS:
        return ""
    word = word[:LONGEST]
    for spelling, sound in SPELLINGS:
        word = spelling.sub(sound, word)
    return word[:STEM]


def meaning_of(word: str, known: dict[str, str]) -> str | None:
    """The meaning of a word by itself or by its longest known beginning; None when it has none there."""
    beginnings = (word[:length] for length in range(min(len(word), LONGEST), SHORTEST - 2, -1))
    return known.get(f"={word}") or next((known[one] for one in beginnings if one in known), None)


def wording(texts: Iterable[str], language: str | None) -> Wording:
    """The wording of a row's title and quotes. Numbers are no words here: see `figures`."""
    stems: set[str] = set()
    names: set[str] = set()
    for text in texts:
        stems.update(found for word in words_of(text) if not word.isdigit() and (found := stem(word)))
        for name in _capitalised(text, language):
            for word in words_of(name):
                found = stem(word) or word if name.isupper() else stem(word)
                names.add(found)
                stems.add(found)
    stems.discard("")
    return Wording(frozenset(stems), frozenset(name for name in names if name and name[0] not in "-~"))


def _capitalised(text: str, language: str | None) -> list[str]:
    """Acronyms, and the words with a capital inside a sentence, where only names have one."""
    words = WORD.findall(text)
    if text.isupper():
        return []
    return [
        word
        for at, word in enumerate(words)
        if (word.isupper() and len(word) > 1)
        or (at and word[0].isupper() and len(word) >= SHORTEST_NAME and language not in NOUNS_HAVE_CAPITALS)
    ]


def word_weights(wordings: Sequence[Wording]) -> dict[str, float]:
    """Stem -> how much it says that two of these texts share it, 0 to 1.5: little where many texts have it.

    The words of fewer than one text in `RARE` say as much as their kind does; `FEWEST` texts are assumed at least.
    """
    texts_with = Counter(stem for one in wordings for stem in one.stems)
    texts = max(len(wordings), FEWEST)
    return {
        stem: WEIGHTS.get(stem[0], WEIGHT_OF_WORD) * min(1.0, log(texts / count) / log(RARE))
        for stem, count in texts_with.items()
    }


def weight(stems: frozenset[str], names: frozenset[str], weights: Mapping[str, float]) -> float:
    """How much these words say together; those that are names more than others."""
    return sum(map(weights.__getitem__, stems)) + NAMES_SAY_MORE * sum(map(weights.__getitem__, stems & names))

"""Known names found in a text: the engine of `places` and `actors`.

A text is cut into words once, and every word is folded: small letters, no accents, Cyrillic read as Latin. A table of
names is a dict from the first folded word, so that finding is one look-up a word however many names there are; which
names a word may begin as it is written, with a capital or without, is kept. Offsets stay those of the text, because
words are folded one by one.

>>> table = NameTable()
>>> table.add("Novi Sad", "RS", endings=ENDINGS["sr"])
>>> words = split_words("Скуп је одржан у Новом Саду.")
>>> [(found.value, words.text_of(found.first, found.last)) for found in table.find(words)]
[('RS', 'Новом Саду')]
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Generic, TypeVar

from timeline.extract.word_cache import WordCache

Value = TypeVar("Value")

WORD = re.compile(r"([^\W_][\w\u0300-\u036f]*)")
# What may stand between two words of one name: "Guinea-Bissau", "Côte d'Ivoire", "U.S.", "Bosnia & Herzegovina".
GAP = re.compile(r"(?: ?[-‐‑–'’./&] ?|[ \u00a0]|, |[ ]?\n)?")

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "dj", "е": "e", "ж": "z", "з": "z", "и": "i", "ј": "j",
    "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "ћ": "c", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "c", "џ": "dz", "ш": "s",
}  # fmt: skip
LETTERS = {"đ": "dj", "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
MARKS = dict.fromkeys(range(0x300, 0x370), "")


def _fold_table() -> dict[int, str]:
    accented = (chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    plain = {ord(letter): _without_marks(letter) for letter in accented}
    return {**plain, **MARKS, **{ord(letter): latin for letter, latin in (LETTERS | CYRILLIC).items()}}


def _without_marks(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


FOLDED = _fold_table()


def fold(word: str) -> str:
    """`word` in small Latin letters without accents.

    >>> fold("Đevđelija"), fold("Ђевђелија"), fold("Straße")
    ('djevdjelija', 'djevdjelija', 'strasse')
    """
    small = word.lower()
    return small if small.isascii() else small.translate(FOLDED)


FOLDED_WORDS = WordCache(fold)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order: how each is written and folded, where it stands, and what stands before it.

    `gaps` has the text before the first word, then what stands between each word and the one before.
    """

    text: str
    written: list[str]
    folded: list[str]
    spans: list[tuple[int, int]]
    gaps: list[str]

    def __len__(self) -> int:
        return len(self.written)

    def word(self, index: int) -> str:
        return self.written[index]

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.written[index][0].isupper()

    def gap(self, index: int) -> str:
        """What stands between the word before and this one; the text before the first word."""
        return self.gaps[index]

    def joined(self, index: int) -> bool:
        """Whether this word and the one before may belong to one name."""
        return index > 0 and (self.gaps[index] == " " or GAP.fullmatch(self.gaps[index]) is not None)

    def span_of(self, first: int, last: int) -> tuple[int, int]:
        """Where the text from word `first` to word `last` (included) begins and ends; "U.S." has its last point."""
        start, end = self.spans[first][0], self.spans[last][1]
        initials = end - self.spans[last][0] == 1 and last > first and self.gap(last) == "."
        return start, end + (initials and self.text[end : end + 1] == ".")

    def text_of(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, which is included."""
        start, end = self.span_of(first, last)
        return self.text[start:end]


def split_words(text: str) -> Words:
    """The words of `text`, in order."""
    parts = WORD.split(text)  # gap, word, gap, word, …, gap
    bounds = list(accumulate(map(len, parts)))
    written = parts[1::2]
    folded = list(map(FOLDED_WORDS.__getitem__, written))
    return Words(text, written, folded, list(zip(bounds[::2], bounds[1::2], strict=False)), parts[::2])


@dataclass(frozen=True, slots=True)
class Endings:
    """How the words of a language decline: vowels that are dropped at the end, and what may follow the stem."""

    add: tuple[str, ...]
    drop: str = ""

    def forms(self, word: str) -> frozenset[str]:
        """Every folded form that `word` may take, and some that no one writes."""
        stem = word[:-1] if len(word) > 2 and word[-1] in self.drop else word
        return frozenset({word, *(stem + ending for ending in self.add)})


NO_ENDINGS = Endings(())
SERBIAN_ENDINGS = ("a", "e", "i", "u", "o", "om", "em", "oj", "og", "oga", "ome", "im", "ih", "ima", "ama")
ENDINGS = {
    "en": Endings(("s",)),
    "sr": Endings(SERBIAN_ENDINGS, drop="aeio"),
    "de": Endings(("e", "en", "er", "es", "em", "n", "s", "ern", "nen"), drop="e"),
    "fr": Endings(("e", "s", "es", "ne", "nes")),
    "it": Endings(("o", "a", "i", "e"), drop="aeio"),
    "es": Endings(("o", "a", "os", "as", "e", "es", "s"), drop="aeo"),
}


def _written_as(sample: str, word: str) -> bool:
    """Whether `word` has the capitals that `sample` asks for: "UNHCR" exactly so, "Jordan" a first one, "srpski" none.

    A Cyrillic acronym has the capitals of its letters: "МУП" for "MUP".
    """
    if len(sample) > 1 and sample.isupper():
        return word.isupper()
    return word[0].isupper() or not sample[0].isupper()


@dataclass(frozen=True, slots=True)
class Name(Generic[Value]):
    """One name of a table and what it stands for.

    `samples` are its words as the lexicon writes them, `folded` the same folded, `rest` the folded forms of those
    after the first.
    """

    samples: tuple[str, ...]
    folded: tuple[str, ...]
    rest: tuple[frozenset[str], ...]
    value: Value

    def may_begin_with(self, written: str) -> bool:
        """Whether a word whose folded form fits has the capitals of the name's first."""
        return _written_as(self.samples[0], written)

    def goes_on(self, words: Words, index: int) -> bool:
        """Whether the rest of the name follows its first word, which stands at `index`."""
        if index + len(self.rest) >= len(words.folded):
            return False
        for step, forms in enumerate(self.rest, start=index + 1):
            if words.folded[step] not in forms or not words.joined(step):
                return False
        return all(_written_as(self.samples[n], words.written[index + n]) for n in range(1, len(self.samples)))


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A name in a text: its first and last word (included), what it stands for, and whether it has an ending."""

    first: int
    last: int
    value: Value
    declined: bool = False


class NameTable(Generic[Value]):
    """Names by their first folded word."""

    def __init__(self) -> None:
        self.names: dict[str, list[Name[Value]]] = {}
        self._beginning = WordCache(self._names_beginning)

    def add(self, spelling: str, value: Value, endings: Endings = NO_ENDINGS) -> None:
        """Put a name in the table; "=" at its beginning keeps endings off."""
        if spelling.startswith("="):
            endings = NO_ENDINGS
        samples = tuple(WORD.findall(spelling))
        first, *rest = [
            NO_ENDINGS.forms(fold(word)) if word.isupper() else endings.forms(fold(word)) for word in samples
        ]
        name = Name(samples, tuple(map(fold, samples)), tuple(rest), value)
        for form in first:
            self.names.setdefault(form, []).append(name)

    def _names_beginning(self, written: str) -> tuple[Name[Value], ...]:
        """The names that a word may begin: "the" none, "The" that of The Hague."""
        return tuple(name for name in self.names.get(fold(written), ()) if name.may_begin_with(written))

    def at(self, words: Words, index: int) -> Found[Value] | None:
        """The longest name that begins at this word."""
        names = self._beginning[words.written[index]]
        return _longest(names, words, index) if names else None

    def find(self, words: Words) -> Iterator[Found[Value]]:
        """Every name, from left to right without overlap."""
        free_from = 0
        beginnings = enumerate(map(self._beginning.__getitem__, words.written))
        for index, names in [(at, names) for at, names in beginnings if names]:
            if index >= free_from and (found := _longest(names, words, index)) is not None:
                free_from = found.last + 1
                yield found


def _longest(names: Sequence[Name[Value]], words: Words, index: int) -> Found[Value] | None:
    """The longest of the names that stand at this word; of equally long ones that which is not declined."""
    second = words.folded[index + 1] if index + 1 < len(words.folded) else ""
    standing = [name for name in names if not name.rest or (second in name.rest[0] and name.goes_on(words, index))]
    if not standing:
        return None
    name = standing[0]
    if len(standing) > 1:
        name = max(standing, key=lambda each: (len(each.rest), each.folded[0] == words.folded[index]))
    last = index + len(name.rest)
    return Found(index, last, name.value, declined=tuple(words.folded[index : last + 1]) != name.folded)


def spellings(listed: str) -> list[str]:
    """The names of a comma-separated list of the lexicon.

    >>> spellings("Serbia, Republic of Serbia")
    ['Serbia', 'Republic of Serbia']
    """
    return [name.strip() for name in listed.split(",") if name.strip()]

"""Whether two quotes are nearly the same words, and how many articles tell an event in words of their own.

Papers print what an agency or a press office wrote, some in the other script of Serbian, some cut short or with a word
changed. Such articles are one source. Words are compared without case, diacritics and punctuation.

>>> is_copy("Ministar je u utorak posetio kamp kod Šida.", "Министар је у уторак посетио камп код Шида")
True
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.serbian import to_latin, without_diacritics

WORD = re.compile(r"[^\W_]+")
CYRILLIC = re.compile("[\u0400-\u04ff]")
MARKS = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)  # what NFKD takes off letters

LENGTH = 3  # words in a row that are looked for in the other quote
SHORT = 8  # words below which a quote must be the other word for word
FEWEST = 4  # words below which nobody can tell who copies: "He was arrested."
COPIED = 0.6  # share of the shorter quote's rows of words; one changed word in twenty leaves 0.83, two leave 0.67

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """The words and numbers of a text in order: lower case, no diacritics, Serbian in Latin letters.

    >>> words_of("Đurić: «39,2 милиона» за L’Aquila")
    ('djuric', '39', '2', 'miliona', 'za', 'l', 'aquila')
    """
    return tuple(WORD.findall(plain(text)))


def plain(text: str) -> str:
    """The text in lower case without diacritics, Serbian in Latin letters.

    >>> plain("Шабац, Zürich, Weißrussland")
    'sabac, zurich, weissrussland'
    """
    if text.isascii():
        return text.lower()
    latin = to_latin(text) if CYRILLIC.search(text) else text
    return MARKS.sub("", unicodedata.normalize("NFKD", without_diacritics(latin).casefold()))


def is_copy(one: str, other: str) -> bool:
    """Whether one quote is the other, or most of it, in nearly the same words and with the same numbers.

    >>> is_copy("The minister visited the camp.", "The prime minister visited the camp.")
    False
    """
    return _is_copy(words_of(one), words_of(other))


def independent_sources(quotes_by_article: Mapping[str, Sequence[str]]) -> int:
    """How many articles tell it in words of their own; `quotes_by_article` has the quotes of each article by its key.

    Of articles that copy each other one counts: the one that tells most. One that adds a sentence of its own counts,
    and so does one without quotes.

    >>> independent_sources({"a": ["Ministers met in Vienna on Friday to talk about returns."],
    ...                      "b": ["Ministers met in Vienna on Friday to talk about returns"],
    ...                      "c": ["The meeting in Vienna ended without a decision."]})
    2
    """
    if len(quotes_by_article) < 2:
        return len(quotes_by_article)
    told = [[words_of(quote) for quote in quotes] for quotes in quotes_by_article.values()]
    known = _KnownQuotes()
    independent = 0
    for quotes in sorted(told, key=lambda quotes: (-sum(map(len, quotes)), sorted(quotes))):
        if not quotes or not all(map(known.has_copy_of, quotes)):
            independent += 1
            known.add(quotes)
    return independent


def rows_of_words(words: Words) -> frozenset[Words]:
    """Every `LENGTH` words that stand in a row; a shorter text is one row."""
    if len(words) < LENGTH:
        return frozenset({words})
    return frozenset(zip(*(words[start:] for start in range(LENGTH)), strict=False))


class _KnownQuotes:
    """Quotes that were told before, found by the words they share with another."""

    def __init__(self) -> None:
        self.quotes: list[Words] = []
        self.sizes: list[int] = []
        self.with_row: defaultdict[Words, list[int]] = defaultdict(list)

    def add(self, quotes: Iterable[Words]) -> None:
        for quote in quotes:
            rows = rows_of_words(quote)
            for row in rows:
                self.with_row[row].append(len(self.quotes))
            self.quotes.append(quote)
            self.sizes.append(len(rows))

    def has_copy_of(self, quote: Words) -> bool:
        rows = rows_of_words(quote)
        shared = Counter(at for row in rows for at in self.with_row.get(row, ()))
        alike = (self.quotes[at] for at, count in shared.items() if count >= COPIED * min(len(rows), self.sizes[at]))
        return any(quote == other or _is_copy(quote, other) for other in alike)


def _is_copy(one: Words, other: Words) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < FEWEST:
        return False
    if len(short) < SHORT:
        return short == long
    rows = rows_of_words(short)
    enough = len(rows & rows_of_words(long)) >= COPIED * len(rows)
    return enough and {word for word in short if word.isdigit()} <= {word for word in long if word.isdigit()}

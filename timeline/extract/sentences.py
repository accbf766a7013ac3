"""Sentences of an article, and their tokens, with offsets into the article's text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, overload
from unicodedata import normalize

from timeline.extract.word_cache import WordCache
from timeline.models import Article, Span
from timeline.serbian import to_latin

# Numbers keep their separators ("22,000", "30.10.2023"); words split at apostrophes and hyphens ("d'expulsion").
TOKEN = re.compile(r"(\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*|[€£$])")

# A full stop, question or exclamation mark with the quotes and brackets that close after it, then space.
SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*(?=\s)")

# What a sentence begins with: a capital, a digit, an opening quote or bracket, a bullet.
SENTENCE_START = re.compile(r"\s+[\"'“„‘«(\[¿¡–—•-]*\s?[^\W_]")

# What ends in a stop without ending a sentence, in any language and by language.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st jr sr inc ltd co u.s u.k u.n e.g i.e d.c ee.uu d.l d.lgs z.b d.h".split()
)
ABBREVIATIONS_OF = {
    "en": frozenset(
        "vs gen gov sen rep lt eg ie approx jan feb mar apr jun jul aug sep sept oct nov dec dept cf al".split()
    ),
    "sr": frozenset("tzv npr itd god str br g čl tj".split()),
    "de": frozenset("bzw ca usw bzgl vgl hrsg evtl mio mrd sog".split()),
    "fr": frozenset("m mme mm mlle etc env av".split()),
    "it": frozenset("sig sig.ra dott on ecc".split()),
    "es": frozenset("sra srta pág".split()),
}
# Those that stand before a number only: "No. 5", "Art. 28", but "the answer was no."
BEFORE_NUMBER = frozenset("no nos n° art arts fig vol p pp sec nr abs čl br str".split())

WORDS_OF_HEADING = 3

LONGEST_SENTENCE = 2000  # code points

# Languages that mark an ordinal with a full stop: "12. marta", "am 5. März".
ORDINAL_STOP = frozenset({"sr", "de"})


class Token(NamedTuple):
    """A word or number; `folded` is what the word lists are compared with."""

    text: str
    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tokens(Sequence[Token]):
    """The tokens of a sentence, in columns: a Token is made only when somebody asks for one.

    `gaps` has the text before the first token, then what stands between each token and the one before.
    """

    texts: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return list(map(Token, self.texts[index], self.folded[index], self.starts[index], self.ends[index]))
        return Token(self.texts[index], self.folded[index], self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Token]:
        return map(Token, self.texts, self.folded, self.starts, self.ends)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without the white space around it."""

    text: str
    start: int
    end: int
    headline: bool = False


def split_sentences(article: Article) -> list[Sentence]:
    """The sentences of an article in order, without its furniture; the headline is one of them, and marked."""
    return [
        Sentence(article.text[start:end], start, end, _is_headline(start, end, article.headline))
        for line_start, line_end in _stretches(article)
        for start, end in _in_stretch(article.text, line_start, line_end, article.language)
    ]


def is_heading(sentence: Sentence) -> bool:
    """Whether a line is a heading inside the article: a few words without a stop, not the article's own headline."""
    few = len(sentence.text.split()) <= WORDS_OF_HEADING
    return few and not sentence.headline and sentence.text[-1] not in ".!?…\"'”’»)"


def tokens_of(text: str, offset: int = 0) -> Tokens:
    """The tokens of `text`; their offsets are counted from `offset`. Cyrillic words are folded to Latin letters."""
    parts = TOKEN.split(text)  # gap, token, gap, token, …, gap
    bounds = list(accumulate(map(len, parts), initial=offset))
    texts = parts[1::2]
    return Tokens(texts, list(map(FOLDED_TOKENS.__getitem__, texts)), bounds[1:-1:2], bounds[2::2], parts[:-1:2])


def _folded(word: str) -> str:
    small = word.casefold()
    return small if small.isascii() else to_latin(normalize("NFC", small))


FOLDED_TOKENS = WordCache(_folded)


def token_at(tokens: Tokens, offset: int) -> int:
    """The index of the token that stands at or next after `offset`; the last one where none does."""
    return min(bisect_right(tokens.ends, offset), len(tokens) - 1)


def _is_headline(start: int, end: int, headline: Span | None) -> bool:
    return headline is not None and start < headline.end and headline.start < end


def _stretches(article: Article) -> Iterator[tuple[int, int]]:
    """Paragraphs outside the furniture; a line break inside a sentence does not end one: "chi sbarca\\nsulle coste"."""
    position = 0
    for gap in (*article.furniture, Span(len(article.text), len(article.text))):
        yield from _paragraphs(article.text, position, gap.start)
        position = max(position, gap.end)


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    while begin < end:
        stop = text.find("\n", begin, end)
        while stop != -1 and _runs_on(text, begin, stop, end):
            stop = text.find("\n", stop + 1, end)
        stop = end if stop == -1 else stop
        yield begin, stop
        begin = stop + 1


def _runs_on(text: str, begin: int, stop: int, end: int) -> bool:
    """Whether the line that ends at `stop` goes on in the next: no full stop here, a small letter there."""
    if stop + 1 >= end or stop == begin:
        return False
    return text[stop - 1] not in '.!?…:;"”»' and text[stop + 1].islower()


def _in_stretch(text: str, start: int, end: int, language: str | None) -> Iterator[tuple[int, int]]:
    begin = start
    for match in SENTENCE_END.finditer(text, start, end):
        if not _ends_sentence(text, match.start(), match.end(), end, language):
            continue
        yield from _pieces(text, begin, match.end())
        begin = match.end()
    yield from _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence, or pieces of it at spaces where it is longer than any sentence: a table, a list, a broken page."""
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start, start + LONGEST_SENTENCE)
        cut = space if space > start else start + LONGEST_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends_sentence(text: str, stop: int, after: int, end: int, language: str | None) -> bool:
    """Whether the mark at `stop` ends a sentence rather than an abbreviation, an initial or an ordinal."""
    following = SENTENCE_START.match(text, after, end)
    if not following:
        return after >= end or not text[after:end].strip()
    if text[stop] != "." or after - stop > 1:
        return not following[0][-1].islower()
    word = _word_before(text, stop)
    folded = word.casefold()
    if folded in ABBREVIATIONS or folded in ABBREVIATIONS_OF.get(language or "", ()):
        return False
    if len(word) == 1 and word.isupper():
        return False  # an initial
    if folded in BEFORE_NUMBER and following[0][-1].isdigit():
        return False
    if word.isdigit() and language in ORDINAL_STOP and len(word) <= 2:
        return False
    return not following[0][-1].islower()


def _word_before(text: str, stop: int) -> str:
    begin = stop
    while begin > 0 and stop - begin < 12 and (text[begin - 1].isalnum() or text[begin - 1] in ".°"):
        begin -= 1
    return text[begin:stop].lstrip(".")

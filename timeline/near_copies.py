"""Which articles are the same text, or nearly: by the words of the article itself, without its headline and furniture.

A page saved as HTML and printed as PDF, a bulletin that another site took over under a header of its own, an agency
report in the other script of Serbian: their words are the same. An article is known by the few smallest hashes of its
rows of words (Broder, "On the resemblance and containment of documents", 1997): two that share half of their rows of
words share some of these, and two that have nothing in common share none.
"""

from hashlib import blake2b
from heapq import nsmallest
from operator import attrgetter

from timeline.models import Article
from timeline.wire_copy import Words, words_of

LENGTH = 5  # words in a row: what two writers do not happen on by chance
PRINTS = 8
FEWEST = 20  # words below which an article is not compared: "Photo: Ministry of the Interior"
ENOUGH_SHARED = 2  # prints, for two articles to be compared at all
COPIED = 0.7  # share of the shorter text's rows of words
SAME = 0.5  # share of the longer text's rows of words: a sentence of a bulletin is not the bulletin

Rows = frozenset[Words]


def own_words(article: Article) -> Words:
    """The words of the article without its headline and its furniture."""
    parts, place = [], 0
    for span in sorted(
        (*article.furniture, *([article.headline] if article.headline else ())), key=attrgetter("start")
    ):
        parts.append(article.text[place : max(place, span.start)])
        place = max(place, span.end)
    return words_of("\n".join([*parts, article.text[place:]]))


def prints_of(words: Words) -> tuple[int, ...]:
    """PRINTS numbers of 63 bits in ascending order; none for a text too short to tell.

    >>> prints_of(words_of("He was arrested."))
    ()
    """
    if len(words) < FEWEST:
        return ()
    return tuple(sorted(nsmallest(PRINTS, {_number(row) for row in rows_of(words)})))


def rows_of(words: Words) -> Rows:
    """Every LENGTH words that stand in a row."""
    return frozenset(zip(*(words[start:] for start in range(LENGTH)), strict=False))


def is_near_copy(one: Rows, other: Rows) -> bool:
    """Whether most of the shorter of two texts stands in the other."""
    return bool(one and other) and len(one & other) >= COPIED * min(len(one), len(other))


def tells_nothing_new(one: Rows, other: Rows) -> bool:
    """Whether the first is the second: all its words stand there as they are, and are not just a part of it.

    One changed figure would be new.
    """
    return bool(one) and one <= other and len(one) >= SAME * len(other)


def _number(row: Words) -> int:
    return int.from_bytes(blake2b(" ".join(row).encode(), digest_size=8).digest()) >> 1

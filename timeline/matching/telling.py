"""Telling: a row made ready to be compared, once, with what it says of its date, its words, its figures."""

import datetime
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from timeline.datespan import DateSpan
from timeline.matching.across_languages import ORDINALS
from timeline.matching.days import bounds
from timeline.matching.figures import Figures, figures
from timeline.matching.wording import Wording, meaning_of, meanings, wording
from timeline.models import Comparable
from timeline.wire_copy import Words, rows_of_words, words_of

QUOTES = 3  # of a row that are compared: the best ones
LONGEST = 2_000  # characters of a quote that are compared; a longer one is no sentence
COPY_MARKS = 4

_ORDINALS = meanings(ORDINALS)


@dataclass(frozen=True, slots=True)
class Telling:
    """What is compared of a row. `first` and `last` are the days on which it can have begun, None where undated."""

    key: str
    type: str
    status: str
    stage: str | None
    date: DateSpan | None
    first: datetime.date | None
    last: datetime.date | None
    wording: Wording
    figures: Figures
    ordinals: frozenset[str]
    quotes: tuple[str, ...]
    copy_marks: tuple[int, ...]
    places: frozenset[str]
    actors: tuple[tuple[frozenset[str], str], ...]
    articles: frozenset[str]
    language: str | None
    publisher: str | None
    published: datetime.date | None


def telling(event: Comparable) -> Telling:
    """The row, ready to be compared."""
    quotes = tuple(quote[:LONGEST] for quote in event.quotes[:QUOTES])
    best = quotes[0] if quotes else event.title[:LONGEST]
    words = words_of(best)
    first, last = bounds(event.date) if event.date else (None, None)
    return Telling(
        event.key, event.type, event.status, event.stage, event.date, first, last,
        wording(_texts(event.title[:LONGEST], best), event.language), figures(best), _ordinals(words), quotes,
        _copy_marks(words), _set(event.places), _actors(event), _set(event.articles),
        event.language, event.publisher, event.published,
    )  # fmt: skip


def _texts(title: str, quote: str) -> tuple[str, ...]:
    """The quote, and the title where it says more than its beginning."""
    return (quote,) if title.rstrip("…") in quote else (quote, title)


def _ordinals(words: Words) -> frozenset[str]:
    return frozenset(found for word in words if (found := _ordinal(word)))


@lru_cache(maxsize=1 << 16)
def _ordinal(word: str) -> str | None:
    return meaning_of(word, _ORDINALS)


def _actors(event: Comparable) -> tuple[tuple[frozenset[str], str], ...]:
    """The stems of each actor's words, and the actor: "Evropske komisije" has those of "European Commission"."""
    named = ((_actor(name, event.language), name) for name in event.actors)
    return tuple((stems, name) for stems, name in named if stems)


@lru_cache(maxsize=1 << 14)
def _actor(name: str, language: str | None) -> frozenset[str]:
    return wording([name], language).stems


@lru_cache(maxsize=1 << 14)
def _set(words: tuple[str, ...]) -> frozenset[str]:
    """One set for all rows that have the same places, or articles: there are many of them."""
    return frozenset(words)


def _copy_marks(words: Words) -> tuple[int, ...]:
    """The least numbers of its rows of words, of which two copies share one nearly always (min-hash)."""
    return tuple(sorted(crc32(" ".join(row).encode()) for row in rows_of_words(words))[:COPY_MARKS])

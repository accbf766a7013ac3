"""The pairs of rows that are worth a closer look, without comparing everything with everything.

Rows meet in blocks: those of one day; where a date is vaguer, those of its months, or its year, that share a rare
word, or two where the words are not so rare; and those that share a mark of the same sentence. Rows without a date, or
with one of more than two years, meet only each other, by words, and copies of their sentences. In a block of more than
`LARGEST` rows each meets only the `NEIGHBOURS` that follow it in the order of types and rarest words. So this is left
out: two rows among hundreds of one day, or of one month and word, whose rarest words differ.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations, groupby
from operator import itemgetter
from typing import NamedTuple

from timeline.matching.rules import types_together
from timeline.matching.telling import Telling

LARGEST = 16  # rows of a block of which every two are compared
NEIGHBOURS = 5  # rows that follow in a larger block
NEXT_COPIES = 2  # the same where they share a mark of a sentence, which "the government announced that" may give, too
SMALL = 6  # rows of a month and word of which two meet by this word alone; in larger blocks by two words
RAREST = 5  # words of a row by which it is found when a date is vague, and all that at most `FEW` rows have
FEW = 60
DAYS, MONTHS, YEARS = 8, 3, 2  # that a date touches at most to be exact, vague, long

ANY, EXACT, VAGUE, LONG, UNKNOWN = range(5)  # how wide a date is: a few days, a few months, two years, more or none

Pair = tuple[int, int]  # positions
Block = list[int]
Words = tuple[str, ...]
Label = tuple[int, int, str]  # of a block: the least width, the day, month or year, the word


class Filed(NamedTuple):
    """A row, the rarest of its words, and how wide its date is."""

    row: Telling
    words: Words
    width: int


def candidate_pairs(rows: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """The pairs; some come more than once. No two rows of one article, none whose types no event can have both."""
    rarest = _rarest_words(rows)
    filed = [Filed(row, rarest[row.key], _width(row)) for row in rows]
    filed.sort(key=lambda one: (one.row.type, one.words, one.row.key))
    pairs = chain(
        _meetings(filed, _copies(filed)), *(_meetings(filed, _blocks(filed, year)) for year in _by_year(filed))
    )
    return ((one, other) for one, other in pairs if one.articles.isdisjoint(other.articles))


def _meetings(filed: Sequence[Filed], blocks: Iterable[tuple[int, Block]]) -> Iterator[tuple[Telling, Telling]]:
    """The rows that meet in some of the blocks, each two once."""
    seen: set[Pair] = set()
    met_once: set[Pair] = set()
    for coarsest, block in blocks:
        once_is_enough = coarsest <= EXACT or len(block) <= SMALL
        for pair in _pairs_of(block, NEIGHBOURS if coarsest != ANY else NEXT_COPIES):
            one, other = filed[pair[0]], filed[pair[1]]
            if pair in seen or not _may_meet(one, other, coarsest):
                continue
            if once_is_enough or pair in met_once:
                seen.add(pair)
                yield one.row, other.row
            else:
                met_once.add(pair)


def _may_meet(one: Filed, other: Filed, coarsest: int) -> bool:
    """Whether their types go together, one is as wide as the block asks, and their days overlap where it is of days."""
    if types_together(one.row.type, other.row.type) is None or (one.width < coarsest and other.width < coarsest):
        return False
    if coarsest == ANY or one.row.first is None or other.row.first is None:
        return True
    assert one.row.last is not None and other.row.last is not None, "both or neither"
    return one.row.first <= other.row.last and other.row.first <= one.row.last


def _pairs_of(block: Block, neighbours: int) -> Iterator[Pair]:
    if len(block) <= LARGEST:
        return combinations(block, 2)
    return ((one, other) for at, one in enumerate(block) for other in block[at + 1 : at + 1 + neighbours])


def _copies(filed: Sequence[Filed]) -> Iterator[tuple[int, Block]]:
    """Blocks of rows whose best quotes share a mark, whatever their dates."""
    marked = sorted((mark, at) for at, one in enumerate(filed) for mark in one.row.copy_marks)
    for _, block in groupby(marked, key=itemgetter(0)):
        yield ANY, [at for _, at in block]


def _by_year(filed: Sequence[Filed]) -> Iterator[Block]:
    """The rows of each year, then those without one, so that one year's blocks are in memory at a time."""
    years: defaultdict[int, Block] = defaultdict(list)
    for at, one in enumerate(filed):
        for year in _years(one.row) if one.width < UNKNOWN else [0]:
            years[year].append(at)
    yield from years.values()


def _blocks(filed: Sequence[Filed], members: Block) -> Iterator[tuple[int, Block]]:
    """Blocks of some rows, each with the width that one row of a pair has at least: two of one day met by their day."""
    blocks: defaultdict[Label, Block] = defaultdict(list)
    for at in members:
        for label in _labels(filed[at]):
            blocks[label].append(at)
    for (coarsest, _, _), block in blocks.items():
        yield coarsest, block


def _labels(one: Filed) -> Iterator[Label]:
    row, width, words = one.row, one.width, one.words
    if row.first is None or row.last is None or width == UNKNOWN:
        yield from ((UNKNOWN, 0, word) for word in words)
        return
    if width == EXACT:
        yield from ((EXACT, day, "") for day in range(row.first.toordinal(), row.last.toordinal() + 1))
    if width <= VAGUE:
        months = range(_month(row.first), _month(row.last) + 1)
        yield from ((VAGUE, month, word) for month in months for word in words)
    yield from ((LONG, year, word) for year in _years(row) for word in words)


def _rarest_words(rows: Sequence[Telling]) -> dict[str, Words]:
    """Key of each row -> the words that fewest others have, the rarest first, without those that none has."""
    rows_with = Counter(word for row in rows for word in row.wording.stems)
    rarest = {}
    for row in rows:
        words = sorted(
            (word for word in row.wording.stems if rows_with[word] > 1), key=lambda word: (rows_with[word], word)
        )
        rarest[row.key] = tuple(word for at, word in enumerate(words) if at < RAREST or rows_with[word] <= FEW)
    return rarest


def _width(row: Telling) -> int:
    if row.first is None or row.last is None:
        return UNKNOWN
    if (row.last - row.first).days < DAYS:
        return EXACT
    if _month(row.last) - _month(row.first) < MONTHS:
        return VAGUE
    return LONG if len(_years(row)) <= YEARS else UNKNOWN


def _years(row: Telling) -> range:
    return range(row.first.year, row.last.year + 1) if row.first and row.last else range(0)


def _month(day: date) -> int:
    return day.year * 12 + day.month

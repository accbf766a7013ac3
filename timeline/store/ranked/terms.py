"""ranks_of_filter: the ranks of the rows that pass the terms of a filter, as `where_clause` understands them."""

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from timeline.datespan import DateSpan
from timeline.filter_terms import WHOLE
from timeline.filters import EventFilter, FieldIs, InPeriod, InView, Search, Term
from timeline.store.filter_sql import full_text_query, where_clause
from timeline.store.full_text import full_text_ids
from timeline.store.ranked.names import EXACT, HAS_FIELD, name_of
from timeline.store.ranked.sets import Sets
from timeline.store.ranked.words import LONGEST_BEGINNING
from timeline.store.rows import earliest_day, latest_day
from timeline.store.words import WORD, folded, name_words, storable, tag_words

if TYPE_CHECKING:
    from pyroaring import BitMap

AS_STORED = frozenset({"type", "status", "stage", "salience", "significance", "verdict", "language", "place"})
FLAGGED = frozenset({"has", "is"})
WHOLE_WORDS = frozenset({"actor", "publisher"})
MOST_NAMES = 20_000  # above that full-text search is quicker than looking at each


class Ranked(Protocol):
    """What has ranks for ids and for days."""

    ranked: "BitMap"

    def ranks_of_ids(self, ids: Iterable[int]) -> "array[int]": ...

    def first_rank(self, day: int) -> int: ...


def ranks_of_filter(connection: sqlite3.Connection, rows: Ranked, sets: Sets, terms: Sequence[Term]) -> "BitMap":
    """The ranks of the rows that pass all terms; late rows may be among them."""
    passing = rows.ranked
    for term in terms:
        ranks = _ranks_of_term(connection, rows, sets, term)
        passing = passing - ranks if term.negated else passing & ranks
    return passing


def has_sets(connection: sqlite3.Connection, sets: Sets, term: Term) -> bool:
    """Whether sets answer the term, and SQL is not asked, or was asked before."""
    if (query := _full_text(term)) is not None and sets.is_answered(query):
        return True
    match term:
        case InView():
            return all(has_sets(connection, sets, one) for view in term.views for one in view)
        case InPeriod():
            return True
        case FieldIs():
            return term.field in AS_STORED | FLAGGED | {"tag"} or _names_looked_at(connection, sets, term) is not None
        case Search():
            return _single_word(term) is not None and _words_have_sets(connection, sets)


def _ranks_of_term(connection: sqlite3.Connection, rows: Ranked, sets: Sets, term: Term) -> "BitMap":
    """Those that the term names, whether it is negated or not."""
    match term:
        case InView():
            return _union(ranks_of_filter(connection, rows, sets, view) for view in term.views)
        case InPeriod():
            if term.begins:
                return _union(_begins_in(rows, period) for period in term.periods)
            return _union(_in_period(connection, rows, sets, period, term.surely) for period in term.periods)
        case FieldIs() if term.field == "has" and (fields := HAS_FIELD.intersection(term.values)):
            flags = tuple(value for value in term.values if value not in fields)
            several = [sets.with_any(connection, field) for field in fields]
            return _union(
                [*several, *([_ranks_of_term(connection, rows, sets, FieldIs("has", flags))] if flags else [])]
            )
        case FieldIs() if term.field in AS_STORED | FLAGGED:
            return _union(sets.named(connection, name_of(term.field, storable(value))) for value in term.values)
        case FieldIs() if term.field == "tag":
            wanted = {tag_words(value) for value in term.values}
            return _union(ranks for tag, ranks in sets.of_field(connection, "tag").items() if tag_words(tag) in wanted)
        case FieldIs() if (names := _names_looked_at(connection, sets, term)) is not None:
            whole = {name_words(value) for value in term.values if value.startswith(WHOLE)}
            phrases = [words for value in term.values if not value.startswith(WHOLE) and (words := _words(value))]
            said = ((_words(name), ranks) for name, ranks in names.items())
            return _union(ranks for words, ranks in said if " ".join(words) in whole or _has_any(words, phrases))
        case Search() if (word := _single_word(term)) and (ranks := _with_word(connection, sets, word)) is not None:
            return ranks
    return _by_sql(connection, rows, sets, term)


def _names_looked_at(connection: sqlite3.Connection, sets: Sets, term: FieldIs) -> "dict[str, BitMap] | None":
    """Name -> its set, where a term about names looks at each; None where full-text search is quicker."""
    if term.field not in WHOLE_WORDS:
        return None
    names = sets.of_field(connection, term.field)
    return names if len(names) <= MOST_NAMES or full_text_query(term) is None else None


def _words(text: str) -> list[str]:
    return WORD.findall(folded(text))


def _has_any(words: Sequence[str], phrases: Sequence[Sequence[str]]) -> bool:
    """Whether the words of one of the phrases follow one another among these."""
    return any(
        phrase == words[start : start + len(phrase)]
        for phrase in phrases
        for start in range(len(words) - len(phrase) + 1)
    )


def _union(several: "Iterable[BitMap]") -> "BitMap":
    from pyroaring import BitMap

    return BitMap.union(*several, BitMap())


def _begins_in(rows: Ranked, period: DateSpan) -> "BitMap":
    from pyroaring import BitMap

    return BitMap(range(rows.first_rank(earliest_day(period)), rows.first_rank(latest_day(period) + 1)))


def _in_period(connection: sqlite3.Connection, rows: Ranked, sets: Sets, period: DateSpan, surely: bool) -> "BitMap":
    """Rows of one day stand together; each other stretch of time has a set of its own."""
    from pyroaring import BitMap

    first, last = earliest_day(period), latest_day(period)
    together = BitMap(range(rows.first_rank(first), rows.first_rank(last + 1)))
    found = [together & sets.named(connection, EXACT)]
    for span, ranks in sets.of_field(connection, "span").items():
        earliest, latest, approximate = map(int, span.split())
        inside = earliest >= first and latest <= last and not approximate
        if inside if surely else earliest <= last and latest >= first:
            found.append(ranks)
    return BitMap.union(*found)


def _single_word(term: Search) -> str | None:
    """The word whose beginnings are searched; None for a phrase and for "2.5", which is two words."""
    words = _words(term.text)
    return words[0] if len(words) == 1 and not term.phrase else None


def _with_word(connection: sqlite3.Connection, sets: Sets, word: str) -> "BitMap | None":
    """The rows with a word that begins so; None where words have no sets."""
    if not _words_have_sets(connection, sets):
        return None
    if len(word) <= LONGEST_BEGINNING:
        return sets.named(connection, name_of("beginning", word))
    return _union(sets.beginning(connection, name_of("word", word)).values())


def _words_have_sets(connection: sqlite3.Connection, sets: Sets) -> bool:
    return any(sets.named(connection, name_of("beginning", letter)) for letter in "aeiot")


def _full_text(term: Term) -> str | None:
    return full_text_query(term) if isinstance(term, Search | FieldIs) else None


def _by_full_text(connection: sqlite3.Connection, rows: Ranked, query: str) -> "BitMap":
    from pyroaring import BitMap

    return BitMap(rows.ranks_of_ids(full_text_ids(connection, query)))


def _by_sql(connection: sqlite3.Connection, rows: Ranked, sets: Sets, term: Term) -> "BitMap":
    from pyroaring import BitMap

    if (query := _full_text(term)) is not None:
        return sets.answered(query, lambda: _by_full_text(connection, rows, query))
    where, parameters = where_clause(EventFilter("", (replace(term, negated=False),)))
    ids = connection.execute(f"SELECT id FROM chronology_rows WHERE {where}", parameters)
    return BitMap(rows.ranks_of_ids(number for (number,) in ids))

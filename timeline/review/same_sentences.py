"""same_sentences: rows that different articles tell in the very same sentence, with the same type and date."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from timeline.filters import EventFilter
from timeline.models import Comparable
from timeline.store import Connection, comparable_events, distinct_pairs
from timeline.wire_copy import FEWEST, words_of


def same_sentences(
    connection: Connection, event_filter: EventFilter | None = None
) -> list[tuple[str, tuple[str, ...]]]:
    """Groups of rows that pass the filter, each as the key of the one published first and the keys of the others.

    All that the rows of a group tell is the same: the best quote word for word, type, status, stage and date. A row
    that a person called distinct from any other is left out, and so is one without a date.
    """
    return grouped(comparable_events(connection, event_filter), distinct_pairs(connection))


def grouped(rows: Iterable[Comparable], distinct: Iterable[frozenset[str]] = ()) -> list[tuple[str, tuple[str, ...]]]:
    """The same for rows at hand, in order of the first keys."""
    alike: defaultdict[tuple[object, ...], list[Comparable]] = defaultdict(list)
    for row in rows:
        words = words_of(row.quotes[0]) if row.quotes else ()
        if row.articles and row.date and len(words) >= FEWEST:
            alike[words, row.type, row.status, row.stage, row.date.edtf].append(row)
    kept_apart = {key for pair in distinct for key in pair}
    groups = (_in_order(row for row in group if row.key not in kept_apart) for group in alike.values())
    return sorted((group[0], tuple(group[1:])) for group in groups if len(group) > 1)


def _in_order(rows: Iterable[Comparable]) -> list[str]:
    """Keys in order of publication, the undated last; of two rows of one article only the first."""
    keys: list[str] = []
    told: set[str] = set()
    for row in sorted(rows, key=lambda row: (row.published or date.max, row.key)):
        if told.isdisjoint(row.articles):
            keys.append(row.key)
            told.update(row.articles)
    return keys

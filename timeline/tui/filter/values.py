"""values_under: the values of a field that begin as was typed, with how many events each has under a filter."""

from collections.abc import Mapping
from itertools import islice

from timeline.errors import FilterError
from timeline.filters import FIELDS, EventFilter, parse_filter
from timeline.store import Connection
from timeline.store.chronology import count_events
from timeline.store.facets import FACETS, facet_counts
from timeline.store.ranked import RankedRows
from timeline.tui.facets.words import has_word

MOST_VALUES = 200  # values that are offered of one field; of more, those that begin as was typed are asked for

Counted = list[tuple[str, int | None]]


def values_under(
    connection: Connection,
    field: str,
    event_filter: EventFilter | None,
    typed: str,
    views: Mapping[str, str],
    ranked: RankedRows | None = None,
) -> Counted:
    """At most MOST_VALUES values, the most frequent first; of few known ones also those that no event has.

    `views` are the saved views: name -> filter. Of a view that cannot be read nobody counts the events.
    """
    if field == "view":
        names = [name for name in views if has_word(field, name, typed)]
        return [(name, _in_view(connection, name, event_filter, views, ranked)) for name in names[:MOST_VALUES]]
    if field not in FACETS:
        return []
    counts = facet_counts(connection, event_filter, [field], ranked)[field]
    found = dict(islice(((value, n) for value, n in counts if has_word(field, value, typed)), MOST_VALUES))
    without = [value for value in FIELDS[field] or () if value not in found and has_word(field, value, typed)]
    return [*found.items(), *((value, 0) for value in without)]


def _in_view(
    connection: Connection,
    name: str,
    event_filter: EventFilter | None,
    views: Mapping[str, str],
    ranked: RankedRows | None,
) -> int | None:
    try:
        view = parse_filter(f"view:{name}", views)
    except FilterError:
        return None
    both = EventFilter(terms=(*(event_filter.terms if event_filter else ()), *view.terms))
    return len(ranked.found(connection, both)) if ranked else count_events(connection, both)

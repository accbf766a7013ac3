"""distinct_pairs: which rows people said are not the same event, however alike they look."""

import sqlite3

from timeline.models import AnnotationKind
from timeline.store.damage import store_errors
from timeline.store.links import read_links
from timeline.store.log import in_force_of_kind


@store_errors
def distinct_pairs(connection: sqlite3.Connection) -> set[frozenset[str]]:
    """Pairs of the keys of rows, wherever their events are shown now."""
    said = in_force_of_kind(connection, AnnotationKind.DISTINCT)
    pairs = [(one.event_key, str(one.value["from"])) for one in said]
    links = read_links(connection, {key for pair in pairs for key in pair})
    return {frozenset(map(links.root, pair)) for pair in pairs}

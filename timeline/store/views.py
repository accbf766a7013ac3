"""saved_views: filters with a name, which people keep in the log beside what they say of events."""

import sqlite3

from timeline.models import Annotation, AnnotationKind, Order, SavedView, order_named
from timeline.store.damage import store_errors
from timeline.store.log import in_force_of_kind
from timeline.store.registers import Said, heads_by_register


@store_errors
def saved_views(connection: sqlite3.Connection) -> list[SavedView]:
    """The saved views by name. Of two that people saved under one name without knowing of each other, both stay: the
    later one as it is, the earlier one as "name-2", and so on."""
    heads = heads_by_register(Said(in_force_of_kind(connection, AnnotationKind.VIEW)))
    named: dict[str, Annotation] = {}
    for (_, name), every in sorted(heads.items()):
        kept = [one for one in every if one.value["filter"] is not None]
        distinct = {(one.value["filter"], one.value["order"]): one for one in reversed(kept)}
        newest_first = sorted(distinct.values(), key=lambda one: one.id, reverse=True)
        named |= {name if rank == 1 else f"{name}-{rank}": one for rank, one in enumerate(newest_first, 1)}
    return [
        SavedView(name, str(one.value["filter"]), _order(one.value["order"]), one.author, one.at)
        for name, one in sorted(named.items())
    ]


def _order(value: object) -> Order:
    """The order of a view; by date where a later version has orders that this one does not know."""
    return order_named(value) or Order.DATE


@store_errors
def view_filters(connection: sqlite3.Connection) -> dict[str, str]:
    """Name -> filter of the saved views, as `parse_filter` takes them."""
    return {view.name: view.filter for view in saved_views(connection)}

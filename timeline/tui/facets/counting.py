"""counted_facets: the values of the facets that are shown, counted as a screen wants them, in a thread of their own."""

from collections.abc import Callable

from timeline.store import Connection
from timeline.store.facets import facet_counts
from timeline.store.ranked import RankedRows
from timeline.tui.facets.lines import FIELDS, Facet, shown_of
from timeline.tui.facets.messages import FacetsWanted


def counted_facets(
    connection: Connection,
    wanted: FacetsWanted,
    ranked: RankedRows | None = None,
    stopped: Callable[[], bool] = bool,
) -> dict[str, Facet]:
    """Field -> its values, of the fields that are open. Raises StoreError; `stopped` is asked between two fields."""
    fields = [field for field in FIELDS if wanted.openings.get(field) != "folded"]
    counts = facet_counts(connection, wanted.event_filter, fields, ranked, stopped=stopped)
    return {
        field: shown_of(
            found, field, wanted.openings.get(field, "few"), wanted.marked, wanted.typed * (field == wanted.field)
        )
        for field, found in counts.items()
    }

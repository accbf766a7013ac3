"""duplicate_proposals: rows of a stored chronology that may be one event."""

from timeline.filters import EventFilter
from timeline.matching import proposals
from timeline.models import Proposal
from timeline.store import Connection, comparable_events, distinct_pairs


def duplicate_proposals(connection: Connection, event_filter: EventFilter | None = None) -> list[Proposal]:
    """Pairs of rows that pass the filter and may be one event, best first; all rows without a filter.

    Those that a person called distinct are left out. Nothing is merged.
    """
    return proposals(comparable_events(connection, event_filter), distinct_pairs(connection))

"""likely_same: the rows that are most like one row, whichever articles tell them."""

from timeline.filters import parse_filter
from timeline.matching.likeness import Likeness
from timeline.matching.telling import telling
from timeline.matching.wording import word_weights
from timeline.models import Proposal
from timeline.store import Connection, comparable_events, row_by_key

LEAST = 0.3  # score from which a row is worth naming


def likely_same(connection: Connection, key: str, most: int = 3) -> list[Proposal]:
    """The `most` rows of the same years that are likest to the row with this key, best first; none without one."""
    row = row_by_key(connection, key)
    if row is None:
        return []
    day = row.date.first_known_day if row.date else None
    last = (row.date.latest if row.date else None) or day
    around = parse_filter(f"{day.year:04}..{last.year:04}" if day and last else "is:undated")
    rows = [telling(event) for event in comparable_events(connection, around)]
    one = next((telling for telling in rows if telling.key == key), None)
    if one is None:
        return []
    likeness = Likeness(rows, word_weights([telling.wording for telling in rows]))
    found = [likeness.proposal(one, other, LEAST) for other in rows if other.key != key]
    return sorted((pair for pair in found if pair), key=lambda pair: -pair.score)[:most]

"""The quotes that tell events: those that the machine found, with those that people moved when they split a row."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence

from timeline.models import AnnotationKind, Evidence
from timeline.store.facts import NOTHING_FOUND, Found, Quoted, split_quotes
from timeline.store.links import Links
from timeline.store.log import COLUMNS, THESE, make_annotation
from timeline.store.retractions import IN_FORCE

QUOTES = f"""
SELECT event, article, quote, start, "end" FROM evidence JOIN events ON events.key = event
WHERE event IN {THESE} ORDER BY event, rank
"""
SPLITS = f"""
SELECT {COLUMNS} FROM annotations WHERE +kind = '{AnnotationKind.SPLIT}' AND (event_key IN {THESE} OR target IN {THESE})
AND {IN_FORCE} ORDER BY id
"""


def quotes_by_event(
    connection: sqlite3.Connection, keys: Collection[str], links: Links, found: Mapping[str, Found] = NOTHING_FOUND
) -> dict[str, list[Quoted]]:
    """The quotes of each event, the best first; `links` are those of the keys. What is in `found` is not read.

    A quote that went to another row with a split is gone from the first, unless it is the best it has.
    """
    quotes = {key: list(found[key].quotes) for key in keys if key in found}
    others = json.dumps([key for key in keys if key not in found])
    for event, article, *evidence in connection.execute(QUOTES, (others,)):
        quotes.setdefault(event, []).append(Quoted(article, Evidence(*evidence)))
    these = json.dumps(list(keys))
    for row in connection.execute(SPLITS, (these, these)):
        split = make_annotation(row)
        moved = split_quotes(split.value)
        quotes[split.event_key] = [_where_it_stands(connection, one) for one in moved]
        old = links.current(str(split.value["of"]))
        if old in quotes:
            quotes[old] = _without(quotes[old], moved)
    return quotes


def _without(quotes: Sequence[Quoted], moved: Sequence[Quoted]) -> list[Quoted]:
    gone = {(article, evidence.quote) for article, evidence in moved}
    return [one for rank, one in enumerate(quotes) if rank == 0 or (one.article, one.evidence.quote) not in gone]


def _where_it_stands(connection: sqlite3.Connection, quoted: Quoted) -> Quoted:
    """The quote with its place in the article as it is now; at 0 with no length where it stands there no more."""
    article, evidence = quoted
    row = connection.execute("SELECT text FROM articles WHERE key = ?", (article,)).fetchone()
    text = row[0] if row else ""
    if text.startswith(evidence.quote, evidence.start):
        return quoted
    start = text.find(evidence.quote)
    place = (start, start + len(evidence.quote)) if start >= 0 else (0, 0)
    return Quoted(article, Evidence(evidence.quote, *place))

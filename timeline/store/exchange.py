"""The log as colleagues exchange it: all that it holds, and taking in what another one holds.

Two logs joined hold what either holds, whichever was first; taking in the same again changes nothing.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.models import Annotation
from timeline.store.append import Anchors, append_all
from timeline.store.damage import store_errors
from timeline.store.log import COLUMNS, THESE, make_annotation
from timeline.store.transactions import writing

LOG = f"SELECT {COLUMNS}, anchors FROM annotations ORDER BY id"
KNOWN = f"SELECT {COLUMNS}, anchors FROM annotations WHERE id IN {THESE}"

Logged = tuple[Annotation, Anchors]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What taking in did: the annotations that were new, and those of whose id the log holds another content."""

    added: tuple[Annotation, ...] = ()
    contradicted: tuple[Annotation, ...] = ()


@store_errors
def logged_annotations(connection: sqlite3.Connection) -> Iterator[Logged]:
    """The whole log with its anchors, in the order made."""
    for row in connection.execute(LOG):
        yield _logged(row)


@store_errors
def take_in(connection: sqlite3.Connection, others: Sequence[Logged]) -> TakenIn:
    """Adds the annotations of another log that this one lacks, as a whole; what it holds stays as it is.

    Their values must be such as the log keeps (`annotation_values.imported_value`).
    """
    with writing(connection):
        known = _known(connection, [annotation.id for annotation, _ in others])
        new = {annotation.id: (annotation, anchors) for annotation, anchors in others if annotation.id not in known}
        append_all(connection, [new[number] for number in sorted(new)])
    contradicted = [one[0] for one in others if known.get(one[0].id, new.get(one[0].id)) != one]
    return TakenIn(tuple(annotation for annotation, _ in new.values()), tuple(contradicted))


@store_errors
def article_names(connection: sqlite3.Connection) -> dict[str, str]:
    """Article key -> name, of all that were read."""
    return dict(connection.execute("SELECT key, name FROM articles").fetchall())


def _known(connection: sqlite3.Connection, numbers: Sequence[str]) -> dict[str, Logged]:
    return {row[0]: _logged(row) for row in connection.execute(KNOWN, (json.dumps(numbers),))}


def _logged(row: Sequence[str]) -> Logged:
    *columns, anchors = row
    return make_annotation(tuple(columns)), json.loads(anchors) if anchors else {}  # type: ignore[arg-type]

"""orphans: annotated events that their articles, read again, do not tell or tell in several; a person decides."""

import sqlite3
from collections.abc import Mapping
from difflib import SequenceMatcher

from timeline.datespan import parse_edtf
from timeline.models import Annotation, AnnotationKind, Choice, Orphan
from timeline.store.anchors import Anchor, Candidate, Outcome
from timeline.store.attachments import article_now, latest_anchors
from timeline.store.damage import store_errors
from timeline.store.event_names import visible_key
from timeline.store.facts import EventFacts, machine_facts
from timeline.store.log import acts_in_force
from timeline.store.words import folded

MOST_CHOICES = 5
LOST = (
    "SELECT event_key, outcome, name FROM attachments LEFT JOIN articles ON articles.key = article "
    f"WHERE outcome IN ('{Outcome.AMBIGUOUS}', '{Outcome.ORPHANED}') ORDER BY article, event_key"
)
KEEPS_NOTHING = frozenset({AnnotationKind.DISTINCT, AnnotationKind.ATTACH})


@store_errors
def orphans(connection: sqlite3.Connection) -> list[Orphan]:
    """The lost events of which people said something that holds, article by article; those decided are left out."""
    lost = connection.execute(LOST).fetchall()
    keys = [key for key, _, _ in lost]
    said, anchors = acts_in_force(connection, keys), latest_anchors(connection, keys)
    return [
        _orphan(connection, key, Outcome(outcome), name, anchors[key], tuple(said[key]))
        for key, outcome, name in lost
        if any(one.kind not in KEEPS_NOTHING for one in said.get(key, ()))
    ]


def _orphan(
    connection: sqlite3.Connection,
    key: str,
    outcome: Outcome,
    name: str | None,
    anchor: Anchor,
    said: tuple[Annotation, ...],
) -> Orphan:
    date = anchor.event.get("date")
    return Orphan(
        key,
        visible_key(connection, key) or key,
        outcome,
        anchor.article,
        name,
        parse_edtf(str(date)) if date else None,
        str(anchor.event.get("title") or ""),
        anchor.quote,
        said,
        tuple(_choices(connection, anchor)),
    )


def _choices(connection: sqlite3.Connection, anchor: Anchor) -> list[Choice]:
    """The events of the anchor's article that are most like it, by quote, type and date."""
    _, candidates = article_now(connection, anchor.article)
    facts = machine_facts(connection, [one.key for one in candidates])
    choices = [_choice(anchor, one, facts) for one in candidates if one.key in facts]
    return sorted(choices, key=lambda choice: (-choice.likeness, choice.key))[:MOST_CHOICES]


def _choice(anchor: Anchor, candidate: Candidate, facts: Mapping[str, EventFacts]) -> Choice:
    event = facts[candidate.key]
    quote = max((one.quote for one in candidate.evidence), key=lambda quote: _alike(anchor.quote, quote), default="")
    likeness = (
        0.7 * _alike(anchor.quote, quote)
        + 0.15 * (event.type == anchor.event.get("type"))
        + 0.15 * (event.date == anchor.event.get("date"))
    )
    date = parse_edtf(event.date) if event.date else None
    return Choice(event.key, event.type, date, event.title, event.quote, round(likeness, 3))


def _alike(one: str, other: str) -> float:
    """Share of the words that both have in one order, 0 to 1."""
    return SequenceMatcher(None, folded(one).split(), folded(other).split(), autojunk=False).ratio()

"""Keeping annotations on their events: the `attachments` table, made anew when an article changes.

Where a person said what an orphan is now (`attach`), that holds, until the article tells the event itself again.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from timeline.models import AnnotationKind, Evidence
from timeline.store.anchors import Anchor, Candidate, Outcome, find_event, make_anchor
from timeline.store.facts import EventFacts, machine_facts, manual_facts, publisher_and_language
from timeline.store.log import THESE
from timeline.store.retractions import IN_FORCE

# An annotation that points at another event anchors that one, too.
ANCHORS = """
WITH wanted(key) AS (SELECT value FROM json_each(?))
SELECT wanted.key, id, anchors FROM wanted CROSS JOIN annotations ON event_key = wanted.key WHERE anchors IS NOT NULL
UNION ALL
SELECT wanted.key, id, anchors FROM wanted CROSS JOIN annotations ON target = wanted.key WHERE anchors IS NOT NULL
ORDER BY id DESC
"""
CHOICES = f"""
SELECT event_key, target FROM annotations
WHERE event_key IN {THESE} AND +kind = '{AnnotationKind.ATTACH}' AND {IN_FORCE} ORDER BY id
"""
ARTICLES = f"SELECT key, article FROM events WHERE key IN {THESE}"
ATTACHED = f"SELECT event_key, article, outcome, current_key FROM attachments WHERE event_key IN {THESE}"

Attachment = tuple[str, Outcome, str | None]  # the article, how the event is found in it, and under which key


def anchor_of(connection: sqlite3.Connection, key: str) -> Anchor | None:
    """The anchor for a new annotation of the event; None for one that no article tells."""
    facts = machine_facts(connection, [key]).get(key)
    if facts is None:
        return latest_anchors(connection, [key]).get(key)
    start, trigger, text = connection.execute(
        "SELECT start, trigger, text FROM events JOIN evidence ON event = events.key AND rank = 0 "
        "JOIN articles ON articles.key = article WHERE events.key = ?",
        (key,),
    ).fetchone()
    return make_anchor(facts, trigger, start, text)


def latest_anchors(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, Anchor]:
    """The anchor of the newest annotation of each event, also of one that another annotation names."""
    anchors: dict[str, Anchor] = {}
    for key, _, stored in connection.execute(ANCHORS, (json.dumps(list(keys)),)):
        if key not in anchors and (fields := json.loads(stored).get(key)):
            anchors[key] = Anchor(**fields)
    return anchors


def orphan_facts(connection: sqlite3.Connection, key: str, anchor: Anchor) -> EventFacts:
    """What is still known of an event that its article no longer tells."""
    publisher, language = publisher_and_language(connection, anchor.article)
    was = anchor.event
    return EventFacts(
        key,
        anchor.article,
        None if was.get("date") is None else str(was["date"]),
        str(was.get("type")),
        str(was.get("status")),
        str(was.get("title")),
        anchor.quote,
        tuple(was.get("actors") or ()),  # type: ignore[arg-type]
        tuple(was.get("places") or ()),  # type: ignore[arg-type]
        publisher,
        language,
        orphaned=True,
        stage=None if was.get("stage") is None else str(was["stage"]),
    )


def taken_back_facts(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, EventFacts]:
    """What the log still knows of events that people added, or split from others, and then took back."""
    cursor = connection.execute(
        f"SELECT event_key, value FROM annotations WHERE kind IN ('manual', 'split') AND event_key IN {THESE}",
        (json.dumps(list(keys)),),
    )
    return {key: replace(manual_facts(key, json.loads(value)), orphaned=True) for key, value in cursor}


def annotated_keys(connection: sqlite3.Connection, articles: Collection[str]) -> list[str]:
    """The keys of these articles' events that people annotated, vanished ones too."""
    query = f"SELECT event_key FROM attachments WHERE article IN {THESE}"
    return [key for (key,) in connection.execute(query, (json.dumps(list(articles)),))]


def attach(connection: sqlite3.Connection, keys: Iterable[str]) -> set[str]:
    """Finds the events of annotated `keys` again and records how; returns all keys that it touched."""
    anchors = latest_anchors(connection, list(keys))
    chosen = dict(connection.execute(CHOICES, (json.dumps(list(anchors)),)).fetchall())
    articles = dict(connection.execute(ARTICLES, (json.dumps(list(anchors)),)).fetchall())
    found: dict[str, Attachment] = {}
    lost = defaultdict(list)
    for key, anchor in anchors.items():
        if articles.get(key) == anchor.article:
            found[key] = anchor.article, Outcome.FOUND, key
        elif key in chosen:
            found[key] = anchor.article, Outcome.CHOSEN if chosen[key] else Outcome.ALONE, chosen[key]
        else:
            lost[anchor.article].append(key)
    for article, annotated in lost.items():
        text, candidates = article_now(connection, article)
        found |= {key: (article, *find_event(anchors[key], text, candidates)) for key in annotated}
    return _record(connection, found)


def _record(connection: sqlite3.Connection, found: Mapping[str, Attachment]) -> set[str]:
    """Writes what differs from before; returns the keys found, and those that they were found under before and now."""
    before = {key: tuple(row) for key, *row in connection.execute(ATTACHED, (json.dumps(list(found)),))}
    connection.executemany(
        "INSERT OR REPLACE INTO attachments (event_key, article, outcome, current_key) VALUES (?, ?, ?, ?)",
        [(key, *attachment) for key, attachment in found.items() if before.get(key) != attachment],
    )
    under = (attachment[2] for attachment in (*found.values(), *before.values()))
    return {*found, *(key for key in under if key)}


def article_now(connection: sqlite3.Connection, article: str) -> tuple[str, list[Candidate]]:
    """The text of an article and the events that it tells, in its order; nothing for one that is gone."""
    text = connection.execute("SELECT text FROM articles WHERE key = ?", (article,)).fetchone()
    events = connection.execute(
        "SELECT key, type, trigger FROM events WHERE article = ? ORDER BY position", (article,)
    ).fetchall()
    evidence = defaultdict(list)
    for event, *quote in connection.execute(
        f'SELECT event, quote, start, "end" FROM evidence WHERE event IN {THESE} ORDER BY event, rank',
        (json.dumps([key for key, _, _ in events]),),
    ):
        evidence[event].append(Evidence(*quote))
    return text[0] if text else "", [
        Candidate(key, kind, trigger, tuple(evidence[key])) for key, kind, trigger in events
    ]

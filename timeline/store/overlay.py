"""Machine rows and the log, laid over each other: the chronology tables that views read.

`refresh` makes the rows of some events anew, `rebuild_chronology` all of them, with the same outcome.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection

from timeline.models import Annotation, AnnotationKind, Evidence
from timeline.store.attachments import attach, latest_anchors, orphan_facts, taken_back_facts
from timeline.store.connection import store_errors, writing
from timeline.store.entry import Entry, make_entry
from timeline.store.facts import EventFacts, evidence_by_event, machine_facts, manual_facts
from timeline.store.links import Links, read_links
from timeline.store.log import acts_in_force
from timeline.store.rows import clear_rows, write_rows

BATCH = 5_000  # events whose rows are made at a time


def refresh(connection: sqlite3.Connection, keys: Collection[str]) -> None:
    """Makes the rows of these events, and of all that are linked to them, anew; inside `writing()`."""
    links = read_links(connection, keys)
    write_rows(connection, links.connected, read_entries(connection, links))


def read_entries(connection: sqlite3.Connection, links: Links) -> list[Entry]:
    """The entries that show the events which the links connect."""
    keys = links.connected
    said = acts_in_force(connection, keys)
    shown = {key for key in keys if said.get(key)} | set(links.merged.values())
    facts = _facts(connection, keys, said, shown)
    evidence = evidence_by_event(connection, keys)
    links = links.without_merges_into(set(links.merged.values()) - facts.keys())
    groups = defaultdict(list)
    for key in sorted(keys):
        groups[links.root(key)].append(key)
    entries = []
    for root, members in groups.items():
        if root not in facts:
            continue
        told = _by_event(members, links)
        merged = [(facts[key], _said(told[key], said)) for key in told if key != root and key in facts]
        texts = [quote for key in (root, *(one.key for one, _ in merged)) for quote in _quotes(key, facts, evidence)]
        entries.append(make_entry(facts[root], _said(told[root], said), merged, texts))
    return entries


@store_errors
def rebuild_chronology(connection: sqlite3.Connection) -> None:
    """Makes everything derived anew from the machine tables and the log."""
    with writing(connection):
        clear_rows(connection)
        connection.execute("DELETE FROM attachments")
        log = connection.execute("SELECT event_key, kind, value FROM annotations").fetchall()
        annotated = {key for key, _, _ in log}
        annotated |= {json.loads(value)["into"] for _, kind, value in log if kind == AnnotationKind.MERGE}
        attach(connection, annotated)
        found = [key for (key,) in connection.execute("SELECT key FROM events ORDER BY article, position")]
        keys = list(dict.fromkeys([*found, *sorted(annotated)]))
        for start in range(0, len(keys), BATCH):
            refresh(connection, keys[start : start + BATCH])


def _facts(
    connection: sqlite3.Connection, keys: Collection[str], said: dict[str, list[Annotation]], shown: set[str]
) -> dict[str, EventFacts]:
    """What the machine found; else what a person added; else, for the events in `shown`, what the log kept of them.

    An event that its author took back is kept for what else was said of it; having been merged alone keeps none.
    """
    facts = machine_facts(connection, keys)
    for key, annotations in said.items():
        for annotation in annotations:
            if annotation.kind is AnnotationKind.MANUAL:
                facts.setdefault(key, manual_facts(key, annotation.value))
    lost = shown - facts.keys()
    if lost:
        for key, anchor in latest_anchors(connection, lost).items():
            facts[key] = orphan_facts(connection, key, anchor)
        described = [key for key in lost if any(one.kind is not AnnotationKind.MERGE for one in said.get(key, ()))]
        facts |= taken_back_facts(connection, described)
    return facts


def _by_event(members: list[str], links: Links) -> dict[str, list[str]]:
    """Current key -> all keys that mean it."""
    told = defaultdict(list)
    for key in members:
        told[links.current(key)].append(key)
    return told


def _said(keys: list[str], said: dict[str, list[Annotation]]) -> list[Annotation]:
    annotations = [annotation for key in keys for annotation in said.get(key, ())]
    return sorted(annotations, key=lambda annotation: annotation.id)


def _quotes(key: str, facts: dict[str, EventFacts], evidence: dict[str, list[Evidence]]) -> list[str]:
    return [one.quote for one in evidence.get(key, ())] or [facts[key].quote]

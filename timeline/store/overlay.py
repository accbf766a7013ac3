"""Machine rows and the log, laid over each other: the chronology tables, from which everything is shown.

`refresh` makes the rows of some events anew, `rebuild_chronology` all of them, with the same outcome.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import nullcontext

from timeline.models import Annotation, AnnotationKind, Evidence
from timeline.store.attachments import attach, latest_anchors, orphan_facts, taken_back_facts
from timeline.store.connection import give_memory
from timeline.store.damage import store_errors
from timeline.store.entry import Entry, Told, make_entry
from timeline.store.evidence import quotes_by_event
from timeline.store.facts import NOTHING_FOUND, EventFacts, Found, Quoted, machine_facts, manual_facts, split_facts
from timeline.store.files import forget_files
from timeline.store.links import Links, read_links
from timeline.store.log import acts_in_force
from timeline.store.prints import rebuild_prints
from timeline.store.registers import Said
from timeline.store.retractions import rebuild_retractions
from timeline.store.rows import add_rows, clear_rows, without_indexes, write_rows
from timeline.store.transactions import writing

BATCH = 5_000  # events whose rows are made at a time

# What keeps no event in sight that its article no longer tells.
SAYS_NOTHING_OF_IT = frozenset({AnnotationKind.DISTINCT})


def refresh(connection: sqlite3.Connection, keys: Collection[str], found: Mapping[str, Found] = NOTHING_FOUND) -> None:
    """Makes the rows of these events, and of all that are linked to them, anew; inside `writing()`.

    What was just `found` and written to the machine tables is not read from there.
    """
    links = read_links(connection, keys)
    write_rows(connection, links.connected, read_entries(connection, links, found))


def read_entries(
    connection: sqlite3.Connection, links: Links, found: Mapping[str, Found] = NOTHING_FOUND
) -> list[Entry]:
    """The entries that show the events which the links connect."""
    keys = links.connected
    said = acts_in_force(connection, keys)
    shown = {key for key in keys if any(one.kind not in SAYS_NOTHING_OF_IT for one in said.get(key, ()))}
    facts = _facts(connection, keys, said, shown | links.merged_into, found)
    quotes = quotes_by_event(connection, keys, links, found)
    links = links.without_merges_into(links.merged_into - facts.keys())
    groups = defaultdict(list)
    for key in sorted(keys):
        groups[links.root(key)].append(key)
    entries = []
    for root, members in groups.items():
        if root in facts:
            told = _by_event(members, links) if members != [root] else {root: members}
            merged = [_told(key, facts, quotes, told[key], said) for key in told if key != root and key in facts]
            entries.append(make_entry(_told(root, facts, quotes, told[root], said), merged))
    return entries


@store_errors
def rebuild_chronology(connection: sqlite3.Connection) -> None:
    """Makes everything derived anew from the machine tables and the log."""
    give_memory(connection)
    with writing(connection):
        clear_rows(connection)
        rebuild_prints(connection)
        forget_files(connection)
        annotated = _read_log_again(connection)
        found = [key for (key,) in connection.execute("SELECT key FROM events ORDER BY rowid")]
        keys = list(dict.fromkeys([*found, *sorted(annotated)]))
        with without_indexes(connection) if len(keys) > BATCH else nullcontext():
            for links in _linked(connection, keys):
                add_rows(connection, read_entries(connection, links))


@store_errors
def refresh_annotated(connection: sqlite3.Connection) -> None:
    """Makes anew what is derived from the log, and the rows of the events that it names; inside `writing()`."""
    for links in _linked(connection, sorted(_read_log_again(connection))):
        write_rows(connection, links.connected, read_entries(connection, links))


def _read_log_again(connection: sqlite3.Connection) -> set[str]:
    """Fills `retracted` and `attachments`; returns the keys of the events that the log names."""
    connection.execute("DELETE FROM attachments")
    rebuild_retractions(connection)
    annotated = annotated_events(connection)
    attach(connection, annotated)
    return annotated


def _linked(connection: sqlite3.Connection, keys: Sequence[str]) -> Iterator[Links]:
    """The links of the events, BATCH of them at a time; each event, with all that are linked to it, once."""
    done: set[str] = set()
    for start in range(0, len(keys), BATCH):
        links = read_links(connection, [key for key in keys[start : start + BATCH] if key not in done])
        done |= links.connected
        yield links


def annotated_events(connection: sqlite3.Connection) -> set[str]:
    """The keys of all events of which the log says something, or that it names."""
    named = connection.execute(
        "SELECT event_key FROM annotations WHERE event_key <> '' "
        "UNION SELECT target FROM annotations WHERE target IS NOT NULL AND kind NOT IN ('retract', 'withdraw')"
    )
    return {key for (key,) in named}


def _facts(
    connection: sqlite3.Connection,
    keys: Collection[str],
    said: dict[str, list[Annotation]],
    shown: set[str],
    found: Mapping[str, Found],
) -> dict[str, EventFacts]:
    """What the machine found; else what a person added; else, for the events in `shown`, what the log kept of them.

    An event that its author took back is kept for what else was said of it; having been merged alone keeps none.
    """
    facts = machine_facts(connection, [key for key in keys if key not in found])
    facts |= {key: found[key].facts for key in keys if key in found}
    for key, annotations in said.items():
        for annotation in annotations:
            if annotation.kind is AnnotationKind.MANUAL:
                facts.setdefault(key, manual_facts(key, annotation.value))
            elif annotation.kind is AnnotationKind.SPLIT:
                facts.setdefault(key, split_facts(connection, key, annotation.value))
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


def _told(
    key: str,
    facts: dict[str, EventFacts],
    quotes: dict[str, list[Quoted]],
    meaning_it: list[str],
    said: dict[str, list[Annotation]],
) -> Told:
    """An event with its quotes and all that was said of it, under whichever of its keys."""
    annotations = [one for key in meaning_it for one in said.get(key, ())]
    annotations.sort(key=lambda annotation: annotation.id)
    joined_at = max((one.id for one in annotations if one.kind is AnnotationKind.MERGE), default="")
    return Told(facts[key], quotes.get(key) or _own_quote(facts[key]), Said(annotations, joined_at))


def _own_quote(facts: EventFacts) -> list[Quoted]:
    """What an event has that no article tells now: the words that a person gave, or its anchor kept."""
    return [Quoted("", Evidence(facts.quote, 0, 0))]

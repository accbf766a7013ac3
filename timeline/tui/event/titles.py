"""titles_of: the titles of events by their keys, of those in the chronology and of those that went into another."""

from collections.abc import Collection

from timeline.plaintext import one_line
from timeline.store import Connection
from timeline.store.chronology import row_by_key
from timeline.store.facts import machine_facts

LONGEST_READ = 200  # code points of a title, which may be as long as an article


def titles_of(connection: Connection, keys: Collection[str]) -> dict[str, str]:
    """Key -> title, harmless on one line; an event that nobody tells any more is missing."""
    rows = {key: row for key in keys if (row := row_by_key(connection, key))}
    found = machine_facts(connection, [key for key in keys if key not in rows])
    titles = {key: facts.title for key, facts in found.items()} | {key: row.title for key, row in rows.items()}
    return {key: title for key, text in titles.items() if (title := one_line(text[:LONGEST_READ]))}

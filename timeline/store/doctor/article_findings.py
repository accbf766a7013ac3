"""What is wrong with articles, events and evidence, all of which can be read again from the articles' files."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from timeline.datespan import parse_edtf
from timeline.plaintext import one_line
from timeline.store.doctor.finding import Finding, Remedy
from timeline.store.words import text_number

ARTICLES = "SELECT key, name, source, published, text, text_number, reading_hash FROM articles ORDER BY rowid"
EVENTS = "SELECT key, type, status, title, trigger, date, actors, places FROM events WHERE article = ?"
EVIDENCE = """
SELECT event, rank, quote, start, "end" FROM evidence JOIN events ON events.key = event WHERE article = ?
ORDER BY event, rank
"""

Row = tuple[object, ...]
Problem = tuple[str, Remedy | None]


def wrong_articles(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Articles, one after the other, with what was found in each."""
    for row in connection.execute(ARTICLES):
        _, name, source, *_, reading = row
        problems = list(problems_of(connection, row))
        if reading == "":  # what was wrong goes when it is read again
            problems = [one for one in problems if one[1] is not Remedy.ROWS]
            problems.append(("is to be read again", None))
        advice = f"add it again: timeline add {one_line(str(source))[:200]}"
        for problem, remedy in problems:
            yield Finding(f"the article {one_line(str(name))[:60]!r} {problem}", remedy, advice)


def problems_of(connection: sqlite3.Connection, row: Row) -> Iterator[Problem]:
    """What is wrong with an article of ARTICLES and with its events, and the remedy."""
    key, _, _, published, text, number, _ = row
    yield from _of_article(published, text, number)
    yield from _of_events(connection, str(key), text)


def unreadable_events(connection: sqlite3.Connection, article: str) -> list[str]:
    """The keys of the article's events that nobody can read, or that have no quote."""
    first = {event for event, rank, *_ in connection.execute(EVIDENCE, (article,)) if rank == 0}
    return [str(row[0]) for row in connection.execute(EVENTS, (article,)) if row[0] not in first or not _readable(row)]


def _of_article(published: object, text: object, number: object) -> Iterator[Problem]:
    if not isinstance(text, str):
        yield "has no text", Remedy.ROWS
    elif number != text_number(text):
        yield "has the wrong number for its text", Remedy.COLUMNS
    if published is not None and not _is_day(published):
        yield f"was published on {str(published)[:40]!r}, which is no day", Remedy.ROWS


def _of_events(connection: sqlite3.Connection, article: str, text: object) -> Iterator[Problem]:
    quotes: dict[object, list[Row]] = defaultdict(list)
    for event, *quote in connection.execute(EVIDENCE, (article,)):
        quotes[event].append(tuple(quote))
    for row in connection.execute(EVENTS, (article,)).fetchall():
        told = quotes[row[0]]
        if not _readable(row):
            yield f"has an event, {row[0]}, that cannot be read", Remedy.ROWS
        elif not told or told[0][0] != 0:
            yield f"has an event, {row[0]}, without a quote", Remedy.ROWS
        elif not all(_stands(text, *quote) for quote in told):
            yield f"has an event, {row[0]}, whose quote is not where it says", Remedy.ROWS


def _readable(row: Row) -> bool:
    """Whether an event's fields are what timeline writes."""
    *texts, edtf, actors, places = row
    if not all(isinstance(text, str) for text in texts):
        return False
    try:
        if edtf is not None:
            parse_edtf(str(edtf))
        lists = [json.loads(str(names)) for names in (actors, places)]
    except (ValueError, RecursionError):
        return False
    return all(isinstance(names, list) and all(isinstance(name, str) for name in names) for names in lists)


def _stands(text: object, rank: object, quote: object, start: object, end: object) -> bool:
    if not (isinstance(text, str) and isinstance(quote, str) and isinstance(start, int) and isinstance(end, int)):
        return False
    return start >= 0 and text[start:end] == quote


def _is_day(value: object) -> bool:
    try:
        return bool(date.fromisoformat(str(value)))
    except ValueError:
        return False

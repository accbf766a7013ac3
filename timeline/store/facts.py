"""EventFacts: an event before anybody corrects it, whether the machine, a person or an old anchor tells it."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, NamedTuple

from timeline.models import Evidence, Status
from timeline.store.log import THESE


class Quoted(NamedTuple):
    """A quote and the key of the article in which it stands."""

    article: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class EventFacts:
    """The fields of an event. `date` is EDTF; `article` is None for an event that a person added.

    `manual` is true for one that a person added or split from another.
    """

    key: str
    article: str | None
    date: str | None
    type: str
    status: str
    title: str
    quote: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    date_text: str | None = None
    date_reason: str = ""
    type_reason: str = ""
    status_reason: str = ""
    confidence: float | None = None
    source: str | None = None
    manual: bool = False
    orphaned: bool = False
    stage: str | None = None
    stage_reason: str = ""
    salience: str | None = None
    salience_reason: str = ""


class Found(NamedTuple):
    """What an article that was just read tells of an event, as the machine tables have it: no need to read them."""

    facts: EventFacts
    quotes: Sequence[Quoted]


NOTHING_FOUND: Mapping[str, Found] = MappingProxyType({})


def machine_facts(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, EventFacts]:
    """What the machine found, by key; keys that it did not find are missing."""
    cursor = connection.execute(
        f"""
        SELECT events.key, article, date, events.type, status, events.title, quote, actors, places, publisher, language,
               date_text, date_reason, type_reason, status_reason, confidence, stage, stage_reason, salience,
               salience_reason
        FROM events
        JOIN articles ON articles.key = events.article
        JOIN evidence ON evidence.event = events.key AND rank = 0
        WHERE events.key IN {THESE}
        """,
        (json.dumps(list(keys)),),
    )
    return {row[0]: _machine_facts(row) for row in cursor}


def _machine_facts(row: Any) -> EventFacts:
    *first, actors, places, publisher, language, date_text, date_reason, type_reason, status_reason = row[:15]
    key, article, date, kind, status, title, quote = first
    confidence, stage, stage_reason, salience, salience_reason = row[15:]
    return EventFacts(
        key, article, date, kind, status, title, quote, _names(actors), _names(places),
        publisher, language, date_text, date_reason, type_reason, status_reason, confidence, stage=stage,
        stage_reason=stage_reason or "", salience=salience, salience_reason=salience_reason or "",
    )  # fmt: skip


def manual_facts(key: str, value: Mapping[str, object]) -> EventFacts:
    """An event that a person added, from the value of its `manual` annotation."""
    return EventFacts(
        key,
        None,
        _text(value.get("date")),
        str(value.get("type") or ""),
        str(value.get("status") or Status.OCCURRED),
        str(value.get("title") or ""),
        str(value.get("quote") or ""),
        _texts(value.get("actors")),
        _texts(value.get("places")),
        source=_text(value.get("source")),
        manual=True,
        stage=_text(value.get("stage")),
    )


def split_facts(connection: sqlite3.Connection, key: str, value: Mapping[str, object]) -> EventFacts:
    """An event that a person split from another, from the value of its `split` annotation."""
    facts = manual_facts(key, value)
    quoted = split_quotes(value)
    if not quoted:
        return facts
    article, quote = quoted[0]
    publisher, language = publisher_and_language(connection, article)
    return replace(facts, article=article, quote=quote.quote, publisher=publisher, language=language)


def publisher_and_language(connection: sqlite3.Connection, article: str) -> tuple[str | None, str | None]:
    """Those of an article; None where it does not say, and for one that is gone."""
    query = "SELECT publisher, language FROM articles WHERE key = ?"
    return connection.execute(query, (article,)).fetchone() or (None, None)


def split_quotes(value: Mapping[str, object]) -> list[Quoted]:
    """The quotes that went to an event with a split, where they stood then."""
    quotes = value.get("quotes")
    return [
        Quoted(str(one["article"]), Evidence(one["quote"], one["start"], one["start"] + len(one["quote"])))
        for one in (quotes if isinstance(quotes, list) else ())
    ]


def as_in_the_log(value: object) -> object:
    """The value of a field as annotations keep it: names as a list, which JSON has."""
    return list(value) if isinstance(value, tuple) else value


def _names(stored: str) -> tuple[str, ...]:
    return () if stored == "[]" else tuple(json.loads(stored))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()

"""A chronology as JSON lines, one object an event, with nothing in it that a terminal would obey.

>>> json_text({"title": "\\u202eevil\\x9b2J"})
'{"title": "\\\\u202eevil\\\\u009b2J"}'
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import date, datetime

from timeline.datespan import DateSpan
from timeline.datewords import in_words
from timeline.export.document import Document
from timeline.models import ChronologyRow, EventDetails, Source
from timeline.plaintext import HARMLESS


def _json_escape(code: int) -> str:
    """`\\u202e`, and a surrogate pair beyond the first plane."""
    return f"\\u{code:04x}" if code <= 0xFFFF else json.dumps(chr(code))[1:-1]


# JSON escapes the controls below the space itself; the others are escaped here, so that nothing is lost.
ESCAPES = {code: _json_escape(code) for code in HARMLESS if code > 0x7E}


def json_text(value: object) -> str:
    """`value` as JSON on one line: letters as they are, every control and override and lone surrogate escaped."""
    text = json.dumps(value, ensure_ascii=False, default=_as_json)
    return text if text.isascii() and "\x7f" not in text else text.translate(ESCAPES)


def jsonl(rows: Iterable[ChronologyRow], details_of: Callable[[str], EventDetails]) -> Iterator[str]:
    """One line an event, in the order of `rows`."""
    for row in rows:
        yield json_text(event_object(details_of(row.key))) + "\n"


def jsonl_document(document: Document) -> Iterator[str]:
    """The chronology, one line an event."""
    return jsonl(document.rows, document.details_of)


def row_object(row: ChronologyRow) -> dict[str, object]:
    """A row as JSON has it: `date` in EDTF with its `first_day` and `last_day`, null where open or unknown."""
    return {
        "key": row.key,
        **_date_fields(row.date),
        "type": row.type,
        "status": row.status,
        "stage": row.stage,
        "title": row.title,
        "places": list(row.places),
        "actors": list(row.actors),
        "publisher": row.publisher,
        "tags": list(row.tags),
        "starred": row.starred,
        "verdict": row.verdict,
        "notes": row.notes,
        "sources": row.sources,
        "manual": row.manual,
        "salience": row.salience,
        "confidence": row.confidence,
        "significance": row.significance,
        "conflicts": row.conflicts,
        "news": row.news,
    }


def event_object(details: EventDetails) -> dict[str, object]:
    """An event with its reasons, its sources with their quotes, its annotations, and what the machine had found.

    `conflicting` has, by field, what people wrote without knowing of each other, the one shown first; `found_then` has,
    by field, what the machine had found when a person set it, where it finds something else now.
    """
    return {
        **row_object(details.row),
        "quote": details.quote,
        "date_text": details.date_text,
        "date_reason": details.date_reason,
        "type_reason": details.type_reason,
        "status_reason": details.status_reason,
        "stage_reason": details.stage_reason,
        "salience_reason": details.salience_reason,
        "sources": [_source_object(source) for source in details.sources],
        "annotations": [asdict(annotation) for annotation in details.annotations],
        "machine": details.machine,
        "conflicting": {field: [asdict(one) for one in heads] for field, heads in details.conflicts.items()},
        "found_then": details.news,
    }


def _date_fields(span: DateSpan | None) -> dict[str, object]:
    return {
        "date": span.edtf if span else None,
        "first_day": span.earliest if span else None,
        "last_day": span.latest if span else None,
        "date_in_words": in_words(span),
    }


def _source_object(source: Source) -> dict[str, object]:
    return {
        "article": source.name,
        "article_key": source.article_key,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "published_reason": source.published_reason,
        "url": source.url,
        "quotes": [asdict(evidence) for evidence in source.evidence],
    }


def _as_json(value: object) -> object:
    if isinstance(value, DateSpan):
        return value.edtf
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, tuple | set | frozenset):
        return list(value)
    raise TypeError(f"{type(value).__name__} is no JSON")

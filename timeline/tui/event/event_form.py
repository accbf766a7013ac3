"""The fields of an event as a person writes them, and what they say.

>>> places_typed("rs, XK"), names_typed("Frontex; European Commission")
(['RS', 'XK'], ['Frontex', 'European Commission'])
"""

import re
from collections.abc import Mapping

from timeline.countries import country_code
from timeline.datespan import parse_edtf
from timeline.datewords import in_words
from timeline.errors import AnnotationError, DateSpanError
from timeline.models import ChronologyRow, EventType, Status
from timeline.plaintext import one_line
from timeline.typed_dates import typed_date

# field, label, what to write there
TEXT_FIELDS = (
    ("date", "Date", "26 October 2023, 24.04.2023, march 2016, by 2 April 2025, 2024-12~"),
    ("title", "Title", "what happened"),
    ("places", "Places", "RS, HU, EU, Kosovo"),
    ("actors", "Actors", "names with ; between them"),
)
NEW_ONLY_FIELDS = (
    ("quote", "Quote", "the words that tell it (optional)"),
    ("source", "Source", "where you have it from: an address, a book (optional)"),
)


def typed_fields(row: ChronologyRow | None) -> dict[str, str]:
    """What stands in the fields at first: those of `row`, or empty ones for a new event."""
    if row is None:
        return {
            "date": "", "type": EventType.STATEMENT.value, "status": Status.OCCURRED.value, "stage": "",
            "title": "", "places": "", "actors": "", "quote": "", "source": "",
        }  # fmt: skip
    return {
        "date": row.date.edtf if row.date else "",
        "type": row.type,
        "status": row.status,
        "stage": row.stage or "",
        "title": one_line(row.title),
        "places": one_line(", ".join(row.places)),
        "actors": one_line("; ".join(row.actors)),
    }


def event_fields(typed: Mapping[str, str]) -> dict[str, object]:
    """The values of the fields; AnnotationError or DateSpanError says which one is wrong."""
    if not one_line(typed["title"]):
        raise AnnotationError("Title: write what happened.")
    fields: dict[str, object] = {
        "date": date_typed(typed["date"]),
        "type": typed["type"],
        "status": typed["status"],
        "stage": typed["stage"] or None,
        "title": one_line(typed["title"]),
        "places": places_typed(typed["places"]),
        "actors": names_typed(typed["actors"]),
    }
    return fields | {name: one_line(typed[name]) for name, _, _ in NEW_ONLY_FIELDS if name in typed}


def changed_fields(before: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, object]:
    """The new values of the fields that a person changed; none when all is as before."""
    return {name: value for name, value in event_fields(typed).items() if typed[name] != before[name]}


def date_typed(text: str) -> str | None:
    """The EDTF of a date typed in words, numbers or EDTF; None for an empty field."""
    if not text.strip():
        return None
    try:
        return typed_date(text).edtf
    except DateSpanError as error:
        raise DateSpanError(f"Date: {error}") from None


def date_words(text: str) -> str:
    """What the typed date means in words; "" while it means nothing."""
    try:
        edtf = date_typed(text)
    except DateSpanError:
        return ""
    return in_words(parse_edtf(edtf) if edtf else None)


def places_typed(text: str) -> list[str]:
    """The codes of countries typed by code or name; AnnotationError names one that is none.

    >>> places_typed("serbia, North Macedonia"), places_typed("RS HU")
    (['RS', 'MK'], ['RS', 'HU'])
    """
    return [code for part in re.split(r"[,;]", text) for code in _codes(part)]


def _codes(part: str) -> list[str]:
    """A name of several words is one country; several codes with spaces between them are each one."""
    whole = country_code(part)
    codes = {word: country_code(word) for word in ([] if whole else part.split())}
    for word, code in codes.items():
        if code is None:
            raise AnnotationError(f"Places: {one_line(word)} is no country: write its code or name, RS or Serbia.")
    return [whole] if whole else [code for code in codes.values() if code]


def names_typed(text: str) -> list[str]:
    """The names between semicolons."""
    return [name for part in text.split(";") if (name := one_line(part))]

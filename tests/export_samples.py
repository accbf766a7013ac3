"""Rows and details for the tests of exports and of the command line, and texts that mean harm."""

from datetime import UTC, date, datetime
from typing import Any

from timeline.datespan import parse_edtf
from timeline.models import Annotation, AnnotationKind, ChronologyRow, EventDetails, Evidence, Source

HOSTILE = {
    "clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07clipboard",
    "screen": "\x1b[2J\x1b[H\x1b]0;title\x07",
    "c1": "\x9b2J\x9d0;title\x9c",
    "bidi": "\u202egnp.exe\u2066\u200f",
    "nul": "nul\x00and\x08back\x7f",
    "surrogate": "a lone surrogate \ud800 here",
    "markup": "[red]not bold[/red] [/",
    "lines": "one\r\ntwo\u2028three\x0bfour\x85five",
    "invisible": "zero\u200bwidth\ufeff\U000e0041",
    "long": "x" * 1_000_000,
}

# What must never leave the program as it is: C0 but newline, DEL, C1, direction controls, lone surrogates.
NEVER_SHOWN = frozenset(
    chr(code)
    for code in (
        *range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0),
        0x061C, 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF, *range(0xD800, 0xE000),
    )
)  # fmt: skip


def row(key: str = "k1", edtf: str | None = "2023-03-16", **fields: Any) -> ChronologyRow:
    """A row with sensible fields where none are given."""
    given = {"id": 1, "type": "visit", "status": "occurred", "title": "Ministers met", "places": ("RS",), **fields}
    return ChronologyRow(key=key, date=parse_edtf(edtf) if edtf else None, **given)


def source(quote: str = "The ministers met in Belgrade.", **fields: Any) -> Source:
    """An article with one quote."""
    given = {
        "article_key": "a1",
        "name": "bulletin-7",
        "title": "Ministers meet",
        "publisher": "The Bulletin",
        "published": date(2023, 3, 17),
        "published_reason": "front matter",
        "url": "https://example.org/a",
        "evidence": (Evidence(quote, 0, len(quote)),),
        **fields,
    }
    return Source(**given)


def annotation(kind: AnnotationKind, value: dict[str, object], **fields: Any) -> Annotation:
    """An entry of the log by ana, of 3 May 2025."""
    given = {"id": "u1", "event_key": "k1", "author": "ana", "at": datetime(2025, 5, 3, 14, 5, tzinfo=UTC), **fields}
    return Annotation(kind=kind, value=value, **given)


def details(event: ChronologyRow | None = None, **fields: Any) -> EventDetails:
    """An event with one source and its three reasons."""
    given = {
        "quote": "The ministers met in Belgrade.",
        "date_text": "on Thursday",
        "date_reason": "'on Thursday', from publication 17 March 2023",
        "type_reason": "'met' tells visit",
        "status_reason": "past tense",
        "sources": (source(),),
        **fields,
    }
    return EventDetails(row=event or row(), **given)

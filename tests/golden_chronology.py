"""A small chronology with nasty cases, and the files that come of it, kept in `tests/golden`: every choice of Markdown,
JSON lines, CSV and the lists of sources. Those of the formats for other programs are in `golden_exports`.

`python -m tests.golden_chronology` writes the files anew, to be looked at before they are committed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from timeline.datespan import parse_edtf
from timeline.export.document import About, Document, Options
from timeline.export.formats import BY_NAME, files_beside, pieces_of
from timeline.models import Annotation, AnnotationKind, ChronologyRow, EventDetails, Evidence, Source

FOLDER = Path(__file__).parent / "golden"

BULLETIN = Source(
    "b0a1c2d3e4f50617", "bulletin_7", "Ministers *meet* <b>again</b>", "The Bulletin", date(2023, 3, 17),
    "front matter", "https://example.org/a?b=1&c=[2]", (), "Ana Petrović & Co.", "en",
)  # fmt: skip
DUNAV = Source(
    "d1e2f3a4b5c6d7e8", "dunav-12", "Министри у Београду: „Ништа ново“", "Дунав прес", date(2023, 3, 18), "date line",
    "https://example.org/вести", (), None, "sr",
)  # fmt: skip
UNTITLED = Source("c0ffee00c0ffee00", "=scan_3.pdf", None, None, None, None, "javascript:alert(1)", ())
LETTER = Source("", "Letter of the ministry; copy of 3 May", None, None, None, None, None, ())


def _told(source: Source, *quotes: str) -> Source:
    return replace(source, evidence=tuple(Evidence(quote, 0, len(quote)) for quote in quotes))


def _row(number: int, edtf: str | None, type: str, title: str, **fields: Any) -> ChronologyRow:
    date_span = parse_edtf(edtf) if edtf else None
    given = {"status": "occurred", "places": ("RS",), "confidence": 0.9, **fields}
    return ChronologyRow(number, f"{number:02}" * 8, date_span, type=type, title=title, **given)


def _said(number: int, kind: AnnotationKind, author: str, **value: object) -> Annotation:
    at = datetime(2025, 5, 3, 14, 5, tzinfo=UTC)
    identity = f"0196a5b0-0000-7000-8000-{number:012}"
    return Annotation(identity, f"{number:02}" * 8, author, at, kind, value, identity)


def _event(row: ChronologyRow, *sources: Source, **fields: Any) -> EventDetails:
    quote = sources[0].evidence[0].quote if sources and sources[0].evidence else ""
    given = {
        "quote": quote, "date_text": "on Thursday", "date_reason": "'on Thursday', from publication 17 March 2023",
        "type_reason": f"'met' tells {row.type}", "status_reason": "past tense", "sources": sources, **fields,
    }  # fmt: skip
    return EventDetails(row=row, **given)


EVENTS = (
    _event(
        _row(1, "2015/..", "operation", "A *fence* <script>alert(1)</script> | [link](https://evil.example) &amp; #1",
             status="ongoing", places=("HU", "RS"), salience="background", confidence=0.41),
        _told(UNTITLED, "=1+1 is no formula; it is a quote \\ with [brackets] {braces} and $x$ @someone."),
    ),
    _event(
        _row(2, "2023-03-16", "agreement", "Ministers signed \x1b[31mred\x1b[0m \u202eelbatrever\u202c text\x00",
             stage="signed", places=("RS", "EU", "XK"), actors=("Frontex", "=cmd|' /C calc'!A0"), sources=2,
             tags=("dossier", "check, again"), starred=True, verdict="confirmed", significance="high", notes=1,
             publisher="The Bulletin", salience="headline"),
        _told(BULLETIN, "“We signed,” she said. “Twice.”", 'He said: "no"; and left.'),
        _told(DUNAV, "„Потписали смо.“"),
        annotations=(
            _said(2, AnnotationKind.NOTE, "ana *p*", text="Checked with it.\n# not a heading\n\nCall <b>M.</b>"),
            _said(2, AnnotationKind.SET, "boris", field="date", new="2023-03-16", old="2023-03"),
            _said(2, AnnotationKind.SET, "boris", field="title", new="x", old="y"),
        ),
        machine={"date": "2023-03", "title": 'Ministers "signed" a text'},
    ),
    _event(
        _row(3, "2023-09-30/2023-10-02", "conference", "-Three days in Vienna", places=("AT",), status="announced",
             actors=("ECRE", "ICMPD")),
        _told(BULLETIN, "They will meet from 30 September to 2 October."),
    ),
    _event(
        _row(4, "2023-10-09/2023-10-15", "training", "Обука полиције на граници", verdict="disputed",
             publisher="Дунав прес"),
        _told(DUNAV, "Ове недеље почиње обука."),
    ),
    _event(
        _row(5, "2024-24", "statistic", "12,000 crossings in winter", places=(), confidence=None),
        _told(BULLETIN, "In winter 2024 the police counted 12,000 crossings."),
    ),
    _event(
        _row(6, "2024-12~", "incident", "A boat sank", places=("GR", "TR"), manual=True, confidence=None, notes=1),
        _told(LETTER, "We were told of it on the phone."),
        annotations=(
            _said(6, AnnotationKind.MANUAL, "ana *p*", source=LETTER.name),
            _said(6, AnnotationKind.NOTE, "boris", text="Who else knows?"),
        ),
        machine={"places": ["GR"]},
    ),
    _event(
        _row(7, "[..2025-04-02]", "ruling", "The court ruled", status="cancelled", places=("DE",), confidence=0.3),
        _told(BULLETIN, "The court has ruled."),
    ),
    _event(_row(8, None, "unclassified", "1. No date, no source", places=(), manual=True, confidence=None)),
)  # fmt: skip


def golden_document(options: Options | None = None, file: str = "") -> Document:
    """The chronology as a document."""
    about = About('A "chronology" of *8* events', 'tag:dossier "x"', date(2025, 6, 1), 2, options or Options(), file)
    return Document([event.row for event in EVENTS], {event.row.key: event for event in EVENTS}.__getitem__, about)


AS_THEY_ARE = ("markdown", "jsonl", "csv", "bibtex", "csl-json")

# Name of the golden file -> its format and the options that are not those taken where nothing is said.
VARIANTS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "table.md": ("markdown", {"form": "table"}),
    "public.md": ("markdown", {"profile": "public"}),
    "public-table.md": ("markdown", {"profile": "public", "form": "table"}),
    "pandoc.md": ("markdown", {"citations": "pandoc"}),
    "pandoc-table.md": ("markdown", {"citations": "pandoc", "form": "table"}),
    "german.md": ("markdown", {"language": "de"}),
    "french-table.md": ("markdown", {"language": "fr", "form": "table"}),
    "serbian.md": ("markdown", {"language": "sr"}),
    "serbian-cyrillic.md": ("markdown", {"language": "sr-Cyrl"}),
}


def exports() -> Mapping[str, tuple[str, Mapping[str, str]]]:
    """All documents that have golden files: each format with nothing chosen, and the variants."""
    return {**{f"chronology{BY_NAME[name].endings[0]}": (name, {}) for name in AS_THEY_ARE}, **VARIANTS}


def golden_files(name: str) -> Iterator[tuple[str, str]]:
    """The files of one export and their texts: the document and what stands beside it."""
    format_name, chosen = exports()[name]
    format, document = BY_NAME[format_name], golden_document(Options(**chosen), name)
    yield name, "".join(pieces_of(format, document))
    for beside, pieces in files_beside(format, document).items():
        yield beside, "".join(pieces)


def write_golden() -> None:
    """Writes all of them."""
    FOLDER.mkdir(exist_ok=True)
    for name in exports():
        for file, text in golden_files(name):
            (FOLDER / file).write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    write_golden()

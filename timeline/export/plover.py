"""A chronology as PLOVER-coded events, one JSON object a line, for those who analyse events by who did what to whom.

`plover_codes` has the tables of what is coded as what. Dates follow the practice of event data (UCDP): `date` and
`enddate` are the first and the last possible day, `date_precision` and `approximate` say what is known of them, and
`edtf` has the date as it is: counting days, take those alone whose `date_precision` is "day".

Names stand as the articles have them, all of them as actors: nothing tells who acted upon whom. Places are those that
an event is about, by name. The fields `edtf`, `date_precision`,
`approximate`, `title`, `status` and `places` are none of PLOVER's.
"""

from collections.abc import Iterable, Iterator

from timeline import __version__
from timeline.countries import COUNTRIES
from timeline.datespan import DateSpan
from timeline.export.document import Document
from timeline.export.jsonl import json_text
from timeline.export.plover_codes import Code, folded, no_code_because, plover_code, words_pattern
from timeline.export.source_title import title_for_others
from timeline.export.web_address import web_address
from timeline.models import ChronologyRow, EventDetails, EventType, Source
from timeline.plaintext import one_line

CODEBOOK = "PLOVER draft 0.8, 17 September 2021"
LONGEST = 366  # days; what is vaguer is no date for counting events by month or year
UNDATED = "not dated within a year"

# Verbal cooperation, material cooperation, verbal conflict, material conflict.
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip

# Contexts of PLOVER -> beginnings of words of the title and the quotes, as in `plover_codes.WORDS`.
CONTEXTS = {
    "migration": "migr immigr emigr refug displaced fluchtling gefluchtet profugh izbeg izbjeg",
    "asylum": "asyl asil azil",
    "trafficking": "smuggl traffick traffican trafic schleus schlepp schmuggl passeur contrabb krijumc tratta",
    "human_rights": (
        "human_rights menschenrecht droits_de_l'homme droits_humains diritti_umani derechos_humanos ljudska_prava "
        "ljudskih_prava"
    ),
}


def plover(document: Document) -> Iterator[str]:
    """One line an event, of those that are coded."""
    for row in document.rows:
        code = plover_code(row)
        if code and _is_dated(row.date):
            yield json_text(_event(document.details_of(row.key), code)) + "\n"


def why_left_out(row: ChronologyRow) -> str | None:
    """Why a row is not coded; None where it is."""
    if plover_code(row) is None:
        return no_code_because(row)
    return None if _is_dated(row.date) else UNDATED


def _is_dated(span: DateSpan | None) -> bool:
    return span is not None and span.vagueness <= LONGEST


def _event(details: EventDetails, code: Code) -> dict[str, object]:
    row = details.row
    span = row.date
    assert span is not None and span.earliest and span.latest, "what is open or undated was left out"
    return {
        "id": f"timeline-{row.key}",
        "date": span.earliest.isoformat(),
        "enddate": span.latest.isoformat(),
        "date_precision": span.precision.value,
        "approximate": span.approximate,
        "edtf": span.edtf,
        "actor": [{"entity_text": one_line(name)} for name in row.actors] or [{"sector": "UNK"}],
        "event": [code.event],
        "mode": [code.mode] if code.mode else [],
        "context": [*_contexts(details), *(["future"] if code.future else [])],
        "quad_code": QUADS[code.event],
        "title": one_line(row.title),
        "status": row.status,
        "places": [COUNTRIES.get(place, place) for place in row.places],
        "cite_info": [_citation(source) for source in details.sources],
    }


def _contexts(details: EventDetails) -> Iterator[str]:
    """The contexts that the title and the quotes speak of; that of the courts for what a court does."""
    quotes: Iterable[str] = (evidence.quote for source in details.sources for evidence in source.evidence)
    text = folded(" ".join([details.row.title, details.quote, *quotes]))
    yield from (context for context, pattern in _PATTERNS.items() if pattern.search(text))
    if details.row.type == EventType.RULING:
        yield "legal"


def _citation(source: Source) -> dict[str, object]:
    """The article; its text is not given, which is for those alone who have the right to it."""
    given = {
        "title": title_for_others(source),
        "publication": source.publisher and one_line(source.publisher),
        "url": web_address(source.url),
        "language": source.language,
        "codebook": CODEBOOK,
        "coder": f"timeline {__version__}",
    }
    return {name: value for name, value in given.items() if value}


_PATTERNS = {context: words_pattern(words) for context, words in CONTEXTS.items()}

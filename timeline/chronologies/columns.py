"""told_row: one row of a table as an event, its columns known by their names in English, German, French and Serbian.

>>> told = told_row(7, {"Datum": "16. März 2023", "Ereignis": "Treffen in Wien", "Land": "AT", "Anmerkung": "geprüft"})
>>> told.date.edtf, told.title, told.places, told.words
('2023-03-16', 'Treffen in Wien', ('AT',), 'Treffen in Wien · Anmerkung: geprüft')
"""

import re
from collections.abc import Iterable, Mapping

from timeline.chronologies.told import ToldEvent
from timeline.countries import country_code
from timeline.datespan import DateSpan, parse_edtf
from timeline.errors import DateSpanError
from timeline.event_mark import folded
from timeline.models import EventType, Stage, Status
from timeline.plaintext import one_line, shortened
from timeline.written_dates import written_date

LONGEST_TITLE, LONGEST_WORDS = 500, 5_000

# What a column may be called, in lower case and without marks -> what it holds. The first column that fits is taken.
COLUMNS: dict[str, tuple[str, ...]] = {
    "key": ("key", "id", "unique id"),
    "shown": ("display date",),
    "date": ("date", "datum", "when", "start date", "startdate", "start", "event date", "from", "von", "date de début",
             "day of event", "vreme", "time period", "zeit", "wann", "quand", "kada"),
    "end": ("end date", "enddate", "end", "to", "until", "bis", "date de fin", "do"),
    "year": ("year", "jahr", "année", "annee", "godina"), "month": ("month", "monat", "mois", "mesec", "mjesec"),
    "day": ("day", "tag", "jour", "dan"),
    "end year": ("end year",), "end month": ("end month",), "end day": ("end day",),
    "title": ("title", "headline", "event", "what", "titel", "ereignis", "titre", "événement", "evenement", "naslov",
              "what happened", "događaj", "dogadjaj", "name", "summary", "development", "entwicklung"),
    "text": ("text", "quote", "description", "details", "beschreibung", "opis", "citation", "body", "content", "tekst",
             "texte", "detalji"),
    "source": ("source", "sources", "url", "link", "urls", "reference", "references", "quelle", "quellen", "izvor",
               "izvori", "media", "article", "articles", "footnote", "lien"),
    "type": ("type", "kind", "art", "vrsta", "typ"), "status": ("status",), "stage": ("stage",),
    "places": ("places", "place", "country", "countries", "location", "land", "ort", "länder", "pays", "lieu", "zemlja",
               "mesto", "država"),
    "actors": ("actors", "actor", "who", "akteure", "acteurs", "akteri", "ko"),
    "tags": ("tags", "tag names", "labels", "keywords", "schlagwörter", "mots-clés", "oznake"),
}  # fmt: skip
NAMED = {name: held for held, names in COLUMNS.items() for name in reversed(names)}

# Columns of our own table that are counts, or made from others.
OUR_COLUMNS = {"key", "first_day", "last_day", "date"}
OUR_TITLES = {"articles": "source", "urls": "address", "quote": "text"}
OUR_OWN = frozenset(
    {"first_day", "last_day", "publisher", "starred", "verdict", "notes", "sources", "manual", "salience", "confidence",
     "significance", "conflicts", "news", "date_text", "published", "mark"}
)  # fmt: skip
NOT_TOLD = frozenset({"time", "end time", "media thumbnail", "background", "alt text", "media caption"})

FORMULA = re.compile(r"^'(?=[=+\-@＝＋－＠\t\r])")
KEY = re.compile(r"(?:event-)?([0-9a-f]{16})")
BETWEEN = re.compile(r"\s*[;,]\s*")


def told_row(number: int, row: Mapping[str, str], *, day_first: bool | None = None) -> ToldEvent:
    """The event of a row: cells by the names of their columns. Raises DateSpanError for a date that is none, and
    ValueError, which says so, where there is no title."""
    cells = {name: _cell(cell) for name, cell in row.items()}
    held, others = _held(cells)
    if others and not held.keys() & {"title", "text"}:  # whatever the column is called that tells what happened
        held["title"] = others.pop(max(others, key=lambda name: len(others[name])))
    title = shortened(held.get("title") or held.get("text") or "", LONGEST_TITLE)
    if not title:
        raise ValueError("it has no title and no text")
    words = [held.get("text") or title, *(f"{name}: {cell}" for name, cell in others.items())]
    key = KEY.fullmatch(held.get("key", ""))
    return ToldEvent(
        number,
        row_date(held, day_first),
        title,
        shortened(" · ".join(words), LONGEST_WORDS),
        ", ".join(part for part in (held.get("source"), held.get("address")) if part),
        _one_of(EventType, held.get("type")),
        _one_of(Status, held.get("status")),
        _one_of(Stage, held.get("stage")),
        tuple(dict.fromkeys(code for place in _list(held.get("places")) if (code := country_code(place)))),
        tuple(held.get("actors", "").split("; ")) if held.get("actors") else (),
        tuple(_list(held.get("tags"))),
        key[1] if key else "",
    )


def row_date(held: Mapping[str, str], day_first: bool | None = None) -> DateSpan | None:
    """The date in the cells of a row, by what they hold; None where they are empty. Raises DateSpanError."""
    if held.get("shown"):
        try:
            return written_date(held["shown"])
        except DateSpanError:
            pass  # "the day after", for people; the other cells say when
    if held.get("year"):
        first = _point(held, "")
        last = _point(held, "end ") if held.get("end year") else first
        return parse_edtf(first if first == last else f"{first}/{last}")
    begin = written_date(held.get("date", ""), day_first=day_first)
    end = written_date(held.get("end", ""), day_first=day_first)
    if begin is None or end is None or begin == end:
        return begin or end
    return parse_edtf(f"{begin.edtf}/{end.edtf}")


def known_column(name: str) -> str | None:
    """What a column of that name holds; None for a name that means nothing here."""
    return NAMED.get(_plain(name))


def _held(cells: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The cells by what they hold, and those of columns that mean nothing here, without the empty ones."""
    ours = cells.keys() >= OUR_COLUMNS
    held: dict[str, str] = {}
    others: dict[str, str] = {}
    for name, cell in cells.items():
        plain = _plain(name)
        meant = OUR_TITLES.get(name, NAMED.get(plain)) if ours else NAMED.get(plain)
        if not cell or (ours and name in OUR_OWN) or plain in NOT_TOLD:
            continue
        if meant is None or meant in held:
            others[name] = cell
        else:
            held[meant] = cell
    return held, others


def _cell(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from reading a formula."""
    return FORMULA.sub("", one_line(cell))


def _plain(name: str) -> str:
    return folded(name).casefold().replace("_", " ").strip(" :#*.")


def _point(held: Mapping[str, str], which: str) -> str:
    """EDTF of year, month and day, as far as they are given, without a gap."""
    parts = [held.get(f"{which}{part}", "").removesuffix(".0") for part in ("year", "month", "day")]
    given = parts[: parts.index("")] if "" in parts else parts
    if any(parts[len(given) :]) or not all(part.isdecimal() for part in given):
        raise DateSpanError(f"{'-'.join(parts)!r} is no date: write year, month and day in figures, the year at least")
    return "-".join(part.zfill(4 if at == 0 else 2) for at, part in enumerate(given))


def _one_of(choices: Iterable[str], cell: str | None) -> str | None:
    value = (cell or "").casefold().replace(" ", "_")
    return value if value in tuple(choices) else None


def _list(cell: str | None) -> list[str]:
    return [part for part in BETWEEN.split(cell) if part] if cell else []

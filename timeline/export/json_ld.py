"""A chronology as schema.org JSON-LD: one Event a row, and the articles that tell it as NewsArticles with quotations.

`startDate` and `endDate` are there only where the date is known to the day, because schema.org has nothing vaguer; the
date as it is known stands as EDTF among the additional properties, and in words in `description`. Places are what an
event is about (`about`): it need not have happened there. Nothing tells whether an actor is a person or a body, so
that actors have a name and no type.
"""

from collections.abc import Iterator

from timeline import __version__
from timeline.countries import COUNTRIES
from timeline.datespan import DateSpan
from timeline.datewords import in_words
from timeline.export.document import Document
from timeline.export.exact_days import exact_days
from timeline.export.inert_json import inert_json
from timeline.export.source_title import title_for_others
from timeline.export.web_address import web_address
from timeline.models import EventDetails, EventType, Source, Status
from timeline.plaintext import one_line

JsonObject = dict[str, object]

# Where schema.org has a more exact type than Event.
TYPES: dict[str, str] = {
    EventType.CONFERENCE: "ConferenceEvent",
    EventType.TRAINING: "EducationEvent",
    EventType.REPORT: "PublicationEvent",
}

# schema.org knows of plans alone: nothing says that something occurred, goes on or was merely proposed.
EVENT_STATUSES: dict[str, str] = {
    Status.ANNOUNCED: "https://schema.org/EventScheduled",
    Status.CANCELLED: "https://schema.org/EventCancelled",
}

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"


def json_ld(document: Document) -> Iterator[str]:
    """The JSON: first the chronology as a Dataset, then an event a line."""
    about = document.about
    made = {"@type": "SoftwareApplication", "name": "timeline", "softwareVersion": __version__}
    dataset: JsonObject = {
        "@type": "Dataset",
        "@id": "#chronology",
        "name": one_line(about.title),
        "description": f"Dated events with their sources: {len(document.rows)}",
        "dateCreated": about.generated.isoformat(),
        "creator": made,
    }
    yield f'{{"@context": "https://schema.org",\n"@graph": [\n{inert_json(dataset)}'
    for row in document.rows:
        yield f",\n{inert_json(event_node(document.details_of(row.key)))}"
    yield "\n]}\n"


def event_node(details: EventDetails) -> JsonObject:
    """One event; what is not known is not there."""
    row = details.row
    node: dict[str, object] = {
        "@type": TYPES.get(row.type, "Event"),
        "@id": f"#event-{row.key}",
        "identifier": row.key,
        "name": one_line(row.title),
        "description": f"{in_words(row.date)}: {row.type.replace('_', ' ')}, {row.status}",
        **_days(row.date),
        "eventStatus": EVENT_STATUSES.get(row.status),
        "about": [_place(code) for code in row.places],
        "contributor": [{"name": one_line(actor)} for actor in row.actors],
        "keywords": [row.type, row.status, *([row.stage] if row.stage else [])],
        "additionalProperty": _edtf(row.date),
        "subjectOf": [_source(source) for source in details.sources],
    }
    return {name: value for name, value in node.items() if value not in (None, [])}


def _days(span: DateSpan | None) -> dict[str, object]:
    days = exact_days(span)
    return {"startDate": days[0].isoformat(), "endDate": days[1].isoformat()} if days else {}


def _edtf(span: DateSpan | None) -> JsonObject | None:
    return {"@type": "PropertyValue", "propertyID": EDTF, "name": "date", "value": span.edtf} if span else None


def _place(code: str) -> JsonObject:
    """A country by name and ISO 3166-1 code; the Union is none."""
    return {
        "@type": "Place" if code == "EU" else "Country",
        "name": COUNTRIES.get(code, one_line(code)),
        "identifier": code,
    }


def _source(source: Source) -> JsonObject:
    """An article; what people named as a source of their own is a work of any kind."""
    node: JsonObject = {
        "@type": "NewsArticle" if source.article_key else "CreativeWork",
        "headline": title_for_others(source),
        "publisher": {"@type": "Organization", "name": one_line(source.publisher)} if source.publisher else None,
        "datePublished": source.published.isoformat() if source.published else None,
        "url": web_address(source.url),
        "hasPart": [{"@type": "Quotation", "text": evidence.quote} for evidence in source.evidence],
    }
    return {name: value for name, value in node.items() if value not in (None, [])}

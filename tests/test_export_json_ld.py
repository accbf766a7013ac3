"""schema.org JSON-LD: only what schema.org means, dates only where they are exact, nothing that ends a script."""

import json
from datetime import date
from typing import Any

import pytest

from tests.export_samples import HOSTILE, details, row, source
from tests.nasty_chronology import nasty_document, nasty_events
from timeline.export.document import About, Document
from timeline.export.json_ld import EDTF, json_ld
from timeline.models import EventDetails


def read(*events: EventDetails) -> list[dict[str, Any]]:
    by_key = {event.row.key: event for event in events}
    about = About("Chronology", "type:visit", date(2025, 6, 1))
    text = "".join(json_ld(Document([event.row for event in events], by_key.__getitem__, about)))
    found = json.loads(text)
    assert found["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]]
    dataset, *nodes = found["@graph"]
    assert (dataset["@type"], dataset["dateCreated"]) == ("Dataset", "2025-06-01")
    return nodes


def test_an_event_with_everything() -> None:
    (node,) = read(
        details(row(edtf="2023-10-26/2023-10-27", type="training", places=("RS", "EU"), actors=("Frontex",)))
    )
    assert node == {
        "@type": "EducationEvent",
        "@id": "#event-k1",
        "identifier": "k1",
        "name": "Ministers met",
        "description": "26–27 October 2023: training, occurred",
        "startDate": "2023-10-26",
        "endDate": "2023-10-27",
        "about": [
            {"@type": "Country", "name": "Serbia", "identifier": "RS"},
            {"@type": "Place", "name": "European Union", "identifier": "EU"},
        ],
        "contributor": [{"name": "Frontex"}],
        "keywords": ["training", "occurred"],
        "additionalProperty": {
            "@type": "PropertyValue", "propertyID": EDTF, "name": "date", "value": "2023-10-26/2023-10-27",
        },
        "subjectOf": [
            {
                "@type": "NewsArticle",
                "headline": "Ministers meet",
                "publisher": {"@type": "Organization", "name": "The Bulletin"},
                "datePublished": "2023-03-17",
                "url": "https://example.org/a",
                "hasPart": [{"@type": "Quotation", "text": "The ministers met in Belgrade."}],
            }
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    "edtf", ["2023", "2023-03", "2023-03-16~", "[..2023-03-16]", "2015/..", "2025-03-31/2025-04-06"]
)
def test_a_date_that_is_not_exact_stands_as_edtf_alone(edtf: str) -> None:
    (node,) = read(details(row(edtf=edtf)))
    assert node["additionalProperty"]["value"] == edtf
    assert not {"startDate", "endDate"} & set(node)


def test_an_event_without_a_date_says_none() -> None:
    (node,) = read(details(row(edtf=None)))
    assert not {"startDate", "endDate", "additionalProperty"} & set(node)


@pytest.mark.parametrize(
    ("status", "theirs"),
    [("occurred", None), ("proposed", None), ("announced", "EventScheduled"), ("cancelled", "EventCancelled")],
)
def test_statuses(status: str, theirs: str | None) -> None:
    (node,) = read(details(row(status=status)))
    assert node.get("eventStatus") == (theirs and f"https://schema.org/{theirs}")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    (node,) = read(details(row(title=text, actors=(text,)), sources=(source(text, title=text, url=text),)))
    assert node["subjectOf"][0]["hasPart"][0]["text"] == text
    assert "url" not in node["subjectOf"][0]


def test_nasty_rows_can_stand_in_a_script_of_a_page() -> None:
    text = "".join(json_ld(nasty_document()))
    assert not set("<>&") & set(text)
    assert len(json.loads(text)["@graph"]) == 1 + len(nasty_events())

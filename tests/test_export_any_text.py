"""Whatever text stands in an event, the formats for other programs stay whole, and can be read back."""

import json
from datetime import date

import icalendar
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export_samples import details, row, source
from tests.test_export_html import ALLOWED, Page
from timeline.export.document import About, Document
from timeline.export.formats import BY_NAME, pieces_of
from timeline.models import EventDetails
from timeline.plaintext import one_line

# Letters of all planes, lone surrogates among them, and what formats end lines, strings and elements with.
TEXTS = st.text(st.characters(codec=None) | st.sampled_from("<>&\"'\\;,:/-!\r\n\t\x00\u2028`{}[]()="), min_size=1)


def event(text: str) -> EventDetails:
    """A conference that is known to the day, with `text` wherever text can be."""
    told = source(text, title=text, name=text, publisher=text, url=text)
    return details(
        row(type="conference", title=text, actors=(text,), places=(text,), tags=(text,)), quote=text, sources=(told,)
    )


def written(format: str, text: str) -> str:
    one = event(text)
    about = About(text, text, date(2025, 6, 1))
    return "".join(pieces_of(BY_NAME[format], Document([one.row], {"k1": one}.__getitem__, about)))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_page_has_no_elements_but_ours(text: str) -> None:
    found = Page(written("html", text))
    assert all(set(given) <= ALLOWED[tag] for tag, given in found.elements)
    assert found.open == []
    assert one_line(text) in " ".join(found.shown.split()) or not one_line(text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_calendar_has_one_event_with_that_title(text: str) -> None:
    calendar = written("icalendar", text)
    (one,) = [part for part in icalendar.Calendar.from_ical(calendar).walk() if part.name == "VEVENT"]
    assert str(one["SUMMARY"]) == one_line(text)
    assert max(len(line) for line in calendar.encode().split(b"\r\n")) <= 75


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_json_for_pages_is_inert_and_whole(text: str) -> None:
    for format in ("timelinejs", "jsonld"):
        found = written(format, text)
        json.loads(found)
        assert not set("<>&\u2028\u2029") & set(found)
    assert json.loads(written("jsonld", text))["@graph"][1]["subjectOf"][0]["hasPart"][0]["text"] == text


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_coded_events_are_a_line_each(text: str) -> None:
    (line,) = written("plover", text).split("\n")[:-1]
    assert json.loads(line)["title"] == one_line(text)

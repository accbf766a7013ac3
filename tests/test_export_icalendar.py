"""The calendar, as another program reads it: days, statuses, text; nothing of the text is obeyed."""

from datetime import date, timedelta
from typing import Any

import icalendar as reader
import pytest

from tests.export_samples import HOSTILE, NEVER_SHOWN, details, row, source
from tests.nasty_chronology import nasty_document, nasty_events
from timeline.export.document import About, Document
from timeline.export.icalendar import folded, icalendar, why_left_out
from timeline.models import EventDetails
from timeline.plaintext import one_line

ABOUT = About("Chronology", "", date(2025, 6, 1))


def written(*events: EventDetails, about: About = ABOUT) -> str:
    by_key = {event.row.key: event for event in events}
    return "".join(icalendar(Document([event.row for event in events], by_key.__getitem__, about)))


def read(text: str) -> list[Any]:
    """The events; each gives its properties by name."""
    calendar: Any = reader.Calendar.from_ical(text)
    assert not calendar.errors
    events = [part for part in calendar.walk() if part.name == "VEVENT"]
    assert not any(event.errors for event in events)
    return events


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2023-10-26", date(2023, 10, 26), date(2023, 10, 27)),
        ("2023-10-26/2023-10-27", date(2023, 10, 26), date(2023, 10, 28)),
        ("2024-02-28/2024-02-29", date(2024, 2, 28), date(2024, 3, 1)),
        ("0999-12-31", date(999, 12, 31), date(1000, 1, 1)),
    ],
)
def test_days_end_on_the_day_after(edtf: str, start: date, end: date) -> None:
    (event,) = read(written(details(row(edtf=edtf))))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (start, end)
    assert event["X-TIMELINE-EDTF"] == edtf


@pytest.mark.parametrize("edtf", ["2023", "2023-03", "[..2023-03-16]", "2023-03-16~", "2015/..", "9999-12-31", None])
def test_what_is_not_known_to_the_day_is_left_out(edtf: str | None) -> None:
    assert why_left_out(row(edtf=edtf)) == "without an exact day"
    assert read(written(details(row(edtf=edtf)))) == []


@pytest.mark.parametrize(
    ("status", "theirs"),
    [
        ("occurred", "CONFIRMED"),
        ("ongoing", "CONFIRMED"),
        ("announced", "TENTATIVE"),
        ("proposed", "TENTATIVE"),
        ("cancelled", "CANCELLED"),
    ],
)
def test_statuses(status: str, theirs: str) -> None:
    (event,) = read(written(details(row(status=status))))
    assert (event["STATUS"], event["X-TIMELINE-STATUS"]) == (theirs, status)


def test_the_same_event_is_the_same_entry_whenever_it_is_written() -> None:
    once, again = (written(details(), about=About("x", "", day)) for day in (date(2025, 6, 1), date(2026, 6, 1)))
    assert read(once)[0]["UID"] == read(again)[0]["UID"] == "k1@timeline"
    assert read(once)[0]["DTSTAMP"].dt.date() == date(2025, 6, 1)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_in_its_property(text: str) -> None:
    hostile = source(text, title=text, publisher=text, url="https://example.org/" + text[:50])
    calendar = written(details(row(title=text[:5000], actors=(text,)), sources=(hostile,)))
    (event,) = read(calendar)
    assert str(event["SUMMARY"]).strip() == one_line(text[:5000])
    assert not NEVER_SHOWN & set(calendar.replace("\r\n", ""))


def test_no_text_begins_a_property_or_an_event() -> None:
    attack = "x\r\nSTATUS:CANCELLED\r\nEND:VEVENT\nBEGIN:VEVENT\\n\\;,ATTACH:http://example.org"
    (event,) = read(written(details(row(title=attack), quote=attack, sources=(source(attack, title=attack),))))
    assert event["STATUS"] == "CONFIRMED"
    assert "ATTACH" not in event
    assert str(event["SUMMARY"]) == one_line(attack)


@pytest.mark.parametrize("text", ["a" * 300, "ž" * 300, "日本" * 100, "🚢" * 100, "a🚢ž" * 60, "a" * 75, "a" * 76])
def test_lines_are_folded_by_octets_and_letters_stay_whole(text: str) -> None:
    lines = folded(text).encode().split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    assert "".join(line.decode().removeprefix(" ") for line in lines) == text


def test_nasty_rows_are_read_as_many_as_were_not_left_out() -> None:
    events = read("".join(icalendar(nasty_document())))
    kept = [one.row for one in nasty_events() if why_left_out(one.row) is None]
    assert [str(event["SUMMARY"]) for event in events] == [one_line(one.title) for one in kept]
    assert all(event["DTEND"].dt - event["DTSTART"].dt >= timedelta(days=1) for event in events)


def test_only_web_pages_are_addresses() -> None:
    (event,) = read(written(details(sources=(source(url="javascript:alert(1)"), source(url="http://example.org/ž")))))
    assert event["URL"] == "http://example.org/%C5%BE"

"""JSON for TimelineJS: where a slide stands, what it shows as its date, and no HTML but ours."""

import json
import re
from datetime import date
from typing import Any

import pytest

from tests.export_samples import HOSTILE, details, row, source
from tests.nasty_chronology import nasty_document, nasty_events
from timeline.datespan import parse_edtf
from timeline.export.document import About, Document
from timeline.export.timelinejs import placed, timelinejs, why_left_out
from timeline.models import EventDetails

OURS = re.compile(r"</?(?:p|blockquote|a)>|<a href=\"https?://[^\"<> ]+\" rel=\"noopener noreferrer\">")


def read(*events: EventDetails) -> dict[str, Any]:
    by_key = {event.row.key: event for event in events}
    about = About("Chronology", "", date(2025, 6, 1))
    found: dict[str, Any] = json.loads(
        "".join(timelinejs(Document([e.row for e in events], by_key.__getitem__, about)))
    )
    return found


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("2023-10-26", (2023, 10, 26), None),
        ("2023-10-26/2023-10-27", (2023, 10, 26), (2023, 10, 27)),
        ("2022-02", (2022, 2), None),
        ("2022-02~", (2022, 2), None),
        ("2025-01/2025-03", (2025, 1), (2025, 3)),
        ("2025-23", (2025, 9), (2025, 11)),
        ("2024-24", (2024, 12), (2025, 2)),
        ("2024", (2024,), None),
        ("1990/1994", (1990,), (1994,)),
        ("199X", (1990,), (1999,)),
        ("2015/..", (2015,), None),
        ("[..2025-04-02]", (2025, 4, 2), None),
        ("[2025-04-02..]", (2025, 4, 2), None),
        ("[2014-07-01..2014-07-29]", (2014, 7, 1), (2014, 7, 29)),
        ("2023-10-26/2023-11", (2023, 10, 26), (2023, 11)),
    ],
)
def test_a_slide_stands_where_its_date_is_known_and_no_finer(
    edtf: str, start: tuple[int, ...], end: tuple[int, ...] | None
) -> None:
    stands = placed(parse_edtf(edtf))
    assert tuple(stands["start_date"].values()) == start  # type: ignore[attr-defined]
    assert (tuple(stands["end_date"].values()) if "end_date" in stands else None) == end  # type: ignore[attr-defined]


def test_every_slide_shows_its_date_in_words() -> None:
    found = read(details(row("a", "[..2025-04-02]")), details(row("b", "2025-23")), details(row("c", "2015/..")))
    assert [one["display_date"] for one in found["events"]] == ["by 2 April 2025", "autumn 2025", "from 2015 on"]


def test_an_event_without_a_date_is_left_out() -> None:
    assert why_left_out(row(edtf=None)) == "without a date"
    assert read(details(row(edtf=None)))["events"] == []


@pytest.mark.parametrize("text", [*HOSTILE.values(), "</script><script>alert(1)</script>", '"><img src=x onerror=y>'])
def test_no_html_but_ours(text: str) -> None:
    hostile = source(text, title=text, publisher=text, url="https://example.org/" + text[:40])
    (slide,) = read(details(row(title=text, type=text[:20], places=(text,)), sources=(hostile,)))["events"]
    assert "<" not in slide["text"]["headline"] + slide["group"] + slide["display_date"]
    assert "<" not in OURS.sub("", slide["text"]["text"])


def test_the_file_can_stand_in_a_script_of_a_page() -> None:
    text = "".join(timelinejs(nasty_document()))
    assert not set("<>&") & set(text)
    dated = [one for one in nasty_events() if one.row.date]
    slides = json.loads(text)["events"]
    assert len(slides) == len(dated) == len({slide["unique_id"] for slide in slides})
    assert not any("media" in slide or slide["autolink"] for slide in slides)

"""Rows as PLOVER events: the tables row by row, what is left out, and the shape of a line."""

import json
from datetime import date
from typing import Any

import pytest

from tests.export_samples import HOSTILE, details, row, source
from timeline.export.document import About, Document
from timeline.export.plover import QUADS, plover, why_left_out
from timeline.export.plover_codes import STAGES, TYPES, WORDS, Code, plover_code
from timeline.models import EventDetails


def read(*events: EventDetails) -> list[dict[str, Any]]:
    by_key = {event.row.key: event for event in events}
    about = About("Chronology", "", date(2025, 6, 1))
    text = "".join(plover(Document([event.row for event in events], by_key.__getitem__, about)))
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(
    ("type", "title", "fields", "code"),
    [
        ("conference", "Ministers met", {}, Code("CONSULT")),
        ("conference", "Ministers will meet", {"status": "announced"}, Code("AGREE")),
        ("conference", "The summit was called off", {"status": "cancelled"}, Code("REJECT", "meet")),
        ("visit", "She travelled to Tirana", {}, Code("CONSULT", "visit")),
        ("agreement", "They agreed on quotas", {}, Code("AGREE")),
        ("agreement", "They signed", {"stage": "signed"}, Code("SUPPORT")),
        ("agreement", "They will sign", {"stage": "signed", "status": "announced"}, Code("AGREE")),
        ("agreement", "They began talks", {"stage": "negotiated"}, Code("CONSULT")),
        ("operation", "Police detained forty people", {}, Code("COERCE", "arrest")),
        ("operation", "In Ungarn wurden Verdächtige festgenommen", {}, Code("COERCE", "arrest")),
        ("operation", "Ухапшено је дванаест људи", {}, Code("COERCE", "arrest")),
        ("operation", "They were deported to Kabul", {}, Code("COERCE", "deport")),
        ("operation", "Ils ont été expulsés", {}, Code("COERCE", "deport")),
        ("operation", "Police raided a house", {}, Code("COERCE", "seize")),
        ("operation", "Hungary closed its border", {}, Code("COERCE", "restrict")),
        ("operation", "Mađarska je zatvorila granicu", {}, Code("COERCE", "restrict")),
        (
            "operation",
            "Austria will close its border",
            {"status": "announced"},
            Code("COERCE", "restrict", future=True),
        ),
        ("operation", "Fifty officers were deployed", {}, Code("MOBILIZE")),
        ("protest", "They gathered at the ministry", {}, Code("PROTEST")),
        ("protest", "Thousands marched", {}, Code("PROTEST", "demo")),
        ("protest", "They protested in March", {}, Code("PROTEST")),
        ("protest", "Sie traten in einen Hungerstreik", {}, Code("PROTEST", "hunger")),
        ("statement", "The agency condemned the raid", {}, Code("ACCUSE", "disapprove")),
        ("statement", "It called on states to reject the plan", {}, Code("REQUEST")),
        ("statement", "The minister welcomed the deal", {}, Code("SUPPORT")),
        ("statement", "Il governo ha respinto la proposta", {}, Code("REJECT")),
        ("ruling", "Prosecutors charged two men", {}, Code("ACCUSE", "allege")),
        ("ruling", "The Ombudsman opened an inquiry", {}, Code("ACCUSE", "investigate")),
        ("appointment", "The director resigned", {}, Code("RETREAT", "resign")),
        ("appointment", "The director will resign", {"status": "announced"}, Code("CONCEDE")),
        ("incident", "Police used tear gas", {}, Code("ASSAULT", "crowd-control")),
        ("funding", "Donors pledged ten million", {}, Code("AGREE")),
        ("funding", "The Commission will give ten million", {"status": "announced"}, Code("AGREE")),
    ],
)
def test_what_is_coded_as_what(type: str, title: str, fields: dict[str, str], code: Code) -> None:
    assert plover_code(row(type=type, title=title, **fields)) == code


@pytest.mark.parametrize(
    ("type", "title", "fields", "reason"),
    [
        ("policy", "A strategy was presented", {}, "of a type that PLOVER has no event for"),
        ("legislation", "Parliament adopted the law", {"stage": "adopted"}, "of a type that PLOVER has no event for"),
        ("operation", "A camp was opened", {}, "without words that tell which event"),
        ("operation", "The camp was closed", {}, "without words that tell which event"),
        ("agreement", "It entered into force", {"stage": "in_force"}, "at a step that PLOVER has no event for"),
        ("conference", "A meeting was proposed", {"status": "proposed"}, "proposed or cancelled"),
        ("protest", "The march was cancelled", {"status": "cancelled"}, "proposed or cancelled"),
        ("funding", "The fund paid ten million", {}, "of money given, where PLOVER asks to whom"),
        ("conference", "They met", {"edtf": None}, "not dated within a year"),
        ("conference", "They met", {"edtf": "[..2023-03-16]"}, "not dated within a year"),
        ("conference", "They met", {"edtf": "199X"}, "not dated within a year"),
    ],
)
def test_what_is_left_out_says_why(type: str, title: str, fields: dict[str, Any], reason: str) -> None:
    event = details(row(type=type, title=title, **fields))
    assert why_left_out(event.row) == reason
    assert read(event) == []


def test_every_code_of_the_tables_has_its_quad() -> None:
    codes = [*TYPES.values(), *(code for code in STAGES.values() if code), *(code for _, code, _ in WORDS)]
    assert {code.event for code in codes} <= set(QUADS)


def test_a_line() -> None:
    event = details(
        row(edtf="2023-03~", type="ruling", title="Prosecutors charged two smugglers", actors=("Prosecutors",)),
        sources=(source("Two men were charged with smuggling migrants.", language="en"),),
    )
    (line,) = read(event)
    assert (line["id"], line["date"], line["enddate"]) == ("timeline-k1", "2023-03-01", "2023-03-31")
    assert (line["date_precision"], line["approximate"], line["edtf"]) == ("month", True, "2023-03~")
    assert (line["event"], line["mode"], line["quad_code"]) == (["ACCUSE"], ["allege"], 3)
    assert line["context"] == ["migration", "trafficking", "legal"]
    assert line["actor"] == [{"entity_text": "Prosecutors"}]
    assert line["places"] == ["Serbia"]
    assert line["cite_info"][0]["publication"] == "The Bulletin"
    assert "recipient" not in line


def test_who_acts_is_unknown_where_nobody_is_named() -> None:
    (line,) = read(details(row(type="conference")))
    assert line["actor"] == [{"sector": "UNK"}]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_in_its_line(text: str) -> None:
    hostile = source(text, title=text, url=text)
    (line,) = read(details(row(type="conference", title=text, actors=(text,)), sources=(hostile,)))
    assert line["event"] == ["CONSULT"]
    assert "url" not in line["cite_info"][0]

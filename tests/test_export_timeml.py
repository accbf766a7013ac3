"""timeml: the text with its time expressions in it, well-formed, every character where it was."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from typing import NamedTuple

import pytest

from timeline.export.timeml import timeml
from timeline.extract.dates import find_dates, to_timex3

WRITTEN = date(2025, 4, 2)
NEWS = (
    "They met in Vienna on 16-17 March 2023 and again in early May 2023 & late 2024.\n\n"
    "Yesterday the <ministers> said that in the last two days 300 people had come; every Monday more come.\n"
)


class Reading(NamedTuple):
    """What a reader of XML finds: the text, and each TIMEX3 with its place in it."""

    text: str
    timexes: list[tuple[int, int, dict[str, str]]]


def read(document: str) -> Reading:
    """The document read back."""
    element = ET.fromstring(document.encode()).find("TEXT")
    assert element is not None
    text, timexes = element.text or "", []
    for child in element:
        words = child.text or ""
        timexes.append((len(text), len(text) + len(words), dict(child.attrib)))
        text += words + (child.tail or "")
    return Reading(text, timexes)


def tagged(text: str, written: date | None = WRITTEN) -> Reading:
    """`text` as TimeML, read back."""
    return read(timeml("doc", text, find_dates(text, published=written), written=written))


def details(text: str) -> dict[str, str]:
    """What the only TIMEX3 of a text says beyond its place, type, value and reason."""
    ((_, _, attributes),) = tagged(text).timexes
    return {name: value for name, value in attributes.items() if name not in ("tid", "type", "value", "comment")}


def test_it_reads_back_as_the_findings_of_json_lines() -> None:
    reading = tagged(NEWS)
    findings = [
        {"doc": "doc", "start": start, "end": end, "type": attributes["type"], "value": attributes["value"]}
        for start, end, attributes in reading.timexes
    ]
    assert reading.text == NEWS
    assert findings == list(to_timex3("doc", find_dates(NEWS, published=WRITTEN)))
    assert len(findings) == 7  # the range has two ends


def test_every_expression_has_a_name_of_its_own_and_its_reason() -> None:
    reading = tagged(NEWS)
    assert [attributes["tid"] for _, _, attributes in reading.timexes] == [f"t{n}" for n in range(1, 8)]
    assert reading.timexes[-3][2]["comment"] == "'Yesterday', from publication 2 April 2025"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in 2015.", {}),
        ("It opened in early May 2023.", {"mod": "START"}),
        ("It opened in mid-2023.", {"mod": "MID"}),
        ("It opened at the end of 2023.", {"mod": "END"}),
        ("It opened in the late 1990s.", {"mod": "END"}),
        ("It opened around 20 March 2015.", {"mod": "APPROX"}),
        ("It opened yesterday.", {"temporalFunction": "true", "anchorTimeID": "t0"}),
        ("300 came in the last two days.", {"temporalFunction": "true", "anchorTimeID": "t0", "endPoint": "t0"}),
        ("It opens over the next two weeks.", {"temporalFunction": "true", "anchorTimeID": "t0", "beginPoint": "t0"}),
        ("300 came in the past decade.", {"temporalFunction": "true", "anchorTimeID": "t0", "endPoint": "t0"}),
        ("It took two days.", {}),
        ("It is open every Monday.", {}),
        ("It will open by 5 May 2026.", {}),  # "by" is no part of the expression
        ("It has been open since about 2015.", {}),
        ("It was open on 26-27 October 2023.", None),
    ],
)
def test_attributes_say_what_is_known_and_no_more(text: str, expected: dict[str, str] | None) -> None:
    if expected is None:
        assert all(set(attributes) == {"tid", "type", "value", "comment"} for _, _, attributes in tagged(text).timexes)
    else:
        assert details(text) == expected


def test_the_day_of_writing_is_t0() -> None:
    root = ET.fromstring(timeml("a & b", "They met.", [], written=WRITTEN).encode())
    (day,) = root.findall("DCT/TIMEX3")
    assert (root.tag, root.findtext("DOCID"), day.text) == ("TimeML", "a & b", "2025-04-02")
    assert day.attrib == {
        "tid": "t0",
        "type": "DATE",
        "value": "2025-04-02",
        "functionInDocument": "CREATION_TIME",
    }


def test_an_unknown_day_of_writing_is_none() -> None:
    root = ET.fromstring(timeml("a", "They met.", []).encode())
    assert [(day.get("tid"), day.get("value"), day.text) for day in root.findall("DCT/TIMEX3")] == [
        ("t0", "XXXX-XX-XX", None)
    ]


@pytest.mark.parametrize("text", ["", " \n", "No time at all."])
def test_a_text_without_expressions_is_a_document_too(text: str) -> None:
    assert tagged(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("]]><TIMEX3>&amp;</TEXT><!-- \"'", None),
        ("\x00a\x0b\x1b]0;owned\x07\x1f", "␀a␋␛]0;owned␇␟"),
        ("\x7f\x85\x9b2J", None),
        ("a\rb\r\nc\td\u2028e", None),
        ("\u202eevil\u2066 \u200bz\ufeff \U000e0041", None),
        ("\ud800x\udfff \ufffe\uffff", "\ufffdx\ufffd \ufffd\ufffd"),
        ("\U0001f600\U00010000 ž č e\u0301", None),
    ],
)
def test_hostile_text_stays_text_and_in_its_place(text: str, expected: str | None) -> None:
    around = f"{text} On 5 May 2023 they met.{text}"
    reading = tagged(around)
    assert reading.text == (around if expected is None else f"{expected} On 5 May 2023 they met.{expected}")
    assert [reading.text[start:end] for start, end, _ in reading.timexes] == ["5 May 2023"]


def test_nothing_in_the_document_would_be_obeyed_by_a_terminal() -> None:
    hostile = "".join(map(chr, range(0x20))) + "\x7f\x9b\u202e\u2066\u200b\ufeff\ud800"
    document = timeml(hostile, f"{hostile}5 May\x0b2023{hostile}", find_dates(hostile + "5 May 2023"), written=None)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e\u2066\u200b\ufeff\ud800]", document)
    ET.fromstring(document.encode())

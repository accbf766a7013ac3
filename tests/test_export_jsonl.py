"""JSON lines: everything about an event, and nothing that a terminal would obey."""

import json

import pytest

from tests.export_samples import HOSTILE, NEVER_SHOWN, annotation, details, row
from timeline.datespan import parse_edtf
from timeline.export.jsonl import event_object, json_text, jsonl, row_object
from timeline.models import AnnotationKind


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_escaped_and_comes_back_whole(text: str) -> None:
    line = json_text({"title": text})
    assert not NEVER_SHOWN & set(line)
    assert "\n" not in line
    assert json.loads(line) == {"title": text}


def test_letters_stay_letters() -> None:
    assert json_text({"title": "Избори у Србији – 選挙 😀"}) == '{"title": "Избори у Србији – 選挙 😀"}'


@pytest.mark.parametrize(
    ("edtf", "first", "last", "words"),
    [
        ("2022-02", "2022-02-01", "2022-02-28", "February 2022"),
        ("[..2025-04-02]", None, "2025-04-02", "by 2 April 2025"),
        (None, None, None, "no date"),
    ],
)
def test_a_row_has_its_date_in_edtf_and_as_days(edtf: str | None, first: object, last: object, words: str) -> None:
    found = json.loads(json_text(row_object(row(edtf=edtf))))
    assert (found["date"], found["first_day"], found["last_day"]) == (edtf, first, last)
    assert found["date_in_words"] == words


def test_an_event_has_its_reasons_sources_and_annotations() -> None:
    event = details(
        annotations=(annotation(AnnotationKind.SET, {"field": "date", "new": "2023-03", "old": "2023-03-16"}),),
        machine={"date": parse_edtf("2023-03-16"), "places": ("RS",)},
    )
    found = json.loads(json_text(event_object(event)))
    assert found["date_reason"] == "'on Thursday', from publication 17 March 2023"
    assert found["sources"][0]["published"] == "2023-03-17"
    assert found["sources"][0]["quotes"] == [{"quote": "The ministers met in Belgrade.", "start": 0, "end": 30}]
    assert found["annotations"][0]["at"] == "2025-05-03T14:05:00+00:00"
    assert found["annotations"][0]["value"]["new"] == "2023-03"
    assert found["machine"] == {"date": "2023-03-16", "places": ["RS"]}


def test_what_people_wrote_differently_and_what_was_found_before() -> None:
    heads = tuple(
        annotation(AnnotationKind.SET, {"field": "date", "new": new}, author=author)
        for new, author in (("2016-04", "boris"), ("2016-03", "ana"))
    )
    event = details(row(conflicts=1, news=1), conflicts={"date": heads}, news={"places": ["RS"]})
    found = json.loads(json_text(event_object(event)))
    assert [one["author"] for one in found["conflicting"]["date"]] == ["boris", "ana"]
    assert (found["conflicts"], found["news"], found["found_then"]) == (1, 1, {"places": ["RS"]})


def test_one_line_an_event_in_order() -> None:
    events = {key: details(row(key)) for key in ("b", "a")}
    lines = list(jsonl([event.row for event in events.values()], events.__getitem__))
    assert [json.loads(line)["key"] for line in lines] == ["b", "a"]
    assert all(line.endswith("}\n") and line.count("\n") == 1 for line in lines)

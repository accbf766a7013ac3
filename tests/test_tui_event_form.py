"""What a person types into the fields of an event."""

import pytest

from tests.export_samples import row
from timeline.errors import TimelineError
from timeline.tui.event.event_form import (
    changed_fields,
    date_typed,
    date_words,
    event_fields,
    places_typed,
    typed_fields,
)
from timeline.tui.event.tag_dialog import tags_typed
from timeline.tui.filter.text import right_part, with_period


@pytest.mark.parametrize(
    ("typed", "words"),
    [("2024-12~", "about December 2024"), ("", "no date"), ("24.04.2023", "24 April 2023"), ("nonsense", "")],
)
def test_date_words(typed: str, words: str) -> None:
    assert date_words(typed) == words


def test_only_changed_fields_are_annotated() -> None:
    before = typed_fields(row(title="Ministers met", places=("RS", "HU")))
    assert changed_fields(before, before) == {}
    assert changed_fields(before, {**before, "places": "rs", "date": ""}) == {"places": ["RS"], "date": None}


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [
        ("date", "2016-13", "Date: "),
        ("title", "  ", "Title: "),
        ("places", "RS, Serbistan", "Places: Serbistan is no country"),
    ],
)
def test_complaints_name_the_field(field: str, value: str, complaint: str) -> None:
    with pytest.raises(TimelineError, match=complaint):
        event_fields({**typed_fields(row()), field: value})


def test_a_new_event_has_every_field() -> None:
    fields = event_fields({**typed_fields(None), "title": "Camp opened", "actors": "UNHCR; ", "source": "a book"})
    assert fields == {
        "date": None, "type": "statement", "status": "occurred", "stage": None, "title": "Camp opened",
        "places": [], "actors": ["UNHCR"], "quote": "", "source": "a book",
    }  # fmt: skip
    assert date_typed(" 2016 ") == "2016" and places_typed("") == []


@pytest.mark.parametrize(
    ("typed", "tags"), [("key, border", ["key", "border"]), (" #a ,,b  c,#a", ["a", "b c"]), (" , #", [])]
)
def test_tags_between_commas(typed: str, tags: list[str]) -> None:
    assert tags_typed(typed) == tags


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "begins:2015-09"),
        ("visit 2014..2016", "visit begins:2015-09"),
        ("2014 place:RS", "place:RS begins:2015-09"),
        ('May 2014,24.04.2023 "May 2014"', '"May 2014" begins:2015-09'),
        ("after:2014 x2014", "after:2014 x2014 begins:2015-09"),
    ],
)
def test_with_period(before: str, after: str) -> None:
    assert with_period(before, "2015-09") == after


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("visit type:vis", 1),
        ("type:vis visit place:RS", 2),
        ('visit tag:"two', 1),
        ("type:", 0),
        ('type:"a b",vis place:RS', 1),
        ("typ:x sta:y", 0),
        ("visit", 1),
    ],
)
def test_right_part_of_a_wrong_filter(typed: str, right: int) -> None:
    found = right_part(typed)
    assert found is not None and len(found.terms) == right

"""What a person types into the fields of an event."""

import pytest

from tests.export_samples import row
from timeline.errors import TimelineError
from timeline.tui.event_form import changed_fields, date_typed, date_words, event_fields, places_typed, typed_fields
from timeline.tui.filter_bar import with_period
from timeline.tui.typed_date import typed_date


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("march 2016", "2016-03"),
        ("Mar 2016", "2016-03"),
        ("  5 March, 2016 ", "2016-03-05"),
        ("sept. 2016", "2016-09"),
        ("3/2016", "2016-03"),
        ("2016-03", "2016-03"),
        ("2016", "2016"),
        ("2015/..", "2015/.."),
    ],
)
def test_typed_date(typed: str, edtf: str) -> None:
    assert typed_date(typed).edtf == edtf


@pytest.mark.parametrize("typed", ["", "soon", "32 march 2016", "march", "13/2016", "ma 2016", "2016-99"])
def test_no_date(typed: str) -> None:
    with pytest.raises(TimelineError):
        typed_date(typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [("2024-12~", "about December 2024"), ("", "no date"), ("march 2016", "March 2016"), ("nonsense", "")],
)
def test_date_words(typed: str, words: str) -> None:
    assert date_words(typed) == words


def test_only_changed_fields_are_annotated() -> None:
    before = typed_fields(row(title="Ministers met", places=("RS", "HU")))
    assert changed_fields(before, before) == {}
    assert changed_fields(before, {**before, "places": "rs", "date": ""}) == {"places": ["RS"], "date": None}


@pytest.mark.parametrize(
    ("field", "value", "complaint"),
    [("date", "2016-13", "Date: "), ("title", "  ", "Title: "), ("places", "Serbia", "Places: SERBIA")],
)
def test_complaints_name_the_field(field: str, value: str, complaint: str) -> None:
    with pytest.raises(TimelineError, match=complaint):
        event_fields({**typed_fields(row()), field: value})


def test_a_new_event_has_every_field() -> None:
    fields = event_fields({**typed_fields(None), "title": "Camp opened", "actors": "UNHCR; ", "source": "a book"})
    assert fields == {
        "date": None, "type": "statement", "status": "occurred", "title": "Camp opened", "places": [],
        "actors": ["UNHCR"], "quote": "", "source": "a book",
    }  # fmt: skip
    assert date_typed(" 2016 ") == "2016" and places_typed("") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "2015-09"),
        ("visit 2014..2016", "visit 2015-09"),
        ("2014 place:RS", "place:RS 2015-09"),
        ("after:2014 x2014", "after:2014 x2014 2015-09"),
    ],
)
def test_with_period(before: str, after: str) -> None:
    assert with_period(before, "2015-09") == after

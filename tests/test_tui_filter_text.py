"""Editing a filter as text: values of facets go in and out, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import FilterError
from timeline.filters import CHUNK, compiled, parse_filter
from timeline.store.words import written_value
from timeline.tui.filter.chunks import YEAR
from timeline.tui.filter.text import (
    ChosenValues,
    chosen_values,
    narrowed,
    right_part,
    with_period,
    with_value,
    with_value_excluded,
    without_value,
)


@pytest.mark.parametrize(
    ("text", "field", "value", "after"),
    [
        ("", "type", "visit", "type:visit"),
        ("visit", "type", "visit", "visit type:visit"),
        ("type:report", "type", "visit", "type:report,visit"),
        ("type:report,", "type", "visit", "type:report,visit"),
        ("Type:Report place:RS", "type", "visit", "Type:Report,visit place:RS"),
        ("type:visit", "type", "visit", "type:visit"),
        ('actor:="Border police"', "actor", "Border police", 'actor:="Border police"'),
        ('actor:"Border police"', "actor", "Border police", 'actor:="Border police"'),
        ("-type:visit", "type", "visit", "type:visit"),
        ("-type:visit,report", "type", "visit", "-type:report type:visit"),
        ("-type:report", "type", "visit", "-type:report type:visit"),
        ("type:report type:ruling", "type", "visit", "type:report type:ruling,visit"),
        ("type:vis", "type", "visit", "type:vis type:visit"),
        ("type:", "type", "visit", "type: type:visit"),
        ("place:Serbia", "place", "HU", "place:Serbia,HU"),
        ("", "actor", "Border police", 'actor:="Border police"'),
        ('actor:"a, b"', "actor", "Border police", 'actor:"a, b",="Border police"'),
        ("", "tag", 'say "so"', 'tag:"say  so "'),
        ("", "actor", "a\x1b[31m", "actor:=a␛[31m"),
        ('"two words" visit', "type", "visit", '"two words" visit type:visit'),
        ('visit "two wor', "type", "visit", 'visit type:visit "two wor'),
        ('actor:"bor', "place", "RS", 'place:RS actor:"bor'),
        ("visit  -", "type", "visit", "visit - type:visit"),
        ("visit", YEAR, "2016", "visit begins:2016"),
        ("2015", YEAR, "2016", "2015,2016"),
        ("surely:2015", YEAR, "2016", "surely:2015,2016"),
        ("begins:2015", YEAR, "2016", "begins:2015,2016"),
        ("2014..2018 visit", YEAR, "2016", "visit begins:2016"),
        ("after:May 2015 visit before:2020", YEAR, "2016", "visit begins:2016"),
        ("-2016", YEAR, "2016", "begins:2016"),
        ("-2015 visit", YEAR, "2016", "-2015 visit begins:2016"),
        ("12 May", YEAR, "2016", "12 May begins:2016"),
        ("the March", YEAR, "2016", "the March begins:2016"),
        ('"2016"', YEAR, "2016", '"2016" begins:2016'),
    ],
)
def test_with_value(text: str, field: str, value: str, after: str) -> None:
    assert with_value(text, field, value) == after


@pytest.mark.parametrize(
    ("text", "field", "value", "after"),
    [
        ("type:visit", "type", "visit", ""),
        ("type:visit,report", "type", "visit", "type:report"),
        ("-type:visit x", "type", "visit", "x"),
        ("type:visit -type:visit,report x", "type", "visit", "-type:report x"),
        ("TYPE:Visit x", "type", "visit", "x"),
        ("place:serbia,hu", "place", "RS", "place:hu"),
        ('place:"Bosnia and Herzegovina",RS', "place", "BA", "place:RS"),
        ('actor:"border police",frontex', "actor", "Border Police", "actor:frontex"),
        ("actor:đurić", "actor", "Ђурић", ""),
        ('tag:"a,b",c', "tag", "a,b", "tag:c"),
        ("visit   place:RS", "type", "visit", "visit   place:RS"),
        ('x "type:visit"', "type", "visit", 'x "type:visit"'),
        ('x "type:visit', "type", "visit", 'x "type:visit'),
        ("status:visit", "type", "visit", "status:visit"),
        ("2015,2016", YEAR, "2016", "2015"),
        ("2014..2016", YEAR, "2016", "2014..2016"),
        ("after:2016", YEAR, "2016", "after:2016"),
        ("May place:RS 2016", "place", "RS", "2016 May"),
        ("5 place:RS May 2016", "place", "RS", "May 2016 5"),
    ],
)
def test_without_value(text: str, field: str, value: str, after: str) -> None:
    assert without_value(text, field, value) == after


@pytest.mark.parametrize(
    ("text", "field", "value", "after"),
    [
        ("", "type", "visit", "-type:visit"),
        ("type:visit,report", "type", "visit", "type:report -type:visit"),
        ("-type:report x", "type", "visit", "-type:report,visit x"),
        ("-type:visit", "type", "visit", "-type:visit"),
        ("2015..2018", YEAR, "2016", "2015..2018 -begins:2016"),
        ("2015,2016", YEAR, "2016", "2015 -begins:2016"),
        ("-2015", YEAR, "2016", "-2015,2016"),
    ],
)
def test_with_value_excluded(text: str, field: str, value: str, after: str) -> None:
    assert with_value_excluded(text, field, value) == after


@pytest.mark.parametrize(
    ("text", "period", "after"),
    [
        ("", "2015", "begins:2015"),
        ("2014 place:RS", "2015-09..2016-01", "place:RS begins:2015-09..2016-01"),
        ("May", "2015", "May begins:2015"),
        ('"12 May', "2015", 'begins:2015 "12 May'),
        ("after:2013 -2014", "2015", "after:2013 -2014 begins:2015"),
        ("begins:2014,2016 -begins:2013 x", "2015", "-begins:2013 x begins:2015"),
    ],
)
def test_with_period(text: str, period: str, after: str) -> None:
    assert with_period(text, period) == after


@pytest.mark.parametrize(
    ("text", "field", "asked", "excluded"),
    [
        ("type:visit,Report -type:ruling", "type", {"visit", "report"}, {"ruling"}),
        ("place:Serbia,hu", "place", {"RS", "HU"}, set()),
        ('actor:"Border Police"', "actor", {"border police"}, set()),
        ("type:vis visit", "type", set(), set()),
        ("2015,2016 -2017 2018..2019 after:2012", YEAR, {"2015", "2016"}, {"2017"}),
        ("begins:2015,2016 -begins:2017", YEAR, {"2015", "2016"}, {"2017"}),
    ],
)
def test_chosen_values(text: str, field: str, asked: set[str], excluded: set[str]) -> None:
    assert chosen_values(text, field) == ChosenValues(frozenset(asked), frozenset(excluded))


PIECES = st.sampled_from(
    ["visit", '"border police"', "type:visit", "-type:report,visit", "type:vis", 'actor:"a, b"', "place:Serbia", "-",
     "May", "12", "2016", "2014..2016", "May 2015", "after:2020", "-2016", "surely:2016",
     "begins:2016", "5.", "tag:x,", 'tag:"op',
     "typ:visit", "view:mine"]
)  # fmt: skip
VALUES = st.sampled_from(
    [("type", "visit"), ("type", "report"), ("place", "RS"), ("actor", "Border police"), ("tag", "May"), (YEAR, "2016")]
)


@given(st.lists(PIECES, max_size=6).map(" ".join), VALUES)
def test_nothing_else_changes(text: str, chosen: tuple[str, str]) -> None:
    field, value = chosen
    added, taken = with_value(text, field, value), without_value(text, field, value)
    excluded = with_value_excluded(text, field, value)
    once = with_value("", field, value)
    assert len(chosen_values(added, field).asked) > 0 and len(chosen_values(excluded, field).excluded) > 0
    assert without_value(taken, field, value) == taken
    assert with_value(added, field, value) in (added, " ".join(added.split())) or field == YEAR
    before, after = others(text, field), others(added, field)
    assert (before == after) or field == YEAR
    assert others(excluded, field) == before and others(taken, field) == before
    assert parse_filter(once).terms


def others(text: str, field: str) -> list[str]:
    """The terms that are not of this field, in no order."""
    start = (
        ("2016", "-2016", "surely:2016", "begins:2016", "-begins:2016")
        if field == YEAR
        else (f"{field}:", f"-{field}:")
    )
    chunks = [match[0] for match in compiled(CHUNK).finditer(text)]
    return sorted(chunk for chunk in chunks if not chunk.startswith(start))


@given(st.text(alphabet='ab ",:-é\n\u202e', max_size=12))
def test_any_value_is_one_value(value: str) -> None:
    written = written_value(value)
    assert written.count('"') in (0, 2) and "\n" not in written
    if any(one.isalnum() for one in value):
        (term,) = parse_filter(f"tag:{written}").terms
        assert len(term.values) == 1  # type: ignore[union-attr]


def test_what_is_right_of_a_filter() -> None:
    found = right_part('visit type:vis place:RS "bor')
    assert found is not None and len(found.terms) == 2
    with pytest.raises(FilterError):
        parse_filter("type:vis")


@pytest.mark.parametrize(
    ("text", "terms", "after"),
    [
        ("", "type:visit begins:2016", "type:visit begins:2016"),
        ("camp", "", "camp"),
        ("camp type:visit,report", "type:visit", "camp type:visit"),
        ("type:visit", "type:visit", "type:visit"),
        ("type:report", "type:visit", "type:report type:visit"),
        ("-type:report type:visit", "type:visit", "-type:report type:visit"),
        ("2016", "begins:2016", "begins:2016"),
        ("begins:2015,2016 camp", "begins:2016", "camp begins:2016"),
        ("surely:2016 -2017", "begins:2016", "surely:2016 -2017 begins:2016"),
        ("2014..2018", "begins:2016-07..2016-09", "2014..2018 begins:2016-07..2016-09"),
        ("actor:police", "actor:=Police", "actor:=Police"),
        ("actor:police", 'actor:="Border police"', 'actor:police actor:="Border police"'),
        ("place:Serbia,HU", "place:RS is:undated", "place:RS is:undated"),
        ("has:place -place:RS", "has:place -place:RS,HU", "-place:RS has:place -place:RS,HU"),
        ('"two words" 12 May', "begins:201X", '"two words" 12 May begins:201X'),
    ],
)
def test_narrowed(text: str, terms: str, after: str) -> None:
    assert narrowed(text, terms) == after

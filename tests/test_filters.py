"""One filter language: what it means, and where a mistake stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import FilterError
from timeline.filters import EventFilter, FieldIs, InPeriod, Search, Term, parse_filter


def period(term: Term) -> list[str]:
    assert isinstance(term, InPeriod)
    return [span.edtf for span in term.periods]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        ("   ", ()),
        ("border", (Search("border"),)),
        ('"border police"', (Search("border police", phrase=True),)),
        ("-border", (Search("border", negated=True),)),
        ('-"border police"', (Search("border police", phrase=True, negated=True),)),
        ("Serbia, - EU talks", (Search("Serbia,"), Search("EU"), Search("talks"))),
        ("10:30", (Search("10:30"),)),
        ("anti-migrant", (Search("anti-migrant"),)),
        ('"2020"', (Search("2020", phrase=True),)),
        ('""', ()),
        ("type:visit", (FieldIs("type", ("visit",)),)),
        ("TYPE:Visit,CONFERENCE", (FieldIs("type", ("visit", "conference")),)),
        ("type:pilot-project", (FieldIs("type", ("pilot_project",)),)),
        ('type:"Pilot project",visit', (FieldIs("type", ("pilot_project", "visit")),)),
        ("type:visit,", (FieldIs("type", ("visit",)),)),
        ("place:rs,XK", (FieldIs("place", ("RS", "XK")),)),
        ("place:Serbia,srbija", (FieldIs("place", ("RS", "RS")),)),
        ('place:"Bosnia and Herzegovina"', (FieldIs("place", ("BA",)),)),
        ("may visit", (Search("may"), Search("visit"))),
        ('"may 2015"', (Search("may 2015", phrase=True),)),
        ("mayor 20150", (Search("mayor"), Search("20150"))),
        ("language:SR", (FieldIs("language", ("sr",)),)),
        ('tag:"two words",one', (FieldIs("tag", ("two words", "one")),)),
        ('tag:"a,b"', (FieldIs("tag", ("a,b",)),)),
        ("-is:starred", (FieldIs("is", ("starred",), negated=True),)),
        ("has:note,tag", (FieldIs("has", ("note", "tag")),)),
        ("verdict:disputed", (FieldIs("verdict", ("disputed",)),)),
        ("actor:frontex publisher:ECRE", (FieldIs("actor", ("frontex",)), FieldIs("publisher", ("ECRE",)))),
    ],
)
def test_the_terms_of_a_filter(text: str, terms: tuple[Term, ...]) -> None:
    assert parse_filter(text) == EventFilter(text, terms)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("2023", ["2023"]),
        ("2023-03", ["2023-03"]),
        ("2023-03-16", ["2023-03-16"]),
        ("2014..2018", ["2014/2018"]),
        ("2014-05..2014-06-03", ["2014-05/2014-06-03"]),
        ("2014..", ["2014/.."]),
        ("..2018", ["../2018"]),
        ("2014,2016", ["2014", "2016"]),
        ("199X", ["199X"]),
        ("2025-23", ["2025-23"]),
        ("2014...2016", ["2014/2016"]),
        ("2014…2016", ["2014/2016"]),
        ("24.04.2023", ["2023-04-24"]),
        ("24.4.2023", ["2023-04-24"]),
        ("4/2023", ["2023-04"]),
        ("24.04.2023..30.04.2023", ["2023-04-24/2023-04-30"]),
        ("24.04.2023...", ["2023-04-24/.."]),
        ("may 2015", ["2015-05"]),
        ("May 2015", ["2015-05"]),
        ("5 May 2015", ["2015-05-05"]),
        ("mart 2016", ["2016-03"]),
        ("März 2016", ["2016-03"]),
        ("août 2016", ["2016-08"]),
        ("May 2015..June 2016", ["2015-05/2016-06"]),
        ("2014,may 2015", ["2014", "2015-05"]),
        ("surely:May 2015", ["2015-05"]),
        ("before:24.04.2023", ["../2023-04-23"]),
        ('after:"May 2015"', ["2015-06-01/.."]),
        ("after:2020", ["2021-01-01/.."]),
        ("after:2014..2016", ["2017-01-01/.."]),
        ("before:2016-05", ["../2016-04-30"]),
        ("surely:2023,2025", ["2023", "2025"]),
        ("begins:2023..2025", ["2023/2025"]),
    ],
)
def test_the_periods_of_a_filter(text: str, periods: list[str]) -> None:
    (term,) = parse_filter(text).terms
    assert period(term) == periods
    assert isinstance(term, InPeriod)
    assert (term.surely, term.begins) == (text.startswith("surely"), text.startswith("begins"))


def test_a_date_with_spaces_stands_among_other_words() -> None:
    visit, may, negated, camp = parse_filter("type:visit may 2015 -June 2016 camp").terms
    assert period(may) == ["2015-05"] and period(negated) == ["2016-06"] and negated.negated
    assert (visit, camp) == (FieldIs("type", ("visit",)), Search("camp"))


@pytest.mark.parametrize(
    ("text", "wrong", "said"),
    [
        ("visit type:vist", "vist", "did you mean visit?"),
        ("type:visit,party", "party", "conference, visit"),
        ("-typ:visit", "typ", "did you mean type?"),
        ("https://n1.rs", "https", 'in "quotes"'),
        ("place:XX", "XX", "'XX' is no place: write its code of two letters"),
        ("place:Srpska", "Srpska", "such as RS or Serbia"),
        ("type:pilot", "pilot", "did you mean pilot_project?"),
        ("type:visit 31.02.2023", "31.02.2023", "is no date"),
        ("13/2023", "13/2023", "is no date"),
        ("language:serbian", "serbian", "two letters"),
        ("is:stared", "stared", "did you mean starred?"),
        ("has:stars", "stars", "note, tag, date, verdict"),
        ("status: visit", "status:", "occurred, ongoing"),
        ('tag:""', 'tag:""', "needs a value"),
        ("2023-13", "2023-13", "is no date"),
        ("2018..2014", "2018..2014", "is no date"),
        ("after:soon", "soon", "is no date"),
        ("after:٢٠٢٣", "٢٠٢٣", "is no date"),  # EDTF has ASCII digits only
        ("after:2020..", "2020..", "nothing comes after"),
        ("before:..2020", "..2020", "nothing comes before"),
        ('a "b c', '"b c', "not closed"),
        ('tag:"b', '"b', "not closed"),
    ],
)
def test_a_mistake_is_pointed_at(text: str, wrong: str, said: str) -> None:
    with pytest.raises(FilterError, match=said.replace("?", r"\?")) as raised:
        parse_filter(text)
    error = raised.value
    assert text[error.start : error.end] == wrong
    assert error.text == text


@given(st.text(alphabet=st.sampled_from('ab:-,."20 \0\ud800ћ*()[]'), max_size=30))
def test_any_text_is_a_filter_or_a_filter_error(text: str) -> None:
    try:
        assert parse_filter(text).text == text
    except FilterError as error:
        assert 0 <= error.start < error.end <= max(len(text), 1)

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
        ("type:visit,", (FieldIs("type", ("visit",)),)),
        ("place:rs,XK", (FieldIs("place", ("RS", "XK")),)),
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
        ("after:2020", ["2021-01-01/.."]),
        ("after:2014..2016", ["2017-01-01/.."]),
        ("before:2016-05", ["../2016-04-30"]),
        ("surely:2023,2025", ["2023", "2025"]),
    ],
)
def test_the_periods_of_a_filter(text: str, periods: list[str]) -> None:
    (term,) = parse_filter(text).terms
    assert period(term) == periods
    assert isinstance(term, InPeriod)
    assert term.surely is text.startswith("surely")


@pytest.mark.parametrize(
    ("text", "wrong", "said"),
    [
        ("visit type:vist", "vist", "did you mean visit?"),
        ("type:visit,party", "party", "conference, visit"),
        ("-typ:visit", "typ", "did you mean type?"),
        ("https://n1.rs", "https", 'in "quotes"'),
        ("place:Serbia", "Serbia", "two letters"),
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

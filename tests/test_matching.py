"""Rows of different articles that are one event, and those that only look so."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.datespan import parse_edtf
from timeline.matching import SHOWN, proposals
from timeline.models import Comparable

SENTENCES = {
    "en": "The EU Commissioner Ylva Johansson visited Belgrade on Thursday and met the head of Frontex.",
    "sr": "Evropska komesarka Ilva Johanson posetila je u četvrtak Beograd i sastala se sa direktorom Fronteksa.",
    "sr-Cyrl": "Европска комесарка Илва Јохансон посетила је у четвртак Београд са директором Фронтекса.",
    "de": "EU-Kommissarin Ylva Johansson hat am Donnerstag Belgrad besucht und den Frontex-Chef getroffen.",
    "fr": "La commissaire européenne Ylva Johansson s'est rendue jeudi à Belgrade avec le directeur de Frontex.",
    "it": "La commissaria europea Ylva Johansson ha visitato giovedì Belgrado con il capo di Frontex.",
    "es": "La comisaria europea Ylva Johansson visitó el jueves Belgrado con el director de Frontex.",
}


def row(
    key: str, kind: str, date: str | None, language: str, quote: str, places: str = "", actors: str = "", **more: object
) -> Comparable:
    """A row of an article of its own; places and actors as words, and as names between commas."""
    fields = {"status": "occurred", "articles": (f"article of {key}",), **more}
    span = parse_edtf(date) if date else None
    names = tuple(name for name in actors.split(", ") if name)
    return Comparable(
        key, kind, date=span, title=quote, quotes=(quote,), places=tuple(places.split()), actors=names,
        language=language, **fields,  # type: ignore[arg-type]
    )  # fmt: skip


def visit(key: str, language: str, date: str = "2023-03-16") -> Comparable:
    return row(key, "visit", date, language[:2], SENTENCES[language], "RS")


ONE_EVENT = [
    pytest.param(visit("a", one), visit("b", other), id=f"{one} {other}")
    for one in SENTENCES for other in SENTENCES if one < other
] + [
    pytest.param(
        row("a", "agreement", "2023-11-06", "en", "Italy and Albania signed a protocol in Rome on centres.", "IT AL"),
        row("b", "agreement", "2023-11-06", "sr", "Italija i Albanija potpisale su u Rimu protokol.", "IT AL"),
        id="a protocol in two languages",
    ),
    pytest.param(
        row("a", "agreement", "2022-10", "en", "The agreement with North Macedonia was signed.", "MK"),
        row("b", "agreement", "2022-10-26", "de", "Das Abkommen mit Nordmazedonien wurde unterzeichnet.", "MK"),
        id="a month and a day in it",
    ),
    pytest.param(
        row("a", "legislation", "2024-05-14", "en", "The Council adopted the Pact on Migration and Asylum.", "EU",
            "Council", stage="adopted"),
        row("b", "agreement", "2024-05-14", "fr", "Le Conseil a adopté le Pacte sur la migration et l'asile.", "EU",
            "Conseil de l'UE", stage="consent"),
        id="a law to one, an agreement to the other",
    ),
    pytest.param(
        row("a", "incident", "2023-06-14", "en", "A fishing boat sank off Pylos, at least 59 people died.", "GR"),
        row("b", "incident", "2023-06-14", "es", "Un barco se hundió frente a Pilos, 79 personas murieron.", "GR"),
        id="a toll that grew",
    ),
    pytest.param(
        row("a", "conference", "2025-12-17", "en", "The summit of leaders will be held in Brussels.", "BE",
            status="announced"),
        row("b", "conference", "2025-12-17", "de", "In Brüssel fand der Gipfel statt.", "BE"),
        id="announced, then held",
    ),
    pytest.param(
        row("a", "statistic", "2015-09-05", "en", "About 6,500 people arrived in Vienna.", "AT"),
        row("b", "statistic", "2015-09-05", "de", "Rund 6.500 Menschen kamen in Wien an.", "AT"),
        id="a figure written in two ways",
    ),
    pytest.param(
        row("a", "operation", "2023-06-15", "en", "Greek police arrested nine Egyptian men.", "GR"),
        row("b", "operation", "2023-06-15", "es", "La policía griega detuvo a nueve egipcios.", "GR"),
        id="a number in words",
    ),
    pytest.param(
        row("a", "visit", "[..2023-03-17]", "en", "Johansson visited Belgrade and spoke of visas.", "RS", "Johansson"),
        row("b", "visit", "2023-03-16", "en", "Johansson visited Belgrade to speak of visas.", "RS", "Ylva Johansson"),
        id="one article does not say when",
    ),
]  # fmt: skip

TWO_EVENTS = [
    pytest.param(visit("a", "en"), visit("b", "de", "2023-03-17"), id="another day"),
    pytest.param(
        row("a", "agreement", "2024-02-22", "en", "The protocol between Italy and Albania was ratified.", "AL IT",
            stage="ratified"),
        row("b", "agreement", "2024-02-22", "en", "The protocol between Italy and Albania was signed.", "AL IT",
            stage="signed"),
        id="two steps of an agreement",
    ),
    pytest.param(
        row("a", "operation", "2024-11-18", "en", "Police arrested 20 people near Subotica.", "RS", "police"),
        row("b", "operation", "2024-11-18", "en", "Police arrested five people near Horgoš.", "RS", "police"),
        id="other towns, other figures",
    ),
    pytest.param(
        row("a", "operation", "2024-11-18", "en", "Serbian police seized 40 kilograms of drugs near Subotica.", "RS"),
        row("b", "operation", "2024-11-18", "sr", "Policija je kod Subotice uhapsila 20 osoba.", "RS"),
        id="other deeds in one town",
    ),
    pytest.param(
        row("a", "operation", "2023-03-16", "en", "Police cleared a camp of 200 migrants in Calais.", "FR"),
        row("b", "operation", "2023-03-16", "de", "Die Polizei nahm in Passau drei Schleuser fest.", "DE"),
        id="other countries",
    ),
    pytest.param(
        row("a", "statistic", "2019", "en", "About 140,000 people arrived irregularly in the Union in 2019.", "EU"),
        row("b", "statistic", "2019", "en", "About 15,000 people arrived irregularly in the Union in 2019.", "EU"),
        id="other figures of one year",
    ),
    pytest.param(
        row("a", "conference", "2024-06", "en", "The second round of talks on the status agreement was held.", "BA"),
        row("b", "conference", "2024-06", "en", "The third round of talks on the status agreement was held.", "BA"),
        id="the next round",
    ),
    pytest.param(
        row("a", "statement", "2024-05-15", "en", "The government condemned the decision.", "HU", "government"),
        row("b", "statement", "2024-05-15", "en", "UNHCR called on Hungary to open its asylum offices.", "HU", "UNHCR"),
        id="what others say on the day",
    ),
    pytest.param(
        row("a", "conference", "2023-05-04", "en", "The conference in Sarajevo was held.", "BA"),
        row("b", "conference", "2023-05-04", "en", "The conference in Sarajevo was called off.", "BA",
            status="cancelled"),
        id="called off",
    ),
    pytest.param(
        row("a", "visit", "2023-03-16", "en", SENTENCES["en"], "RS", articles=("one", "two")),
        row("b", "visit", "2023-03-16", "en", SENTENCES["en"], "RS", articles=("two",)),
        id="rows of one article",
    ),
    pytest.param(
        row("a", "conference", None, "de", "Der Gipfel findet am Donnerstag statt."),
        row("b", "visit", "2016-02-18", "de", "Der Minister besuchte den Gipfel am Donnerstag."),
        id="no date, other words",
    ),
]  # fmt: skip


def keys(events: list[Comparable]) -> list[tuple[str, str]]:
    return [(pair.one, pair.other) for pair in proposals(events)]


@pytest.mark.parametrize(("one", "other"), ONE_EVENT)
def test_one_event(one: Comparable, other: Comparable) -> None:
    assert keys([one, other]) == [("a", "b")]


@pytest.mark.parametrize(("one", "other"), TWO_EVENTS)
def test_two_events(one: Comparable, other: Comparable) -> None:
    assert keys([one, other]) == []


def test_the_reasons_are_told() -> None:
    (pair,) = proposals([visit("a", "en"), visit("b", "de")])
    assert pair.score > 0.9
    assert {"same day, 16 March 2023", "both visits", "both in RS"} <= set(pair.reasons)
    assert any(reason.endswith("words alike") for reason in pair.reasons)


def test_a_copy_is_told_and_found_without_a_date() -> None:
    quote = "The police cleared the camp behind the railway station of Subotica and took 30 people away."
    (pair,) = proposals([row("a", "operation", "2023-05-04", "en", quote), row("b", "operation", None, "en", quote)])
    assert pair.reasons[0] == "the same sentence: one copies the other"


def printed(key: str, date: str, published: str, publisher: str) -> Comparable:
    quote = "The police cleared the camp behind the railway station of Subotica yesterday and took 30 people away."
    day = parse_edtf(published).latest
    return row(key, "operation", date, "en", quote, published=day, publisher=publisher)


@pytest.mark.parametrize(
    ("date", "published", "publisher", "one_event"),
    [
        pytest.param("2023-05-04", "2023-05-05", "Evening", True, id="printed again a day later"),
        pytest.param("2023-05-04", "2023-05-04", "Evening", False, id="another day, printed on the same"),
        pytest.param("2023-05-10", "2023-05-11", "Evening", False, id="a week later"),
        pytest.param("2023-05-04", "2023-05-05", "Daily", False, id="the same paper tells it again"),
    ],
)
def test_a_copy_counted_from_another_day(date: str, published: str, publisher: str, one_event: bool) -> None:
    """What was printed again a day later says "yesterday" of another day."""
    first = printed("a", "2023-05-03", "2023-05-04", "Daily")
    assert bool(keys([first, printed("b", date, published, publisher)])) is one_event


def test_pairs_called_distinct_are_left_out() -> None:
    events = [visit("a", "en"), visit("b", "de"), visit("c", "fr")]
    pairs = proposals(events, {frozenset({"a", "b"})})
    assert {(pair.one, pair.other) for pair in pairs} == {("a", "c"), ("b", "c")}


def test_of_one_article_the_likeliest_row() -> None:
    article = ("the other article",)
    told = row("b", "visit", "2023-03-16", "en", SENTENCES["en"], "RS", articles=article)
    less = row(
        "c", "conference", "2023-03-16", "en", "She met the head of Frontex in Belgrade.", "RS", articles=article
    )
    assert keys([visit("a", "de"), told, less]) == [("a", "b")]


def test_events_that_people_added_have_no_article() -> None:
    assert keys([visit("a", "en"), row("b", "visit", "2023-03-16", "en", "Johansson in Belgrade", "RS", articles=())])


def test_the_best_comes_first() -> None:
    events = [visit(key, language) for key, language in zip("abcdefg", SENTENCES, strict=True)]
    scores = [pair.score for pair in proposals(events)]
    assert len(scores) == 21
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] >= SHOWN


def test_nothing_comes_of_nothing() -> None:
    assert proposals([]) == []
    assert proposals([visit("a", "en")]) == []


def test_a_crowded_month_is_not_compared_pair_by_pair() -> None:
    """A thousand events of one month and the same words: each meets a few, and not 500,000 pairs."""
    events = [
        row(f"{number:04}", "operation", "2020-03", "en", f"Police moved people to camp number {number} of the region.")
        for number in range(1000)
    ]
    assert len(proposals(events)) < 20_000


TYPES = st.sampled_from(
    ["visit", "conference", "operation", "agreement", "statistic", "unclassified", "something else"]
)
DATES = st.sampled_from(
    [None, "2023-03-16", "2023-03", "[..2023-03-20]", "[2023-03-10..]", "2023", "2023/..", "2023-03~", "202X",
     "2023-03-13/2023-03-19", "[..2023]", "9999-12-31", "0001-01-01"]
)  # fmt: skip
QUOTES = st.one_of(st.sampled_from(sorted(SENTENCES.values())), st.text(max_size=60))


@st.composite
def some_rows(draw: st.DrawFn) -> list[Comparable]:
    count = draw(st.integers(0, 8))
    return [
        row(str(key), draw(TYPES), draw(DATES), draw(st.sampled_from(["en", "de", "sr"])), draw(QUOTES),
            draw(st.sampled_from(["", "RS", "RS EU", "AT"])), articles=(draw(st.sampled_from("xyz")),))
        for key in range(count)
    ]  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(some_rows(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_count(events: list[Comparable], shuffler: random.Random) -> None:
    shuffled = events[:]
    shuffler.shuffle(shuffled)
    found = proposals(events)
    assert proposals(shuffled) == found
    articles = {event.key: event.articles for event in events}
    for pair in found:
        assert pair.one < pair.other
        assert SHOWN <= pair.score <= 1
        assert articles[pair.one] != articles[pair.other]

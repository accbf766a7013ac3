"""Who of a sentence acts in its event, and where it plays: each is an article of one sentence."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article, Event


def event_of(text: str, language: str) -> Event:
    (event,) = extract_events(Article("a", text, published=date(2020, 5, 13), language=language))
    return event


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        # A subject acts, its object and what a preposition governs do not.
        ("en", "The Danish government proposed a bigger mandate for the European Asylum Support Office.", [
            "Danish government",
        ]),
        ("en", "Human Rights Watch condemned the Croatian police on Monday.", ["Human Rights Watch"]),
        ("en", "The Council approved the new Frontex agreement on 4 May.", ["Council"]),
        # Who only tells it does not act, unless nobody else does.
        ("en", "Ana Novak said the European Commission proposed a new directive on Monday.", ["European Commission"]),
        ("en", "The European Commission said it proposed a new directive on Monday.", ["European Commission"]),
        # The doer of a passive.
        ("en", "The law was adopted by the National Assembly after a proposal of the Danish government.", [
            "National Assembly",
        ]),
        ("de", "Das Gesetz wurde am Montag von der Bundesregierung beschlossen.", ["Bundesregierung"]),
        # Partners act too.
        ("en", "The Commissioner signed an agreement with the Serbian Commissariat for Refugees on Monday.", [
            "Serbian Commissariat for Refugees",
        ]),
        ("en", "Minister Ana Novak visited Tirana with Prime Minister Jan Dvorak on Monday.", [
            "Ana Novak",
            "Jan Dvorak",
        ]),
        # So do those for whom others are there, wherever they stand.
        ("en", "Austria hosted a conference with ministers from Spain, Malta and Cyprus on Monday.", [
            "Austria",
            "Spain",
            "Malta",
            "Cyprus",
        ]),
        ("en", "The agreement between Serbia and Frontex was signed on Monday.", ["Serbia", "Frontex"]),
        ("sr", "Lideri Srbije, Mađarske i Austrije potpisali su memorandum u ponedeljak.", [
            "Lideri Srbije",
            "Mađarske",
            "Austrije",
        ]),
        # Whom a case or a preposition makes dependent does not act.
        ("sr", "Vlada Srbije donela je u ponedeljak odluku o zajedničkim patrolama policije i vojske.", [
            "Vlada Srbije",
        ]),
        ("en", "Hungary closed its border with Serbia on Monday.", ["Hungary"]),
        ("de", "Die Regierung stimmte am Montag dem Einsatz des Bundesheeres an der Grenze zu.", ["Regierung"]),
        # A subject may stand behind its verb.
        ("de", "Am Montag schob Ungarn vierzig Flüchtlinge nach Serbien ab.", ["Ungarn"]),
        ("sr", "U ponedeljak zatvorila je Mađarska granicu sa Srbijom.", ["Mađarska"]),
        # The source that ends a sentence does not act.
        ("en", "Hungarian police arrested nine smugglers, Ana Novak said.", ["Hungarian police"]),
        # A noun alone acts where nobody is named.
        ("en", "The ministers approved the directive on Monday.", ["ministers"]),
        # A person has the full name that the article gives.
        ("en", "Interior Minister Ana Novak is new. Novak visited Tirana on Monday.", ["Ana Novak"]),
        # Members of a body are the body.
        ("en", "Members of the European Parliament approved the directive on Monday.", ["European Parliament"]),
    ],
)  # fmt: skip
def test_who_acts(language: str, text: str, actors: list[str]) -> None:
    assert list(event_of(text, language).actors) == actors


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        # A gathering plays where it is held, whoever comes.
        ("en", "A summit of the EU and the Serbian government was held in Tirana on 4 May.", ["AL"]),
        ("en", "British representatives visited Serbia on 4 May.", ["RS"]),
        ("en", "The conference with ministers from Spain was held in Oslo and Stockholm on 4 May.", ["NO", "SE"]),
        ("sr", "U Londonu je 4. maja održan samit EU i Srbije.", ["GB"]),
        ("de", "Der Gipfel der EU fand am 4. Mai in Tirana statt.", ["AL"]),
        # Where no place of its own is named, that of the guests has to do.
        ("en", "A British delegation held a conference on 4 May.", ["GB"]),
        # What else happens concerns every country named.
        ("en", "Hungarian police closed the border with Serbia on 4 May.", ["HU", "RS"]),
    ],
)
def test_where_it_plays(language: str, text: str, places: list[str]) -> None:
    assert list(event_of(text, language).places) == places

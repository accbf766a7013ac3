"""What English sentences tell, and what they do not: each is an article of one sentence published on 13 May 2020."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article, Event

PUBLISHED = date(2020, 5, 13)


def events_of(text: str) -> list[Event]:
    return extract_events(Article("a", text, published=PUBLISHED, language="en"))


TOLD = [
    (
        "Ministers of six countries signed a readmission agreement in Skopje on 4 May 2020.",
        "agreement",
        "occurred",
        "2020-05-04",
    ),
    ("Parliament ratified the border treaty yesterday.", "agreement", "occurred", "2020-05-12"),
    ("The two governments will sign a memorandum on 20 May.", "agreement", "announced", "2020-05-20"),
    ("The interior minister visited the camp near Bihać on Monday.", "visit", "occurred", "2020-05-11"),
    ("A visit from a Danish delegation is expected next week.", "visit", "announced", "2020-05-18/2020-05-24"),
    ("A conference on asylum was held in Tirana.", "conference", "occurred", "[..2020-05-13]"),
    ("The summit will take place in Sarajevo in June.", "conference", "announced", "2020-06"),
    ("The agency launched a pilot project on voluntary return in 2019.", "pilot_project", "occurred", "2019"),
    ("The assembly adopted a new law on foreigners on 7 May.", "legislation", "occurred", "2020-05-07"),
    ("The new asylum act entered into force on 1 May 2020.", "legislation", "occurred", "2020-05-01"),
    ("The Commission has proposed a new directive on residence permits.", "legislation", "proposed", "[..2020-05-13]"),
    ("The government declared a state of emergency on 15 March.", "legislation", "occurred", "2020-03-15"),
    ("The ministry presented its migration strategy last week.", "policy", "occurred", "2020-05-04/2020-05-10"),
    ("Police arrested nine suspected smugglers in Thessaloniki on Tuesday.", "operation", "occurred", "2020-05-12"),
    ("Authorities closed two border crossings in March 2020.", "operation", "occurred", "2020-03"),
    ("The navy rescued 120 people off Lampedusa on Sunday.", "operation", "occurred", "2020-05-10"),
    ("The Union pledged EUR 40 million for reception centres.", "funding", "announced", "[..2020-05-13]"),
    ("The fund paid 3 million euros to the municipality in 2018.", "funding", "occurred", "2018"),
    ("The Constitutional Court ruled on 29 April that the expulsion was unlawful.", "ruling", "occurred", "2020-04-29"),
    ("Two smugglers were sentenced to eight years in prison.", "ruling", "occurred", "[..2020-05-13]"),
    ("The observatory published a report on detention on 2 May.", "report", "occurred", "2020-05-02"),
    ("The ombudsman condemned the use of force at the border.", "statement", "occurred", "[..2020-05-13]"),
    ("A training course for border guards was organised in Ohrid in February.", "training", "occurred", "2020-02"),
    ("She was appointed commissioner for refugees on 1 April 2020.", "appointment", "occurred", "2020-04-01"),
    ("Eleven people drowned when a boat capsized near Samos on Saturday.", "incident", "occurred", "2020-05-09"),
    ("Residents protested against the new camp on 3 May.", "protest", "occurred", "2020-05-03"),
    ("Some 4,200 people arrived in Greece in April.", "statistic", "occurred", "2020-04"),
    ("The director said that the protocol was signed in January.", "agreement", "occurred", "2020-01"),
    ("Turkey agreed to take back rejected applicants.", "agreement", "occurred", "[..2020-05-13]"),
    ("Frontex said on Monday it would deploy 200 officers to Albania.", "operation", "announced", "[2020-05-13..]"),
    (
        "Ministers said on Friday that the conference will be held in Vienna.",
        "conference",
        "announced",
        "[2020-05-13..]",
    ),
    ("The agreement, signed in 2019, entered into force on 1 May 2020.", "agreement", "occurred", "2020-05-01"),
    ("Serbia's 2018 asylum law was amended.", "legislation", "occurred", "[..2020-05-13]"),
    ("The summit in Ohrid was postponed on 5 May.", "conference", "cancelled", "2020-05-05"),
    ("The Union announced EUR 3 million for shelters last week.", "funding", "announced", "2020-05-04/2020-05-10"),
]

NOT_TOLD = [
    "Such centres could be established in third countries.",
    "If the agreement were signed, arrivals might fall.",
    "Nobody knows whether the law would be adopted.",
    "Solidarity is a matter of conscience.",
    "The conference room is on the second floor.",
    "People have not stopped fleeing.",
    "The law was not adopted.",
    "Should the border be closed?",
    "Smugglers charge 2,000 euros for the route.",
    "The ministry is responsible for asylum.",
    "According to the agency, numbers stay low.",
    "Italy had a readmission agreement with Tunisia.",
    "COURT REPORTS",
    "Suspects who are arrested at the border go free.",
]


@pytest.mark.parametrize(("text", "type_", "status", "when"), TOLD)
def test_event_is_told(text: str, type_: str, status: str, when: str) -> None:
    events = events_of(text)
    assert [(event.type, event.status, str(event.date)) for event in events] == [(type_, status, when)]
    assert events[0].quote == text


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_event_is_told(text: str) -> None:
    assert events_of(text) == []

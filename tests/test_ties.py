"""Dates by another event, what "it" stands for, and what is told twice."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article, Event

PUBLISHED = date(2014, 9, 20)
CONFERENCE = "On 28 August 2014, ministers held a conference in Berlin. "


def events_of(text: str, language: str = "en") -> list[Event]:
    return extract_events(Article("a", text, published=PUBLISHED, language=language))


TIED = [
    ("Two days before the conference, a network held a round table in Niš.", "2014-08-26"),
    ("Three weeks after the conference, the commission launched a pilot project.", "2014-09-18~"),
    ("Police arrested 20 people during the conference.", "2014-08-28"),
    ("Before the conference, police evicted 40 people from a squat.", "[..2014-08-28]"),
    ("Police closed the camp after the conference.", "[2014-08-28..2014-09-20]"),
    ("Police closed the camp.", "[..2014-09-20]"),
    ("Police closed the camp after a conference.", "[..2014-09-20]"),
    ("Police closed the camp after the training.", "[..2014-09-20]"),
]


@pytest.mark.parametrize(("sentence", "edtf"), TIED, ids=[sentence for sentence, _ in TIED])
def test_date_by_the_event_beside(sentence: str, edtf: str) -> None:
    assert str(events_of(CONFERENCE + sentence)[-1].date) == edtf


def test_the_reason_names_the_event_and_its_date() -> None:
    event = events_of(CONFERENCE + TIED[0][0])[-1]
    assert event.date_text == "Two days before the conference"
    assert event.date_reason == "'Two days before the conference', which is dated 28 August 2014"


PRONOUNS = [
    ("The EU and Albania signed the agreement in May 2014. It entered into force on 1 June 2014.", "agreement"),
    ("Parliament adopted the law in May 2014. It entered into force on 1 June 2014.", "legislation"),
]


@pytest.mark.parametrize(("text", "type_"), PRONOUNS, ids=[type_ for _, type_ in PRONOUNS])
def test_it_stands_for_what_was_told_of(text: str, type_: str) -> None:
    event = events_of(text)[-1]
    assert (event.type, str(event.date)) == (type_, "2014-06-01")
    assert event.title.startswith("The ")


def test_it_that_stands_for_nothing() -> None:
    text = "They signed the agreement in May. It was announced on Monday that talks will be held in October."
    assert [str(event.date) for event in events_of(text)] == ["2014-05", "2014-10"]


def test_what_is_said_at_a_meeting_is_part_of_it() -> None:
    assert len(events_of(CONFERENCE + "New proposals were presented during the conference.")) == 1


def test_a_second_signature_is_the_same_signing() -> None:
    text = "Serbia and Hungary signed an agreement on 4 May 2014. The interior minister signed on behalf of Serbia."
    assert len(events_of(text)) == 1


def test_the_next_sentence_with_the_same_verb_tells_more_of_it() -> None:
    text = "Police evicted the squats on 15 March 2014. People were evicted in many places along the border."
    assert len(events_of(text)) == 1
    others = "Police arrested 20 people on 15 March 2014. Police arrested five smugglers and 12 drivers in Bari."
    assert len(events_of(others)) == 2


def test_a_record_since_a_year_is_not_dated_by_the_year() -> None:
    text = "Yesterday police evicted so many squats for the first time since the beginning of 2014."
    assert str(events_of(text)[0].date) == "2014-09-19"


def test_a_document_that_reveals_an_event_is_no_event_beside_it() -> None:
    (event,) = events_of("A document reveals that ministers signed an agreement in February 2014.")
    assert event.type == "agreement"

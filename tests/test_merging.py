"""The mentions of one event become one row; two events stay two."""

from datetime import date

from timeline.extract import extract_events
from timeline.models import Article, Event, Span


def events_of(text: str, headline: Span | None = None) -> list[Event]:
    return extract_events(Article("a", text, published=date(2020, 5, 13), language="en", headline=headline))


def test_lead_and_body_are_one_event() -> None:
    events = events_of(
        "Interior ministers signed a declaration on border guards in Vienna.\n"
        "On 4 May 2020 the interior ministers of five states signed the declaration on joint border guards in Vienna."
    )
    assert [(event.type, str(event.date), len(event.mentions)) for event in events] == [("agreement", "2020-05-04", 1)]


def test_a_headline_joins_its_sentence_and_the_sentence_is_the_quote() -> None:
    text = (
        "Court overturns expulsion order\n"
        "The Supreme Court overturned the expulsion order against a Syrian family on Monday."
    )
    events = events_of(text, Span(0, 31))
    assert [event.quote for event in events] == [text[32:]]
    assert [mention.quote for mention in events[0].mentions] == [text[:31]]


def test_a_definite_noun_points_back() -> None:
    events = events_of(
        "A regional conference on asylum was held in Tirana on 7 May.\nThe conference was attended by 40 judges."
    )
    assert [(event.type, str(event.date)) for event in events] == [("conference", "2020-05-07")]


def test_different_days_are_different_events() -> None:
    events = events_of(
        "Police arrested four smugglers in Niš on 2 May.\nPolice arrested six smugglers in Niš on 9 May."
    )
    assert [str(event.date) for event in events] == ["2020-05-02", "2020-05-09"]


def test_what_was_done_and_what_is_planned_are_two_events() -> None:
    events = events_of("The minister visited Kosovo on 4 May.\nThe minister will visit Albania on 20 May.")
    assert [(event.status, str(event.date)) for event in events] == [
        ("occurred", "2020-05-04"),
        ("announced", "2020-05-20"),
    ]


def test_two_events_of_one_sentence_stay_two() -> None:
    events = events_of(
        "Police arrested five men in Vlora on 2 May, while the court in Tirana sentenced two others on 5 May."
    )
    assert sorted((event.type, str(event.date)) for event in events) == [
        ("operation", "2020-05-02"),
        ("ruling", "2020-05-05"),
    ]


def test_two_events_joined_by_and_stay_two() -> None:
    events = events_of("Parliament adopted the law on 4 May and police arrested 20 people on 5 May.")
    assert [(event.type, str(event.date)) for event in events] == [
        ("legislation", "2020-05-04"),
        ("operation", "2020-05-05"),
    ]


def test_like_events_in_different_countries_stay_apart() -> None:
    events = events_of(
        "Greek police arrested ten people on Lesbos.\n"
        "Bulgarian police arrested two people in Sofia.\n"
        "Italian police arrested 40 people in Bari."
    )
    assert [event.places for event in events] == [("GR",), ("BG",), ("IT",)]


def test_a_sentence_told_twice_is_one_event() -> None:
    text = "Police closed the camp at Vučjak on 4 May."
    assert len(events_of(f"{text}\n{text}")) == 1


def test_main_clause_and_dated_aside_are_two_events_the_main_one_first() -> None:
    events = events_of("The court, which ruled in 2018 on pushbacks, fined Hungary on 11 May 2020.")
    assert [(event.type, str(event.date)) for event in events] == [("ruling", "2020-05-11"), ("ruling", "2018")]

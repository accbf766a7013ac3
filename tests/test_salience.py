"""Where an article tells an event: headline, lead, further down, or only as background."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.models import Article, Salience, Span

LEAD = (Salience.LEAD, "told in the first paragraphs")
ASIDE = (Salience.BACKGROUND, "told in an aside only")
LONG_PAST = (Salience.BACKGROUND, "over a year before the article")
FILLER = "Nothing else is known so far."


def salience_in(*paragraphs: str, headline: str | None = None) -> list[tuple[str, Salience | None, str]]:
    """Title, salience and reason of each event of an article published on 13 May 2020."""
    text = "\n".join([headline, *paragraphs] if headline else paragraphs)
    where = Span(0, len(headline)) if headline else None
    events = extract_events(Article("a", text, published=date(2020, 5, 13), language="en", headline=where))
    return [(event.title, event.salience, event.salience_reason) for event in events]


def test_what_the_headline_tells() -> None:
    found = salience_in(
        "The Supreme Court overturned the expulsion order against a Syrian family on Monday.",
        FILLER,
        "The family had lodged an appeal in April.",
        headline="Supreme Court overturns expulsion order",
    )
    assert [where for _, where, _ in found] == [Salience.HEADLINE, Salience.DETAIL]
    assert found[0][2] == "the headline tells it"


def test_where_the_headline_tells_no_event_the_one_that_has_most_of_its_words() -> None:
    found = salience_in(
        "The interior ministry opened a reception centre near Subotica on Monday.",
        "The ministry opened another centre in Preševo in April.",
        headline="New reception centre near Subotica",
    )
    assert [where for _, where, _ in found] == [Salience.HEADLINE, Salience.LEAD]
    assert found[0][2] == "the headline has its words"


@pytest.mark.parametrize("headline", ["Subotica", "A long winter for everybody on the road"])
def test_a_headline_that_is_about_no_event(headline: str) -> None:
    found = salience_in("The interior ministry opened a reception centre near Subotica on Monday.", headline=headline)
    assert [where for _, where, _ in found] == [Salience.LEAD]


def test_the_first_two_paragraphs_are_the_lead() -> None:
    told = "Police arrested {} smugglers in Niš on Monday."
    found = salience_in(*(told.format(number) for number in (11, 12, 13)))
    assert [where for _, where, _ in found] == [Salience.LEAD, Salience.LEAD, Salience.DETAIL]


def test_a_heading_is_no_paragraph() -> None:
    found = salience_in("PRESS RELEASE", FILLER, "Police arrested 12 smugglers in Niš on Monday.")
    assert [where for _, where, _ in found] == [Salience.LEAD]


def test_the_lead_of_an_article_without_paragraphs_is_its_first_five_sentences() -> None:
    told = "Police arrested 12 smugglers in Niš on Monday."
    assert salience_in(" ".join([*[FILLER] * 4, told]))[0][1] is Salience.LEAD
    assert salience_in(" ".join([*[FILLER] * 5, told]))[0][1] is Salience.DETAIL


@pytest.mark.parametrize(
    ("sentence", "salience", "reason"),
    [
        ("Germany and Turkey signed an agreement on 18 March 2016.", *LONG_PAST),
        ("Germany and Turkey signed an agreement on 18 June 2019.", *LEAD),
        ("There is still no word on the camp, which was closed in February.", *ASIDE),
        ("There is still no word on the camp, which was closed on Monday.", *LEAD),
        ("The cook looks after the guests of a summit on migration, which will be held in June.", *LEAD),
        ("The border has been closed since 2015.", *LEAD),
    ],
)
def test_background_is_what_is_long_past_or_told_in_an_aside(sentence: str, salience: Salience, reason: str) -> None:
    assert [(where, why) for _, where, why in salience_in(sentence)] == [(salience, reason)]


def test_an_aside_that_is_told_outright_elsewhere_is_no_background() -> None:
    found = salience_in(
        "There is still no word on the camp near Preševo, which was closed in February.",
        "The ministry closed the camp near Preševo in February.",
    )
    assert [where for _, where, _ in found] == [Salience.LEAD]


def test_what_the_headline_tells_is_no_background_however_old() -> None:
    found = salience_in(
        "A look back: Germany and Turkey signed an agreement on readmission on 18 March 2016.",
        headline="How Germany and Turkey signed an agreement on readmission",
    )
    assert [where for _, where, _ in found] == [Salience.HEADLINE]

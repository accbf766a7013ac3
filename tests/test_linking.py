"""Which time a mention gets, and what is said of it when it has none."""

from datetime import date

import pytest

from timeline.extract import extract_events
from timeline.extract.linking import story_time
from timeline.models import Article


def test_no_time_of_its_own_is_a_bound_from_publication() -> None:
    article = Article(
        "a", "A camp was opened in Lipa.", published=date(2020, 5, 13), published_reason="front matter", language="en"
    )
    (event,) = extract_events(article)
    assert str(event.date) == "[..2020-05-13]"
    assert event.date_text is None
    assert event.date_reason == "no time of its own: on or before publication 13 May 2020, from the front matter"


def test_announced_without_time_is_on_or_after_publication() -> None:
    article = Article("a", "The ministry will open a camp in Lipa.", published=date(2020, 5, 13), language="en")
    (event,) = extract_events(article)
    assert (event.status, str(event.date)) == ("announced", "[2020-05-13..]")


def test_without_publication_the_latest_time_in_the_text_bounds() -> None:
    text = "The treaty was signed on 4 March 2019. A camp was opened in Lipa."
    events = extract_events(Article("a", text, language="en"))
    assert [str(event.date) for event in events] == ["2019-03-04", "[..2019-03]"]
    assert "no publication date" in events[1].date_reason


def test_no_time_at_all_is_no_date() -> None:
    (event,) = extract_events(Article("a", "A camp was opened in Lipa.", language="en"))
    assert event.date is None
    assert event.date_reason == "the text gives no time"
    assert story_time(None, None, []) is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Police closed the camp on 4 May, which had been opened in 2015.", "2020-05-04"),
        ("Parliament amended the 2016 law on aliens yesterday.", "2020-05-12"),
        ("On Monday police evicted 40 people and said that the camp had existed since 2018.", "2020-05-11"),
    ],
)
def test_the_nearest_expression_of_the_clause_governs(text: str, when: str) -> None:
    events = extract_events(Article("a", text, published=date(2020, 5, 13), language="en"))
    assert str(events[0].date) == when


def test_reason_quotes_the_words() -> None:
    article = Article("a", "Police closed the camp yesterday.", published=date(2020, 5, 13), language="en")
    (event,) = extract_events(article)
    assert event.date_text == "yesterday"
    assert "'yesterday'" in event.date_reason
    assert "13 May 2020" in event.date_reason


def test_days_that_head_the_parts_of_a_digest_date_what_stands_below() -> None:
    text = "2 March 2016\nPolice closed the camp at Lipa.\n5 March 2016\nParliament adopted the asylum law."
    events = extract_events(Article("a", text, published=date(2016, 3, 9), language="en"))
    assert [str(event.date) for event in events] == ["2016-03-02", "2016-03-05"]
    assert events[0].date_reason == "under the heading '2 March 2016'"


def test_one_day_alone_on_a_line_dates_nothing() -> None:
    text = "2 March 2016\nPolice closed the camp at Lipa."
    (event,) = extract_events(Article("a", text, published=date(2016, 3, 9), language="en"))
    assert str(event.date) == "[..2016-03-09]"

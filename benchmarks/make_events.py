"""A database of synthetic events: `python benchmarks/make_events.py N path.db`. The same N gives the same events."""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from timeline.datespan import DateSpan, day_span, month_span, on_or_before, parse_edtf, year_span
from timeline.keys import article_key
from timeline.models import Article, Event, EventType, Evidence, Status
from timeline.store import open_store, save_article, writing

EVENTS_IN_AN_ARTICLE = 12
ARTICLES_AT_A_TIME = 400  # saved in one transaction

WHO = (
    "The government",
    "The ministry of interior",
    "Frontex",
    "The Commission",
    "The border police",
    "An NGO",
    "UNHCR",
)
DID = ("signed", "visited", "closed", "announced", "published", "adopted", "opened", "condemned", "funded", "deported")
WHAT = ("a border crossing", "a reception centre", "a readmission agreement", "a report on pushbacks", "the asylum law",
        "a return flight", "a training course", "a fence", "a working group", "a relocation scheme")  # fmt: skip
WHERE = ("Subotica", "Horgoš", "Bihać", "Lesbos", "Lampedusa", "Calais", "Melilla", "Evros", "Kladuša", "Preševo")
CODES = ("RS", "BA", "HR", "GR", "IT", "FR", "ES", "HU", "MK", "EU", "XK", "GB", "DE", "AT")
ACTORS = tuple(f"{kind} {number}" for kind in ("Ministry", "Agency", "Council", "Police of") for number in range(100))
PUBLISHERS = ("ECRE", "Danas", "Statewatch", "N1", "Balkan Insight", "Border Violence Monitoring")


def make_articles(count: int, seed: int = 0) -> Iterator[tuple[Article, list[Event]]]:
    """Articles with `count` events between them."""
    choose = random.Random(seed)
    left = count
    number = 0
    while left > 0:
        events, text = _events(choose, min(EVENTS_IN_AN_ARTICLE, left))
        name = f"article-{number:06}"
        published = date(2010, 1, 1) + timedelta(days=choose.randrange(5_800))
        yield Article(name, text, f"synthetic/{name}.txt", f"News {number}", choose.choice(PUBLISHERS),
                      published=published, published_reason="front matter", language="en"), events  # fmt: skip
        left -= len(events)
        number += 1


def make_events(count: int, path: str) -> None:
    """Stores `count` events in the database at `path`."""
    connection = open_store(path)
    articles = make_articles(count)
    while batch := list(islice(articles, ARTICLES_AT_A_TIME)):
        with writing(connection):
            for article, events in batch:
                save_article(connection, article, article_key(article), events, at=datetime.now(UTC))
    connection.close()


def _events(choose: random.Random, count: int) -> tuple[list[Event], str]:
    text = ""
    events = []
    for number in range(count):
        title = f"{choose.choice(WHO)} {choose.choice(DID)} {choose.choice(WHAT)} near {choose.choice(WHERE)}"
        quote = f"{title}, said official number {choose.randrange(10_000)} in remark {number}."
        start, text = len(text), f"{text}{quote}\n"
        mention = Evidence(quote, start, start + len(quote))
        events.append(
            Event(choose.choice(list(EventType)), choose.choice(list(Status)), _date(choose), title, quote, start,
                  start + len(quote), title.split()[-3], "then", "'then', from publication", "a verb", "past tense",
                  tuple(choose.sample(ACTORS, choose.randrange(3))),
                  tuple(choose.sample(CODES, choose.randrange(1, 3))), 0.8, (mention,) if choose.random() < 0.2 else ())
        )  # fmt: skip
    return events, text


def _date(choose: random.Random) -> DateSpan | None:
    day = date(2010, 1, 1) + timedelta(days=choose.randrange(5_800))
    kind = choose.random()
    if kind < 0.6:
        return day_span(day)
    if kind < 0.8:
        return month_span(day.year, day.month)
    if kind < 0.9:
        return on_or_before(day_span(day))
    if kind < 0.95:
        return year_span(day.year)
    return parse_edtf(f"{day.year}/..") if kind < 0.98 else None


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: python benchmarks/make_events.py N path.db")
    make_events(int(sys.argv[1]), sys.argv[2])

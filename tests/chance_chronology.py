"""What articles may tell, people say and filters ask, for chronologies that are made by chance."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

from tests.make_chronology import NOON, add, make_article, make_event
from timeline.models import AnnotationKind, EventType, Status
from timeline.store import annotate, event_ids, open_store, rows_by_id
from timeline.store.ranked import build_ranks

DATES = (
    "2023-03-16", "2023-03-17", "2023-03", "2023", "2022-12~", "2023-03-16~", "[..2023-04-02]", "2015/..", "202X", None,
    "2023-03-10/2023-03-20", "2023-03-01", "2024-02-29",
)  # fmt: skip
WORDS = ("border", "bordeaux", "camp", "Šid", "2.5", "asylum", "Đurić", "b", "the", "agency’s")
FILTERS = (
    "", "type:visit", "-type:visit", "type:visit,report status:announced", "place:RS", "-place:RS,BA", "border", "bo",
    "b", "-bo", '"border camp"', "border camp", "2.5", "šid", "djuric", "agency", "actor:frontex", "-actor:police",
    "2023", "2023-03", "surely:2023-03", "-surely:2023", "begins:2023", "begins:2023-04..", "-begins:..2023-03",
    "after:2023-03-16", "before:2023", "2022..2024", "2030",
    "is:starred", "is:doubtful", "has:note", "-has:tag", "tag:key,Camp", "is:undated", "has:date", "publisher:danas",
    "language:en", "stage:signed", "is:manual", "verdict:rejected", "significance:high", "2023 border place:RS",
    "article:one", "zzzz", "is:conflicting,news", 'actor:="border POLICE"', "-actor:=police", "actor:=frontex,police",
    "publisher:=danas,=n1", "has:place", "-has:actor,publisher", "has:stage,note", "-has:language",
)  # fmt: skip
TEXTS = (
    "Ministers met in Belgrade. The camp was closed. A law was adopted.",
    "Ministers met in Belgrade today. The camp was closed.",
    "The camp was closed. A law was adopted. A law was adopted at once.",
    "Nobody did it.",
    "",
)
VALUES: tuple[tuple[AnnotationKind, dict[str, object]], ...] = (
    (AnnotationKind.NOTE, {"text": "a note"}),
    (AnnotationKind.TAG, {"tag": "key"}),
    (AnnotationKind.TAG, {"tag": "key", "on": False}),
    (AnnotationKind.STAR, {"on": True}),
    (AnnotationKind.VERDICT, {"verdict": "confirmed"}),
    (AnnotationKind.SIGNIFICANCE, {"level": "high"}),
    (AnnotationKind.SET, {"field": "date", "new": "2024"}),
    (AnnotationKind.SET, {"field": "title", "new": "Another title"}),
)


@contextmanager
def ranked_and_late(path: Path) -> Iterator[sqlite3.Connection]:
    """A chronology with ranks, and rows that were written since."""
    random = Random(7)
    with closing(open_store(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        some_articles(random, connection, "one", 80)
        build_ranks(connection)
        for _ in range(12):
            say_something(random, connection)
        some_articles(random, connection, "two", 20)
        yield connection


def some_articles(random: Random, store: sqlite3.Connection, name: str, count: int) -> list[str]:
    """An article of `count` sentences, each of which tells an event; returns the keys of these."""
    sentences = [
        f"{number} {random.choice(WORDS)} {random.choice(WORDS)} {random.choice(WORDS)}." for number in range(count)
    ]
    text = " ".join(sentences)
    events = [
        make_event(
            text,
            sentence,
            random.choice(DATES),
            type=random.choice((EventType.VISIT, EventType.REPORT)),
            title=random.choice(("Camp", "camp", "Đurić", "Zagreb", "", sentence)),
            status=random.choice((Status.OCCURRED, Status.ANNOUNCED)),
            confidence=random.random(),
            actors=tuple(random.sample(("Frontex", "Border police", "Полиција"), random.randrange(3))),
            places=tuple(random.sample(("RS", "BA", "EU"), random.randrange(3))),
        )
        for sentence in sentences
    ]
    return add(store, make_article(text, name, random.choice(("Danas", "N1", None))), events)


def say_something(random: Random, store: sqlite3.Connection) -> None:
    """Something that a person says of some event."""
    kind, value = random.choice(
        (
            ("star", {}), ("tag", {"tag": "key"}), ("tag", {"tag": "camp"}), ("note", {"text": "border camp"}),
            ("set", {"field": "date", "new": random.choice(DATES)}), ("verdict", {"verdict": "rejected"}),
            ("set", {"field": "places", "new": ["RS"]}), ("significance", {"level": "high"}),
        )
    )  # fmt: skip
    key = random.choice(rows_by_id(store, event_ids(store))).key
    annotate(store, key, AnnotationKind(kind), value, author="ana", at=NOON)

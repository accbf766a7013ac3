"""Synthetic articles to read: `python benchmarks/make_articles.py N path.jsonl`. The same N gives the same articles."""

import json
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

SENTENCES_IN_A_PARAGRAPH = 4
PARAGRAPHS = 6  # some 2,800 characters an article, as long as the fixtures are
PUBLISHERS = ("ECRE", "Danas", "Statewatch", "N1", "Balkan Insight", "Border Violence Monitoring")

WHO = (
    "The government of Serbia", "The Ministry of the Interior", "Frontex", "The European Commission",
    "Police in Hungary", "Interior minister Ana Novak", "The Council of Europe", "UNHCR", "A court in Zagreb",
)  # fmt: skip
DID = (
    "signed an agreement on readmission", "closed the border crossing near Horgoš", "published a report on pushbacks",
    "opened a reception centre for 400 people", "adopted a new law on asylum", "deported 35 people to Turkey",
    "visited the camp in Bihać", "announced a strategy on migration", "arrested 12 smugglers",
    "will send 200 officers to the border", "rejected the proposal on quotas", "granted 15 million euros for patrols",
)  # fmt: skip
WHEN = (
    "on {day} {month} {year}", "in {month} {year}", "on Tuesday", "last week", "in {year}", "two days earlier", "",
)  # fmt: skip
BETWEEN = (
    "Residents of the valley say that little has changed since the road was widened.",
    "Those who arrived slept in a disused factory, where volunteers handed out blankets and soup.",
    "It is not clear how many of them could apply for protection, or whether anybody would read the applications.",
    "The river is low in summer, and the path along it is steep, narrow and badly lit.",
    "Lawyers who follow the case expect that it will take long, as such cases do.",
)
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def make_articles(count: int, seed: int = 0) -> Iterator[dict[str, str]]:
    """`count` articles as the fields of a JSON line."""
    choose = random.Random(seed)
    for number in range(count):
        published = date(2010, 1, 1) + timedelta(days=choose.randrange(5_800))
        yield {
            "id": f"article-{number:06}",
            "title": f"Border news {number}",
            "publisher": choose.choice(PUBLISHERS),
            "published": published.isoformat(),
            "language": "en",
            "text": "\n\n".join(_paragraph(choose, published) for _ in range(PARAGRAPHS)),
        }


def write_articles(count: int, path: Path) -> None:
    """Writes `count` articles to a JSON lines file."""
    with path.open("w", encoding="utf-8") as lines:
        for article in make_articles(count):
            lines.write(json.dumps(article, ensure_ascii=False) + "\n")


def _paragraph(choose: random.Random, published: date) -> str:
    return " ".join(
        _sentence(choose, published) if place % 2 == 0 else choose.choice(BETWEEN)
        for place in range(SENTENCES_IN_A_PARAGRAPH)
    )


def _sentence(choose: random.Random, published: date) -> str:
    day = published - timedelta(days=choose.randrange(700))
    when = choose.choice(WHEN).format(day=day.day, month=MONTHS[day.month - 1], year=day.year)
    where = choose.choice(("in Subotica", "near the fence", "after long talks", "with Austria and Slovenia"))
    return " ".join(part for part in (choose.choice(WHO), choose.choice(DID), where, when) if part) + "."


if __name__ == "__main__":
    if len(sys.argv) != 3 or not sys.argv[1].isdecimal():
        sys.exit("usage: python benchmarks/make_articles.py N path.jsonl")
    write_articles(int(sys.argv[1]), Path(sys.argv[2]))

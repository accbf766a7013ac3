"""Articles to disturb the reading of: short, each with events, in an older and a newer version."""

import json
from datetime import date, timedelta
from pathlib import Path

WHO = ("The government of Serbia", "The Ministry of the Interior", "Frontex", "The European Commission", "UNHCR")
DID = (
    "signed an agreement on readmission", "closed the border crossing near Horgoš", "published a report on pushbacks",
    "opened a reception centre in Subotica", "adopted a new law on asylum", "deported 35 people to Turkey",
    "visited the camp in Bihać",
)  # fmt: skip
FIRST_DAY = date(2012, 1, 1)


def write_articles(path: Path, count: int, *, newer: bool = False) -> None:
    """`count` articles as JSON lines, of three sentences each that tell an event.

    The newer version of an article begins with one more, and of every third one the second sentence is gone.
    """
    lines = (json.dumps(_article(number, newer), ensure_ascii=False) for number in range(count))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _article(number: int, newer: bool) -> dict[str, str]:
    published = FIRST_DAY + timedelta(days=11 * number)
    sentences = [_sentence(number, place, published) for place in range(3)]
    if newer:
        sentences[1:2] = [] if number % 3 == 0 else sentences[1:2]
        sentences.insert(0, f"The Council of Europe criticised the camp on {_in_words(published)}.")
    return {
        "id": f"article-{number:04}",
        "title": f"Border news {number}",
        "publisher": "The Bulletin",
        "published": published.isoformat(),
        "language": "en",
        "text": " ".join(sentences),
    }


def _sentence(number: int, place: int, published: date) -> str:
    who = WHO[(number + place) % len(WHO)]
    did = DID[(number + 2 * place) % len(DID)]
    return f"{who} {did} on {_in_words(published - timedelta(days=place + 1))}."


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"

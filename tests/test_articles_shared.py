"""Real articles, where they are at hand in `../shared`: heads as coded, and no coded event in the furniture."""

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from timeline.articles import read_articles
from timeline.articles.header import read_header
from timeline.models import Article

SHARED = Path(__file__).parent.parent.parent / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason=f"no articles in {SHARED}")

# "24/10/16" is the 16th of October 2024 in one newsletter; days are read first.
YEAR_FIRST = {"041"}

# Short marks of furniture that must be gone, by article; "" where the file has none.
MARKS = {
    "000": ("PRESS /", "Source: RTS;", "April 02", "Pogledajte", "Creating Migrant Hubs", "Governing Board"),
    "001": ("Monday, 30",),
    "002": ("For further", "subscribe"),
    "003": ("ponedeljak",),
    "004": (
        "-- 29/07",
        "[AFP]",
        "Related",
        "contributed to",
        "commissioned",
        "Bookmark",
        "We welcome",
        "Focus on",
        "logo",
        "Most Popular",
        "know",
    ),
}


@lru_cache(maxsize=1)
def articles() -> dict[str, Article]:
    readings = read_articles([str(SHARED / "articles"), str(SHARED / "corpus" / "dev.jsonl")])
    return {article.name: article for article in readings if isinstance(article, Article)}


def coded(*names: str) -> Iterator[dict[str, Any]]:
    for name in names:
        for line in (SHARED / "gold" / name).read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def test_heads_are_read_from_the_text_alone() -> None:
    wrong = []
    for gold in coded("seed-articles.jsonl", "dev-articles.jsonl"):
        header = read_header(articles()[gold["article"]].text)
        published = header.published.isoformat() if header.published else None
        title = " ".join(header.title.split()) if header.title else None
        if (title, published) != (gold["title"], gold["published"]) and gold["article"] not in YEAR_FIRST:
            wrong.append((gold["article"], title, published))
    assert wrong == []


def test_languages_and_publishers() -> None:
    for gold in coded("seed-articles.jsonl", "dev-articles.jsonl"):
        article = articles()[gold["article"]]
        assert article.language == gold["language"], gold["article"]
        publishers = gold["publisher"] if isinstance(gold["publisher"], list) else [gold["publisher"]]
        assert article.publisher in publishers, gold["article"]


@pytest.mark.parametrize("number", MARKS)
def test_no_furniture_survives(number: str) -> None:
    article = next(article for name, article in articles().items() if name.startswith(f"{number}_"))
    left, place = "", 0
    for span in article.furniture:
        left += article.text[place : span.start]
        place = span.end
    left += article.text[place:]
    assert [mark for mark in MARKS[number] if mark in article.text] == list(MARKS[number])
    assert [mark for mark in MARKS[number] if mark in left] == []


def test_no_required_event_is_in_the_furniture() -> None:
    for gold in coded("seed-events.jsonl", "dev-events.jsonl"):
        text, spans = articles()[gold["article"]].text, articles()[gold["article"]].furniture
        for quote in gold["quotes"] if gold["required"] else ():
            start = text.find(quote)
            lost = sum(max(0, min(span.end, start + len(quote)) - max(span.start, start)) for span in spans)
            assert start < 0 or lost <= len(quote) // 4, (gold["id"], start)

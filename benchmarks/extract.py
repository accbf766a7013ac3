"""How fast events are found, warm, on one core: characters of article text a CPU second, over the fixtures.

    python benchmarks/extract.py [PATH …]

Prints the speed of the whole core and of its parts, and the ratio to reading the same text word by word with one
regular expression in the same run, which tells more than seconds on a machine that does other things too.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from timeline.articles import read_articles
from timeline.extract import extract_events
from timeline.extract.dates import find_dates
from timeline.extract.participants import names_in
from timeline.models import Article

ROUNDS = 5
WORD = re.compile(r"\w+")


def main(paths: list[str]) -> None:
    """Measure and print."""
    articles = [reading for reading in read_articles(paths) if isinstance(reading, Article)]
    size = sum(len(article.text) for article in articles)
    parts: dict[str, Callable[[Article], object]] = {
        "words": lambda article: WORD.findall(article.text),
        "dates": lambda article: find_dates(
            article.text, published=article.published, language=article.language or "en"
        ),
        "names": lambda article: names_in(article.text, article.language or "en"),
        "events": extract_events,
    }
    print(f"{len(articles)} articles, {size:,} characters, best of {ROUNDS}")
    words = None
    for name, part in parts.items():
        seconds = _best(part, articles)
        words = words or seconds
        print(f"{name:8} {size / seconds:12,.0f} characters a CPU second   {seconds / words:6.1f} x words")


def _best(part: Callable[[Article], object], articles: list[Article]) -> float:
    """The least CPU seconds that one round over the articles took, after one to warm up."""
    taken = []
    for _ in range(ROUNDS + 1):
        began = time.process_time()
        for article in articles:
            part(article)
        taken.append(time.process_time() - began)
    return min(taken[1:])


if __name__ == "__main__":
    main(sys.argv[1:] or [str(Path(__file__).parent.parent / "fixtures")])

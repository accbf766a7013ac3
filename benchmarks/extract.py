"""How fast events are found, warm, on one core: characters of article text a CPU second, over the fixtures.

    python benchmarks/extract.py [PATH …]

Prints the speed of the whole core and of its parts, the share of each, and the ratio to finding the words of the same
text with one regular expression in the same run, which tells more than seconds on a machine that does other things too.
The parts take turns on each article, and the best of all rounds counts for each, so that a busy moment spoils none.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from timeline.articles import read_articles
from timeline.extract import DEFAULT_LANGUAGE, extract_events
from timeline.extract.clauses import clauses_of
from timeline.extract.dates import find_dates
from timeline.extract.participants import names_in
from timeline.extract.sentences import split_sentences, tokens_of
from timeline.extract.vocabulary import vocabulary
from timeline.models import Article

ROUNDS = 9
WORD = re.compile(r"\w+")

Part = Callable[[Article], object]


def main(paths: list[str]) -> None:
    """Measure and print."""
    articles = [reading for reading in read_articles(paths) if isinstance(reading, Article)]
    size = sum(len(article.text) for article in articles)
    seconds = best_of_each(PARTS, articles)
    whole = seconds["events"]
    seconds["the rest"] = whole - sum(seconds[name] for name in STEPS)
    print(f"{len(articles)} articles, {size:,} characters, best of {ROUNDS}")
    for name in ("words", *STEPS, "the rest", "events"):
        speed, share, ratio = size / seconds[name], seconds[name] / whole, seconds[name] / seconds["words"]
        print(f"{name:10} {speed:12,.0f} characters a CPU second   {share:6.1%} of events   {ratio:6.1f} x words")


def best_of_each(parts: dict[str, Part], articles: list[Article]) -> dict[str, float]:
    """The least CPU seconds that each part took for all articles: the sum of its best times for each."""
    best = {name: [float("inf")] * len(articles) for name in parts}
    for _ in range(ROUNDS + 1):  # in the first, words are read and tables made
        for place, article in enumerate(articles):
            for name, part in parts.items():
                began = time.process_time()
                part(article)
                best[name][place] = min(best[name][place], time.process_time() - began)
    return {name: sum(times) for name, times in best.items()}


def _dates(article: Article) -> object:
    return find_dates(
        article.text,
        published=article.published,
        language=article.language or DEFAULT_LANGUAGE,
        ignore=article.furniture,
    )


def _clauses(article: Article) -> None:
    """Sentences, their tokens, and their clauses with the event words in them, as though the article had no dates."""
    words = vocabulary(article.language or DEFAULT_LANGUAGE)
    for sentence in split_sentences(article):
        tokens = tokens_of(sentence.text, sentence.start)
        if words:
            clauses_of(sentence, tokens, frozenset(), words)


STEPS: dict[str, Part] = {
    "dates": _dates,
    "names": lambda article: names_in(article.text, article.language or DEFAULT_LANGUAGE),
    "clauses": _clauses,
}
PARTS: dict[str, Part] = {"words": lambda article: WORD.findall(article.text), **STEPS, "events": extract_events}


if __name__ == "__main__":
    main(sys.argv[1:] or [str(Path(__file__).parent.parent / "fixtures")])

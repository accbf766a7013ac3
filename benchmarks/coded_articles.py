"""Articles with the chronology that a careful reader coded, for fitting and measuring what is found in them."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.chronology_differences import ExpectedEvent
from timeline.articles import read_articles
from timeline.models import Article

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

Coded = tuple[Article, list[ExpectedEvent]]

# Name of a set -> where its articles are, and their chronologies.
SETS = {
    "fixtures": (ROOT / "fixtures", sorted((ROOT / "fixtures").glob("*.expected.jsonl"))),
    "dev": (SHARED / "corpus" / "dev.jsonl", [SHARED / "gold" / "dev-events.jsonl"]),
    "seed": (SHARED / "articles", [SHARED / "gold" / "seed-events.jsonl"]),
}


def sets_missing() -> list[str]:
    """The names of the sets that are not on this machine."""
    return [name for name, (articles, chronologies) in SETS.items() if not _are_there(articles, *chronologies)]


def coded_articles(name: str) -> list[Coded]:
    """The articles of a set, each with its chronology. OSError when the set is not there."""
    folder, chronologies = SETS[name]
    expected = _expected(chronologies)
    articles = [one for one in read_articles([str(folder)]) if isinstance(one, Article)]
    return [(article, expected[article.name]) for article in articles if article.name in expected]


def _are_there(*paths: Path) -> bool:
    return all(path.exists() for path in paths)


def _expected(paths: Iterable[Path]) -> dict[str, list[ExpectedEvent]]:
    expected = defaultdict(list)
    for line in _lines(paths):
        coded = json.loads(line)
        if "quotes" in coded:  # else it is the head of an article
            fields = {name: tuple(coded[name]) for name in ("types", "dates", "status", "quotes")}
            article = coded.get("article") or coded["id"].rpartition("-")[0]
            expected[article].append(ExpectedEvent(id=coded["id"], required=coded["required"], **fields))
    return expected


def _lines(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        yield from path.read_text(encoding="utf-8").splitlines()

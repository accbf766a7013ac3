"""Every article in fixtures/ against the chronology beside it.

`tests/known_gaps.txt` lists what the program does not find yet, a line each. The test fails when a line is missing
(something got worse) and when a line is no longer true (something got better: take the line out).
`python -m tests.test_fixtures` writes the file anew.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chronology_differences import ExpectedEvent, differences
from timeline.articles import read_articles
from timeline.extract import extract_events
from timeline.models import Article

FIXTURES = Path(__file__).parent.parent / "fixtures"
KNOWN_GAPS = Path(__file__).parent / "known_gaps.txt"


def fixture_articles() -> dict[str, Article]:
    """The fixtures by name."""
    readings = list(read_articles([str(FIXTURES)]))
    assert all(isinstance(reading, Article) for reading in readings), readings
    return {reading.name: reading for reading in readings if isinstance(reading, Article)}


def expected_events() -> dict[str, list[ExpectedEvent]]:
    """The hand-coded events by article: the id of each is the article's name and a number."""
    events = defaultdict(list)
    for path in sorted(FIXTURES.glob("*.expected.jsonl")):
        if path.name == "articles.expected.jsonl":
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            coded = json.loads(line)
            name = coded.get("article") or coded["id"].rpartition("-")[0]
            events[name].append(
                ExpectedEvent(
                    id=coded["id"],
                    types=tuple(coded["types"]),
                    dates=tuple(coded["dates"]),
                    status=tuple(coded["status"]),
                    required=coded["required"],
                    quotes=tuple(coded["quotes"]),
                )
            )
    return dict(events)


def current_gaps(article: Article) -> Iterator[str]:
    """The differences of one article, each with the article's name in front."""
    for line in differences(expected_events()[article.name], extract_events(article)):
        yield line if line.startswith(article.name) else f"{article.name}: {line}"


ARTICLES = fixture_articles()


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_chronology_of_fixture(name: str) -> None:
    known = KNOWN_GAPS.read_text(encoding="utf-8").splitlines()
    assert list(current_gaps(ARTICLES[name])) == [line for line in known if _is_about(line, name)]


def _is_about(line: str, name: str) -> bool:
    """Whether a line begins with the article's name, or with the id of one of its events."""
    return line.startswith(f"{name}:") or (line.startswith(f"{name}-") and line[len(name) + 1].isdigit())


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_header_of_fixture(name: str) -> None:
    lines = (FIXTURES / "articles.expected.jsonl").read_text(encoding="utf-8").splitlines()
    expected = next(coded for line in lines if (coded := json.loads(line))["article"] == name)
    article = ARTICLES[name]
    assert (article.published.isoformat() if article.published else None) == expected["published"]
    assert article.title == expected["title"]
    assert article.publisher in expected["publisher"]
    assert article.language == expected["language"]


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_quotes_stand_in_the_article(name: str) -> None:
    article = ARTICLES[name]
    for event in extract_events(article):
        assert article.text[event.start : event.end] == event.quote
        for mention in event.mentions:
            assert article.text[mention.start : mention.end] == mention.quote


def test_every_expected_chronology_has_its_article() -> None:
    assert set(expected_events()) == set(ARTICLES)


if __name__ == "__main__":
    lines = [line for name in sorted(ARTICLES) for line in current_gaps(ARTICLES[name])]
    KNOWN_GAPS.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

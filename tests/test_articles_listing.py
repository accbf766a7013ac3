"""timeline.articles.web.listing: pages that list articles are told from articles, and read all the same."""

from datetime import date

import pytest

pytest.importorskip("trafilatura", reason="the extra 'web' is not installed")

from benchmarks import html_pages
from timeline.articles.html_file import page_as_article
from timeline.articles.place import Place
from timeline.models import Article

PROSE = "<p>The ministers of six countries met on Monday in Vienna and agreed upon a plan for the common border.</p>"
LINK = '<a href="/{0}">Ministers of country {0} agree on plan number {0}</a>'
TEASER = (
    f"<div><h3>{LINK}</h3><p>They met in Vienna on Monday, said an official of the ministry of country {{0}}.</p></div>"
)


def read(body: str, head: str = "") -> Article:
    page = f"<html><head><title>News</title>{head}</head><body><h1>News of the border</h1>{body}</body></html>"
    found = page_as_article(page.encode(), Place("a", "a.html"), latest=date(2026, 1, 1))
    assert found is not None
    return found


def each(shape: str, count: int) -> str:
    return "".join(shape.format(number) for number in range(count))


def is_told(article: Article) -> bool:
    return any("looks like a list of links" in warning for warning in article.warnings)


@pytest.mark.parametrize(
    "body",
    [
        f"<ul>{each(f'<li>{LINK}</li>', 12)}</ul>",
        f"<main>{each(f'<p>{LINK}</p>', 12)}</main>",
        f"<ul>{each(f'<li>3 March 2024 – {LINK}</li>', 12)}</ul>",
        f"<main>{each(TEASER, 8)}</main>",
        f"<table>{each(f'<tr><td>3 March 2024</td><td>{LINK}</td></tr>', 12)}</table>",
    ],
    ids=["list", "paragraphs", "with days", "teasers", "table"],
)
def test_lists_of_links(body: str) -> None:
    assert is_told(read(body))


@pytest.mark.parametrize(
    "body",
    [
        PROSE * 6,
        PROSE * 6 + f"<h2>Documents</h2><ul>{each(f'<li>{LINK}</li>', 4)}</ul>",
        "".join(PROSE.replace("Vienna", f'<a href="/{n}">Vienna</a>').replace("six", str(n)) for n in range(9)),
        f"<nav>{each(LINK, 20)}</nav>" + PROSE * 6,
        f"<article>{PROSE * 6}</article><aside class=sidebar>{each(TEASER, 8)}</aside>",
        f"<h2>The plan</h2>{PROSE * 2}<h2>The critics</h2>{PROSE * 2}",
    ],
    ids=["prose", "documents below", "links in prose", "menu", "sidebar", "headings"],
)
def test_articles(body: str) -> None:
    assert not is_told(read(body))


def test_the_day_is_told_and_nothing_is_lost() -> None:
    head = '<meta property="article:published_time" content="2024-03-01">'
    article = read(f"<ul>{each(f'<li>{LINK}</li>', 12)}</ul>", head)
    assert article.warnings == (
        "looks like a list of links, not an article (12 of its 12 lines are links); "
        "2024-03-01 may be the day of one of them",
    )
    assert article.published == date(2024, 3, 1)
    assert all(f"country {number} agree" in article.text for number in range(12))


def test_none_of_the_measured_pages_is_taken_for_one() -> None:
    for page in html_pages.pages():
        article = page_as_article(page.html, Place("a", "a.html"), latest=date(2027, 1, 1))
        assert article is not None
        assert not is_told(article), page.name

"""article_root: the smallest element of a page that holds its running text and, where it can, its title."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.articles.lines import is_prose, same_words
from timeline.articles.web.blocks import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_OF_IT = 0.8  # of the characters of running text


def article_root(blocks: Sequence[Block], title: str | None) -> "HtmlElement | None":
    """The element, None where nothing smaller than the page's body holds the text, or there is no running text."""
    weights: dict[HtmlElement, int] = {}
    total = 0
    for block in blocks:
        weight = len(block.text) if is_prose(block.text) and block.link < 0.5 else 0
        total += weight
        for element in _upwards(block.element) if weight else ():
            weights[element] = weights.get(element, 0) + weight
    holding = [element for element, weight in weights.items() if weight >= MOST_OF_IT * total]
    if not holding:
        return None
    smallest = max(holding, key=lambda element: sum(1 for _ in element.iterancestors()))
    with_title = _with_title(smallest, blocks, title)
    root = smallest if with_title is None else with_title
    return None if root.tag in ("body", "html") else root


def _with_title(smallest: "HtmlElement", blocks: Sequence[Block], title: str | None) -> "HtmlElement | None":
    above = [smallest, *smallest.iterancestors()]
    for block in blocks:
        if block.element.tag in ("h1", "h2", "h3") and title and same_words(block.text, title):
            up = set(_upwards(block.element))
            root = next((element for element in above if element in up), None)
            return None if root is None or root.tag in ("body", "html") else root
    return None


def _upwards(element: "HtmlElement") -> Iterator["HtmlElement"]:
    yield element
    yield from element.iterancestors()

"""article_root: the smallest element of a page that holds its running text and, where it can, its title."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.articles.lines import is_prose, same_words
from timeline.articles.web.blocks import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

WHOLE = ("body", "html")
MOST_LINKS = 0.5  # of a paragraph
MOST_OF_IT = 0.8  # of the characters of running text


def article_root(blocks: Sequence[Block], title: str | None) -> "HtmlElement | None":
    """The element, None where nothing smaller than the page's body holds the text, or there is no running text."""
    weights: dict[HtmlElement, int] = {}
    total = 0
    for block in blocks:
        weight = len(block.text) if _is_prose(block) else 0
        total += weight
        for element in _upwards(block.element) if weight else ():
            weights[element] = weights.get(element, 0) + weight
    holding = [element for element, weight in weights.items() if weight >= MOST_OF_IT * total]
    if not holding:
        return None
    smallest = max(holding, key=_depth)
    roots = [_common(smallest, block.element) for block in blocks if _is_heading(block, title)]
    root = max([root for root in roots if root.tag not in WHOLE], key=_depth, default=smallest)
    return None if root.tag in WHOLE else root


def prose_within(root: "HtmlElement", blocks: Sequence[Block]) -> list[str]:
    """The running text in `root`, block by block."""
    return [block.text for block in blocks if _is_prose(block) and root in _upwards(block.element)]


def _is_prose(block: Block) -> bool:
    return is_prose(block.text) and block.link < MOST_LINKS


def _is_heading(block: Block, title: str | None) -> bool:
    """Whether it can be the title: pages often have another one than they say of themselves."""
    tag = block.element.tag
    return tag == "h1" or (tag in ("h2", "h3") and bool(title) and same_words(block.text, title or ""))


def _common(one: "HtmlElement", other: "HtmlElement") -> "HtmlElement":
    """The smallest element that holds both."""
    above = set(_upwards(other))
    return next(element for element in _upwards(one) if element in above)


def _depth(element: "HtmlElement") -> int:
    return sum(1 for _ in element.iterancestors())


def _upwards(element: "HtmlElement") -> Iterator["HtmlElement"]:
    yield element
    yield from element.iterancestors()

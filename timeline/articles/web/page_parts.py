"""without_page_parts: a page without the blocks that say of themselves that they are not the article.

By their first words ("Related articles", "Leave a comment"), in all the languages of `words/`; or by their class or id
("paywall", "share-buttons"). A block that holds much of the page's prose stays, whatever it is called.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.articles.lines import is_prose
from timeline.articles.pageline import LONGEST_CUE_LINE, bare, whole_line
from timeline.articles.web.blocks import Block, blocks_of
from timeline.articles.web.marks import is_of_change, marks_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ASKING_MARKS = frozenset("cookie cookies consent gdpr cmp onetrust didomi".split())
MARKS = frozenset(
    "paywall newsletter subscribe share sharing social sharedaddy related recommended"
    " recommendations reco comments breadcrumb breadcrumbs promo bio advert advertisement onward".split()
)
MARK_WORD = re.compile(r"[a-z]+")
DATED, LONGEST_DATE = frozenset({"time", "span", "p", "div", "dd", "li"}), 80
KEPT = frozenset({"html", "body", "main", "article", "head"})
MOST_PROSE = 0.25  # of the page's, in a block that is left out
LINKS_ONLY = 0.8  # of a line's characters
HEADING_KINDS = ("teasers", "asides", "closers")


def without_page_parts(tree: "HtmlElement") -> "HtmlElement":
    """`tree`, changed in place."""
    for element in list(tree.iter("script", "style", "noscript")):
        _drop(element)
    _drop_asking(tree)
    alive = list(tree.iter())  # so that elements are the same objects all along
    blocks = list(blocks_of(tree))
    prose = _prose_below(blocks)
    most = MOST_PROSE * prose.get(tree, 0)
    announced = [_whole_block(block.element, first, most, prose) for block, first in _headings(blocks)]
    marked = [element for element in alive if _is_marked(element, MARKS) or _says_change(element)]
    for element in (*announced, *marked):
        if prose.get(element, 0) <= most:
            _drop(element)
    for element in {block.element for block in blocks if block.link >= LINKS_ONLY}:
        _drop_tools(element)
    return tree


def _drop(element: "HtmlElement") -> None:
    if element.tag not in KEPT and element.getparent() is not None:
        element.drop_tree()


def _drop_asking(tree: "HtmlElement") -> None:
    """What asks for consent may be longer than the article, so it goes before prose is counted."""
    for element in list(tree.iter()):
        if _is_marked(element, ASKING_MARKS) and next(element.iterdescendants("h1", "article", "main"), None) is None:
            _drop(element)


def _drop_tools(element: "HtmlElement") -> None:
    """Links such as "Print" and "Share on Facebook" in a line of links."""
    for link in list(element.iter("a")):
        if whole_line("lines").fullmatch(bare(" ".join(str(link.text_content()).split()))):
            _drop(link)


def _prose_below(blocks: list[Block]) -> dict["HtmlElement", int]:
    """How many characters of running text, no links, each element holds."""
    below: dict[HtmlElement, int] = {}
    for block in blocks:
        if is_prose(block.text) and block.link < 0.5:
            for element in (block.element, *block.element.iterancestors()):
                below[element] = below.get(element, 0) + len(block.text)
    return below


def _headings(blocks: list[Block]) -> Iterator[tuple[Block, set["HtmlElement"]]]:
    """Blocks that announce a part of the page, each with the elements of which it is the first text."""
    seen: set[HtmlElement] = set()
    for block in blocks:
        first = set()
        for element in (block.element, *block.element.iterancestors()):
            if element in seen:
                break
            seen.add(element)
            first.add(element)
        if len(block.text) <= LONGEST_CUE_LINE and _announces(block.text):
            yield block, first


def _announces(text: str) -> bool:
    heading = bare(text)
    return any(whole_line(kind).fullmatch(heading) for kind in HEADING_KINDS)


def _whole_block(
    heading: "HtmlElement", first: set["HtmlElement"], most: float, prose: dict["HtmlElement", int]
) -> "HtmlElement":
    """The largest element that begins with the heading and is not the article."""
    whole = heading
    for above in heading.iterancestors():
        if above not in first or above.tag in KEPT or prose.get(above, 0) > most:
            break
        whole = above
    return whole


def _says_change(element: "HtmlElement") -> bool:
    """Whether it says when the page was changed last, and nothing else."""
    return element.tag in DATED and is_of_change(element) and len(str(element.text_content())) <= LONGEST_DATE


def _is_marked(element: "HtmlElement", names: frozenset[str]) -> bool:
    if not isinstance(element.tag, str):
        return False
    return any(word in names for mark in marks_of(element) for word in MARK_WORD.findall(mark))

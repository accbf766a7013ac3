"""blocks_of: the visible text of a page, cut where a browser begins a new line, with what stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

INVISIBLE = frozenset("script style noscript template head svg iframe select option button textarea object".split())
INLINE = frozenset(
    "a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s small span strong sub sup time tt u var wbr label"
    " meta img".split()
)
MOST_BLOCKS = 20_000


@dataclass(frozen=True, slots=True)
class Block:
    """A line of a page: its words, and the element in which it stands; `link` is how much of it is links (0 to 1)."""

    text: str
    element: "HtmlElement"
    link: float


def blocks_of(tree: "HtmlElement") -> Iterator[Block]:
    """The lines of a page in order, without those that a browser never shows."""
    from lxml import etree

    words: list[str] = []
    linked = links = hidden = made = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        breaks = tag not in INLINE
        if breaks and words:
            if block := _block(words, element if event == "end" else _parent(element), linked):
                yield block
                made += 1
            words, linked = [], 0
            if made == MOST_BLOCKS:
                return
        opened = 1 if event == "start" else -1
        hidden += opened * (tag in INVISIBLE)
        links += opened * (tag == "a")
        text = element.text if event == "start" else element.tail
        # the tail stands outside the element, so the counters have been lowered already
        if text and not hidden and not text.isspace():
            words.append(text)
            linked += len(text) if links else 0
        elif text and words:
            words.append(" ")


def _parent(element: "HtmlElement") -> "HtmlElement":
    parent = element.getparent()
    return element if parent is None else parent


def _block(words: list[str], element: "HtmlElement", linked: int) -> Block | None:
    text = "".join(words)
    plain = " ".join(text.split())
    return Block(plain, element, min(linked / len(text), 1.0)) if plain else None

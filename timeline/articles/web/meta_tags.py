"""meta_tags: what a page says of itself in `<meta>` elements, by their names."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_TAGS = 500


def meta_tags(tree: "HtmlElement") -> Mapping[str, list[str]]:
    """Name, property or http-equiv in lower case -> the contents of such elements, in order."""
    found: dict[str, list[str]] = {}
    for number, element in enumerate(tree.iter("meta")):
        if number == MOST_TAGS:
            break
        content = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, []).append(content)
    return found


def first_of(tags: Mapping[str, list[str]], names: Iterable[str]) -> str | None:
    """The first content of the first of `names` that the page has.

    >>> first_of({"author": ["Ana"], "dc.creator": ["Petra"]}, ["dc.creator", "author"])
    'Petra'
    """
    return next((tags[name][0] for name in names if name in tags), None)

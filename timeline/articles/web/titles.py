"""page_title: the title of a page's article; and the name of its site, where <title> ends with it."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from typing import TYPE_CHECKING

from timeline.articles.lines import same_words
from timeline.articles.web.linked_data import Object, first_text
from timeline.articles.web.meta_tags import first_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

TITLE_TAGS = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "title")
TITLE_PARTS = re.compile(r"\s+(?:[|•·›»«–—]|::|-)\s+")
LONGEST_TITLE = 300


def page_title(tree: "HtmlElement", data: Sequence[Object], tags: Mapping[str, list[str]]) -> str | None:
    """The title of the article, None where the page has none."""
    headline = fitting(LONGEST_TITLE, *(first_text(one.get("headline")) for one in data))
    if headline:
        return unescape(headline)
    headings = [text for element in tree.iter("h1") if (text := text_of(element)) and len(text) <= LONGEST_TITLE]
    titles = [title for title in (first_of(tags, TITLE_TAGS), _title_element(tree)) if title]
    standing = next((heading for heading in headings for title in titles if title.startswith(heading)), None)
    lone = headings[0] if len(headings) == 1 else None
    return standing or fitting(LONGEST_TITLE, *titles[: len(titles) - 1], lone, *titles)


def end_of_title(tree: "HtmlElement", title: str | None) -> str | None:
    """ "The Ledger" of "New camp opens | The Ledger", where the title is known; None otherwise."""
    whole = _title_element(tree)
    if not whole or not title or not whole.startswith(title):
        return None
    parts = TITLE_PARTS.split(whole[len(title) :])
    return parts[-1] if len(parts) > 1 and parts[-1].strip() else None


def without_name(title: str, publisher: str) -> str:
    """The title without the name of the site before or after it."""
    parts = TITLE_PARTS.split(title)
    if len(parts) > 1 and same_words(parts[-1], publisher):
        return title[: title.rindex(parts[-1])].rstrip(" |•·›»«–—:-")
    if len(parts) > 1 and same_words(parts[0], publisher):
        return title[len(parts[0]) :].lstrip(" |•·›»«–—:-")
    return title


def fitting(longest: int, *texts: str | None) -> str | None:
    """The first text that is neither empty nor too long."""
    return next((text.strip() for text in texts if text and text.strip() and len(text) <= longest), None)


def text_of(element: "HtmlElement") -> str:
    """The words of an element, on one line."""
    return " ".join(str(element.text_content()).split())


def _title_element(tree: "HtmlElement") -> str | None:
    element = tree.find(".//head/title")
    return text_of(element) if element is not None else None

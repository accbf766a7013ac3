"""page_day: when the article of a page was published, how that is known, and how surely.

Stated, in this order: JSON-LD datePublished; the meta elements that mean publication and nothing else; microdata; an
element marked as the date of publication; a date line or <time> beside the title. Inferred: a meta element "date",
which may be that of the last change; the page's address; what htmldate finds. A day of changing is never taken for it,
nor one that is still to come or before 1990.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from timeline.articles.day import read_day
from timeline.articles.either_day import either_day
from timeline.articles.web.beside_title import days_beside_title, days_of_change
from timeline.articles.web.blocks import Block
from timeline.articles.web.linked_data import Object, first_text
from timeline.articles.web.marks import is_beside_article, is_of_change, marks_of
from timeline.models import Certainty

if TYPE_CHECKING:
    from lxml.html import HtmlElement

EARLIEST = date(1990, 1, 1)  # the first web page is of December 1990

PUBLISHED_TAGS = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dc.issued", "dc.date.created", "dcterms.created", "dc.created",
    "citation_publication_date", "citation_date", "citation_online_date", "parsely-pub-date", "sailthru.date",
    "publication_date", "publication-date", "publish_date", "publish-date", "published_date", "published-date",
    "pubdate", "date.published", "date_published", "article_date_original", "originalpublicationdate", "releasedate",
    "release_date", "cxenseparse:recs:publishtime", "cre", "rnews:datepublished", "available",
)  # fmt: skip
PERHAPS_TAGS = ("date", "dc.date", "dcterms.date", "dcterms.available", "dc.date.available", "created")
CHANGED_TAGS = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "datemodified",
    "dcterms.modified", "dc.date.modified", "dc.modified", "last-modified", "lastmod", "revised", "date.modified",
)  # fmt: skip

PUBLISHED_MARK = re.compile(
    r"(?:dt-|entry-|post-|article-|date-|node-)?published(?:-date|-at|-on|-time)?"
    r"|(?:publish-|publication-|pub-?|entry-|post-|article-(?:pub)?)date"
)
IN_ADDRESS = (
    re.compile(r"[/_-]((?:19|20)\d\d)[/_-](\d\d?)[/_-](\d\d?)(?!\d)"),
    re.compile(r"[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)"),
)


class PageDay(NamedTuple):
    """A day of publication, how it is known ("JSON-LD datePublished"), how surely, and the words that were read."""

    day: date
    reason: str
    certainty: Certainty
    words: str


@dataclass(frozen=True, slots=True)
class Seen:
    """All that can say when: the tree, JSON-LD, meta elements, the lines beside the title, the address."""

    tree: "HtmlElement"
    data: Sequence[Object]
    tags: Mapping[str, list[str]]
    beside_title: Sequence[Block]
    url: str | None


Found = Iterator[tuple[date, str, str]]  # a day, how it is known, the words that were read


def page_day(seen: Seen, latest: date) -> PageDay | None:
    """The surest day of publication, none after `latest`; None where nothing says one."""
    for source in STATED:
        for day, reason, words in source(seen):
            if any(EARLIEST <= reading <= latest for reading in _readings(day, words)):
                return PageDay(day, reason, Certainty.STATED, words)
    changed = set(_days_of_change(seen))
    for source in INFERRED:
        for day, reason, words in source(seen):
            if EARLIEST <= day <= latest and day not in changed:
                return PageDay(day, reason, Certainty.INFERRED, words)
    return None


def days_of_page(seen: Seen) -> frozenset[date]:
    """The days of publishing and changing that a page says in words or numbers that can be read in one way only."""
    sources = (*STATED, _perhaps_in_meta_elements, _in_address)
    said = (one for source in sources for one in source(seen))
    return frozenset((*(day for day, _, words in said if not either_day(words, day)), *_days_of_change(seen)))


def _readings(day: date, words: str) -> Sequence[date]:
    either = either_day(words, day)
    return (either.day_first, either.month_first) if either else (day,)


def _in_linked_data(seen: Seen) -> Found:
    for key in ("datePublished", "dateCreated"):
        for one in seen.data:
            words = first_text(one.get(key)) or ""
            if day := read_day(words):
                yield day, f"JSON-LD {key}", words


def _in_meta_elements(seen: Seen) -> Found:
    yield from _of_tags(seen.tags, PUBLISHED_TAGS)


def _perhaps_in_meta_elements(seen: Seen) -> Found:
    yield from _of_tags(seen.tags, PERHAPS_TAGS)


def _in_microdata(seen: Seen) -> Found:
    for element in seen.tree.iter():
        names = f"{element.get('itemprop') or ''} {element.get('property') or ''}".split()
        named = any(name.rpartition(":")[2] == "datePublished" for name in names)
        if named and not is_beside_article(element) and (said := _day_of(element)):
            yield said[0], "microdata datePublished", said[1]


def _in_marked_elements(seen: Seen) -> Found:
    for element in seen.tree.iter("time", "abbr", "span", "div", "p"):
        marks = marks_of(element)
        mark = next(filter(PUBLISHED_MARK.fullmatch, marks), None)
        if mark is None or is_of_change(element) or is_beside_article(element):
            continue
        if said := _day_of(element):
            yield said[0], f"<{element.tag} class={mark}>", said[1]


def _beside_title(seen: Seen) -> Found:
    yield from days_beside_title(seen.beside_title)


def _in_address(seen: Seen) -> Found:
    yield from days_in_address(seen.url)


def _guessed(seen: Seen) -> Found:
    """What htmldate finds in the page without what says when it was changed. Given a tree, it fetches nothing."""
    from copy import deepcopy

    from htmldate import find_date

    tree = deepcopy(seen.tree)
    for element in list(tree.iter("meta", "time", "abbr", "span", "aside", "nav", "footer")):
        name = (element.get("property") or element.get("name") or "").lower()
        unwanted = name in CHANGED_TAGS or is_of_change(element) or is_beside_article(element)
        if unwanted and element.getparent() is not None:
            element.drop_tree()
    found = find_date(tree, original_date=True, extensive_search=False, min_date=EARLIEST.isoformat())
    if found and (day := read_day(found)):
        yield day, "htmldate's guess from the page", found


def days_in_address(url: str | None) -> Found:
    """The days that an address names, and that it does: "/2019/06/15/", "-20190615"."""
    for pattern in IN_ADDRESS:
        for match in pattern.finditer(url or ""):
            try:
                yield date(*map(int, match.groups())), "its address", match[0]
            except ValueError:
                continue


STATED: tuple[Callable[[Seen], Found], ...] = (
    _in_linked_data,
    _in_meta_elements,
    _in_microdata,
    _in_marked_elements,
    _beside_title,
)
INFERRED: tuple[Callable[[Seen], Found], ...] = (_perhaps_in_meta_elements, _in_address, _guessed)


def _of_tags(tags: Mapping[str, list[str]], names: Sequence[str]) -> Found:
    for name in names:
        if name in tags and (day := read_day(tags[name][0])):
            yield day, f"meta {name}", tags[name][0]


def _day_of(element: "HtmlElement") -> tuple[date, str] | None:
    """The day that an element says by an attribute, else by its words; and where it stands."""
    said = (element.get("datetime"), element.get("content"), element.get("title"), str(element.text_content())[:200])
    return next(((day, text) for text in said if text and (day := read_day(text))), None)


def _days_of_change(seen: Seen) -> Iterator[date]:
    for texts in (seen.tags.get(name, []) for name in CHANGED_TAGS):
        yield from (day for text in texts if (day := read_day(text)))
    for one in seen.data:
        if day := read_day(first_text(one.get("dateModified")) or ""):
            yield day
    for element in seen.tree.iter("time", "meta", "span"):
        if is_of_change(element) and (said := _day_of(element)):
            yield said[0]
    yield from days_of_change(seen.beside_title)

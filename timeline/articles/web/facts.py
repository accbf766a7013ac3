"""page_facts: title, publisher, author, address and language of a page, the surest source first.

    title       JSON-LD headline, the h1 that the page's other titles begin with, og:title, a lone h1, <title>
    publisher   JSON-LD publisher, og:site_name, meta publisher, microdata, the end of <title>, the address's host
    author      JSON-LD author, meta author, microdata, rel=author
    url         <link rel=canonical>, og:url, JSON-LD, the address it was fetched from, the one it was saved from
    language    lang of <html>, content-language, og:locale, JSON-LD inLanguage

What has to do with dates is in `timeline.articles.web.published`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from timeline.articles.language import language_code
from timeline.articles.lines import same_words
from timeline.articles.web.address import host_of, page_address, same_site
from timeline.articles.web.linked_data import Object, all_texts, first_text
from timeline.articles.web.meta_tags import first_of
from timeline.articles.web.titles import end_of_title, fitting, page_title, text_of, without_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PUBLISHER_TAGS = ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title")
AUTHOR_TAGS = (
    "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator", "sailthru.author",
    "parsely-author", "byl", "citation_author",
)  # fmt: skip
LANGUAGE_TAGS = ("content-language", "og:locale", "dc.language", "dcterms.language", "language")

NOBODY = frozenset({"admin", "administrator", "editor", "webmaster", "root", "user", "staff", "redaktion", "redakcija"})
LONGEST_NAME = 80
MOST_AUTHORS = 5


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says of its article; None where it does not. `language` is that of the page's markup."""

    title: str | None
    publisher: str | None
    author: str | None
    url: str | None
    language: str | None


def page_facts(
    tree: "HtmlElement",
    data: Sequence[Object],
    tags: Mapping[str, list[str]],
    *,
    fetched: str | None = None,
    saved_from: str | None = None,
) -> PageFacts:
    """The facts of a page with this tree, JSON-LD and meta elements, fetched from an address or saved from one."""
    url = page_url(tree, data, tags, fetched=fetched, saved_from=saved_from)
    title = page_title(tree, data, tags)
    publisher = page_publisher(tree, data, tags, title) or (host_of(url) if url else None)
    if publisher and title:
        title = without_name(title, publisher)
    return PageFacts(title, publisher, page_author(tree, data, tags, publisher), url, page_language(tree, data, tags))


def page_publisher(
    tree: "HtmlElement", data: Sequence[Object], tags: Mapping[str, list[str]], title: str | None
) -> str | None:
    """Who published the page, as far as it says."""
    return fitting(
        LONGEST_NAME,
        *(_name(one.get("publisher")) for one in data),
        first_of(tags, PUBLISHER_TAGS),
        _microdata(tree, "publisher"),
        end_of_title(tree, title),
    )


def page_author(
    tree: "HtmlElement", data: Sequence[Object], tags: Mapping[str, list[str]], publisher: str | None
) -> str | None:
    """Who wrote it: names with ", " between them; not an account such as "admin", nor the publisher again."""
    linked = (element for element in tree.iter("a") if element.get("rel") == "author")
    found = (
        *(all_texts(one.get("author") or one.get("creator")) for one in data),
        *(tags[name] for name in AUTHOR_TAGS if name in tags),
        [_microdata(tree, "author") or ""],
        [text for element in linked if (text := text_of(element))],
    )
    for names in found:
        people = list(dict.fromkeys(name for name in names if _is_person(name, publisher)))
        if people:
            return ", ".join(people[:MOST_AUTHORS])
    return None


def page_url(
    tree: "HtmlElement",
    data: Sequence[Object],
    tags: Mapping[str, list[str]],
    *,
    fetched: str | None,
    saved_from: str | None,
) -> str | None:
    """The address that names the page, without tracking; None where nothing says it.

    A fetched page may name another one of its own site only, and no page may name its site's front page: templates do.
    """
    base = fetched or saved_from
    canonical = (
        element.get("href") for element in tree.iter("link") if "canonical" in (element.get("rel") or "").lower()
    )
    named = (
        *canonical,
        first_of(tags, ["og:url"]),
        *(first_text(one.get(key)) for one in data for key in ("url", "mainEntityOfPage")),
    )
    for one in named:
        address = page_address(one, base)
        if address and urlsplit(address).path.strip("/") and (fetched is None or same_site(address, fetched)):
            return address
    return page_address(base, None)


def page_language(tree: "HtmlElement", data: Sequence[Object], tags: Mapping[str, list[str]]) -> str | None:
    """The ISO 639-1 code that the markup says; it may be that of the template."""
    codes = (
        *(tree.get(name) for name in ("lang", "xml:lang")),
        first_of(tags, LANGUAGE_TAGS),
        *(first_text(one.get("inLanguage")) for one in data),
    )
    return next((code for said in codes if said and (code := _code(said))), None)


def _code(said: str) -> str | None:
    try:
        code = language_code(said.partition(",")[0])
    except ValueError:
        return None
    return code if len(code) == 2 else None


def _name(value: object) -> str | None:
    """The name of an organisation; no address."""
    name = first_text(value)
    return name if name and not name.startswith(("http:", "https:", "#", "/")) else None


def _microdata(tree: "HtmlElement", name: str) -> str | None:
    """The text or content of the first element with this itemprop, of its own `name` where it has one."""
    for element in _with_property(tree, name):
        inner = next(_with_property(element, "name"), element)
        if text := (inner.get("content") or text_of(inner)).strip():
            return text
    return None


def _with_property(tree: "HtmlElement", name: str) -> Iterator["HtmlElement"]:
    return (
        element
        for element in tree.iter()
        if isinstance(element.tag, str) and element is not tree and name in (element.get("itemprop") or "").split()
    )


def _is_person(name: str, publisher: str | None) -> bool:
    return (
        0 < len(name) <= LONGEST_NAME
        and name.casefold() not in NOBODY
        and not name.startswith(("http:", "https:", "#", "/", "@"))
        and not (publisher and same_words(name, publisher))
    )

"""read_address: the articles at an address of the web, fetched because a person asked for it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from urllib.parse import unquote, urlsplit

from timeline.articles.fetched.fetch import Fetched, Terms, fetched
from timeline.articles.fetched.target import Refused
from timeline.articles.formats import ENDINGS, ending_of
from timeline.articles.place import Place
from timeline.articles.web.address import page_address
from timeline.articles.web.page import in_utf_8
from timeline.errors import UnreadableArticle
from timeline.models import Article
from timeline.plaintext import one_line, shortened

# What a server says of a page -> the ending by which its format is known where its content does not tell
ENDING_OF_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "multipart/related": ".mhtml",
}
LONGEST_SHOWN, LONGEST_NAME = 200, 80

ReadBytes = Callable[[bytes, Place], Iterator[Article | UnreadableArticle]]


def read_address(
    url: str, *, given: date | None, terms: Terms, read_bytes: ReadBytes
) -> Iterator[Article | UnreadableArticle]:
    """The articles at `url`, whose address they have where they name none; an UnreadableArticle if it cannot be had.

    `read_bytes` reads what was fetched, by content and type, as it would a file.
    """
    shown = shortened(one_line(url), LONGEST_SHOWN)
    try:
        page = fetched(url, terms)
    except Refused as refused:
        yield UnreadableArticle(f"{shown}: {refused}")
        return
    if not page.data.strip():
        yield UnreadableArticle(f"{shown}: is empty; check the address")
        return
    final = page_address(page.url, None) or page.url
    place = Place(_name(final), page_address(url, None) or final, given, _ending(page), url=final)
    data = (
        in_utf_8(page.data, page.charset)
        if page.media_type.startswith("text/") or "ml" in page.media_type
        else page.data
    )
    for reading in read_bytes(data, place):
        yield replace(reading, url=reading.url or final) if isinstance(reading, Article) else reading


def _ending(page: Fetched) -> str:
    """By the media type, else by the address."""
    of_address = ending_of(urlsplit(page.url).path)
    return ENDING_OF_TYPE.get(page.media_type, of_address if of_address in ENDINGS else "")


def _name(url: str) -> str:
    """What the article is called: the last part of its path, else the host.

    >>> _name("https://a.example/news/new-camp.html"), _name("https://a.example/")
    ('new-camp', 'a.example')
    """
    parts = urlsplit(url)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2])
    ending = ending_of(last)
    stem = last[: -len(ending)] if ending in ENDINGS and ending else last
    return shortened(one_line(stem), LONGEST_NAME) or parts.hostname or "page"

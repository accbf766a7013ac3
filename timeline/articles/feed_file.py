"""The entries of an RSS or Atom feed as articles, through feedparser, which is given bytes and never an address.

An entry that has only a summary says so. The day on which one was updated is not the day of its publication.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any, BinaryIO
from urllib.parse import urljoin, urlsplit

from timeline.articles.article import article_of
from timeline.articles.day import days_in
from timeline.articles.encoding import clean_text
from timeline.articles.language import language_code
from timeline.articles.limits import whole
from timeline.articles.markup_text import markup_text
from timeline.articles.metadata import Metadata
from timeline.articles.place import Place, part_of
from timeline.articles.titled import titled
from timeline.errors import UnreadableArticle
from timeline.models import Article
from timeline.plaintext import one_line

MOST_ENTRIES = 20_000
LONG_SUMMARY = 1_200  # characters: many feeds have the whole article where others have its summary
CUT_OFF = (
    "…",
    "...",
    "[…]",
    "[...]",
    "read more",
    "weiterlesen",
    "lire la suite",
    "opširnije",
    "leer más",
    "leggi tutto",
)

Entry = dict[str, Any]


def read_feed(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article of each entry of the feed `stream`, in its order."""
    try:
        data = whole(stream, place.source)
    except UnreadableArticle as error:
        yield error
        return
    feed, entries = _parsed(data)
    if not entries:
        what = "has no entries; leave it out" if feed else "is damaged or no feed; save it again"
        yield UnreadableArticle(f"{place.source}: {what}")
        return
    names: set[str] = set()
    for number, entry in enumerate(entries[:MOST_ENTRIES], 1):
        part = part_of(place, str(number))
        reading = _reading(entry, feed, part)
        if isinstance(reading, Article) and reading.name in names:
            reading = UnreadableArticle(f"{part.source}: {reading.name!r} is in the feed twice; left out")
        if isinstance(reading, Article):
            names.add(reading.name)
        yield reading
    if len(entries) > MOST_ENTRIES:
        yield UnreadableArticle(f"{place.source}: has more than {MOST_ENTRIES:,} entries; the others were left out")


def _parsed(data: bytes) -> tuple[Entry, Sequence[Entry]]:
    """What the feed says of itself, and its entries; nothing of either where it is no feed."""
    import feedparser

    try:
        found = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # of a parser that reads what no parser should: AssertionError, IndexError, RecursionError …
        return {}, ()
    return (found.feed if found.get("version") or found.entries else {}), found.entries


def _reading(entry: Entry, feed: Entry, place: Place) -> Article | UnreadableArticle:
    text, is_summary = _text(entry)
    if not text.strip():
        return UnreadableArticle(f"{place.source}: the entry has no text; save the page that it links to")
    link = _address(entry.get("link"), feed.get("link"))
    published = _day(entry.get("published"))
    metadata = Metadata(
        id=_said(entry.get("id")) or link,
        title=_shown(entry.get("title")),
        publisher=_shown(feed.get("title")),
        author=_said(entry.get("author")),
        published=published,
        url=link,
        language=_language(feed.get("language")),
    )
    warnings = ["only a summary is in the feed; the article may say more"] if is_summary else []
    updated = _day(dict.get(entry, "updated"))  # feedparser's own get() takes `published` where it is missing
    if published is None and updated:
        warnings.append(f"the entry says only when it was updated ({updated}), which is not when it was published")
    return article_of(
        titled(text, metadata.title),
        metadata,
        name=metadata.id or place.name,
        source=place.source,
        metadata_name="feed's 'published'",
        given=place.given,
        warnings=warnings,
    )


def _text(entry: Entry) -> tuple[str, bool]:
    """The text of an entry, and whether it is only a summary."""
    contents = (str(content.get("value") or "") for content in entry.get("content") or ())
    full = max((markup_text(content) for content in contents), key=len, default="")
    summary = markup_text(str(entry.get("summary") or ""))
    if len(full) > len(summary):
        return clean_text(full), False
    cut_off = summary.rstrip(" .»>→]").lower().endswith(CUT_OFF) or summary.endswith(CUT_OFF)
    return clean_text(summary), cut_off or (not full and len(summary) < LONG_SUMMARY)


def _day(words: object) -> date | None:
    """The day in the time zone of whoever wrote it."""
    return next((day.date for day in days_in(str(words or ""))), None)


def _address(link: object, base: object) -> str | None:
    """An address of the web, made whole; None for any other."""
    try:
        address = urljoin(str(base or ""), str(link or ""))
        return one_line(clean_text(address)) if urlsplit(address).scheme in ("http", "https") else None
    except ValueError:
        return None


def _said(value: object) -> str | None:
    return one_line(clean_text(str(value or ""))) or None


def _shown(markup: object) -> str | None:
    return _said(markup_text(str(markup or "")))


def _language(code: object) -> str | None:
    try:
        return language_code(str(code)) if code else None
    except ValueError:
        return None

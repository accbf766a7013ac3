"""read_mhtml: the article of a page that a browser saved as one file (MHTML, RFC 2557), with its pictures and all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import BinaryIO

from timeline.articles.html_file import ONE_DAY, no_text, page_as_article
from timeline.articles.limits import MOST_BYTES, too_large
from timeline.articles.place import Place
from timeline.articles.web.address import page_address
from timeline.articles.web.page import in_utf_8
from timeline.errors import UnreadableArticle
from timeline.models import Article

MOST_PARTS = 1_000


def read_mhtml(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article of the page in `stream`, or what is wrong with it."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        yield UnreadableArticle(f"{place.source}: {too_large('the page')}")
        return
    whole = message_from_bytes(data)
    part = _page_part(whole)
    if part is None:
        yield UnreadableArticle(f"{place.source}: holds no web page; save the page again, or as HTML")
        return
    html = in_utf_8(_payload(part), part.get_content_charset())
    yield page_as_article(html, replace(place, url=_address(whole, part)), latest=_saved(whole)) or no_text(place)


def _page_part(whole: Message) -> Message | None:
    """The first part that is HTML: the page itself stands before its frames."""
    for _, part in zip(range(MOST_PARTS), whole.walk(), strict=False):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    return None


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _address(whole: Message, part: Message) -> str | None:
    """Where the browser had the page from."""
    said = (part.get("Content-Location"), whole.get("Snapshot-Content-Location"), whole.get("Content-Location"))
    return next((address for one in said if one and (address := page_address(str(one), None))), None)


def _saved(whole: Message) -> date:
    """The day after the page was saved, or after today: no page is published after it was saved."""
    latest = date.today() + ONE_DAY
    try:
        return min(latest, parsedate_to_datetime(str(whole.get("Date") or "")).date() + ONE_DAY)
    except (ValueError, TypeError, OverflowError, IndexError):
        return latest

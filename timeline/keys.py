"""Stable keys of articles and events, and UUIDv7: what annotations hold on to when articles are read again.

A key is made from what a thing is, never from where it happens to be stored: an article's from its web address or its
file, an event's from its article and its evidence. Rules, types, offsets and row ids may change without changing it.
"""

import re
import secrets
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from pathlib import PurePath
from uuid import UUID

from timeline.models import Article, Event

LENGTH = 16  # hexadecimal digits: 64 bits, so that a million keys do not meet by chance

LINE_OF_A_FILE = re.compile(r"(?P<path>.+):(?P<line>\d+)")

NOT_IN_WORDS = re.compile(r"[\W_]+")


def article_key(article: Article, *, whole_source: bool = False) -> str:
    """16 hexadecimal digits that stay the same while the article's text, title or folder tree changes.

    With `whole_source` they come from the whole of `article.source`, for an article whose short identity is taken by
    another one.

    >>> article_key(Article("a", "text", "/home/ana/news/a.txt")) == article_key(Article("a", "more", "news/a.txt"))
    True
    """
    if whole_source:
        return _digest(f"source {source_file(article.source) or article.source} {article.name}")
    return _digest(_identity(article))


def source_file(source: str) -> str | None:
    """The file that an article was read from: `news/dev.jsonl` for `news/dev.jsonl:7`, None for standard input."""
    if source == "-":
        return None
    line = LINE_OF_A_FILE.fullmatch(source)
    return line["path"] if line else source


def event_keys(article: str, events: Iterable[Event]) -> list[str]:
    """The key of each event of the article with the key `article`, in order.

    Events with the same quote and the same trigger are told apart by their order.
    """
    seen: Counter[str] = Counter()
    keys = []
    for event in events:
        key = event_key(article, event)
        keys.append(event_key(article, event, seen[key]) if seen[key] else key)
        seen[key] += 1
    return keys


def event_key(article: str, event: Event, occurrence: int = 0) -> str:
    """16 hexadecimal digits from the article's key and the words of the quote and the trigger.

    Spacing, punctuation and case do not count: a headline set in capitals keeps its events.
    """
    number = f"\n{occurrence}" if occurrence else ""
    return _digest(f"{article}\n{_folded(event.quote)}\n{_folded(event.trigger)}{number}")


def manual_event_key(annotation_id: str) -> str:
    """16 hexadecimal digits for the event that a person added, or split off, with the annotation of this id."""
    return _digest(f"manual {annotation_id}")


def uuid7(at: datetime, after: str | None = None) -> UUID:
    """A UUID of version 7 (RFC 9562 §5.7) for the time `at`, in milliseconds, that sorts after every earlier one.

    Two of one millisecond sort in the order made. `after` is the last id of a log: the new one sorts after it even when
    the clock was set back.
    """
    global _latest
    made = _version_7(int(at.timestamp() * 1000), secrets.randbits(74))
    floor = max((UUID(after).int if after else 0), _latest if _latest >> 80 == made >> 80 else 0)
    if made <= floor:
        made = _following(floor)
    _latest = made
    return UUID(int=made)


_latest = 0


def _version_7(milliseconds: int, tail: int) -> int:
    """The 128 bits: 48 of time, version, 12 of the tail, variant, 62 of the tail."""
    tail_a, tail_b = divmod(tail, 1 << 62)
    return (milliseconds << 80) | (7 << 76) | (tail_a << 64) | (0b10 << 62) | tail_b


def _following(earlier: int) -> int:
    """The next value of the tail; when it is full, the next millisecond."""
    milliseconds, tail = earlier >> 80, ((earlier >> 64 & 0xFFF) << 62) | (earlier & ((1 << 62) - 1))
    if tail + 1 < 1 << 74:
        return _version_7(milliseconds, tail + 1)
    return _version_7(milliseconds + 1, 0)


def _identity(article: Article) -> str:
    """What names the article: its address; its folder and file; its file and id; its text, when it came from a pipe."""
    path = source_file(article.source)
    if article.url and article.url.strip():
        # Two JSON lines may have one address, a bulletin's for instance; where each has an id, it tells them apart.
        number = article.source.removeprefix(path or "").removeprefix(":")
        has_id = bool(number) and path != article.source and not article.name.endswith(f"-{number}")
        return f"url {_address(article.url)}{f' {article.name}' if has_id else ''}"
    if path is None:
        return f"text {article.text}"
    if path != article.source:
        return f"line {PurePath(path).name} {article.name}"
    return f"file {'/'.join(PurePath(path).parts[-2:])}"


def same_address(one: str, other: str) -> bool:
    """Whether two addresses name one page.

    >>> same_address("https://a.example/1#top", "https://a.example/1/")
    True
    """
    return _address(one) == _address(other)


def _address(url: str) -> str:
    """Without the place in the page ("#top"), but with the page that some sites name there ("#/a", "#!a")."""
    page, _, place = url.strip().partition("#")
    return (f"{page}#{place}" if place.startswith(("/", "!")) else page).rstrip("/")


def _digest(identity: str) -> str:
    return sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def _folded(text: str) -> str:
    """Words in lower case with single spaces: what is left when typesetting changes."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return NOT_IN_WORDS.sub(" ", plain.casefold()).strip()

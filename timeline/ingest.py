"""add_articles: articles in, chronology out; the meeting place of core and store.

Articles are saved a few at a time, each few as a whole, so that a run that is stopped has lost nothing it reported and
can be repeated.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from timeline import __version__
from timeline.errors import UnreadableArticle
from timeline.keys import article_key, source_file
from timeline.known_texts import KnownTexts
from timeline.models import Article, Event
from timeline.store import (
    ArticleChange,
    Connection,
    article_state,
    article_text,
    reading_hash,
    save_article,
    save_run,
    writing,
)

AT_A_TIME = 20  # articles saved in one transaction

Extract = Callable[[Article], list[Event]]


@dataclass(frozen=True, slots=True)
class IngestReport:
    """How many articles were new, had changed, were the same as before; the events that the first two hold; one line
    for each input that failed.

    `copies` are, for each article that was left out because another has its text, the sources of both; they count as
    unchanged. `undated` is how many of the new and changed ones have no day of publication. `unsupported` is a line for
    each of these whose language has no event words.
    """

    added: int
    changed: int
    unchanged: int
    events: int
    failed: tuple[str, ...]
    copies: tuple[tuple[str, str], ...] = ()
    undated: int = 0
    unsupported: tuple[str, ...] = ()


def add_articles(
    connection: Connection,
    readings: Iterable[Article | UnreadableArticle],
    *,
    now: datetime,
    on_progress: Callable[[str], None] | None = None,
    extract: Extract | None = None,
    rules: str | None = None,
) -> IngestReport:
    """Reads articles for events and stores both; an article that fails is reported and the others go on.

    `on_progress` is called with the source of each article once it is safely stored, and with the complaint of each
    that failed. An article that was read before, by the same rules (`rules`, else `rules_version()`), is skipped; so is
    one whose text is stored under another name.
    Raises StoreError when the database cannot be written.
    """
    run = _Run(
        connection, extract or _extract_events, rules or rules_version(), on_progress or (lambda source: None),
        KnownTexts(connection),
    )  # fmt: skip
    for reading in readings:
        run.read(reading)
    run.save()
    report = IngestReport(**{str(change): run.changes[change] for change in ArticleChange}, events=run.events,
                          failed=tuple(run.failed), copies=tuple(run.copies), undated=run.undated,
                          unsupported=tuple(run.unsupported))  # fmt: skip
    if report.added or report.changed:
        with writing(connection):
            save_run(
                connection, now, __version__, run.rules, added=report.added, changed=report.changed,
                unchanged=report.unchanged, failed=len(report.failed), events=report.events,
            )  # fmt: skip
    return report


@cache
def rules_version() -> str:
    """The version of the program and of the rules and words themselves: it changes when any of them does."""
    from timeline import extract

    digest = sha256()
    folder = Path(extract.__file__).parent
    for file in sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".toml")):
        digest.update(file.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"


@dataclass(slots=True)
class _Run:
    """One run: what waits to be saved, and the counts so far."""

    connection: Connection
    extract: Extract
    rules: str
    report: Callable[[str], None]
    texts: KnownTexts
    waiting: dict[str, tuple[Article, list[Event]]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    changes: dict[ArticleChange, int] = field(default_factory=lambda: dict.fromkeys(ArticleChange, 0))
    events: int = 0
    failed: list[str] = field(default_factory=list)
    copies: list[tuple[str, str]] = field(default_factory=list)
    undated: int = 0
    unsupported: list[str] = field(default_factory=list)

    def read(self, reading: Article | UnreadableArticle) -> None:
        """Finds the events of one article, unless they are stored already."""
        if isinstance(reading, UnreadableArticle):
            return self.fail(str(reading))
        if article_key(reading) in self.waiting or len(self.waiting) >= AT_A_TIME:
            self.save()
        key = self.key_of(reading)
        self.seen.add(key)
        state = article_state(self.connection, key)
        if state and state[1] == reading_hash(reading, self.rules):
            return self.count(ArticleChange.UNCHANGED, reading)
        same = None if state else self.texts.same_as(reading)
        if same:
            self.copies.append((reading.source, same.source))
            return self.count(ArticleChange.UNCHANGED, reading)
        try:
            self.waiting[key] = reading, self.extract(reading)
            self.texts.add(reading)
        except Exception as error:  # whatever one article does to the rules, the others are read
            self.fail(f"{reading.source}: no events could be found: {type(error).__name__}: {error}")
        return None

    def save(self) -> None:
        """Stores what waits, as a whole."""
        if not self.waiting:
            return
        with writing(self.connection):
            changes = [
                save_article(self.connection, article, key, events, rules_version=self.rules)
                for key, (article, events) in self.waiting.items()
            ]
        for change, (article, events) in zip(changes, self.waiting.values(), strict=True):
            self.events += len(events)
            if change is not ArticleChange.UNCHANGED:
                self.undated += article.published is None
                self.unsupported += _unsupported_notes(article, events)
            self.count(change, article)
        self.waiting.clear()

    def count(self, change: ArticleChange, article: Article) -> None:
        self.changes[change] += 1
        self.report(article.source)

    def fail(self, complaint: str) -> None:
        self.failed.append(complaint)
        self.report(complaint)

    def key_of(self, article: Article) -> str:
        """The article's key; made from its whole path where another article has the short one."""
        key = article_key(article)
        stored = article_state(self.connection, key)
        if stored is None or stored[0] == article.source:
            return key
        whole = article_key(replace(article, source=_whole_source(article.source)), whole_source=True)
        if article_state(self.connection, whole):
            return whole
        return whole if self.is_elsewhere(key, stored[0], article.source, article.text) else key

    def is_elsewhere(self, key: str, stored: str, source: str, text: str) -> bool:
        """Whether the article stored under `key` is another one: read elsewhere, still there, and with another text.

        A file that is gone was moved; so was a line of the same file, unless it was read in this very run.
        """
        stored_file, file = source_file(stored), source_file(source)
        if not stored_file or not file:
            return False
        if os.path.realpath(stored_file) == os.path.realpath(file):
            is_there = key in self.seen
        else:
            is_there = Path(stored_file).exists()
        return is_there and article_text(self.connection, key) != text


def _whole_source(source: str) -> str:
    """The source with its whole path: `/home/ana/news/dev.jsonl:7`."""
    file = source_file(source)
    return os.path.realpath(file) + source.removeprefix(file) if file else source


def _unsupported_notes(article: Article, events: list[Event]) -> list[str]:
    """What there is to tell of the article's language: one line, or none."""
    from timeline.extract.dated_sentences import unsupported_note

    note = unsupported_note(article, events)
    return [f"{article.source}: {note}"] if note else []


def _extract_events(article: Article) -> list[Event]:
    from timeline.extract import extract_events

    return extract_events(article)

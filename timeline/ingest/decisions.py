"""Decisions: what is to be done with an article that was read, by what is stored already."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline.errors import UnreadableArticle
from timeline.ingest.also_told import also_told
from timeline.ingest.known_texts import KnownText, known_text
from timeline.keys import article_key, source_file
from timeline.models import Article, UnchangedFile
from timeline.store import Connection, article_state, article_text, reading_hash, stored_article
from timeline.store.witnesses import Witness


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing: it cannot be read."""

    complaint: str


@dataclass(frozen=True, slots=True)
class Known:
    """Nothing: it is stored under `key`, or `copy_of` names the source of another article that tells the same.

    `witness` says where that text stood here, where that is not what is stored.
    """

    source: str
    key: str | None = None
    copy_of: str | None = None
    witness: Witness | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Nothing: its file has not changed since it was read."""

    file: UnchangedFile


@dataclass(frozen=True, slots=True)
class Fresh:
    """It is to be read for events and stored under `key`; `text` is what is known of its text."""

    key: str
    article: Article
    text: KnownText


Decision = Failed | Known | Unread | Fresh


@dataclass(slots=True)
class Decider:
    """Decides, by the database and by what it has seen in this run. `rules` is the version of those that read."""

    connection: Connection
    rules: str
    seen: set[str] = field(default_factory=set)

    def decide(self, reading: Article | UnreadableArticle | UnchangedFile) -> Decision:
        """What is to be done; everything before it must be stored that has its key or its text."""
        if isinstance(reading, UnreadableArticle):
            return Failed(str(reading))
        if isinstance(reading, UnchangedFile):
            return Unread(reading)
        key = self.key_of(reading)
        state = article_state(self.connection, key)
        is_also_there = state is not None and self.is_there(key, state[0], reading.source)
        self.seen.add(key)
        if state and state[1] == reading_hash(reading, self.rules):
            return Known(reading.source, key=key)
        if state and is_also_there and not self.gains(key, reading):
            return self.left_out(reading, key, under=key)
        text = known_text(self.connection, reading, key, is_new=state is None)
        return self.left_out(reading, text.same) if text.same else Fresh(key, reading, text)

    def left_out(self, copy: Article, of: str, *, under: str | None = None) -> Known:
        """A copy of the article stored under the key `of`, with what it says of where its text stood."""
        stored = stored_article(self.connection, of)
        words = also_told(copy, stored) if stored else None
        witness = Witness(of, words, copy.source) if words else None
        return Known(copy.source, under, stored.source if stored else of, witness)

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
        return self.is_there(key, stored, source) and article_text(self.connection, key) != text

    def is_there(self, key: str, stored: str, source: str) -> bool:
        """Whether the article under `key` still stands where it was read, which is not `source`."""
        stored_file, file = _file_of(stored), _file_of(source)
        if not stored_file or stored == source:
            return False
        is_same_file = file is not None and os.path.realpath(stored_file) == os.path.realpath(file)
        return key in self.seen if is_same_file else True

    def gains(self, key: str, article: Article) -> bool:
        """Whether this copy of the article under `key` has another text, or says its day where that one does not."""
        stored = stored_article(self.connection, key)
        return stored is None or stored.text != article.text or bool(article.published and not stored.published)


def _file_of(source: str) -> str | None:
    """The file of which `source` is the whole or a part: `a/x.zip` of `a/x.zip:b/c.jsonl:7`; None when it is gone."""
    file = source_file(source) or ""
    while file and not Path(file).exists():
        file = file.rpartition(":")[0]
    return file or None


def _whole_source(source: str) -> str:
    """The source with its whole path: `/home/ana/news/dev.jsonl:7`."""
    file = source_file(source)
    return os.path.realpath(file) + source.removeprefix(file) if file else source

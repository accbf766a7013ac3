"""Run: articles that are read, batch by batch, and stored in the order in which they were read.

While one batch is stored, the next ones are already read for events, as far as the extractor works ahead.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from timeline.errors import UnreadableArticle
from timeline.ingest.decisions import Decider, Decision, Failed, Fresh, Known, Unread
from timeline.ingest.extractors import Extractor, Outcome, Promise
from timeline.ingest.known_files import FilesReadBefore
from timeline.keys import article_key
from timeline.models import Article, Event, UnchangedFile
from timeline.store import ArticleChange, Connection, Reading, save_articles, writing
from timeline.store.witnesses import Witness, save_witnesses, witnesses_of

# Of a batch, which is stored as a whole: articles to read for events, their characters, and with those to leave alone.
MOST_ARTICLES, MOST_CHARACTERS, MOST_DECISIONS = 20, 60_000, 200


@dataclass(slots=True)
class Run:
    """What was read and is not stored yet, and the counts of what is. `report` hears of each article when it is stored,
    and of each complaint."""

    connection: Connection
    decider: Decider
    extractor: Extractor
    report: Callable[[str], None]
    now: datetime
    files: FilesReadBefore | None = None
    batch: list[Decision] = field(default_factory=list)
    handed_over: deque[tuple[list[Decision], Promise]] = field(default_factory=deque)
    in_flight: set[str | int] = field(default_factory=set)
    changes: dict[ArticleChange, int] = field(default_factory=lambda: dict.fromkeys(ArticleChange, 0))
    events: int = 0
    failed: list[str] = field(default_factory=list)
    copies: list[tuple[str, str]] = field(default_factory=list)
    near_copies: int = 0
    undated: int = 0
    unsupported: list[str] = field(default_factory=list)

    def read(self, reading: Article | UnreadableArticle | UnchangedFile) -> None:
        """Takes up what was read; one that has the key, the text or a part of it in common with one in flight waits
        until that is stored."""
        if isinstance(reading, Article) and not self.in_flight.isdisjoint(_marks(reading)):
            self.finish()
        decision = self.decider.decide(reading)
        if isinstance(decision, Fresh) and not self.in_flight.isdisjoint(decision.text.prints):
            self.finish()
            decision = self.decider.decide(reading)
        self.batch.append(decision)
        if isinstance(decision, Fresh):
            self.in_flight.update(_marks(decision.article), decision.text.prints)
        if _is_full(self.batch):
            self.hand_over()

    def finish(self) -> None:
        """Stores everything that was read."""
        self.hand_over()
        while self.handed_over:
            self.settle()

    def hand_over(self) -> None:
        """Gives the batch to the extractor, and stores the oldest ones where that works at enough."""
        articles = [decision.article for decision in self.batch if isinstance(decision, Fresh)]
        self.handed_over.append((self.batch, self.extractor.promise(articles) if articles else list))
        self.batch = []
        while len(self.handed_over) > self.extractor.ahead:
            self.settle()

    def settle(self) -> None:
        """Stores the oldest batch as a whole, then reports what became of each of its articles."""
        decisions, promise = self.handed_over.popleft()
        outcomes = dict(zip((one.key for one in decisions if isinstance(one, Fresh)), promise(), strict=True))
        changes = self.save([one for one in decisions if isinstance(one, Fresh)], outcomes)
        self.save_witnesses([one.witness for one in decisions if isinstance(one, Known) and one.witness])
        for decision in decisions:
            match decision:
                case Failed(complaint):
                    self.fail(complaint)
                    self.note(complaint, None)
                case Unread(file):
                    for _ in range(file.articles):
                        self.count(ArticleChange.UNCHANGED, file.source)
                case Known(source, known_key, copy_of, _):
                    self.copies += [(source, copy_of)] if copy_of else []
                    self.count(ArticleChange.UNCHANGED, source)
                    self.note(source, known_key)
                case Fresh(key, article, text):
                    self.settle_fresh(article, text.copy_of, outcomes[key], changes.get(key))
                    self.note(article.source, key if key in changes else None)
                    self.in_flight.difference_update(_marks(article), text.prints)

    def save(self, fresh: list[Fresh], outcomes: dict[str, Outcome]) -> dict[str, ArticleChange]:
        """What saving did, by key, to those whose events could be found."""
        found = [(one, events) for one in fresh if not isinstance(events := outcomes[one.key], str)]
        if not found:
            return {}
        readings = [Reading(one.key, one.article, events, one.text.prints, one.text.copy_of) for one, events in found]
        with writing(self.connection):
            changes = save_articles(self.connection, readings, at=self.now, rules_version=self.decider.rules)
        return dict(zip((one.key for one in readings), changes, strict=True))

    def save_witnesses(self, found: list[Witness]) -> None:
        """Notes where copies that were left out stood, once each."""
        known = witnesses_of(self.connection, {one.article_key for one in found}) if found else {}
        new = {(one.article_key, one.words): one for one in found if one.words not in known.get(one.article_key, ())}
        if new:
            with writing(self.connection):
                save_witnesses(self.connection, new.values(), at=self.now)

    def settle_fresh(
        self, article: Article, copy_of: str | None, outcome: Outcome, change: ArticleChange | None
    ) -> None:
        """Reports an article that was read for events: stored with these, or what went wrong."""
        if isinstance(outcome, str) or change is None:
            return self.fail(str(outcome))
        self.events += len(outcome)
        if change is not ArticleChange.UNCHANGED:
            self.undated += article.published is None
            self.near_copies += copy_of is not None
            self.unsupported += _unsupported_notes(article, outcome)
        self.count(change, article.source)
        return None

    def note(self, source: str, key: str | None) -> None:
        """Notes for the file at `source` under which key something of it is stored, None for what is not."""
        if self.files:
            self.files.note(source, key)

    def count(self, change: ArticleChange, source: str) -> None:
        self.changes[change] += 1
        self.report(source)

    def fail(self, complaint: str) -> None:
        self.failed.append(complaint)
        self.report(complaint)


def _marks(article: Article) -> tuple[str, str]:
    """What tells whether another article may be the same."""
    return article_key(article), article.text


def _is_full(batch: list[Decision]) -> bool:
    articles = [decision.article for decision in batch if isinstance(decision, Fresh)]
    characters = sum(len(article.text) for article in articles)
    return len(articles) >= MOST_ARTICLES or characters >= MOST_CHARACTERS or len(batch) >= MOST_DECISIONS


def _unsupported_notes(article: Article, events: list[Event]) -> list[str]:
    """What there is to tell of the article's language: one line, or none."""
    from timeline.extract.dated_sentences import unsupported_note

    note = unsupported_note(article, events)
    return [f"{article.source}: {note}"] if note else []

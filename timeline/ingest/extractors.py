"""Extractors: the events of articles, found in this process or, where there is enough to do, in several at once.

Articles are handed over in batches, for each of which a promise comes back; whoever keeps the promises in order has the
outcomes in the order of the articles, whichever process was first.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.synchronize import Event as Flag
from threading import Thread
from typing import Protocol

from timeline.errors import ExtractionError
from timeline.models import Article, Event

# Characters of articles below which other processes are not worth starting: each takes as long to start as this process
# needs for half of them.
WORTH_STARTING = 500_000

MOST_WAITING = 256  # batches that wait until it is known whether there are so many
AHEAD = 3  # batches a process: one in work, one that it takes up next, one for the articles that take long

Extract = Callable[[Article], list[Event]]
Outcome = list[Event] | str  # the events of an article, or why none could be found
Promise = Callable[[], list[Outcome]]  # one outcome an article, in order; raises ExtractionError


class Extractor(Protocol):
    """Finds the events of batches of articles."""

    @property
    def ahead(self) -> int:
        """How many batches it works at, or lets wait, before the first promise has to be kept."""

    def promise(self, articles: Sequence[Article]) -> Promise:
        """A promise of the outcomes of a batch."""


@contextmanager
def extractor(processes: int, extract: Extract | None = None) -> Iterator[Extractor]:
    """What finds events in so many processes; with a function of the caller's own, in this one.

    When the block ends, no other process is left.
    """
    if processes < 2 or extract:
        yield OneProcess(extract or _extract_events)
        return
    several = SeveralProcesses(processes)
    try:
        yield several
    finally:
        several.stop()


class OneProcess:
    """Finds them in this process, when the promise is kept."""

    ahead = 0

    def __init__(self, extract: Extract) -> None:
        self._extract = extract

    def promise(self, articles: Sequence[Article]) -> Promise:
        return lambda: outcomes(articles, self._extract)


class SeveralProcesses:
    """Finds them in other processes, which are started when enough articles wait; until then in this one."""

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None
        self._stopped: Flag | None = None
        self._waiting: list[_Batch] = []

    @property
    def ahead(self) -> int:
        return AHEAD * self._processes if self._pool else MOST_WAITING

    def promise(self, articles: Sequence[Article]) -> Promise:
        batch = _Batch(articles)
        self._waiting = [*(waiting for waiting in self._waiting if not waiting.is_done), batch]
        if self._pool is None and sum(waiting.size for waiting in self._waiting) >= WORTH_STARTING:
            context = get_context("spawn")  # a forked process would share our connection to the database
            self._stopped = context.Event()
            self._pool = ProcessPoolExecutor(self._processes, context, _begin_work, (self._stopped,))
        if self._pool:
            for waiting in self._waiting:
                waiting.start(self._pool)
            self._waiting.clear()
        return batch.outcomes

    def stop(self) -> None:
        """Ends the other processes, as soon as each is through with its article."""
        if self._pool and self._stopped:
            self._stopped.set()
            self._pool.shutdown(cancel_futures=True)


class _Batch:
    """Articles, and the future of their outcomes once they are started in another process."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.size = sum(len(article.text) for article in articles)
        self.is_done = False
        self._future: Future[list[Outcome]] | None = None

    def start(self, pool: ProcessPoolExecutor) -> None:
        with self._loss_told(), _without_interrupt():
            self._future = pool.submit(_outcomes_until_stopped, self.articles)

    def outcomes(self) -> list[Outcome]:
        self.is_done = True
        if self._future is None:
            return outcomes(self.articles)
        with self._loss_told():
            return self._future.result()

    @contextmanager
    def _loss_told(self) -> Iterator[None]:
        try:
            yield
        except BrokenProcessPool:
            raise ExtractionError(
                f"{self.articles[0].source}: a process that read this article or one of the next was lost (too little "
                "memory?); what was stored before stays; repeat with --jobs 1"
            ) from None


def outcomes(articles: Sequence[Article], extract: Extract | None = None) -> list[Outcome]:
    """The outcome of each article, in order; whatever one article does to the rules, the others are read."""
    return [_outcome(article, extract or _extract_events) for article in articles]


def _outcome(article: Article, extract: Extract) -> Outcome:
    try:
        return extract(article)
    except Exception as error:
        return f"{article.source}: no events could be found: {type(error).__name__}: {error}"


def _extract_events(article: Article) -> list[Event]:
    from timeline.extract import extract_events

    return extract_events(article)


@contextmanager
def _without_interrupt() -> Iterator[None]:
    """Ctrl-C is for this process alone: what is started here never hears of it, and this process hears afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_stopped: Flag | None = None  # of the process that works, set by the one that started it


def _begin_work(stopped: Flag) -> None:
    """What each process does first: it leaves Ctrl-C to the one that started it, and ends when that one is gone."""
    global _stopped
    _stopped = stopped
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _outcomes_until_stopped(articles: Sequence[Article]) -> list[Outcome]:
    """The outcome of each article, as far as anybody waits for it."""
    return [_outcome(article, _extract_events) for article in articles if not (_stopped and _stopped.is_set())]


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        wait([parent.sentinel])
        os._exit(1)

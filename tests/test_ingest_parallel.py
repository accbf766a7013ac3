"""Many articles are read in several processes: what is stored and told is what one process stores and tells."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pytest

from tests.cli_samples import run
from tests.make_chronology import NOON, contents, make_article
from timeline.errors import ExtractionError, UnreadableArticle
from timeline.ingest import IngestReport, add_articles, extractors
from timeline.ingest import run as ingest_run
from timeline.ingest.decisions import Decider
from timeline.ingest.extractors import Outcome, Promise, SeveralProcesses
from timeline.ingest.run import Run
from timeline.models import Article
from timeline.store import Connection, count_events, open_store


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles a batch, and other processes from the third article on."""
    monkeypatch.setattr(ingest_run, "MOST_ARTICLES", 2)
    monkeypatch.setattr(extractors, "WORTH_STARTING", 150)


def article(number: int, **fields: object) -> Article:
    text = f"On {number} March 2023 the ministers signed an agreement on readmission in Belgrade, the {number}th."
    return replace(make_article(text, name=f"n{number}"), **fields)  # type: ignore[arg-type]


def add(connection: Connection, readings: Iterable[Article | UnreadableArticle], processes: int) -> IngestReport:
    return add_articles(connection, readings, now=NOON, rules="1", processes=processes)


def readings() -> list[Article | UnreadableArticle]:
    """Articles of which some cannot be read, are copies of one in flight, have its key, or were read before."""
    listed = [article(number) for number in range(1, 9)]
    copy = replace(listed[5], name="copy", source="copies/copy.txt")
    changed = replace(listed[6], text="The camp in Lipa was closed on 5 May 2023.")
    return [UnreadableArticle("a.txt: is empty"), *listed, copy, changed, UnreadableArticle("b.txt: is empty"), changed]


@pytest.mark.usefixtures("small_batches")
def test_several_processes_store_and_report_what_one_does(tmp_path: Path) -> None:
    told: list[object] = []
    for processes in (1, 2):
        connection = open_store(tmp_path / f"{processes}.db")
        heard: list[str] = []
        children: set[int] = set()

        def hear(source: str, heard: list[str] = heard, children: set[int] = children) -> None:
            heard.append(source)
            children.update(child.pid or 0 for child in active_children())

        report = add_articles(connection, readings(), now=NOON, rules="1", processes=processes, on_progress=hear)
        told.append((report, heard, contents(connection)))
        assert bool(children) == (processes > 1)
        connection.close()
    assert told[0] == told[1]
    assert not active_children()


@pytest.mark.usefixtures("small_batches")
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no signals on this system")
def test_a_lost_process_ends_the_run_and_what_was_reported_is_stored(store: Connection) -> None:
    heard: list[str] = []

    def kill_the_others(source: str) -> None:
        heard.append(source)
        for child in active_children():
            os.kill(child.pid or 0, signal.SIGKILL)

    many = [article(number) for number in range(1, 31)]
    with pytest.raises(ExtractionError, match=r"^news/n\d+\.txt: a process that read .* was lost"):
        add_articles(store, many, now=NOON, processes=2, on_progress=kill_the_others)
    assert 0 < len(heard) == count_events(store) < 30
    assert not active_children()


@pytest.mark.usefixtures("small_batches")
def test_a_run_that_is_stopped_leaves_no_process_and_keeps_what_it_reported(store: Connection) -> None:
    heard: list[str] = []

    def stopped() -> Iterator[Article]:
        yield from (article(number) for number in range(1, 21))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_articles(store, stopped(), now=NOON, processes=2, on_progress=heard.append)
    assert 0 < len(heard) == count_events(store) < 20
    assert not active_children()


def test_a_few_articles_are_read_in_this_process(store: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object) -> None:
        raise AssertionError("no process is needed")

    monkeypatch.setattr(extractors, "ProcessPoolExecutor", never)
    assert add(store, (article(number) for number in range(1, 30)), processes=8).added == 29


class Recorder:
    """An extractor that finds nothing and notes how many batches it is at."""

    ahead = 3

    def __init__(self) -> None:
        self.open = self.most_open = 0

    def promise(self, articles: Sequence[Article]) -> Promise:
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        return self.keeper(len(articles))

    def keeper(self, count: int) -> Callable[[], list[Outcome]]:
        def keep() -> list[Outcome]:
            self.open -= 1
            return [[] for _ in range(count)]

        return keep


def test_the_work_ahead_is_bounded(store: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest_run, "MOST_ARTICLES", 1)
    recorder = Recorder()
    reading = Run(store, Decider(store, "1"), recorder, lambda source: None, NOON)
    for number in range(1, 40):
        reading.read(article(number))
    reading.finish()
    assert (recorder.most_open, recorder.open) == (recorder.ahead + 1, 0)


def test_before_processes_are_started_few_batches_wait() -> None:
    several = SeveralProcesses(2)
    assert several.ahead == extractors.MOST_WAITING
    assert [len(outcome) for outcome in several.promise([article(1)])()] == [1]


def test_jobs_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ministers signed an agreement in Belgrade on 4 May 2023.", encoding="utf-8")
    db = tmp_path / "events.db"
    assert run("add", tmp_path / "a.txt", "--jobs", "3", db=db).stderr.startswith("1 article added")
    assert run("add", tmp_path / "a.txt", "--jobs", "0", db=db).exit_code == 2

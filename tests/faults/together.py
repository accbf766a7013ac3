"""Several programs at one database at once: one that adds, one that annotates, one that reads."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from time import monotonic, perf_counter
from unittest.mock import patch

from tests.faults.deeds import AddArticles, Annotate
from tests.faults.kills import Deed, Moment, Tell, run
from tests.faults.promises import broken_promises, state_of
from tests.faults.trial import Trial
from timeline.ingest import run as ingest_run
from timeline.store import Connection, count_events, event_details, event_ids, first_ids, open_store, rows_by_id

ENOUGH = 120  # seconds, after which the reader gives up

# What a reader does that has a window to fill and an event to show, and one that only looks.
READS: tuple[Callable[[Path, Connection], object], ...] = (
    lambda db, connection: count_events(connection),
    lambda db, connection: rows_by_id(connection, first_ids(connection, limit=60)),
    lambda db, connection: [
        event_details(connection, row.key) for row in rows_by_id(connection, event_ids(connection)[:1])
    ],
    lambda db, connection: open_store(db).close(),
)


@dataclass(frozen=True, slots=True)
class Together:
    """What went wrong, and the longest that each had to wait for one act of its own, in milliseconds."""

    errors: tuple[str, ...]
    adding: float = 0
    annotating: float = 0
    reading: float = 0
    reads: int = 0


@dataclass(frozen=True, slots=True)
class Timed:
    """A deed that tells, at its end, the longest time between two of its acknowledgements."""

    deed: Deed
    batch: int  # articles of a transaction

    def __call__(self, db: Path, tell: Tell) -> None:
        times: list[float] = []
        with patch.object(ingest_run, "MOST_ARTICLES", self.batch):
            self.deed(db, lambda text: times.append(perf_counter()))
        gaps = (later - earlier for earlier, later in pairwise(times))
        tell(str(max(gaps, default=0) * 1000))


@dataclass(frozen=True, slots=True)
class Read:
    """Reads, with a connection that stays and with one of its own each time, until so much is there.

    It tells the longest time that a read took, and how many there were.
    """

    articles: int
    annotations: int

    def __call__(self, db: Path, tell: Tell) -> None:
        longest, number, end = 0.0, 0, monotonic() + ENOUGH
        with closing(open_store(db)) as connection:
            while not self.is_all_there(connection) and monotonic() < end:
                for read in READS:
                    began = perf_counter()
                    read(db, connection)
                    longest = max(longest, perf_counter() - began)
                    number += 1
        tell(str(longest * 1000))
        tell(str(number))

    def is_all_there(self, connection: Connection) -> bool:
        """Whether the others are through."""
        (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        (annotations,) = connection.execute("SELECT count(*) FROM annotations").fetchone()
        return bool(articles >= self.articles and annotations >= self.annotations)


def work_together(db: Path, articles: Path, added: int, annotations: int, *, batch: int = 1) -> Together:
    """`added` articles are added to those of `db`, in transactions of `batch`, while others annotate and read."""
    with closing(open_store(db)) as connection:
        (there,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    deeds = (
        Timed(AddArticles(articles), batch),
        Timed(Annotate(annotations), batch),
        Read(there + added, annotations),
    )
    with ThreadPoolExecutor(len(deeds)) as threads:
        futures = [threads.submit(run, deed, db) for deed in deeds]
    errors = tuple(str(error) for future in futures if (error := future.exception()))
    if errors:
        return Together(errors)
    adding, annotating, reading = (future.result().told for future in futures)
    return Together((), float(adding[0]), float(annotating[0]), float(reading[0]), int(reading[1]))


def complaints_beside(trial: Trial, other: Deed, moment: Moment) -> list[str]:
    """What is wrong after the deed of a trial was killed while another one went on to its end, and after its repeating.

    The two must not depend on each other.
    """
    whole, db = trial.new_copy(), trial.new_copy()
    run(trial.deed, whole)
    run(other, whole)
    after = state_of(whole)
    with ThreadPoolExecutor(2) as threads:
        killed = threads.submit(run, trial.deed, db, moment)
        finished = threads.submit(run, other, db)
    trial.count(killed.result())
    complaints = broken_promises(db, [*killed.result().told, *finished.result().told], trial.before, after)
    run(trial.again, db)
    if not complaints and state_of(db) != after:
        complaints.append("repeated, it ends otherwise")
    shutil.rmtree(whole.parent)
    shutil.rmtree(db.parent)
    return [f"{moment}, beside another: {line}" for line in complaints]

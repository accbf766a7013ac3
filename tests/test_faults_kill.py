"""kill -9 at any moment loses nothing that was acknowledged and leaves nothing by half.

TIMELINE_KILLS says how often each deed is killed, in two ways; `benchmarks/faults.py` does it fifty times.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.browser_kills import ACTS, Act, lost_by_killing
from tests.faults.deeds import Annotate
from tests.faults.kills import KILLS, AfterStatement, Moment, Tell, needs_kill
from tests.faults.kills import run as do
from tests.faults.kinds import KINDS, adding, annotating
from tests.faults.trial import Trial, random_moments, random_statements
from tests.tui_samples import make_database

pytestmark = [needs_kill, pytest.mark.xdist_group("faults")]

ARTICLES, ACTS_OF_ALL_KINDS = 30, 60

ACT_SAVED = AfterStatement(20, "INSERT INTO annotations")  # and its chronology not yet
QUOTE_SAVED = AfterStatement(10, "INSERT INTO evidence")  # the first of an article


@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_program_keeps_its_promises(kind: str, tmp_path: Path) -> None:
    trial = KINDS[kind](tmp_path, ARTICLES, ACTS_OF_ALL_KINDS)
    assert trial.after != trial.before or kind == "open an old database"
    statements = [] if kind == "add, two processes" else random_statements(trial, KILLS)  # those of one process
    moments: Iterable[Moment] = chain(random_moments(trial, KILLS), statements)
    for moment in moments:
        assert trial.complaints(moment) == []


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.kind)
def test_what_the_browser_says_it_saved_outlives_it(act: Act, tmp_path: Path) -> None:
    assert lost_by_killing(make_database(tmp_path / "events.db"), act) == []


@pytest.mark.parametrize(
    ("kind", "moment", "complaint"),
    [(annotating, ACT_SAVED, "not up to date: chronology"), (adding, QUOTE_SAVED, "by half: ")],
)
def test_a_store_without_transactions_is_found_out(
    kind: Callable[[Path, int, int], Trial], moment: AfterStatement, complaint: str, tmp_path: Path
) -> None:
    """The same kills of the store as it is find nothing."""
    trial = kind(tmp_path, ARTICLES, ACTS_OF_ALL_KINDS)
    assert any(complaint in line for line in trial.complaints(moment, sabotaged=True))
    assert trial.complaints(moment) == []
    assert trial.kills == 2


class Boast(Annotate):
    """Acknowledges what it never saved."""

    def __call__(self, db: Path, tell: Tell) -> None:
        tell("articles.jsonl:1")


def test_what_was_acknowledged_and_is_not_there_is_found_out(tmp_path: Path) -> None:
    trial = annotating(tmp_path, 3, 3)
    trial.deed = Boast(1)
    assert trial.complaints(AfterStatement(0)) == [f"{AfterStatement(0)}: lost: articles.jsonl:1"]


def test_what_a_killed_program_saved_is_never_left_out_where_nobody_may_write() -> None:
    """A copy of the database and its -wal, in a folder that can only be read."""
    script = (
        "import os, sys; from timeline.store import open_store; from timeline.errors import StoreError\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: print(open_store(sys.argv[1]).execute('SELECT count(*) FROM annotations').fetchone())\n"
        "except StoreError as error: print(error)"
    )
    with TemporaryDirectory() as name, TemporaryDirectory() as copy:
        trial = annotating(Path(name), 3, 3)
        db = trial.new_copy()
        assert do(trial.deed, db, AfterStatement(3, "COMMIT")).told
        for file in (db, Path(f"{db}-wal")):
            shutil.copy(file, copy)
        Path(copy).chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", script, f"{copy}/events.db"], capture_output=True, text=True, check=True
        )
        Path(copy).chmod(0o755)
        assert done.stdout == (
            f"{copy}/events.db: the newest work in it is still in events.db-wal, which cannot be opened here; "
            "copy both files to a folder where you may write\n"
        )

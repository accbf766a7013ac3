"""Programs at one database at the same time, and one that does not let go of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli_samples import make_database, run
from tests.faults.articles import write_articles
from tests.faults.deeds import AddArticles, Annotate
from tests.faults.kills import needs_kill
from tests.faults.kills import run as do
from tests.faults.kinds import adding_more
from tests.faults.promises import broken_promises, state_of
from tests.faults.together import complaints_beside, work_together
from tests.faults.trial import random_statements
from timeline.store import connection as store_connection

TRANSACTIONS = 60  # of each of two writers; benchmarks/faults.py has 150


@needs_kill
@pytest.mark.xdist_group("faults")
def test_two_that_write_and_one_that_reads_never_find_it_locked(tmp_path: Path) -> None:
    write_articles(tmp_path / "base.jsonl", 10)
    write_articles(tmp_path / "more.jsonl", TRANSACTIONS, newer=True)
    db = tmp_path / "events.db"
    do(AddArticles(tmp_path / "base.jsonl"), db)
    assert work_together(db, tmp_path / "more.jsonl", TRANSACTIONS, TRANSACTIONS).errors == ()
    after = state_of(db)
    assert len(after.articles) == 10 + TRANSACTIONS
    assert len({row[-2] for row in after.said}) == TRANSACTIONS
    assert broken_promises(db, [], after, after) == []


@needs_kill
@pytest.mark.xdist_group("faults")
def test_one_that_is_killed_takes_nothing_from_one_that_goes_on(tmp_path: Path) -> None:
    trial = adding_more(tmp_path, 30, 30)
    (moment,) = random_statements(trial, 1)
    assert complaints_beside(trial, Annotate(30), moment) == []
    assert trial.kills == 1


@pytest.mark.parametrize("command", ["note", "add"])
def test_a_lock_that_another_program_holds_is_told_and_nothing_is_lost(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_connection, "SECONDS_TO_WAIT", 0.02)
    write_articles(tmp_path / "more.jsonl", 2)
    db = tmp_path / "events.db"
    key = make_database(db)[0]
    before = state_of(db)
    words = ["note", key, "remember"] if command == "note" else ["add", str(tmp_path / "more.jsonl")]
    with closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        told = run(*words, db=db)
        assert run("list", db=db).exit_code == 0
        other.execute("ROLLBACK")
    advice = "another program is writing to it; try again when that has finished"
    assert (told.exit_code, told.stderr) == (1, f"timeline: {db}: {advice}\n")
    assert state_of(db) == before
    assert run(*words, db=db).exit_code == 0
    assert state_of(db) != before

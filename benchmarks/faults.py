"""Whether the program keeps its promises when it is disturbed: `python benchmarks/faults.py [N [PART …]]`, N being 50.

Kills (SIGKILL) each deed N times at random moments and N times after a random SQL statement, and the browser N times
after it said that something is saved; kills a store without transactions, too, to show that losses are noticed; lets
system calls fail (strace) and a small disk (tmpfs, as root) fill up; lets two programs write and one read at once.
Prints a line for each, with the number of broken promises and the first of them, and exits with 1 when there is one.
With N = 50 it takes about half an hour; a PART is kills, control, browser, together, failing_calls or full_disk.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

sys.path.insert(0, os.fspath(Path(__file__).parent.parent))

from tests.cli_samples import keys, run
from tests.faults.articles import write_articles
from tests.faults.browser_kills import ACTS, lost_by_killing
from tests.faults.deeds import AddArticles, Annotate, ExportAnnotations
from tests.faults.disk import MOUNT, filled, small_disk, strace_works, timeline
from tests.faults.failing_calls import FailingCalls
from tests.faults.kills import run as do
from tests.faults.kinds import KINDS, adding, adding_more, annotating
from tests.faults.promises import broken_promises, state_of
from tests.faults.together import complaints_beside, work_together
from tests.faults.trial import Trial, random_moments, random_statements
from tests.tui_samples import make_database

ARTICLES, ACTS_OF_ALL_KINDS = 300, 300
ACTS_UNDER_FAULTS = 40
ACTS_TO_IMPORT = 1_500  # some 2,300 annotations: more than one transaction
TRANSACTIONS = 150  # of each of two writers
SHARES = tuple(share / 7 for share in range(8))  # of the system calls of a command
INJECTIONS = (
    ("pwrite64", "error=ENOSPC"), ("pwrite64", "error=EIO"), ("pwrite64", "signal=KILL"),
    ("fdatasync", "error=EIO"), ("fdatasync", "signal=KILL"), ("ftruncate", "error=EIO"),
)  # fmt: skip
FREE = (0, 4_096, 40_000, 60_000, 100_000, 150_000)  # bytes left on a disk of DISK kilobytes
DISK = 3_000

Line = tuple[str, str, list[str]]  # what was done, the figures, the promises broken


def main(number: int, names: list[str]) -> int:
    """Prints the table; the exit code."""
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for part in (kills, control, browser, together, failing_calls, full_disk):
            if names and part.__name__ not in names:
                continue
            own = Path(folder, part.__name__)
            own.mkdir()
            for name, figures, complaints in part(own, number):
                print(f"{name:42} {figures:72} {len(complaints)} broken", flush=True)
                for complaint in complaints[:3]:
                    print(f"    {complaint}")
                broken += len(complaints)
    return 1 if broken else 0


def kills(folder: Path, number: int) -> Iterator[Line]:
    """Each deed, killed at random moments and after random statements."""
    for kind, make in KINDS.items():
        for way, moments in (("at a moment", random_moments), ("after a statement", random_statements)):
            if kind == "add, two processes" and moments is random_statements:  # they are those of one process
                continue
            acts = ACTS_TO_IMPORT if kind == "import annotations" else ACTS_OF_ALL_KINDS
            trial = _trial(make, folder / f"{kind} {way}", acts)
            complaints = [line for moment in moments(trial, number) for line in trial.complaints(moment)]
            yield f"{kind}, {way}", f"{trial.kills} kills, {trial.told:,} acknowledged before", complaints


def control(folder: Path, number: int) -> Iterator[Line]:
    """The same of a store without transactions and journal; that nothing is noticed would be the broken promise."""
    for make in (adding, annotating):
        trial = _trial(make, folder / make.__name__)
        noticed = sum(
            bool(trial.complaints(moment, sabotaged=True)) for moment in random_statements(trial, number // 5)
        )  # fmt: skip
        figures = f"{trial.kills} kills, noticed after {noticed} of them"
        yield f"control: {make.__name__}, no transactions", figures, [] if noticed else ["nothing was noticed"]


def browser(folder: Path, number: int) -> Iterator[Line]:
    """The browser, again and again on one database."""
    db = make_database(folder / "events.db")
    complaints = [line for turn in range(number) for line in lost_by_killing(db, ACTS[turn % len(ACTS)])]
    yield "browser, once it says it is saved", f"{number} kills", complaints


def together(folder: Path, number: int) -> Iterator[Line]:
    """Two writers and a reader, with transactions of one article and of as many as `timeline add` has; a killed one."""
    write_articles(folder / "base.jsonl", 60)
    write_articles(folder / "more.jsonl", TRANSACTIONS, newer=True)
    for batch in (1, 20):
        db = folder / f"{batch}.db"
        do(AddArticles(folder / "base.jsonl"), db)
        done = work_together(db, folder / "more.jsonl", TRANSACTIONS, TRANSACTIONS, batch=batch)
        after = state_of(db)
        figures = (
            f"longest: adding {done.adding:.0f} ms, annotating {done.annotating:.0f} ms, "
            f"reading {done.reading:.0f} ms of {done.reads:,} reads"
        )
        complaints = [*done.errors, *broken_promises(db, [], after, after)]
        if len(after.articles) != 60 + TRANSACTIONS:
            complaints.append(f"{len(after.articles)} articles")
        yield f"two write, one reads; {batch} articles at once", figures, complaints
    trial = _trial(adding_more, folder / "beside")
    moments = random_statements(trial, number // 2)
    complaints = [line for moment in moments for line in complaints_beside(trial, Annotate(number), moment)]
    yield (
        "one killed beside another that goes on",
        f"{trial.kills} kills, {trial.told:,} acknowledged before",
        complaints,
    )


def failing_calls(folder: Path, number: int) -> Iterator[Line]:
    """System calls that fail, once or from then on, and kills between them."""
    if not strace_works():
        yield "system calls that fail", "strace cannot be used here", []
        return
    base = _base(folder)
    annotated, lines = folder / "annotated.db", folder / "annotations.jsonl"
    shutil.copy(base, annotated)
    do(Annotate(ACTS_UNDER_FAULTS), annotated)
    do(ExportAnnotations(lines), annotated)
    commands: list[list[object]] = [
        ["note", keys(base)[0], "remember"], ["add", folder / "more.jsonl"], ["annotations", "import", lines],
    ]  # fmt: skip
    for command in commands:
        trial = FailingCalls(base, folder / str(command[0]), *command)
        for call, injection in INJECTIONS:
            ways = product(SHARES, (False,) if injection.startswith("signal") else (False, True))
            faults = dict.fromkeys(trial.fault(call, injection, share, lasting=lasting) for share, lasting in ways)
            outcomes = [trial.outcome(fault) for fault in faults]
            told = sum(outcome.code == 1 for outcome in outcomes)
            complaints = [f"{one.fault}: {line}" for one in outcomes for line in one.complaints]
            yield f"{command[0]}: {call} {injection}", f"{len(outcomes)} points, {told} told as errors", complaints


def full_disk(folder: Path, number: int) -> Iterator[Line]:
    """A small disk with so many bytes left."""
    if not MOUNT or os.geteuid() != 0:
        yield "full disk", "only root can mount a small one", []
        return
    base = _base(folder)
    for free in FREE:
        with small_disk(folder / f"disk {free}", DISK) as disk:
            db = disk / "events.db"
            db.write_bytes(base.read_bytes())
            yield f"disk with {free:,} bytes left", *_on_full_disk(db, folder / "more.jsonl", free)


def _on_full_disk(db: Path, articles: Path, free: int) -> tuple[str, list[str]]:
    """Exit codes on the full disk, and what is wrong there and after there is room again."""
    before, document = state_of(db), db.parent / "chronology.jsonl"
    commands = (["note", keys(db)[0], "remember"], ["add", articles], ["export", "-o", document])
    complaints, codes = [], []
    for command in commands:
        with filled(db.parent, free=free):
            done = timeline(db, *command)
        codes.append(f"{command[0]} {done.returncode}")
        if done.returncode and done.stderr.count("\n") != 1:
            complaints.append(done.stderr)
        if done.returncode and state_of(db) != before:
            complaints += broken_promises(db, [], before, state_of(db))
        before = state_of(db)
        if done.returncode and document.exists():
            complaints.append(f"{document} is there")
    complaints += [str(command) for command in commands[:2] if run(*map(str, command), db=db).exit_code]
    return f"exit codes: {', '.join(codes)}", complaints


def _trial(make: Callable[[Path, int, int], Trial], folder: Path, acts: int = ACTS_OF_ALL_KINDS) -> Trial:
    folder.mkdir()
    return make(folder, ARTICLES, acts)


def _base(folder: Path) -> Path:
    """A database of twenty articles; forty are left to be added."""
    write_articles(folder / "first.jsonl", 20)
    write_articles(folder / "more.jsonl", 40, newer=True)
    run("add", str(folder / "first.jsonl"), "--jobs", "1", db=folder / "base.db")
    return folder / "base.db"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50, sys.argv[2:]))

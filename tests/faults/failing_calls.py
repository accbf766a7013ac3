"""A command whose system calls fail: what it says, what it leaves, and whether it works again afterwards."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from tests.cli_samples import run
from tests.faults.disk import Fault, calls_made, timeline
from tests.faults.promises import broken_promises, state_of

CALLS = ("pwrite64", "fdatasync", "ftruncate")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command said under a fault, with its exit code, and which promises it broke."""

    fault: Fault
    code: int
    said: str
    complaints: tuple[str, ...]


class FailingCalls:
    """A command, on copies of one database."""

    def __init__(self, base: Path, folder: Path, *args: object) -> None:
        self.base = base
        self.folder = folder
        self.args = args
        self.names = count()
        alone = self.new_copy()
        self.before = state_of(alone)
        self.made = calls_made(alone, CALLS, folder / "calls", *args)
        self.after = state_of(alone)

    def new_copy(self) -> Path:
        """A copy of the database in a folder of its own."""
        path = self.folder / f"copy {next(self.names)}" / "events.db"
        path.parent.mkdir(parents=True)
        shutil.copy(self.base, path)
        return path

    def fault(self, call: str, injection: str, share: float, *, lasting: bool = False) -> Fault:
        """The fault at that share of the calls: 0.0 is the first one, 1.0 the last one."""
        return Fault(call, injection, 1 + int(share * (self.made[call] - 1)), lasting)

    def outcome(self, fault: Fault) -> Outcome:
        """What became of the command under the fault."""
        db = self.new_copy()
        done = timeline(db, *self.args, under=fault.under(self.folder / "calls"))
        killed = fault.injection.startswith("signal")
        told = [] if killed else self._told(done.returncode, done.stderr)
        complaints = [*told, *broken_promises(db, [], self.before, self.after)]
        if not complaints:
            complaints = list(self._works_again(db, done.returncode))
        shutil.rmtree(db.parent)
        return Outcome(fault, done.returncode, done.stderr.strip(), tuple(complaints))

    def _told(self, code: int, said: str) -> Iterator[str]:
        if code not in (0, 1):
            yield f"exit code {code}"
        if code and not (said.startswith("timeline: ") and said.count("\n") == 1):
            yield f"not told in one line: {said}"

    def _works_again(self, db: Path, code: int) -> Iterator[str]:
        """What was done is there; what was not can be done now."""
        now = state_of(db)
        if code == 0 and now != self.after:
            yield "acknowledged, but not there"
        if now != self.after:
            again = run(*map(str, self.args), db=db)
            if again.exit_code:
                yield f"repeated: {again.stderr}"
            if state_of(db) != self.after:
                yield "repeated, it ends otherwise"

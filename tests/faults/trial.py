"""Trials of a deed: on copies of one database it is killed again and again, and what is left is looked at."""

import random
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.faults.kills import AfterSeconds, AfterStatement, Deed, Moment, Run, run
from tests.faults.promises import State, broken_promises, state_of


class Trial:
    """One deed: what it begins and ends with when nobody disturbs it. `kills` and `told` count what was tried."""

    def __init__(self, deed: Deed, folder: Path, base: Path | None = None, again: Deed | None = None) -> None:
        self.deed = deed
        self.again = again or deed
        self.folder = folder
        self.base = base
        self.names = count()
        self.before = state_of(self.new_copy())
        whole = self.new_copy()
        self.alone = run(deed, whole)
        self.after = state_of(whole)
        self.kills = self.told = 0

    def new_copy(self) -> Path:
        """The name of a database in a folder of its own: a copy of the first one, or none yet."""
        path = self.folder / f"copy {next(self.names)}" / "events.db"
        path.parent.mkdir(parents=True)
        if self.base:
            shutil.copy(self.base, path)
        return path

    def complaints(self, moment: Moment, *, sabotaged: bool = False) -> list[str]:
        """What is wrong after the deed was killed at that moment, and after it was then repeated."""
        db = self.new_copy()
        killed = run(self.deed, db, moment, sabotaged=sabotaged)
        self.count(killed)
        found = broken_promises(db, killed.told, self.before, self.after)
        if not found and killed.finished:
            found = [f"it came to its end with {line}" for line in self._unlike(db)]
        if not found:
            run(self.again, db)
            found = [f"repeated, it ends with {line}" for line in self._unlike(db)]
        shutil.rmtree(db.parent)
        return [f"{moment}: {line}" for line in found]

    def count(self, killed: Run) -> None:
        """Adds a run to the figures."""
        self.kills += not killed.finished
        self.told += len(killed.told)

    def _unlike(self, db: Path) -> Iterator[str]:
        """In what the database differs from that of an undisturbed run, and what is left beside it."""
        now = state_of(db)
        for name in State.__slots__:
            if getattr(now, name) != getattr(self.after, name):
                yield f"other {name}"
        if left := sorted(file.name for file in db.parent.iterdir() if file != db):
            yield f"files left beside it: {', '.join(left)}"


def random_moments(trial: Trial, number: int, seed: int = 0) -> Iterator[AfterSeconds]:
    """Moments within the time that the deed takes, until it was killed so often; three times as many at the most."""
    choose = random.Random(seed)
    enough = trial.kills + number
    for _ in range(3 * number):
        if trial.kills < enough:
            yield AfterSeconds(choose.uniform(0, trial.alone.seconds))


def random_statements(trial: Trial, number: int, seed: int = 0) -> list[AfterStatement]:
    """So many of the statements of the deed; all of them when it has no more."""
    last = run(trial.deed, trial.new_copy(), AfterStatement(0)).statements
    of_all = range(1, last)
    chosen = of_all if number >= len(of_all) else sorted(random.Random(seed).sample(of_all, number))
    return [AfterStatement(one) for one in chosen]

"""Finding: one thing that is wrong with a database, and what can be done about it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice

MOST_OF_A_KIND = 20  # findings of one check that are told one by one

RESTORE = "restore it from a copy, or export what can be read with `timeline annotations export` and add the articles"


class Remedy(Enum):
    """What doctor does about a finding, in the order in which it does it."""

    TAKE_OUT = auto()  # triggers, indexes and tables of strangers
    MIGRATE = auto()
    LAYOUT = auto()  # tables, columns and indexes that are missing
    REINDEX = auto()
    ROWS = auto()  # machine rows that belong to nothing, or that nobody can read
    COLUMNS = auto()  # columns that follow from others: target, act, text_number
    FULL_TEXT = auto()
    CHRONOLOGY = auto()  # whatever follows from articles and log


@dataclass(frozen=True, slots=True)
class Finding:
    """`problem` in plain words; `remedy` is None for what doctor cannot repair, `advice` what to do then."""

    problem: str
    remedy: Remedy | None
    advice: str = RESTORE

    @property
    def sentence(self) -> str:
        """What is wrong, and whether doctor can repair it.

        >>> Finding("the index chronology_key is missing", Remedy.LAYOUT).sentence
        'the index chronology_key is missing; `timeline doctor --repair` repairs it'
        """
        return f"{self.problem}; {'`timeline doctor --repair` repairs it' if self.remedy else self.advice}"


def not_too_many(findings: Iterable[Finding], what: str) -> Iterator[Finding]:
    """The first of them, then one for all the others, with the remedy of the first of these."""
    rest = iter(findings)
    yield from islice(rest, MOST_OF_A_KIND)
    more = next(rest, None)
    if more:
        count = 1 + sum(1 for _ in rest)
        yield Finding(f"{count} more {what} are like these", more.remedy, more.advice)

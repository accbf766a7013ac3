"""The doctor: what is wrong with a database, in plain sentences, and repairing what can be made again.

examine(connection) -> list[Finding]
repair(path, at) -> Repair
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from timeline.store.connection import open_as_it_is
from timeline.store.damage import store_errors
from timeline.store.doctor.article_findings import wrong_articles
from timeline.store.doctor.backup import back_up
from timeline.store.doctor.derived_findings import wrong_chronology
from timeline.store.doctor.file_findings import (
    broken_references,
    damaged_pages,
    older_version,
    strangers,
    wrong_full_text,
)
from timeline.store.doctor.finding import Finding, Remedy, not_too_many
from timeline.store.doctor.layout import wrong_layout
from timeline.store.doctor.log_findings import retracts_of_nothing, unreadable, wrong_columns, wrong_retracted
from timeline.store.doctor.remedies import REMEDIES
from timeline.store.doctor.value_findings import wrong_values

__all__ = ["Finding", "Remedy", "Repair", "examine", "open_as_it_is", "repair"]

Check = Callable[[sqlite3.Connection], Iterator[Finding]]

# Each needs the ones before it to have found nothing; the strangers' SQL would run in all that follow.
OF_THE_FILE: tuple[Check, ...] = (strangers, older_version, damaged_pages, wrong_layout)

# Check -> what many of its findings are called.
OF_WHAT_IT_HOLDS: dict[Check, str] = {
    wrong_values: "tables",
    broken_references: "rows",
    wrong_full_text: "texts",
    unreadable: "annotations",
    wrong_articles: "articles",
    wrong_columns: "annotations",
    retracts_of_nothing: "annotations",
    wrong_retracted: "annotations",
    wrong_chronology: "tables",
}

ROUNDS = 6  # what was hidden by one finding is found when that is repaired

UNREADABLE = (sqlite3.DatabaseError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class Repair:
    """What was found before and is left now; `copy` is the database as it was, None when nothing was to be done."""

    copy: Path | None
    before: list[Finding]
    left: list[Finding]

    @property
    def repaired(self) -> list[Finding]:
        """What was found before and is no more."""
        return [finding for finding in self.before if finding not in self.left]


@store_errors
def examine(connection: sqlite3.Connection) -> list[Finding]:
    """All that is wrong, in the order in which it is looked for; empty for a sound database. Nothing is changed.

    `connection` comes from `open_as_it_is`. Raises StoreError where the file cannot even be examined.
    """
    for check in OF_THE_FILE:
        found = _findings(connection, check, "objects")
        if found:
            return found
    found = []
    for check, what in OF_WHAT_IT_HOLDS.items():
        found += _findings(connection, check, what, several=not found)
    return found


def repair(path: Path, at: datetime) -> Repair:
    """Repairs what can be repaired, after a copy of the database was made beside it; `at` is now.

    Raises StoreError where there is no room for the copy, or the file cannot be written; then nothing was changed.
    """
    with closing(open_as_it_is(path)) as connection:
        before = left = examine(connection)
        if not any(finding.remedy for finding in before):
            return Repair(None, before, left)
        _check_that_it_can_be_written(connection)
        copy = back_up(connection, path, at)
        for _ in range(ROUNDS):
            needed = {finding.remedy for finding in left}
            for remedy in (one for one in Remedy if one in needed):
                REMEDIES[remedy](connection)
            last, left = left, examine(connection)
            if left == last or not any(finding.remedy for finding in left):
                break
        return Repair(copy, before, left)


def _findings(connection: sqlite3.Connection, check: Check, what: str, several: bool = True) -> list[Finding]:
    """What a check finds; what keeps it from looking is a finding, too, unless another one tells of it already."""
    found: list[Finding] = []
    try:
        found += not_too_many(check(connection), what)
    except UNREADABLE as error:
        if "locked" in str(error) or "full" in str(error):
            raise
        if several and not found:
            found.append(Finding(f"what it holds cannot be read: {' '.join(str(error).split())[:200]}", None))
    return found


@store_errors
def _check_that_it_can_be_written(connection: sqlite3.Connection) -> None:
    """Raises StoreError where it cannot, before a copy is made in vain."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {int(version)}")
    finally:
        connection.execute("ROLLBACK")

"""Which annotations were taken back: the `retracted` table, kept up to date with the log.

An annotation is retracted while a later retract that is in force names it; a retract that was itself retracted counts
for nothing. The order in which the log arrived does not matter.
"""

import sqlite3

from timeline.models import AnnotationKind

TAKING_BACK = (AnnotationKind.RETRACT, AnnotationKind.WITHDRAW)  # the annotation that they name
TAKING_BACK_IN_SQL = f"('{TAKING_BACK[0]}', '{TAKING_BACK[1]}')"

# A condition on `annotations`.
IN_FORCE = "NOT EXISTS (SELECT 1 FROM retracted WHERE retracted.id = annotations.id)"

RETRACTS = f"SELECT target, id FROM annotations WHERE kind IN {TAKING_BACK_IN_SQL} AND id > target ORDER BY id DESC"
NAMED_BY_ONE_IN_FORCE = f"""
SELECT 1 FROM annotations WHERE target = ? AND kind IN {TAKING_BACK_IN_SQL} AND id > target AND {IN_FORCE} LIMIT 1
"""


def retracted_ids(connection: sqlite3.Connection) -> set[str]:
    """The ids of all that were taken back, from the log itself.

    A retract comes after what it retracts, so one pass from the newest to the oldest is enough.
    """
    retracted: set[str] = set()
    for target, number in connection.execute(RETRACTS):
        if number not in retracted:
            retracted.add(target)
    return retracted


def rebuild_retractions(connection: sqlite3.Connection) -> None:
    """Makes the table anew."""
    connection.execute("DELETE FROM retracted")
    found = [(number,) for number in retracted_ids(connection)]
    connection.executemany("INSERT INTO retracted (id) VALUES (?)", found)


def note_retract(connection: sqlite3.Connection, target: str) -> None:
    """Brings the table up to date after a retract of `target` was added, down the chain of retracts."""
    number: str | None = target
    while number is not None:
        named = connection.execute(NAMED_BY_ONE_IN_FORCE, (number,)).fetchone() is not None
        was = connection.execute("SELECT 1 FROM retracted WHERE id = ?", (number,)).fetchone() is not None
        if named == was:
            return
        change = "INSERT INTO retracted (id) VALUES (?)" if named else "DELETE FROM retracted WHERE id = ?"
        connection.execute(change, (number,))
        behind = connection.execute(
            f"SELECT target FROM annotations WHERE id = ? AND kind IN {TAKING_BACK_IN_SQL}", (number,)
        )
        (number,) = behind.fetchone() or (None,)

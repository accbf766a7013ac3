"""migrate: a database with the tables of this version, made by sqlite-utils from those of whichever version it has."""

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.store.readable_views import VIEWS
from timeline.store.schema import (
    ADDED,
    ARTICLE_PRINTS,
    DERIVED,
    FILTERED,
    FILTERED_SINCE_3,
    FILTERED_TOO,
    FOREIGN_KEYS,
    FULL_TEXT,
    HUMAN,
    IN_ORDER,
    INDEXES,
    INDEXES_SINCE_3,
    MACHINE,
    MADE,
    MERGED_INTO,
    MERGES_INTO_EVENT,
    ORDER,
    PRIMARY_KEYS,
    Tables,
)
from timeline.store.words import text_number

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(connection: sqlite3.Connection) -> None:
    """Makes or changes the tables, inside the transaction that is open."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations("timeline")
    for name, migration in MIGRATIONS.items():
        migrations(name=name)(migration)
    migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))


def _first_tables(db: "Database") -> None:
    for name, columns in {**MACHINE, **HUMAN, **DERIVED}.items():
        db.table(name).create(columns, pk=PRIMARY_KEYS.get(name), foreign_keys=FOREIGN_KEYS.get(name))
    for name, (table, columns_of_it, unique) in INDEXES.items():
        db.table(table).create_index(columns_of_it, name, unique=unique)
    db.execute(FULL_TEXT)
    db.execute(MERGES_INTO_EVENT)


def _stage_and_salience(db: "Database") -> None:
    _add_columns(db, ADDED[2])
    db.execute(f"DROP INDEX {IN_ORDER}")
    db.table("chronology").create_index((*ORDER, *FILTERED, *FILTERED_TOO), IN_ORDER)


def _acts_and_changes(db: "Database") -> None:
    _add_columns(db, ADDED[3])
    for name, columns in MADE[3].items():
        db.table(name).create(columns, pk=PRIMARY_KEYS[name])
    db.execute(f"DROP INDEX {IN_ORDER}")
    db.execute("DROP INDEX merges_into_event")
    db.execute("DROP INDEX chronology_month")  # a page for each row; IN_ORDER has the months, too
    db.table("chronology").create_index((*ORDER, *FILTERED, *FILTERED_TOO, *FILTERED_SINCE_3), IN_ORDER)
    for name, (table, columns_of_it) in INDEXES_SINCE_3.items():
        db.table(table).create_index(columns_of_it, name)
    _fill_since_3(db)


def _copies_of_articles(db: "Database") -> None:
    _add_columns(db, ADDED[4])
    db.execute(ARTICLE_PRINTS)
    db.table("files").create(MADE[4]["files"], pk=PRIMARY_KEYS["files"])


def _views_for_people(db: "Database") -> None:
    db.execute("ALTER TABLE chronology RENAME TO chronology_rows")
    for definition in VIEWS.values():
        db.execute(definition)


def _add_columns(db: "Database", tables: Tables) -> None:
    for name, columns in tables.items():
        for column, kind in columns.items():
            db.table(name).add_column(column, kind)


def _fill_since_3(db: "Database") -> None:
    """The new columns of what is there already, each from what its row says."""
    db.conn.create_function("number_of_text", 1, text_number, deterministic=True)
    db.execute("UPDATE articles SET text_number = number_of_text(text)")
    db.execute("UPDATE annotations SET act = id")
    db.execute(f"UPDATE annotations SET target = {MERGED_INTO} WHERE kind IN ('merge', 'retract')")
    db.execute("UPDATE chronology SET conflicts = 0, news = 0")  # of what nobody annotated; the rest is made anew


# Its name in the list that a database keeps -> what it changes; one a version, in their order.
MIGRATIONS: dict[str, Callable[["Database"], None]] = {
    "1 articles, events, annotations, chronology": _first_tables,
    "2 stage and salience": _stage_and_salience,
    "3 acts, targets, retractions, changes": _acts_and_changes,
    "4 copies of articles, how sure a day is, warnings": _copies_of_articles,
    "5 the chronology as a view for people": _views_for_people,
}

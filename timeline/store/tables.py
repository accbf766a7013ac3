"""The tables and views of a database with their columns, for programs that show it as it is."""

import sqlite3
from pathlib import PurePath


def columns_of_tables(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """The columns of every table and view, by its name, the tables that SQLite makes for itself among them."""
    named = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
    columns = "SELECT name FROM pragma_table_info(?)"
    return {
        name: tuple(column for (column,) in connection.execute(columns, (name,)))
        for (name,) in connection.execute(named).fetchall()
    }


def name_of_database(connection: sqlite3.Connection) -> str:
    """The name of its file without folder and ending: "events"; "" for one in memory."""
    files = {name: file for _, name, file in connection.execute("PRAGMA database_list")}
    return PurePath(files["main"]).stem

"""table_words(): what the tables and columns of a database hold, read from database.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class TableWords:
    """A table or view described: what it is, and its columns by name; the column that names a row, "" for none; those
    whose values are counted beside it; the column that it is sorted by, up or down; units of numbers by column."""

    description: str
    columns: dict[str, str]
    label: str = ""
    facets: tuple[str, ...] = ()
    sort: str = ""
    sort_desc: str = ""
    units: tuple[tuple[str, str], ...] = ()


@cache
def table_words() -> dict[str, TableWords]:
    """The tables that are for people, by name.

    >>> table_words()["articles"].label
    'title'
    """
    words = tomllib.loads(files(__package__).joinpath("database.toml").read_text(encoding="utf-8"))
    return {
        name: TableWords(
            table["description"],
            words["columns"].get(table.get("like"), {}) | table.get("columns", {}),
            table.get("label", ""),
            tuple(table.get("facets", ())),
            table.get("sort", ""),
            table.get("sort_desc", ""),
            tuple(table.get("units", {}).items()),
        )
        for name, table in words["tables"].items()
    }

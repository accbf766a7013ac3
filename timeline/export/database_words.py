"""table_words(): what the tables and columns of a database hold, read from database.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.export.data_fields import DESCRIPTIONS


@dataclass(frozen=True, slots=True)
class TableWords:
    """A table or view described: what it is, and its columns by name; the column that names a row, "" for none; those
    whose values are counted beside it, `lists` being those that hold JSON lists; the one that it is sorted by, down."""

    description: str
    columns: dict[str, str]
    label: str = ""
    facets: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    sort_desc: str = ""


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
            (DESCRIPTIONS if table.get("like_events") else {}) | table["columns"],
            table.get("label", ""),
            tuple(table.get("facets", ())),
            tuple(table.get("lists", ())),
            table.get("sort_desc", ""),
        )
        for name, table in words["tables"].items()
    }

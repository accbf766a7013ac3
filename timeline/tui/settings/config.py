"""Config: what a person has set for the browser, each part of it checked.

Whatever is wrong has its default, and a complaint in one line that names the file and the field.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

from timeline.plaintext import one_line
from timeline.tui.keys.keymap import Keymap, keymap_of
from timeline.tui.settings.config_file import ConfigFile
from timeline.tui.settings.themes import OWN_THEMES, theme_names
from timeline.tui.table.columns import ALWAYS, COLUMN_NAMES

FIELDS = ("author", "columns", "keys", "theme")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Config:
    """The changed keys, the theme, the columns of the table; None where the file says nothing of them."""

    keymap: Keymap = field(default_factory=dict)
    theme: str | None = None
    columns: tuple[str, ...] | None = None
    complaints: tuple[str, ...] = ()


def checked_config(file: ConfigFile) -> Config:
    """What the tables of `file` mean."""
    wrong: list[str] = []

    def read(name: str, meaning: Callable[[object], Value]) -> Value | None:
        try:
            return meaning(file.tables[name]) if name in file.tables else None
        except ValueError as error:
            wrong.append(f"{name}: {error}")
            return None

    wrong += [_unknown(name) for name in file.tables if name not in FIELDS]
    read("author", _author)
    theme, columns, said = read("theme", _theme), read("columns", _columns), read("keys", _table)
    keymap, complaints = keymap_of(said or {})
    complained = (f"{file.path}: {complaint}" for complaint in (*wrong, *complaints))
    return Config(keymap, theme, columns, (*file.complaints, *complained))


def _unknown(name: str) -> str:
    return f"{one_line(name)}: there is no such setting; there are {', '.join(FIELDS)}"


def _author(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError('write a name: author = "Ana"')
    return value


def _theme(value: object) -> str:
    """A theme by its name; those of the program also without "timeline-"."""
    for name in (value, f"timeline-{value}"):
        if isinstance(name, str) and name in theme_names():
            return name
    near = get_close_matches(str(value), theme_names(), 1)
    own = ", ".join(theme.name.removeprefix("timeline-") for theme in OWN_THEMES)
    raise ValueError(f"there is no theme {one_line(str(value))!r}; " + (f"did you mean {near[0]}?" if near else own))


def _columns(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError('write a list: columns = ["date", "type", "title"]')
    unknown = [name for name in value if name not in COLUMN_NAMES]
    if unknown:
        raise ValueError(f"there is no column {one_line(unknown[0])!r}; there are {', '.join(COLUMN_NAMES)}")
    return tuple(name for name in COLUMN_NAMES if name in value or name == ALWAYS)


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise ValueError('write a table: [keys], below it note = "N"')
    return value

"""Words as data: one TOML file for each use and language."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

LONGEST_CODE = 16  # letters of a language's code


@cache
def load_words(use: str, language: str) -> dict[str, Any] | None:
    """The tables of `<use>/<language>.toml`, None when there is no such file.

    >>> load_words("dates", "en")["name"]
    'English'
    >>> load_words("dates", "xx") is None
    True
    """
    if not (use.isidentifier() and language.isidentifier()) or len(language) > LONGEST_CODE:
        return None
    source = files(__package__) / use / f"{language}.toml"
    if not source.is_file():
        return None
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def load_table(name: str) -> dict[str, Any]:
    """The tables of `<name>.toml`, a file that serves every language: "types", "actors", "places"."""
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))

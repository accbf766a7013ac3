"""ConfigFile: the tables of a person's own settings, as they stand in a TOML file.

The file is `timeline/config.toml` in the folder for such things, or the one that TIMELINE_CONFIG names. Nobody needs to
have one. What cannot be read is complained of in one line, and counts as empty.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from timeline.plaintext import one_line

VARIABLE = "TIMELINE_CONFIG"


class ConfigFile(NamedTuple):
    """Where it is ("" without a home folder), what stands in it, and what is wrong with it as a whole."""

    path: str
    tables: Mapping[str, object]
    complaints: tuple[str, ...] = ()

    @property
    def author(self) -> str:
        """Who annotates; "" where the file does not say it."""
        author = self.tables.get("author", "")
        return author.strip() if isinstance(author, str) else ""


def read_config_file() -> ConfigFile:
    """The file as it is now. Raises nothing: what is wrong is told in `complaints`."""
    try:
        path = config_file()
    except RuntimeError:
        return ConfigFile("", {})
    shown = one_line(str(path))
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        missing = (f"{shown}: there is no such file, which {VARIABLE} names",) if os.environ.get(VARIABLE) else ()
        return ConfigFile(shown, {}, missing)
    except OSError as error:
        return ConfigFile(shown, {}, (f"{shown}: cannot be read: {error.strerror or error}",))
    except UnicodeDecodeError:
        return ConfigFile(shown, {}, (f"{shown}: is not UTF-8; save it as UTF-8",))
    except ValueError as error:  # a path with a NUL
        return ConfigFile(shown, {}, (f"{shown}: cannot be read: {one_line(str(error))}",))
    import tomllib

    try:
        return ConfigFile(shown, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return ConfigFile(shown, {}, (f"{shown}: is not TOML: {one_line(str(error))}",))
    except (RecursionError, ValueError) as error:  # "[[[[…"
        return ConfigFile(shown, {}, (f"{shown}: cannot be read: {one_line(str(error))}",))


def config_file() -> Path:
    """The file that TIMELINE_CONFIG names, else the one by the XDG rules: a relative XDG_CONFIG_HOME counts as none.

    RuntimeError when there is no home folder.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named).expanduser()
    folder = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (folder if folder.is_absolute() else Path.home() / ".config") / "timeline" / "config.toml"

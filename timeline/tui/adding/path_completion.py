"""Completion of a path to articles: the folders and article files that begin as it does."""

import os
import re
from contextlib import suppress
from heapq import nsmallest
from pathlib import Path

from timeline.articles.formats import ENDINGS
from timeline.plaintext import one_line

MOST = 200  # names that are looked at, in order
BEGINNING = 2_000  # bytes of a file that tell whether timeline exported it
EXPORTED = re.compile(rb"\A(?:\xef\xbb\xbf)?---\r?\n(?:[^\n]*\n)*?program: \"?timeline ")


def paths_like(typed: str) -> list[str]:
    """The paths that `typed` is the beginning of, as it is written there; a folder ends with a slash.

    Hidden ones only where the name typed begins with a dot, and no chronology that timeline exported. None for a folder
    that cannot be read.
    """
    folder, slash, beginning = typed.rpartition("/")
    here = f"{folder}{slash}"
    with suppress(OSError, ValueError, RuntimeError), os.scandir(Path(here or ".").expanduser()) as entries:
        names = (_name(one) for one in entries if one.name.lower().startswith(beginning.lower()))
        paths = nsmallest(MOST, (f"{here}{name}" for name in names if name and _is_offered(name, beginning)))
        return [path for path in paths if not _is_exported(path)]
    return []


def completed(typed: str, paths: list[str]) -> str:
    """What is typed, with what all `paths` have in common.

    >>> completed("ne", ["news/", "newer.txt"]), completed("x", [])
    ('new', 'x')
    """
    common = os.path.commonprefix(paths)  # noqa: RUF071  letters in common are what is wanted
    return common if len(common) > len(typed) else typed if len(paths) != 1 else paths[0]


def _name(entry: "os.DirEntry[str]") -> str:
    """The name as it is offered; "" for what can be no article."""
    try:
        if entry.is_dir():
            return f"{entry.name}/"
        return entry.name if entry.name.lower().endswith(ENDINGS) and entry.is_file() else ""
    except OSError:
        return ""


def _is_exported(path: str) -> bool:
    """Whether a file begins as the documents that timeline writes; False for one that cannot be read."""
    if path.endswith("/"):
        return False
    try:
        with Path(path).expanduser().open("rb") as file:
            return EXPORTED.match(file.read(BEGINNING)) is not None
    except OSError:
        return False


def _is_offered(name: str, beginning: str) -> bool:
    """A name that would look other than it is has to be typed."""
    return one_line(name) == name and (not name.startswith(".") or beginning.startswith("."))

"""The article files that a path stands for."""

import os
from collections.abc import Iterator
from pathlib import Path

from timeline.errors import UnreadableArticle
from timeline.plaintext import HARMLESS

ENDINGS = (".txt", ".md", ".jsonl")
ENDINGS_IN_WORDS = ".txt, .md or .jsonl"

# Escaped rather than replaced, and spaces kept: what is stored names one file alone.
ESCAPES = {code: chr(code).encode("unicode_escape").decode() for code in (*HARMLESS, ord("\n"))}


def shown_path(path: str | Path) -> str:
    r"""A path as it is stored and shown: with forward slashes, harmless, on one line; two paths never look the same.

    >>> shown_path("new\nline/a  b\x1b[2J.txt")
    'new\\nline/a  b\\x1b[2J.txt'
    """
    return Path(path).as_posix().translate(ESCAPES)


def article_files(path: str) -> Iterator[Path | UnreadableArticle]:
    """The file `path` itself, or every article file in the folder `path` in order of its path.

    In folders hidden files, `README.md`, `*.expected.*` and what has another ending than ours are no articles, and
    linked folders are not entered. Yields UnreadableArticle for a path that is missing, and for a folder without
    articles.
    """
    if not path or not os.path.lexists(path):
        yield UnreadableArticle(
            f"{shown_path(path) if path else 'an empty path'}: no such file or folder; check the path"
        )
        return
    if not Path(path).is_dir():
        yield Path(path)
        return
    found = False
    for file in _walk(path):
        found = True
        yield file
    if not found:
        yield UnreadableArticle(
            f"{shown_path(path)}: a folder without articles; timeline reads {ENDINGS_IN_WORDS} files"
        )


def _walk(folder: str) -> Iterator[Path | UnreadableArticle]:
    """Article files below `folder`; the files of a folder before those of its folders, closed folders last."""
    closed: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in sorted(names) if _is_article_name(name) and Path(here, name).is_file())
    for error in closed:
        yield UnreadableArticle(
            f"{shown_path(error.filename)}: cannot be read ({error.strerror}); check its permissions"
        )


def _is_article_name(name: str) -> bool:
    return (
        name.lower().endswith(ENDINGS)
        and not name.startswith(".")
        and ".expected." not in name
        and name.lower() != "readme.md"
    )

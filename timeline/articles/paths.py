"""The article files that a path stands for."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from timeline.articles.formats import ENDINGS_IN_WORDS, FORMATS, ending_of
from timeline.articles.recognised import SNIFFED
from timeline.errors import UnreadableArticle
from timeline.plaintext import HARMLESS

# What browsers keep beside a saved page, "News.html": its pictures and frames.
PARTS_OF_PAGES = ("_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_filer")
PAGES = (".html", ".htm", ".xhtml")
WITH_FILES_BESIDE = frozenset(ending for one in FORMATS if one.has_files_beside for ending in one.endings)

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

    In folders no articles are: hidden files, `README.md`, `*.expected.*`, what has another ending than ours, and what
    only its ending would make one (a `.json` of settings). Linked folders are not entered, nor are those in which
    browsers keep the parts of a saved page. Yields UnreadableArticle for a path that is missing, and for a folder
    without articles.
    """
    if not path or not os.path.lexists(path):
        advice = "write an address with https:// before it" if path.startswith("www.") else "check the path"
        yield UnreadableArticle(f"{shown_path(path) if path else 'an empty path'}: no such file or folder; {advice}")
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
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_part_of_page(name, names))
        yield from (file for name in sorted(names, key=_reading_order) if is_article_file(file := Path(here, name)))
    for error in closed:
        yield UnreadableArticle(
            f"{shown_path(error.filename)}: cannot be read ({error.strerror}); check its permissions"
        )


def _reading_order(name: str) -> tuple[bool, str]:
    """Bibliographies first: they know more of the files beside them than these do."""
    return ending_of(name) not in WITH_FILES_BESIDE, name


def is_article_file(file: Path) -> bool:
    """Whether a file in a folder is read."""
    name = file.name.lower()
    if name.startswith(".") or ".expected." in name or name == "readme.md":
        return False
    ending = ending_of(name)
    format = next((format for format in FORMATS if ending in format.endings), None)
    return format is not None and file.is_file() and (not format.wary or format.recognised(_beginning(file)))


def _is_part_of_page(folder: str, names: Collection[str]) -> bool:
    """Whether a folder holds the parts of a page saved beside it: "News_files" of "News.html"."""
    pages = (folder.removesuffix(suffix) for suffix in PARTS_OF_PAGES if folder.endswith(suffix))
    return any(f"{page}{ending}" in names for page in pages for ending in PAGES)


def _beginning(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(SNIFFED)
    except OSError:
        return b""

"""left_out(paths): what folders hold besides articles, a line a folder."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from timeline.articles.paths import is_article_file, shown_path

MOST_ENDINGS = 10  # that are named
DOCUMENTS = frozenset({".doc", ".rtf", ".epub", ".pages", ".ppt", ".pptx", ".odp", ".xls", ".xlsx", ".ods"})


def left_out(paths: Sequence[str]) -> Iterator[str]:
    """For each folder among `paths` that holds files of other kinds than articles, how many and which.

    "articles: 3 files of other kinds left out (.html, .docx)". Hidden files and folders, README.md and `*.expected.*`
    are passed over in silence.
    """
    for path in paths:
        if Path(path).is_dir():
            found = Counter(_endings_below(path))
            if found:
                files = "1 file" if found.total() == 1 else f"{found.total()} files"
                yield f"{shown_path(path)}: {files} of other kinds left out ({_named(found)})"


def _endings_below(folder: str) -> Iterator[str]:
    """The endings of the files of other kinds, in lower case."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not _is_passed_over(name) and not is_article_file(Path(here, name)):
                yield Path(name).suffix.lower() or "without an ending"


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or ".expected." in name or name.lower() == "readme.md"


def _named(endings: Counter[str]) -> str:
    """Documents first, which people would miss, then the most frequent.

    >>> _named(Counter({".json": 1, ".png": 2, ".doc": 1}))
    '.doc, .png, .json'
    """
    in_order = sorted(endings, key=lambda ending: (ending not in DOCUMENTS, -endings[ending]))
    names = [shown_path(ending) for ending in in_order[:MOST_ENDINGS]]
    return ", ".join([*names, *(["…"] if len(endings) > MOST_ENDINGS else [])])

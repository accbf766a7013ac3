"""count_articles: how many articles there are to read, before any is read."""

from collections.abc import Sequence
from pathlib import Path

from timeline.articles.paths import article_files


def count_articles(paths: Sequence[str]) -> int:
    """How many articles there are below `paths`, about: text files, and lines of the others; inputs that fail, too."""
    return sum(
        _lines(file) if isinstance(file, Path) and file.suffix == ".jsonl" else 1
        for path in paths
        for file in article_files(path)
    )


def _lines(file: Path) -> int:
    try:
        with file.open("rb") as opened:
            return sum(1 for _ in opened)
    except OSError:
        return 1

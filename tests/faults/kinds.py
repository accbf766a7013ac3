"""The deeds that are tried, each with the database that it begins with."""

import gzip
from collections.abc import Callable
from pathlib import Path

from tests.faults.articles import write_articles
from tests.faults.deeds import AddArticles, Annotate, ExportAnnotations, ImportAnnotations, OpenOld
from tests.faults.kills import run
from tests.faults.trial import Trial

OLD_DATABASE = Path(__file__).parent.parent / "old_databases" / "version_1.db.gz"


def adding(folder: Path, articles: int, acts: int) -> Trial:
    """Articles are added to a database that is not there yet."""
    return Trial(AddArticles(_articles(folder, articles)), folder)


def adding_in_two_processes(folder: Path, articles: int, acts: int) -> Trial:
    """The same, with two processes that look for events; repeated with one."""
    path = _articles(folder, articles)
    return Trial(AddArticles(path, processes=2), folder, again=AddArticles(path))


def adding_more(folder: Path, articles: int, acts: int) -> Trial:
    """Articles are added to a database that holds others."""
    base = _base(folder, 20)
    more = folder / "more.jsonl"
    write_articles(more, articles, newer=True)
    return Trial(AddArticles(more), folder, base)


def reading_again(folder: Path, articles: int, acts: int) -> Trial:
    """Articles that have changed are read again, after people annotated their events."""
    base = _annotated(folder, articles, acts)
    return Trial(AddArticles(_articles(folder, articles, newer=True)), folder, base)


def annotating(folder: Path, articles: int, acts: int) -> Trial:
    """One act after the other."""
    return Trial(Annotate(acts), folder, _base(folder, articles))


def importing(folder: Path, articles: int, acts: int) -> Trial:
    """The annotations that were exported from a database come into another one with the same articles."""
    lines = folder / "annotations.jsonl"
    run(ExportAnnotations(lines), _annotated(folder, articles, acts))
    (folder / "again").mkdir()
    return Trial(ImportAnnotations(lines), folder, _base(folder / "again", articles, folder / "articles.jsonl"))


def opening_an_old_database(folder: Path, articles: int, acts: int) -> Trial:
    """Its tables are brought up to date."""
    base = folder / "old.db"
    base.write_bytes(gzip.decompress(OLD_DATABASE.read_bytes()))
    return Trial(OpenOld(), folder, base)


KINDS: dict[str, Callable[[Path, int, int], Trial]] = {
    "add, one process": adding,
    "add, two processes": adding_in_two_processes,
    "add again, annotated": reading_again,
    "annotate": annotating,
    "open an old database": opening_an_old_database,
    "import annotations": importing,
}


def _articles(folder: Path, count: int, *, newer: bool = False) -> Path:
    path = folder / "articles.jsonl"
    write_articles(path, count, newer=newer)
    return path


def _base(folder: Path, articles: int, written: Path | None = None) -> Path:
    base = folder / "base.db"
    run(AddArticles(written or _articles(folder, articles)), base)
    return base


def _annotated(folder: Path, articles: int, acts: int) -> Path:
    base = _base(folder, articles)
    run(Annotate(acts), base)
    return base

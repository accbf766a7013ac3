"""add_articles: articles in, chronology out; the meeting place of core and store.

Articles are saved a few at a time, each few as a whole, so that a run that is stopped has lost nothing it reported and
can be repeated.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from timeline import __version__
from timeline.errors import UnreadableArticle
from timeline.ingest.decisions import Decider
from timeline.ingest.extractors import Extract, extractor
from timeline.ingest.known_files import FilesReadBefore
from timeline.ingest.run import Run
from timeline.models import Article, UnchangedFile
from timeline.store import ArticleChange, Connection, save_run, writing
from timeline.store.connection import give_memory
from timeline.store.ranked import build_ranks, ranks_are_due


@dataclass(frozen=True, slots=True)
class IngestReport:
    """How many articles were new, had changed, were the same as before; the events that the first two hold; one line
    for each input that failed.

    `copies` are, for each article that was left out because another has its text, the sources of both; they count as
    unchanged. `near_copies` is how many of the new and changed ones are near copies of another, `undated` how many of
    them have no day of publication. `unsupported` is a line for each of them whose language has no event words.
    """

    added: int
    changed: int
    unchanged: int
    events: int
    failed: tuple[str, ...]
    copies: tuple[tuple[str, str], ...] = ()
    near_copies: int = 0
    undated: int = 0
    unsupported: tuple[str, ...] = ()


def add_articles(
    connection: Connection,
    readings: Iterable[Article | UnreadableArticle | UnchangedFile],
    *,
    now: datetime,
    on_progress: Callable[[str], None] | None = None,
    extract: Extract | None = None,
    rules: str | None = None,
    processes: int = 1,
    files: FilesReadBefore | None = None,
) -> IngestReport:
    """Reads articles for events and stores both; an article that fails is reported and the others go on.

    `on_progress` is called with the source of each article once it is safely stored, and with the complaint of each
    that failed. An article that was read before, by the same rules (`rules`, else `rules_version()`), is skipped; so is
    one whose text is stored under another name. With more `processes` than one the events of many articles are found in
    several at once; what is stored and reported, and in which order, is the same. `files` are those that `readings`
    were read from: they know from now on which of them have not changed, and those that were read are noted.
    Raises StoreError when the database cannot be written, and ExtractionError when one of the processes is lost.
    """
    give_memory(connection)
    if files:
        files.connection = connection
    decider = Decider(connection, rules or rules_version())
    with extractor(processes, extract) as several:
        run = Run(connection, decider, several, on_progress or (lambda source: None), now, files)
        for reading in readings:
            run.read(reading)
        run.finish()
    report = IngestReport(**{str(change): run.changes[change] for change in ArticleChange}, events=run.events,
                          failed=tuple(run.failed), copies=tuple(run.copies), near_copies=run.near_copies,
                          undated=run.undated, unsupported=tuple(run.unsupported))  # fmt: skip
    if report.added or report.changed:
        with writing(connection):
            save_run(
                connection, now, __version__, decider.rules, added=report.added, changed=report.changed,
                unchanged=report.unchanged, failed=len(report.failed), events=report.events,
            )  # fmt: skip
    if files and files.digests:
        with writing(connection):
            files.save(connection)
    if ranks_are_due(connection):
        build_ranks(connection)
    return report


@cache
def rules_version() -> str:
    """The version of the program and of the rules and words themselves: it changes when any of them does."""
    return f"{__version__}+{_digest_of('timeline.extract')}"


def files_read_before() -> FilesReadBefore:
    """Files that were read by these rules, and by what reads files as it is now."""
    return FilesReadBefore(f"{rules_version()}+{_digest_of('timeline.articles')}")


def _digest_of(package: str) -> str:
    """12 hexadecimal digits that change when any of its modules or words does; it is not imported for this."""
    digest = sha256()
    spec = find_spec(package)
    (folder,) = (spec and spec.submodule_search_locations) or ("",)
    for file in sorted(path for path in Path(folder).rglob("*") if path.suffix in (".py", ".toml")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]

"""Deeds that change a database and tell what they have acknowledged; each ends in the same when it is repeated."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing import resource_tracker
from pathlib import Path
from unittest.mock import patch

from tests.faults.kills import Tell
from tests.make_chronology import NOON
from timeline.cli import program
from timeline.ingest import extractors
from timeline.models import Annotation, AnnotationKind
from timeline.store import Connection, Saying, annotate_together, event_details, find_event, open_store, undo

WORTH_STARTING = 5_000  # characters for which other processes are started: these articles are short


ANNOTATED = 60  # events: those that were there first
KINDS_OF_ACTS = 11


@dataclass(frozen=True, slots=True)
class AddArticles:
    """`timeline add ARTICLES --jobs N`; it tells of an article when its progress bar would move on."""

    articles: Path
    processes: int = 1

    def __call__(self, db: Path, tell: Tell) -> None:
        @contextmanager
        def progress(paths: object) -> Iterator[Tell]:
            yield tell

        with (
            patch("timeline.cli.add._progress", progress),
            patch.object(extractors, "WORTH_STARTING", WORTH_STARTING),
            patch.object(resource_tracker._resource_tracker, "_fd", None),  # its own, as a program has: not the tests'
        ):
            command("--db", db, "add", self.articles, "--jobs", self.processes)


@dataclass(frozen=True, slots=True)
class Annotate:
    """So many acts of all kinds, one after the other, as far as they are not there yet."""

    acts: int

    def __call__(self, db: Path, tell: Tell) -> None:
        with closing(open_store(db)) as connection:
            keys = [key for (key,) in connection.execute(f"SELECT key FROM events ORDER BY rowid LIMIT {ANNOTATED}")]
            (made,) = connection.execute("SELECT count(DISTINCT act) FROM annotations").fetchone()
            for number in range(made, self.acts):
                for annotation in _act(connection, keys, number):
                    tell(annotation.id)


@dataclass(frozen=True, slots=True)
class ExportAnnotations:
    """`timeline annotations export LINES`."""

    lines: Path

    def __call__(self, db: Path, tell: Tell) -> None:
        command("--db", db, "annotations", "export", self.lines)


@dataclass(frozen=True, slots=True)
class ImportAnnotations:
    """`timeline annotations import LINES`; it acknowledges nothing before its end."""

    lines: Path

    def __call__(self, db: Path, tell: Tell) -> None:
        command("--db", db, "annotations", "import", self.lines)


@dataclass(frozen=True, slots=True)
class OpenOld:
    """A database of an older version is opened, and so brought up to date."""

    def __call__(self, db: Path, tell: Tell) -> None:
        open_store(db).close()


def command(*args: object) -> None:
    """`timeline ARGS` in this process. Raises AssertionError when it does not end with 0."""
    try:
        program.main([str(arg) for arg in args], prog_name="timeline")
    except SystemExit as ended:
        assert not ended.code, f"timeline {' '.join(map(str, args))} ended with {ended.code}"


def _act(connection: Connection, keys: list[str], number: int) -> list[Annotation]:
    """The annotations of the act of that number, which is the same in every run: kinds, values and events."""
    at = NOON + timedelta(seconds=number)
    if number % KINDS_OF_ACTS == 0 and (undone := undo(connection, author="ana", at=at)):
        return undone
    key = keys[number % len(keys)]
    if number % KINDS_OF_ACTS == 1:
        sayings = [Saying(key, AnnotationKind.SPLIT, _other_half(connection, key))]
    else:
        sayings = [Saying(key, kind, value) for kind, value in _values(keys, number)]
    return annotate_together(connection, sayings, author="ana", at=at)


def _other_half(connection: Connection, key: str) -> dict[str, object]:
    """All that the articles say of an event, as an event of its own."""
    sources = event_details(connection, find_event(connection, key)).sources
    quotes = [
        {"article": source.article_key, "quote": one.quote}
        for source in sources
        if source.article_key
        for one in source.evidence
    ]
    return {"type": "visit", "title": "The other half", "quotes": quotes}


def _values(keys: list[str], number: int) -> list[tuple[AnnotationKind, dict[str, object]]]:
    note: tuple[AnnotationKind, dict[str, object]] = (AnnotationKind.NOTE, {"text": f"note {number}"})
    match number % KINDS_OF_ACTS:
        case 2:
            return [(AnnotationKind.TAG, {"tag": f"tag {number % 4}", "on": True})]
        case 3:
            return [(AnnotationKind.STAR, {"on": number % 2 == 0})]
        case 4 | 8:
            return [(AnnotationKind.VERDICT, {"verdict": "confirmed"}), note, (AnnotationKind.TAG, {"tag": "read"})]
        case 5:
            return [(AnnotationKind.SET, {"field": "date", "new": f"{2000 + number % 25}-05"}), note]
        case 6 if number < len(keys) - 1:  # each event once, into the next one
            return [(AnnotationKind.MERGE, {"into": keys[number + 1]})]
        case 7:
            return [(AnnotationKind.VIEW, {"name": f"view-{number % 5}", "filter": f"tag:{number}", "order": "date"})]
        case 9:
            return [(AnnotationKind.SIGNIFICANCE, {"level": "high"})]
        case _:
            return [note]

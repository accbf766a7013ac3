"""import_annotations: what colleagues said of events, taken into the log."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.errors import UnreadableAnnotation
from timeline.filters import parse_filter
from timeline.ingest.annotation_file import AnnotationRead, read_annotations
from timeline.models import Annotation
from timeline.store import Connection, count_events
from timeline.store.connection import give_memory
from timeline.store.exchange import article_names, take_in
from timeline.store.ranked import build_ranks, ranks_are_due

BATCH = 10_000  # annotations that are taken in as a whole


@dataclass(frozen=True, slots=True)
class AnnotationsImported:
    """How many annotations were new and how many known; one line for each that failed.

    `lacking` are the names of articles, as far as the files tell them, that the new ones hold on to and that were never
    added here. `conflicts` is how many events have fields that people wrote without knowing of each other, `before` how
    many had.
    """

    added: int
    known: int
    failed: tuple[str, ...]
    authors: tuple[str, ...]
    lacking: tuple[str, ...]
    conflicts: int
    before: int


def import_annotations(connection: Connection, paths: Iterable[Path]) -> AnnotationsImported:
    """Takes in the annotations of files; what was taken in before is known, so that it is safe to repeat.

    A batch is saved as a whole; what was saved stays when a later one fails. Raises StoreError.
    """
    give_memory(connection)
    conflicting = parse_filter("is:conflicting")
    before = count_events(connection, conflicting)
    added: list[Annotation] = []
    failed: list[str] = []
    named: dict[str, str] = {}
    known = 0
    for batch in _batches(_read_all(paths, failed)):
        taken = take_in(connection, [(one.annotation, one.anchors) for one in batch])
        new = {annotation.id for annotation in taken.added}
        added += taken.added
        known += len(batch) - len(new) - len(taken.contradicted)
        failed += map(_contradiction, taken.contradicted)
        named |= _articles_named(one for one in batch if one.annotation.id in new)
    if ranks_are_due(connection):
        build_ranks(connection)
    here = article_names(connection)
    return AnnotationsImported(
        len(added), known, tuple(failed), tuple(dict.fromkeys(one.author for one in added)),
        tuple(sorted(name or key for key, name in named.items() if key not in here)),
        count_events(connection, conflicting), before,
    )  # fmt: skip


def _contradiction(said: Annotation) -> str:
    return f"annotation {said.id} by {said.author} says something else than the one of that id here; left out"


def _articles_named(reads: Iterable[AnnotationRead]) -> dict[str, str]:
    """The keys of the articles that annotations hold on to, with their names, "" where the files do not tell these."""
    named: dict[str, str] = {}
    for one in reads:
        named |= {str(anchor["article"]): "" for anchor in one.anchors.values()} | dict(one.articles)
    return named


def _read_all(paths: Iterable[Path], failed: list[str]) -> Iterator[AnnotationRead]:
    """What the files say; what cannot be read is added to `failed`, and the rest goes on."""
    for path in paths:
        try:
            for read in read_annotations(path):
                if isinstance(read, UnreadableAnnotation):
                    failed.append(str(read))
                else:
                    yield read
        except UnreadableAnnotation as error:
            failed.append(str(error))


def _batches(reads: Iterable[AnnotationRead]) -> Iterator[Sequence[AnnotationRead]]:
    """Batches of about BATCH; an act, whose parts stand together, is not taken apart."""
    batch: list[AnnotationRead] = []
    for read in reads:
        if len(batch) >= BATCH and read.annotation.act != batch[-1].annotation.act:
            yield batch
            batch = []
        batch.append(read)
    if batch:
        yield batch

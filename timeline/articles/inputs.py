"""The articles of one path: a file, a folder, an address of the web or standard input."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO, Protocol

from timeline.articles import STANDARD_INPUT
from timeline.articles.apart import ReaderApart
from timeline.articles.encoding import decoded
from timeline.articles.fetched.target import is_address
from timeline.articles.formats import ENDINGS_IN_WORDS, FORMATS, ending_of
from timeline.articles.limits import MOST_DOCUMENT_BYTES, whole
from timeline.articles.paths import article_files, shown_path
from timeline.articles.place import Place
from timeline.articles.recognised import SNIFFED
from timeline.articles.streams import read_stream, recognised_format
from timeline.errors import UnreadableArticle
from timeline.models import Article, UnchangedFile

# Never opened here: closing a file drops the locks that SQLite holds on it in this process.
DATABASES = frozenset({".db", ".sqlite", ".sqlite3", ".db-wal", ".db-shm"})


Reading = Article | UnreadableArticle | UnchangedFile


class KnownFiles(Protocol):
    """Knows files that were read before."""

    def unchanged(self, path: Path, place: Place) -> UnchangedFile | None:
        """The file at `path`, if it is what it was; None when it has to be read."""


def read_input(
    path: str,
    *,
    stdin: BinaryIO | None,
    given: date | None,
    apart: ReaderApart,
    known: KnownFiles | None = None,
    allow_private: bool = False,
) -> Iterator[Reading]:
    """The articles of `path`, or of `stdin` where it is `-`; an UnreadableArticle in the place of each bad one."""
    if path == STANDARD_INPUT:
        yield from _read_standard_input(stdin, given, apart)
        return
    if is_address(path):
        yield from _read_address(path, given, apart, allow_private)
        return
    for file in article_files(path):
        if isinstance(file, UnreadableArticle):
            yield file
        else:
            yield from _read_if_changed(file, _place(file, given), apart, known)


def _read_if_changed(file: Path, place: Place, apart: ReaderApart, known: KnownFiles | None) -> Iterator[Reading]:
    """What is no file (a pipe, a device) has no end to look for, and a database is not opened: `read_file` says so."""
    may_be_opened = file.is_file() and place.ending not in DATABASES
    same = known.unchanged(file, place) if known and may_be_opened else None
    yield from [same] if same else read_file(file, place, apart)


def read_file(path: Path, place: Place, apart: ReaderApart) -> Iterator[Article | UnreadableArticle]:
    """The articles in the file at `path`: those in text by itself, the others in the process of `apart`."""
    try:
        _refuse_strange(path, place)
        with path.open("rb") as stream:
            if not recognised_format(stream, place).apart:
                yield from read_stream(stream, place)
                return
    except UnreadableArticle as error:
        yield error
        return
    except OSError as error:
        yield UnreadableArticle(f"{place.source}: cannot be read ({error.strerror or error}); check its permissions")
        return
    yield from apart.read(path, place)


def read_bytes(data: bytes, place: Place, apart: ReaderApart) -> Iterator[Article | UnreadableArticle]:
    """The articles in `data`, which came through a pipe or from the web."""
    try:
        if not recognised_format(BytesIO(data), place).apart:
            yield from read_stream(BytesIO(data), place)
            return
    except UnreadableArticle as error:
        yield error
        return
    with NamedTemporaryFile(prefix="timeline-") as file:
        file.write(data)
        file.flush()
        yield from apart.read(Path(file.name), place)


def _read_address(
    url: str, given: date | None, apart: ReaderApart, allow_private: bool
) -> Iterator[Article | UnreadableArticle]:
    from timeline.articles.address_file import read_address
    from timeline.articles.fetched.fetch import Terms

    def read(data: bytes, place: Place) -> Iterator[Article | UnreadableArticle]:
        return read_bytes(data, place, apart)

    yield from read_address(url, given=given, terms=Terms(allow_private=allow_private), read_bytes=read)


def _place(file: Path, given: date | None) -> Place:
    ending = ending_of(file.name)
    stem = file.name[: -len(ending)] if ending else file.name
    return Place(shown_path(stem), shown_path(file), given, ending, file.parent)


def _refuse_strange(path: Path, place: Place) -> None:
    if not path.is_file():
        raise UnreadableArticle(f"{place.source}: neither a file nor a folder; give a file ({ENDINGS_IN_WORDS})")
    if place.ending in DATABASES:
        raise UnreadableArticle(f"{place.source}: is a database by its name; give articles, and name it with --db")


def _read_standard_input(
    stdin: BinaryIO | None, given: date | None, apart: ReaderApart
) -> Iterator[Article | UnreadableArticle]:
    """What no format recognises is text, or JSON where it begins with `{` or `[`."""
    try:
        data = whole(stdin or BytesIO(), STANDARD_INPUT, MOST_DOCUMENT_BYTES)
    except UnreadableArticle as error:
        yield error
        return
    yield from read_bytes(data, Place("stdin", STANDARD_INPUT, given, _ending_by_content(data)), apart)


def _ending_by_content(data: bytes) -> str:
    """An ending that what came through a pipe could have; of tables and bibliographies their names alone are sure."""
    beginning = data[:SNIFFED]
    if decoded(beginning).lstrip().startswith("{"):
        from timeline.articles.json_file import is_one_value

        return ".json" if is_one_value(data) else ".jsonl"
    recognised = (format for format in FORMATS if format.name == "JSON" or not format.wary)
    return next((format.endings[0] for format in recognised if format.recognised(beginning)), ".txt")

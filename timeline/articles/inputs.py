"""The articles of one path: a file, a folder or standard input, by what it is and how its name ends."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from timeline.articles import STANDARD_INPUT
from timeline.articles.binary import binary_kind
from timeline.articles.encoding import decoded
from timeline.articles.jsonl_file import read_json_lines
from timeline.articles.limits import MOST_BYTES, too_large
from timeline.articles.paths import ENDINGS, ENDINGS_IN_WORDS, article_files, shown_path
from timeline.articles.text_file import read_text
from timeline.errors import UnreadableArticle
from timeline.models import Article

# Never opened here: closing a file drops the locks that SQLite holds on it in this process.
DATABASES = frozenset({".db", ".sqlite", ".sqlite3", ".db-wal", ".db-shm"})
SNIFFED = 8_000  # bytes by which a binary file is known


def read_input(path: str, *, stdin: BinaryIO | None, given: date | None) -> Iterator[Article | UnreadableArticle]:
    """The articles of `path`, or of `stdin` where it is `-`; an UnreadableArticle in the place of each bad one."""
    if path == STANDARD_INPUT:
        yield from _read_standard_input(stdin, given)
        return
    for file in article_files(path):
        if isinstance(file, UnreadableArticle):
            yield file
        else:
            yield from _read_file(file, given)


def _read_file(path: Path, given: date | None) -> Iterator[Article | UnreadableArticle]:
    source = shown_path(path)
    try:
        if not path.is_file():
            raise UnreadableArticle(f"{source}: neither a file nor a folder; give a {ENDINGS_IN_WORDS} file")
        if path.suffix.lower() in DATABASES:
            raise UnreadableArticle(f"{source}: is a database by its name; give articles, and name it with --db")
        with path.open("rb") as stream:
            _refuse_binary(stream.read(SNIFFED), path, source)
            stream.seek(0)
            if path.suffix.lower() == ".jsonl":
                yield from read_json_lines(stream, name=shown_path(path.stem), source=source, given=given)
            else:
                yield _read_text(stream, path, source, given)
    except UnreadableArticle as error:
        yield error
    except OSError as error:
        yield UnreadableArticle(f"{source}: cannot be read ({error.strerror or error}); check its permissions")


def _refuse_binary(beginning: bytes, path: Path, source: str) -> None:
    kind = binary_kind(beginning)
    if kind:
        raise UnreadableArticle(f"{source}: is {kind}; save its text as a .txt file and give that")
    if path.suffix.lower() not in ENDINGS:
        raise UnreadableArticle(f"{source}: not an ending that timeline reads; rename it to {ENDINGS_IN_WORDS}")


def _read_text(stream: BinaryIO, path: Path, source: str, given: date | None) -> Article:
    data = _whole(stream, source)
    return read_text(
        data, name=shown_path(path.stem), source=source, given=given, markdown=path.suffix.lower() == ".md"
    )


def _read_standard_input(stdin: BinaryIO | None, given: date | None) -> Iterator[Article | UnreadableArticle]:
    try:
        data = _whole(stdin or BytesIO(), STANDARD_INPUT)
        kind = binary_kind(data)
        if kind:
            raise UnreadableArticle(f"{STANDARD_INPUT}: is {kind}; give text or JSON lines")
        if decoded(data[:SNIFFED]).lstrip().startswith("{"):
            yield from read_json_lines(BytesIO(data), name="stdin", source=STANDARD_INPUT, given=given)
        else:
            yield read_text(data, name="stdin", source=STANDARD_INPUT, given=given)
    except UnreadableArticle as error:
        yield error


def _whole(stream: BinaryIO, source: str) -> bytes:
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise UnreadableArticle(f"{source}: {too_large('the file')}")
    return data

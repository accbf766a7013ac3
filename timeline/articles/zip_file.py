"""The articles in a ZIP file: each member is read as the file that it is, and none is ever written to disk."""

import stat
from collections.abc import Collection, Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from timeline.articles.formats import ENDINGS_IN_WORDS, ending_of, format_of
from timeline.articles.limits import MOST_DOCUMENT_BYTES
from timeline.articles.paths import PAGES, PARTS_OF_PAGES, shown_path
from timeline.articles.place import Place, part_of
from timeline.articles.recognised import SNIFFED
from timeline.articles.streams import read_stream
from timeline.articles.zip_parts import ENCRYPTED, BadPart, opened_zip, part_data
from timeline.errors import UnreadableArticle
from timeline.models import Article

KIND = "ZIP file"
DEEPEST = 1  # ZIP files in ZIP files
MOST_UNPACKED = 2_000_000_000  # bytes, of all members together
UTF_8 = 0x800  # the flag of names in UTF-8; without it zipfile reads them as cp437
MAC = "__MACOSX"

Readings = Iterator[Article | UnreadableArticle]


def read_zip(stream: BinaryIO, place: Place) -> Readings:
    """The articles of every member of the ZIP file `stream`, in order of their names."""
    yield from _read(stream, place, depth=0)


def _read(stream: BinaryIO, place: Place, depth: int) -> Readings:
    try:
        with opened_zip(stream, place.source, KIND) as archive:
            yield from _read_members(archive, place, depth)
    except UnreadableArticle as error:
        yield error


def _read_members(archive: ZipFile, place: Place, depth: int) -> Readings:
    members = {_name(info): info for info in archive.infolist()}
    wanted = {name: info for name, info in sorted(members.items()) if is_article_member(name, info, members)}
    locked = sum(bool(info.flag_bits & ENCRYPTED) for info in wanted.values())
    if locked:
        yield UnreadableArticle(f"{place.source}: {locked} of its files are protected by a password; unpack it first")
    unpacked, found = 0, locked > 0
    for name, info in wanted.items():
        if info.flag_bits & ENCRYPTED:
            continue
        unpacked += info.file_size
        if unpacked > MOST_UNPACKED:
            most = MOST_UNPACKED // 1_000_000_000
            yield UnreadableArticle(f"{place.source}: holds more than {most} GB; unpack it and give the folder")
            return
        for reading in _read_member(archive, info, name, place, depth):
            found = True
            yield reading
    if not found:
        yield UnreadableArticle(f"{place.source}: a ZIP file without articles; timeline reads {ENDINGS_IN_WORDS} files")


def _read_member(archive: ZipFile, info: ZipInfo, name: str, place: Place, depth: int) -> Readings:
    ending = ending_of(name)
    file = PurePosixPath(name).name
    part = part_of(place, shown_path(name), name=shown_path(file[: len(file) - len(ending)]), ending=ending)
    try:
        data = part_data(archive, info, MOST_DOCUMENT_BYTES)
    except BadPart as bad:
        yield UnreadableArticle(f"{part.source}: {bad}; leave it out or give it as a file")
        return
    format = format_of(ending, data[:SNIFFED])
    if format is None or (format.wary and not format.recognised(data[:SNIFFED])):
        return
    if format.function != read_zip.__name__:
        yield from read_stream(BytesIO(data), part)
    elif depth < DEEPEST:
        yield from _read(BytesIO(data), part, depth + 1)
    else:
        yield UnreadableArticle(f"{part.source}: is a ZIP file in a ZIP file in a ZIP file; unpack it and give that")


def is_article_member(name: str, info: ZipInfo, names: Collection[str]) -> bool:
    """Whether a member is read: what would be passed over in a folder is passed over here."""
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") and part not in (".", "..") for part in path.parts)
    parts_of_page = any(_is_part_of_page(folder, names) for folder in path.parents)
    return not (
        not name
        or name.endswith("/")
        or hidden
        or MAC in path.parts
        or parts_of_page
        or stat.S_ISLNK(info.external_attr >> 16)
        or path.name.lower() == "readme.md"
        or ".expected." in path.name
    )


def _is_part_of_page(folder: PurePosixPath, names: Collection[str]) -> bool:
    """Whether a browser keeps the parts of a saved page in `folder`: "News_files" of "News.html"."""
    pages = (folder.name.removesuffix(suffix) for suffix in PARTS_OF_PAGES if folder.name.endswith(suffix))
    return any(str(folder.with_name(page + ending)) in names for page in pages if page for ending in PAGES)


def _name(info: ZipInfo) -> str:
    """The name of a member, in UTF-8 where it is UTF-8 that nobody said it was."""
    if info.flag_bits & UTF_8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename

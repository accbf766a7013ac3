"""Opening what is a ZIP file inside (DOCX, ODT, ZIP), and reading parts of it that are no bombs.

What a part says of its size is believed, because zipfile never unpacks more than that.
"""

import zlib
from typing import BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from timeline.errors import UnreadableArticle

MOST_PARTS = 20_000
LARGEST_PART = 100_000_000  # bytes, unpacked
SMALL_PART = 5_000_000  # bytes that any part may have, however well it is compressed
MOST_TIMES = 200  # as large as it is packed: no text that people wrote becomes so small

ENCRYPTED = 0x1


class BadPart(ValueError):
    """A part that is not read; the message says in a few words why."""


def opened_zip(stream: BinaryIO, source: str, kind: str) -> ZipFile:
    """The ZIP file in `stream`. Raises UnreadableArticle, which names `source` and calls it `kind`."""
    try:
        archive = ZipFile(stream)
    except (BadZipFile, LargeZipFile, OSError, ValueError, NotImplementedError, EOFError, OverflowError):
        raise UnreadableArticle(f"{source}: is damaged or no {kind}; save or download it again") from None
    if len(archive.infolist()) > MOST_PARTS:
        raise UnreadableArticle(f"{source}: has more than {MOST_PARTS:,} parts; give the articles as files")
    return archive


def part_data(archive: ZipFile, info: ZipInfo, most: int = LARGEST_PART) -> bytes:
    """What `info` is unpacked. Raises BadPart for what is encrypted, too large, packed like a bomb, or damaged."""
    if info.flag_bits & ENCRYPTED:
        raise BadPart("is protected by a password")
    if info.file_size > most:
        raise BadPart(f"is larger than {most // 1_000_000} MB")
    if info.file_size > SMALL_PART and info.file_size > MOST_TIMES * max(1, info.compress_size):
        raise BadPart(f"is {info.file_size // max(1, info.compress_size):,} times as large as it is packed")
    try:
        return archive.read(info)
    except (
        BadZipFile,
        zlib.error,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        EOFError,
        MemoryError,
    ) as error:
        raise BadPart(
            "is packed in a way unknown here" if isinstance(error, NotImplementedError) else "is damaged"
        ) from None


def named_part(archive: ZipFile, name: str) -> ZipInfo | None:
    """The part of this name, None when there is none."""
    try:
        return archive.getinfo(name)
    except KeyError:
        return None

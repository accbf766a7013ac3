"""Where the records of a web archive end: what reads archives takes one that was cut off for one that is over.

In a compressed archive each record is a gzip member of its own (WARC 1.1, annex D); in a plain one its header says how
long it is.
"""

import re
import zlib
from enum import Enum, auto
from typing import BinaryIO, NamedTuple

PIECE = 1 << 20  # bytes
GZIP, GZIPPED = b"\x1f\x8b\x08", 31  # what a member begins with; what zlib calls its format
LONGEST_HEADER = 64_000
MOST_TRIES = 10_000  # marks that begin no record
LENGTH = re.compile(rb"\r?\ncontent-length:[ \t]*(\d{1,18})[ \t]*\r?\n", re.IGNORECASE)
HEADER_END = re.compile(rb"\r?\n\r?\n")
AFTER = b"\r\n\r\n"  # what follows a record
BLANK = b"\r\n\0 \t"


class How(Enum):
    """How a record ends."""

    WHOLE = auto()
    CUT_OFF = auto()
    DAMAGED = auto()


class Ending(NamedTuple):
    """How a record ends and, of a whole one, at which byte."""

    how: How
    at: int = 0


def record_end(stream: BinaryIO, start: int) -> Ending:
    """The end of the record that begins at byte `start`."""
    stream.seek(start)
    beginning = stream.read(LONGEST_HEADER)
    stream.seek(start)
    return _member_end(stream) if beginning.startswith(GZIP) else _plain_end(stream, beginning, start)


def is_blank_from(stream: BinaryIO, start: int) -> bool:
    """Whether nothing but blanks follows."""
    stream.seek(start)
    while piece := stream.read(PIECE):
        if piece.strip(BLANK):
            return False
    return True


def next_record(stream: BinaryIO, start: int) -> int | None:
    """Where the next record begins at or after `start` that can be read; None when there is none."""
    mark = re.compile(rb"\x1f\x8b\x08|WARC/[01]\.\d\r?\n")
    stream.seek(start)
    before, at, tries = b"", start, 0
    while piece := stream.read(PIECE):
        window = before + piece
        for found in mark.finditer(window):
            place = at - len(before) + found.start()
            if _begins_record(stream, place):
                return place
            tries += 1
            if tries == MOST_TRIES:
                return None
        at += len(piece)
        before = window[-12:]
        stream.seek(at)
    return None


def _begins_record(stream: BinaryIO, place: int) -> bool:
    stream.seek(place)
    beginning = stream.read(4_000)
    if beginning.startswith(GZIP):
        try:
            beginning = zlib.decompressobj(GZIPPED).decompress(beginning, 100)
        except zlib.error:
            return False
    return beginning.startswith(b"WARC/")


def _member_end(stream: BinaryIO) -> Ending:
    """Unpacks a gzip member piece by piece, keeping nothing of it."""
    member = zlib.decompressobj(GZIPPED)
    try:
        while piece := stream.read(PIECE):
            member.decompress(piece, PIECE)
            while member.unconsumed_tail and not member.eof:
                member.decompress(member.unconsumed_tail, PIECE)
            if member.eof:
                return Ending(How.WHOLE, stream.tell() - len(member.unused_data))
    except zlib.error:
        return Ending(How.DAMAGED)
    return Ending(How.CUT_OFF)


def _plain_end(stream: BinaryIO, beginning: bytes, start: int) -> Ending:
    header = HEADER_END.search(beginning)
    if not beginning.startswith(b"WARC/"):
        return Ending(How.DAMAGED)
    if not header:
        return Ending(How.CUT_OFF if len(beginning) < LONGEST_HEADER else How.DAMAGED)
    length = LENGTH.search(beginning, 0, header.end())
    if not length:
        return Ending(How.DAMAGED)
    end = start + header.end() + int(length[1])
    stream.seek(0, 2)
    if end > stream.tell():
        return Ending(How.CUT_OFF)
    stream.seek(end)
    return Ending(How.WHOLE, end + len(AFTER) if stream.read(len(AFTER)) == AFTER else end)

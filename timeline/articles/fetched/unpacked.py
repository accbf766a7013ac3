"""unpacked: the body of an answer, whole, unpacked, and no larger than allowed."""

import zlib
from http.client import HTTPResponse

from timeline.articles.fetched.target import Refused

PIECE = 65_536  # bytes
GZIP_OR_ZLIB, RAW = 32 + zlib.MAX_WBITS, -zlib.MAX_WBITS


def unpacked(answer: HTTPResponse, most: int) -> bytes:
    """The body of `answer`. Raises Refused: larger than `most`, packed or not; broken off; packed in no way we know."""
    packing = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
    announced = answer.headers.get("Content-Length") or ""
    if announced.isdigit() and int(announced[:20]) > most:
        raise _too_large(most)
    body = _whole(answer, most)
    if packing in ("identity", ""):
        return body
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise Refused(f"is packed as {packing[:20]}, which was not asked for; save the page in the browser instead")
    return _inflated(body, most)


def _whole(answer: HTTPResponse, most: int) -> bytes:
    pieces, held = [], 0
    while piece := answer.read(PIECE):
        held += len(piece)
        if held > most:
            raise _too_large(most)
        pieces.append(piece)
    if answer.length:
        raise Refused("breaks off before its end; try again")
    return b"".join(pieces)


def _inflated(body: bytes, most: int) -> bytes:
    """A bomb is noticed at the first byte over the limit. "deflate" comes with and without its header."""
    for window in (GZIP_OR_ZLIB, RAW):
        unpacking = zlib.decompressobj(window)
        try:
            plain = unpacking.decompress(body, most + 1)
        except zlib.error:
            continue
        if len(plain) > most:
            raise _too_large(most)
        if not unpacking.eof:
            raise Refused("breaks off before its end; try again")
        return plain
    raise Refused("cannot be unpacked; save the page in the browser and give the file")


def _too_large(most: int) -> Refused:
    return Refused(f"is larger than {most // 1_000_000} MB; save what you need of it and give the file")

"""Web archives made for tests."""

import gzip

DAY = "2020-05-27T10:00:00Z"


def record(address: str, body: bytes, *, kind: str = "text/html", status: int = 200, fields: str = "") -> bytes:
    """A record with what a server answered; `fields` are further ones of its header, each with its line end."""
    answer = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{fields}\r\n".encode() + body
    return _record("response", address, "application/http; msgtype=response", answer)


def text_record(address: str, text: str) -> bytes:
    """A record with the text of a page alone."""
    return _record("conversion", address, "text/plain", text.encode())


def _record(what: str, address: str, kind: str, content: bytes) -> bytes:
    header = f"WARC/1.0\r\nWARC-Type: {what}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {DAY}\r\n"
    header += f"Content-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n"
    return header.encode() + content + b"\r\n\r\n"


def compressed(*records: bytes) -> bytes:
    """Each record a gzip member of its own, as archives have them."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)

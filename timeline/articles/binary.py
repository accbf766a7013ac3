"""What bytes are, when they are no text: named, so that a person knows which file to convert."""

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a DOCX, ODT, XLSX or other ZIP file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"SQLite format 3\x00", "a SQLite database"),
)
DOCX_PART = b"word/"

SAMPLE = 8_000
CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\x0b\x0c\r\x1b")
UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")  # UTF-16 and UTF-32 are full of NULs


def binary_kind(data: bytes) -> str | None:
    """What `data` is ("a PDF", "a binary file"), None when it can be text.

    A stray control character does not make a text binary; one in fifty does.

    >>> binary_kind(b"%PDF-1.7 ..."), binary_kind(b"Ministers met.")
    ('a PDF', None)
    """
    sample = data[:SAMPLE]
    for signature, kind in SIGNATURES:
        if sample.startswith(signature):
            return "a DOCX document" if kind.startswith("a DOCX") and DOCX_PART in sample else kind
    if sample.startswith(UNICODE_MARKS):
        return None
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return "a binary file" if controls > 2 + len(sample) // 50 else None

"""timeline.articles.binary: files that are no text are named."""

import pytest

from timeline.articles.binary import binary_kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG picture"),
        (b"PK\x03\x04\x14\x00" + b"word/document.xml", "a DOCX document"),
        (b"PK\x03\x04\x14\x00" + b"mimetype", "a DOCX, ODT, XLSX or other ZIP file"),
        (b"SQLite format 3\x00", "a SQLite database"),
        (b"\x00\x01\x02\x03\x04\x05", "a binary file"),
        (b"text " * 100 + b"\x01" * 40, "a binary file"),
    ],
)
def test_binary_files_are_named(data: bytes, kind: str) -> None:
    assert binary_kind(data) == kind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Ministers met.",
        "Žene čekaju".encode("utf-16"),
        "Žene".encode("cp1250"),
        b"one stray \x00 is no matter",
        b"a\x0cb\tc\r\n",
    ],
)
def test_text_is_text(data: bytes) -> None:
    assert binary_kind(data) is None

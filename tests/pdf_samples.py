"""PDF files made for tests: lines of text at places on pages, in a font as wide as half its height."""

import zlib
from collections.abc import Mapping, Sequence
from typing import NamedTuple

A4 = (595, 842)
LEADING = 1.2

# Every two bytes are a character of Unicode, so that Serbian and German need no font of their own.
TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plain def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"""
FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 500>>",
    b"<</Type/FontDescriptor/FontName/Plain/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0/Ascent 800/Descent -200"
    b"/CapHeight 700/StemV 80>>",
)
# What it is encrypted with nobody knows, so that no password opens it.
LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">>>/ID[<00><00>]"


class Printed(NamedTuple):
    """One line on a page: where it begins, from the lower left corner, in points; its size; its words."""

    x: float
    y: float
    size: float
    text: str
    turned: int = 0  # quarter turns to the left


def printed(text: str, *, x: float = 70, y: float = 720, size: float = 11) -> list[Printed]:
    """The lines of `text` one below the other; blank lines leave room."""
    return [Printed(x, y - number * size * LEADING, size, line) for number, line in enumerate(text.split("\n")) if line]


def pdf_file(
    pages: Sequence[Sequence[Printed]], info: Mapping[str, str] | None = None, *, locked: bool = False
) -> bytes:
    """A PDF of these pages; `info` is its metadata (Title, Author, CreationDate); a `locked` one needs a password."""
    kids = b" ".join(b"%d 0 R" % (8 + 2 * number) for number in range(len(pages)))
    said = b"".join(b"/%s<FEFF%s>" % (key.encode(), _hex(value)) for key, value in (info or {}).items())
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        *FONT,
        stream(TO_UNICODE),
        b"<<%s>>" % said,
    ]
    for number, page in enumerate(pages):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (*A4, 9 + 2 * number)
        )
        objects.append(stream(b"".join(map(_shown, page))))
    return written(objects, LOCK if locked else b"")


def stream(data: bytes, rounds: int = 1) -> bytes:
    """A stream object, compressed `rounds` times."""
    for _ in range(rounds):
        data = zlib.compress(data, 9)
    filters = b"/Filter[%s]" % (b"/FlateDecode" * rounds)
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), filters, data)


def written(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """The file with these objects, the first of which is the catalogue and the seventh the metadata."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R/Info 7 0 R%s>>\nstartxref\n%d\n%%%%EOF"
        % (
            len(objects) + 1,
            table,
            len(objects) + 1,
            trailer,
            len(data),
        )
    )


def _shown(line: Printed) -> bytes:
    matrix = (b"1 0 0 1", b"0 1 -1 0", b"-1 0 0 -1", b"0 -1 1 0")[line.turned]
    return b"BT /F %g Tf %s %g %g Tm <%s> Tj ET\n" % (line.size, matrix, line.x, line.y, _hex(line.text))


def _hex(text: str) -> bytes:
    return text.encode("utf-16-be").hex().encode()

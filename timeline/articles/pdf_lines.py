"""printed_lines(page): the lines of a PDF's page, from the places of its characters."""

import ctypes
from collections.abc import Iterator, Sequence
from math import cos, sin
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from timeline.articles.printed import HYPHEN, PrintedLine

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MOST_CHARACTERS = 100_000  # on a page; a closely printed one has 10,000
WIDEST_GAP = 1.5  # sizes; what is farther apart on a line stands in another column or cell
RAISED = 0.15  # sizes above its line, and
SMALL = 0.85  # at most so large beside it: a digit there is the number of a footnote
LEANING = 0.1  # a stamp across the page, or a note along its edge, is no text of the article

NEWLINES = frozenset((0x0A, 0x0D))


class Character(NamedTuple):
    """One character and its place: from `left` to `right` on the line at `bottom`."""

    text: str
    left: float
    right: float
    bottom: float
    size: float


def printed_lines(page: "PdfPage") -> list[PrintedLine]:
    """The lines of `page` in the order in which the file has them, without the numbers of footnotes in running text."""
    lines: list[PrintedLine] = []
    here: list[Character] = []
    for character in _characters(page):
        if here and (character is None or _begins_another(here[-1], character)):
            lines.extend(_line(here))
            here = []
        if character is not None:
            here.append(character)
    return [*lines, *_line(here)]


def _characters(page: "PdfPage") -> Iterator[Character | None]:
    """Every character in the order of the file, None for the end of a line; those that PDFium adds have no width."""
    import pypdfium2.raw as pdfium

    text_page, turned, (width, height) = page.get_textpage(), page.get_rotation(), page.get_size()
    across = cos if turned in (90, 270) else sin
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    last: Character | None = None
    for index in range(min(text_page.count_chars(), MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code in NEWLINES:
            yield None
        elif code == 0x20 and last:
            yield last._replace(text=" ", left=last.right)
        elif code >= 0x20 or code == ord(HYPHEN):
            pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
            pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
            if abs(across(pdfium.FPDFText_GetCharAngle(text_page, index))) > LEANING:
                continue
            corners = (box.left, box.bottom), (box.right, box.top), (x.value, y.value)
            if turned:
                corners = tuple(_turned(corner, turned, width, height) for corner in corners)  # type: ignore[assignment]
            last = _character(code, *corners)
            yield last


Point = tuple[float, float]


def _turned(point: Point, turned: int, width: float, height: float) -> Point:
    """Where `point` of a page that is shown turned stands for a reader."""
    x, y = point
    return {90: (y, height - x), 180: (width - x, height - y), 270: (width - y, x)}[turned]


def _character(code: int, corner: Point, opposite: Point, origin: Point) -> Character:
    text = chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd"
    left, right = sorted((corner[0], opposite[0]))
    return Character(text, left, right, origin[1], abs(opposite[1] - corner[1]))


def _begins_another(last: Character, new: Character) -> bool:
    """Whether `new` stands on another line than `last`, or far from it on the same."""
    size = max(last.size, new.size)
    return (
        last.text == HYPHEN
        or abs(new.bottom - last.bottom) > size / 2
        or new.left - last.right > WIDEST_GAP * size
        or new.left < last.left - size
    )


def _line(characters: Sequence[Character]) -> Iterator[PrintedLine]:
    """The line of these characters; none when they are only spaces."""
    if not "".join(character.text for character in characters).strip():
        return
    size = median(character.size for character in characters)
    bottom = median(character.bottom for character in characters)
    kept = [character for character in characters if not _is_footnote_number(character, characters[0], size, bottom)]
    text = " ".join("".join(character.text for character in kept).split())
    if text:
        yield PrintedLine(text, kept[0].left, kept[-1].right, bottom, size)


def _is_footnote_number(character: Character, first: Character, size: float, bottom: float) -> bool:
    """Whether `character` is a small raised digit that does not begin its line, as a footnote's own number does."""
    return (
        character.text.isdigit()
        and character is not first
        and character.size <= SMALL * size
        and character.bottom >= bottom + RAISED * size
    )

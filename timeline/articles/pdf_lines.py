"""printed_lines(page): the lines of a PDF's page, from the places of its characters."""

import ctypes
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import cos, pi
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from timeline.articles.printed import HYPHEN, PrintedLine

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

Point = tuple[float, float]

MOST_CHARACTERS = 100_000  # on a page; a closely printed one has 10,000
WIDEST_GAP = 1.5  # sizes; what is farther apart on a line stands in another column or cell
RAISED = 0.15  # sizes above its line, and
SMALL = 0.85  # at most so large beside it: a digit there is the number of a footnote
STRAIGHT = cos(0.1)  # a stamp across the page, or a note along its edge, is no text of the article
SAMPLE = 300  # characters that show in which direction a page is to be read

SMALLEST, FARTHEST = 0.5, 100_000  # points

# Quarter turns clockwise of a text -> its places as if it were upright
QUARTER = pi / 2
TURNED: tuple[Callable[[float, float], Point], ...] = (
    lambda x, y: (x, y),
    lambda x, y: (-y, x),
    lambda x, y: (-x, -y),
    lambda x, y: (y, -x),
)
NEWLINES = frozenset((0x0A, 0x0D))


class Character(NamedTuple):
    """One character and its place: from `left` to `right` on the line at `bottom`; `number` is its place for PDFium."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    number: int = 0


def printed_lines(page: "PdfPage") -> list[PrintedLine]:
    """The lines of `page` in the order in which the file has them, without the numbers of footnotes in running text."""
    text_page = page.get_textpage()
    lines: list[PrintedLine] = []
    here: list[Character] = []
    for character in _characters(text_page):
        if here and (character is None or _begins_another(here[-1], character)):
            lines.extend(_line(here, text_page))
            here = []
        if character is not None:
            here.append(character)
    return [*lines, *_line(here, text_page)]


def _characters(text_page: "PdfTextPage") -> Iterator[Character | None]:
    """Every character in the order of the file, None for the end of a line; those that PDFium adds have no width."""
    import pypdfium2.raw as pdfium

    turned = _direction(text_page)
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
            if not _runs(pdfium.FPDFText_GetCharAngle(text_page, index), turned):
                continue
            corners = (box.left, box.bottom), (box.right, box.top), (x.value, y.value)
            character = _character(code, index, *(TURNED[turned](*corner) for corner in corners))
            if _is_visible(character):
                last = character
                yield last


def _direction(text_page: "PdfTextPage") -> int:
    """In which direction most characters run, in quarter turns clockwise: pages are shown turned, and tables set so."""
    import pypdfium2.raw as pdfium

    count = min(text_page.count_chars(), MOST_CHARACTERS)
    quarters = Counter(
        round(pdfium.FPDFText_GetCharAngle(text_page, index) / QUARTER) % 4
        for index in range(0, count, max(1, count // SAMPLE))
        if pdfium.FPDFText_IsGenerated(text_page, index) == 0
    )
    return quarters.most_common(1)[0][0] if quarters else 0


def _runs(angle: float, turned: int) -> bool:
    """Whether a character runs as the text of the page does, and not across it."""
    return cos(angle - turned * QUARTER) > STRAIGHT


def _character(code: int, number: int, corner: Point, opposite: Point, origin: Point) -> Character:
    text = chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd"
    left, right = sorted((corner[0], opposite[0]))
    return Character(text, left, right, origin[1], abs(opposite[1] - corner[1]), number)


def _is_visible(character: Character) -> bool:
    """Whether a character has a size that can be read, and a place on a page; damaged files have neither."""
    return SMALLEST < character.size < FARTHEST and all(abs(place) < FARTHEST for place in character[1:4])


def _begins_another(last: Character, new: Character) -> bool:
    """Whether `new` stands on another line than `last`, or far from it on the same."""
    size = max(last.size, new.size)
    return (
        last.text == HYPHEN
        or abs(new.bottom - last.bottom) > size / 2
        or new.left - last.right > WIDEST_GAP * size
        or new.left < last.left - size
    )


def _line(characters: Sequence[Character], text_page: "PdfTextPage") -> Iterator[PrintedLine]:
    """The line of these characters; none when they are only spaces."""
    if not "".join(character.text for character in characters).strip():
        return
    size = median(character.size for character in characters)
    bottom = median(character.bottom for character in characters)
    kept = [character for character in characters if not _is_footnote_number(character, characters[0], size, bottom)]
    text = " ".join("".join(character.text for character in kept).split())
    if text:
        yield PrintedLine(text, kept[0].left, kept[-1].right, bottom, size, _weight(text_page, kept[0]))


def _weight(text_page: "PdfTextPage", character: Character) -> int:
    import pypdfium2.raw as pdfium

    return max(int(pdfium.FPDFText_GetFontWeight(text_page, character.number)), 0)


def _is_footnote_number(character: Character, first: Character, size: float, bottom: float) -> bool:
    """Whether `character` is a small raised digit that does not begin its line, as a footnote's own number does."""
    return (
        character.text.isdigit()
        and character is not first
        and character.size <= SMALL * size
        and character.bottom >= bottom + RAISED * size
    )

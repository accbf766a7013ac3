"""Paragraphs of marked text, and how they break into lines.

>>> text = "Ministers signed a joint statement"
>>> [text[start:end] for start, end in line_breaks(text, 16)]
['Ministers signed', 'a joint', 'statement']
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len

WORD = re.compile(r"\S+")
LONGER_THAN_A_LINE = 2000  # characters, of which several may share a cell


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph's text in a style of its pane: "strong", "faint", "evidence" …"""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Harmless text on as many lines as it needs.

    `lead` stands before each line, `hang` blank cells more before each but the first. Later marks cover earlier ones.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    lead: str = ""
    lead_style: str = "faint"
    hang: int = 0


def marked(*parts: str | tuple[str, str], lead: str = "", lead_style: str = "faint", hang: int = 0) -> Paragraph:
    """A paragraph from plain texts and (text, style) pairs.

    >>> marked(("Why this date", "faint"), " yesterday").marks
    (Mark(start=0, end=13, style='faint'),)
    """
    text, marks = "", []
    for part in parts:
        words, style = part if isinstance(part, tuple) else (part, "")
        if style:
            marks.append(Mark(len(text), len(text) + len(words), style))
        text += words
    return Paragraph(text, tuple(marks), lead, lead_style, hang)


def character_at(text: str, start: int, end: int, cell: int) -> tuple[int, int]:
    """Where the character in a cell of a line from `start` to `end` begins and ends, with the marks on it.

    The end of the line, twice, behind it.

    >>> character_at("東京 S\u0308", 0, 5, 3), character_at("東京 S\u0308", 0, 5, 5), character_at("ab", 0, 2, 9)
    ((1, 2), (3, 5), (2, 2))
    """
    at, cells = start, 0
    while at < end:
        after = at + 1
        while after < end and not cell_len(text[after]):
            after += 1
        cells += cell_len(text[at:after])
        if cell < cells:
            return at, after
        at = after
    return end, end


def line_breaks(text: str, width: int, hang: int = 0) -> list[tuple[int, int]]:
    """Start and end of each line of `text` in at most `width` cells, `hang` fewer after the first line.

    Words longer than a line are broken. Empty text is one empty line. The spaces at a break belong to no line.
    """
    narrow = max(1, width - hang)
    room = max(1, width)
    lines: list[tuple[int, int]] = []
    start = end = 0  # of the line so far
    for first, last in _pieces(text, narrow):
        if end > start and _cells(text, start, last) > room:
            lines.append((start, end))
            start, room = first, narrow
        end = last
    return [*lines, (start, max(start, end))]


def _pieces(text: str, width: int) -> Iterator[tuple[int, int]]:
    """The words of `text`, those longer than a line in pieces."""
    for word in WORD.finditer(text):
        first, last = word.span()
        while _cells(text, first, last) > width:
            cut = _fitting(text, first, width)
            yield first, cut
            first = cut
        yield first, last


def _fitting(text: str, first: int, width: int) -> int:
    """Where the longest piece from `first` that fits into `width` ends; at least one character."""
    cut = min(len(text), first + width)
    while cut > first + 1 and cell_len(text[first:cut]) > width:
        cut -= 1
    return cut


def _cells(text: str, start: int, end: int) -> int:
    if end - start > LONGER_THAN_A_LINE:
        return end - start  # exactness does not matter
    stretch = text[start:end]
    return len(stretch) if stretch.isascii() else cell_len(stretch)

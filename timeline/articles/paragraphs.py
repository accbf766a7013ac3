"""paragraphs_of(pages): the text of pages with every paragraph on one line, whatever lines and pages it was printed on.

A paragraph ends where its last line leaves room for the next word (any room, in justified text), where the next line is
indented, begins a list item, stands farther below or is in another size. It goes on over the end of a column or page
when its last line is full and has no full stop.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.articles.hyphens import SOFT, is_range, known_words, rejoined
from timeline.articles.lines import ends_like_a_sentence
from timeline.articles.printed import HYPHEN, Page, PrintedLine, same_size

BULLET = re.compile(r"[•·▪►‣◦●○■□–—*-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s(?!\d)")
DAY_BEGINS = re.compile(r"\d{1,2}\.\s?[^\W\d_]")  # "12. marta 2019": no item of a list
INDENTED = 0.7  # sizes
FARTHER = 1.35  # times the usual distance of lines
LETTER = 0.5  # sizes that a letter is wide, about
FEW_LETTERS = 10  # in a line, which do not show how wide they are
SLACK = 0.5  # sizes
EXACT = 1.0  # points
NARROWEST, WIDEST = 0.7, 3.0  # sizes between lines of one paragraph
NEAR, FAR = 5, 40  # lines around one, which show how far to the right its column goes
RAGGED = 3.0  # sizes that full lines may differ on the right
FEWEST_FULL = 6  # lines of a column; fewer short lines below each other are a list


class Column(NamedTuple):
    """Where the lines of a column begin and end, and whether most of them end there to the point."""

    left: float
    right: float
    is_justified: bool


def paragraphs_of(pages: Sequence[Page]) -> list[str]:
    """Every paragraph of `pages`, whose lines are in the order of reading."""
    lines = [line for page in pages for line in page]
    known, usual = known_words(line.text for line in lines), _usual_distance(lines)
    paragraphs: list[str] = []
    for block in _blocks(lines, usual):
        text = block[0].text
        for line in block[1:]:
            text = rejoined(text, line.text, known)
        paragraphs.append(text.replace(HYPHEN, "-").replace(SOFT, ""))
    return paragraphs


def _blocks(lines: Sequence[PrintedLine], usual: float) -> Iterator[list[PrintedLine]]:
    """The lines of each paragraph."""
    block: list[PrintedLine] = []
    for index, line in enumerate(lines):
        if block and _begins_paragraph(block, line, _column(lines, index - 1), lines[index + 1 : index + 2], usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _begins_paragraph(
    block: Sequence[PrintedLine], line: PrintedLine, column: Column, following: Sequence[PrintedLine], usual: float
) -> bool:
    """Whether `line` begins a paragraph after that of `block`."""
    last = block[-1]
    if last.is_whole or line.is_whole or not same_size(last, line) or is_list_item(line.text):
        return True
    if last.is_hyphenated or is_range(last.text):
        return False
    room = column.right - last.right - (0 if column.is_justified else _width_of_first_word(line, last))
    if room > SLACK * line.size:
        return True
    if line.bottom >= last.bottom:  # at the top of the next column or page
        return ends_like_a_sentence(last.text)
    if last.bottom - line.bottom > FARTHER * usual * line.size:
        return True
    if is_list_item(block[0].text) or line.left <= column.left + INDENTED * line.size:
        return False
    is_first_line_again = len(block) == 1 and all(below.left < line.left - line.size / 4 for below in following)
    return is_first_line_again or line.left > last.left + INDENTED * line.size


def _width_of_first_word(line: PrintedLine, last: PrintedLine) -> float:
    """How much room the first word of `line` would have taken at the end of `last`, with the space before it."""
    letter = (last.right - last.left) / len(last.text) if len(last.text) > FEW_LETTERS else LETTER * line.size
    return (len(line.text.split(maxsplit=1)[0]) + 1) * letter


def is_list_item(text: str) -> bool:
    """Whether a line begins with a bullet or a number.

    >>> is_list_item("• visas"), is_list_item("2) visas"), is_list_item("12. marta 2019")
    (True, True, False)
    """
    return bool(BULLET.match(text)) and not DAY_BEGINS.match(text)


def _column(lines: Sequence[PrintedLine], index: int) -> Column:
    """The column in which `lines[index]` stands.

    Its neighbours show how far to the right it goes, if they are enough to be a column; a list of short words goes as
    far as the text around it.
    """
    start = end = index
    while start > max(0, index - FAR) and lines[start - 1].bottom > lines[start].bottom:
        start -= 1
    while end + 1 < min(len(lines), index + FAR) and lines[end + 1].bottom < lines[end].bottom:
        end += 1
    line = lines[index]
    alike = [other for other in lines[start : end + 1] if same_size(line, other)]
    near = max(o.right for o in lines[max(start, index - NEAR) : min(end, index + NEAR) + 1] if same_size(line, o))
    full = sum(near - RAGGED * line.size <= other.right <= near + line.size for other in alike)
    right = near if full >= FEWEST_FULL else max(other.right for other in alike)
    exact = sum(abs(other.right - right) <= EXACT for other in alike)
    return Column(min(other.left for other in alike), right, exact >= max(FEWEST_FULL, len(alike) / 2))


def _usual_distance(lines: Sequence[PrintedLine]) -> float:
    """Of two lines of a paragraph, in sizes: the lower quartile, since there may be more paragraphs than such lines."""
    steps = sorted(
        (above.bottom - below.bottom) / below.size
        for above, below in pairwise(lines)
        if same_size(above, below) and NARROWEST < (above.bottom - below.bottom) / below.size < WIDEST
    )
    return steps[len(steps) // 4] if steps else 1.2

"""paragraphs_of(pages): the text of pages with every paragraph on one line, whatever lines and pages it was printed on.

A paragraph ends where its last line leaves room for the next word, where the next line is indented, begins a list item,
stands farther below or is in another size. It goes on over the end of a column or page when its last line is full and
has no full stop.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from timeline.articles.hyphens import is_range, known_words, rejoined
from timeline.articles.lines import ends_like_a_sentence
from timeline.articles.printed import HYPHEN, Page, PrintedLine, same_size

BULLET = re.compile(r"[•·▪►‣◦●○■□–—*-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s(?!\d)")
DAY_BEGINS = re.compile(r"\d{1,2}\.\s?[^\W\d_]")  # "12. marta 2019": no item of a list
INDENTED = 0.7  # sizes
FARTHER = 1.35  # times the usual distance of lines
LETTER = 0.5  # sizes that a letter is wide, about
SLACK = 1.0  # sizes
NEAR, FAR = 5, 40  # lines around one, which show how far to the right its column goes
RAGGED = 3.0  # sizes that full lines may differ on the right
FEWEST_FULL = 6  # lines of a column; fewer short lines below each other are a list


def paragraphs_of(pages: Sequence[Page]) -> list[str]:
    """Every paragraph of `pages`, whose lines are in the order of reading."""
    lines = [line for page in pages for line in page]
    known, usual = known_words(line.text for line in lines), _usual_distance(lines)
    paragraphs: list[str] = []
    for block in _blocks(lines, usual):
        text = block[0].text
        for line in block[1:]:
            text = rejoined(text, line.text, known)
        paragraphs.append(text.replace(HYPHEN, "-"))
    return paragraphs


def _blocks(lines: Sequence[PrintedLine], usual: float) -> Iterator[list[PrintedLine]]:
    """The lines of each paragraph."""
    block: list[PrintedLine] = []
    for index, line in enumerate(lines):
        if block and _begins_paragraph(block, line, _right_edge(lines, index - 1), usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _begins_paragraph(block: Sequence[PrintedLine], line: PrintedLine, edge: float, usual: float) -> bool:
    """Whether `line` begins a paragraph after that of `block`, in a column that goes to `edge` on the right."""
    last = block[-1]
    if not same_size(last, line) or is_list_item(line.text):
        return True
    if last.is_hyphenated or is_range(last.text):
        return False
    room = edge - last.right - (len(line.text.split(maxsplit=1)[0]) + 1) * LETTER * line.size
    if room > SLACK * line.size:
        return True
    if line.bottom >= last.bottom:  # at the top of the next column or page
        return ends_like_a_sentence(last.text)
    if last.bottom - line.bottom > FARTHER * usual * line.size:
        return True
    hanging = is_list_item(block[0].text)
    return not hanging and line.left > max(block[-1].left, min(part.left for part in block)) + INDENTED * line.size


def is_list_item(text: str) -> bool:
    """Whether a line begins with a bullet or a number.

    >>> is_list_item("• visas"), is_list_item("2) visas"), is_list_item("12. marta 2019")
    (True, True, False)
    """
    return bool(BULLET.match(text)) and not DAY_BEGINS.match(text)


def _right_edge(lines: Sequence[PrintedLine], index: int) -> float:
    """How far to the right the column goes in which `lines[index]` stands.

    Its neighbours show it, if they are enough to be a column; a list of short words goes as far as the text around it.
    """
    start = end = index
    while start > max(0, index - FAR) and lines[start - 1].bottom > lines[start].bottom:
        start -= 1
    while end + 1 < min(len(lines), index + FAR) and lines[end + 1].bottom < lines[end].bottom:
        end += 1
    line, column = lines[index], lines[start : end + 1]
    rights = [other.right for other in column if same_size(line, other)]
    near = max(o.right for o in lines[max(start, index - NEAR) : min(end, index + 1) + 1] if same_size(line, o))
    full = sum(near - RAGGED * line.size <= right <= near + line.size for right in rights)
    return near if full >= FEWEST_FULL else max(rights)


def _usual_distance(lines: Sequence[PrintedLine]) -> float:
    """Of two lines of a paragraph, in sizes."""
    steps = [
        (above.bottom - below.bottom) / below.size
        for above, below in pairwise(lines)
        if same_size(above, below) and 0 < above.bottom - below.bottom < 3 * below.size
    ]
    return median(steps) if steps else 1.2

"""Footnotes: kept at the end of the text below a heading of their own, where they belong to no sentence."""

import re
from collections.abc import Iterator, Sequence

from timeline.articles.printed import Page, PrintedLine

HEADING = "Footnotes"  # a word by which lists of sources are known: no event is looked for below it
SMALLER = 0.93  # of the size of the text
LARGEST_PART = 0.6  # of the lines of a page
NUMBERED = re.compile(r"[\[(]?\d{1,3}[\])]?\s?[^\W\d]|\*+\s?\S")


def split_footnotes(page: Page, body: float) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """The lines of the text and those of the footnotes below it: the last lines, if they are small and numbered."""
    start = len(page)
    while start and page[start - 1].size <= SMALLER * body:
        start -= 1
    while start < len(page) and not NUMBERED.match(page[start].text):
        start += 1
    if len(page) - start > LARGEST_PART * len(page):
        start = len(page)
    return list(page[:start]), list(page[start:])


def each_note(lines: Page) -> Iterator[list[PrintedLine]]:
    """The lines of one footnote after the other."""
    note: list[PrintedLine] = []
    for line in lines:
        if note and NUMBERED.match(line.text):
            yield note
            note = []
        note.append(line)
    if note:
        yield note


def with_footnotes(paragraphs: Sequence[str], notes: Sequence[str]) -> str:
    """The text of a document: its paragraphs, and below them its footnotes.

    >>> with_footnotes(["The council met.¹"], ["[1] Press release of the council"])
    'The council met.¹\\n\\nFootnotes\\n\\n[1] Press release of the council'
    """
    return "\n\n".join([*paragraphs, *([HEADING, *notes] if notes else [])])

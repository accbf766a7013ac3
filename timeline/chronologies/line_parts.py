"""The parts of a line of a written chronology: date, title, and what follows them.

>>> parts = line_parts("**16 March 2023** — They met — again — visit · RS[^1]", None)
>>> parts.date, parts.title, parts.rest, parts.footnotes
('16 March 2023', 'They met — again', 'visit · RS', ('1',))
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from timeline.chronologies.particulars import read_particulars
from timeline.chronologies.vocabulary import ENGLISH, Vocabulary
from timeline.event_mark import EventMark, folded, plain_words, without_marks, words_hash

FIELDS_OF = {
    "kinds": ("type", "stage", "status"), "places": ("places",), "remarks": ("tags", "starred", "verdict"),
}  # fmt: skip
MOST_DASHES = 50  # in a line that are looked at
LONGEST_REST = 5_000  # characters after a title, where no mark says where it ends
DOT = " · "  # between remarks
BEFORE_DOT = re.compile(f"(?={DOT})")  # also where two have a blank in common, as around a note that is "·"
BOLD = re.compile(r"^\s*(?:\*\*(?P<stars>.+?)\*\*|__(?P<lines>.+?)__)(?P<after>.*)$", re.DOTALL)
DASH = re.compile(r"(?<=\s)(?:[—–―]|-{1,3})(?=\s)")
LEADING_DASH = re.compile(r"^\s*(?:[—–―:]|-{1,3}(?=\s))\s*")
FOOTNOTE_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
CITATION = re.compile(r"\s*(?<!\\)\[@(?:[^\[\]\\]|\\.)*\]")


class LineParts(NamedTuple):
    """Markdown, but for `footnotes`, which are their names; `date` is None where nothing at the beginning is bold.

    `notes` are those that stand in the row of a table, `lacks` the fields for which it has no column; `is_cited` says
    whether it cites its sources as pandoc does.
    """

    date: str | None
    title: str
    rest: str
    footnotes: tuple[str, ...]
    notes: tuple[str, ...] = ()
    is_cited: bool = False
    lacks: frozenset[str] = frozenset()


def line_parts(text: str, mark: EventMark | None, words: Vocabulary = ENGLISH) -> LineParts:
    """The parts of a line; a mark tells which dash ends the title, as long as one of the two was not changed."""
    seen = without_marks(text)
    footnotes = tuple(FOOTNOTE_MARK.findall(seen))
    seen, cited = CITATION.subn("", FOOTNOTE_MARK.sub("", seen).strip())
    bold = BOLD.match(seen)
    if bold:
        date, body = bold["stars"] or bold["lines"], LEADING_DASH.sub("", bold["after"]).strip()
    elif mark and (dash := DASH.search(seen)):  # an editor that knows no bold letters
        date, body = seen[: dash.start()], seen[dash.end() :]
    else:
        date, body = None, seen
    title, rest = _title_and_rest(body, mark, words)
    return LineParts(date, title, rest, footnotes, is_cited=bool(cited))


def row_parts(cells: Iterable[tuple[str, str]], words: Vocabulary = ENGLISH) -> LineParts:
    """The parts of a row of a table, whose columns may stand in any order.

    >>> row_parts([("Event", "They met"), ("Date", "May 2023"), ("Kind", "visit"), ("Remarks", "starred")])[:3]
    ('May 2023', 'They met', 'visit · starred')
    """
    held = {words.columns.get(folded(plain_words(name)).casefold(), name): without_marks(cell) for name, cell in cells}
    sources = held.get("sources", "")
    remarks, *notes = _split_before_notes(held.get("remarks", ""), words)
    rest = [part for part in (held.get("kinds", ""), held.get("places", ""), remarks) if part.strip()]
    return LineParts(
        held.get("date"), held.get("title", ""), " · ".join(rest), tuple(FOOTNOTE_MARK.findall(sources)), tuple(notes),
        bool(CITATION.search(sources)), frozenset(name for column in FIELDS_OF if column not in held
                                                  for name in FIELDS_OF[column]),
    )  # fmt: skip


def _split_before_notes(remarks: str, words: Vocabulary) -> list[str]:
    """The remarks, then the notes that stand among them, which begin with who wrote them."""
    if words.note_head.match(remarks):
        remarks = f"{DOT}{remarks}"
    heads = [
        dot.start() for dot in BEFORE_DOT.finditer(remarks) if words.note_head.match(remarks, dot.start() + len(DOT))
    ]
    ends = [*heads, len(remarks)]
    notes = [remarks[start + len(DOT) : end] for start, end in pairwise(ends)]
    return [remarks[: ends[0]], *notes]


def _title_and_rest(body: str, mark: EventMark | None, words: Vocabulary) -> tuple[str, str]:
    choices = [*_choices(body)]
    if mark:
        _, title_then, rest_then = mark.words
        for title, rest in choices:
            if words_hash(title) == title_then or words_hash(rest) == rest_then:
                return title, rest
    for title, rest in choices:
        if len(rest) <= LONGEST_REST and read_particulars(rest, words).type:
            return title, rest
    return choices[-2] if mark and len(choices) > 1 else choices[-1]


def _choices(body: str) -> Iterator[tuple[str, str]]:
    """Title and rest at each dash, then all of it as the title."""
    for dash in islice(DASH.finditer(body), MOST_DASHES):
        yield body[: dash.start()].rstrip(), body[dash.end() :].lstrip()
    yield body, ""

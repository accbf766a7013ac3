"""RowMark: what an exported table says, in its last column, of each of its rows, so that it can be read again.

    timeline 3f9a1c2b4d5e6f70 12of340 w9ab1c2 d4f2a t91c0 k3c11 > 7f00aa12 90bc1d2e

First the event's key, since spreadsheets may take one for a number in its own column. Then the number of the row, how
many were written, and six digits for the export; short hashes of the cells as they were written, after the letter of
their column; and the beginnings of the keys of the rows that follow, the first ones after the last, so that rows which
were deleted can be named.

>>> mark = RowMark("3f9a", 1, 2, "9ab1c2", {"title": cell_hash("title", "They met")}, ("7f00aa12",))
>>> written_row_mark(mark)
'timeline 3f9a 1of2 w9ab1c2 tcfbf > 7f00aa12'
>>> read_row_mark(written_row_mark(mark)) == mark
True
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from timeline.event_mark import KEY_DIGITS, value_hash
from timeline.plaintext import one_line

FOLLOWING = 6  # rows that a mark names

# Column -> its letter in a mark.
COLUMNS = {
    "date": "d", "title": "t", "type": "k", "stage": "g", "status": "s", "places": "p", "actors": "c", "tags": "l",
    "starred": "x", "verdict": "v", "significance": "h", "notes": "n", "quote": "q",
}  # fmt: skip
LETTERS = {letter: name for name, letter in COLUMNS.items()}
LISTS = {"places": re.compile(r"\s*[;,]\s*"), "tags": re.compile(r"\s*[;,]\s*"), "actors": re.compile(r"\s*;\s*")}
NO = frozenset({"", "no", "false", "0", "nein", "non", "ne"})

MARK = re.compile(
    r"timeline (?P<key>\S{1,64}) (?P<number>\d{1,9})of(?P<rows>\d{1,9}) w(?P<export>[0-9a-f]{6})"
    r"(?P<values>(?: [a-z][0-9a-f]{0,4})*) >(?P<following>(?: \S{1,8})*)"
)
FORMULA = re.compile(r"^'(?=[=+\-@＝＋－＠\t\r])")


@dataclass(frozen=True, slots=True)
class RowMark:
    """`values` are the hashes of the cells by column, `following` the beginnings of the keys of the next rows."""

    key: str
    number: int
    rows: int
    export: str
    values: Mapping[str, str]
    following: tuple[str, ...] = ()


def written_row_mark(mark: RowMark) -> str:
    """The text of the cell."""
    values = (f" {COLUMNS[name]}{digits}" for name, digits in mark.values.items())
    following = (f" {key[:KEY_DIGITS]}" for key in mark.following)
    place = f"{mark.number}of{mark.rows} w{mark.export}"
    return f"timeline {mark.key} {place}{''.join(values)} >{''.join(following)}"


def read_row_mark(cell: str) -> RowMark | None:
    """The mark in a cell; None where there is none, or one that was changed."""
    found = MARK.fullmatch(" ".join(cell.split()))
    if found is None:
        return None
    values = {LETTERS[part[0]]: part[1:] for part in found["values"].split() if part[0] in LETTERS}
    number, rows = int(found["number"]), int(found["rows"])
    return RowMark(found["key"], number, rows, found["export"], values, tuple(found["following"].split()))


def cell_text(cell: str) -> str:
    """The text of a cell on one line, without the apostrophe that keeps a spreadsheet from reading a formula.

    >>> cell_text("'=1+1"), cell_text("'Asylum' is a word")
    ('=1+1', "'Asylum' is a word")
    """
    return FORMULA.sub("", one_line(cell).strip())


def cell_value(column: str, cell: str) -> object:
    """What a cell of that column says: names, whether it is starred, or its text.

    >>> cell_value("places", "RS; AT"), cell_value("starred", "yes"), cell_value("title", " They met ")
    (('RS', 'AT'), True, 'They met')
    """
    text = cell_text(cell)
    if column in LISTS:
        return tuple(part for part in LISTS[column].split(text) if part)
    return text.casefold() not in NO if column == "starred" else text


def cell_hash(column: str, cell: str) -> str:
    """Four digits for what a cell says, "" for nothing."""
    return value_hash(cell_value(column, cell))

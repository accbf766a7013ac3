"""bibtex_entries: the entries of a BibTeX or BibLaTeX file, as they stand there.

The parser is our own: the libraries for it load files with errors only in part or not at all, and all that is needed
here is the key and the fields, in one pass whatever the file is.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

BEGINS = re.compile(r"^[ \t]*@([A-Za-z]+)[ \t]*([{(])[ \t\n]*", re.MULTILINE)
KEY = re.compile(r"([^\s,{}()=\"#%]+)\s*,")
FIELD = re.compile(r"\s*([A-Za-z][\w:+.-]*)\s*=\s*")
BARE = re.compile(r"[^\s,#{}\"]+")
NO_ENTRIES = ("comment", "preamble", "string")


class BibEntry(NamedTuple):
    """An entry: its type and the names of its fields in lower case, their values without the outer braces."""

    kind: str
    key: str
    fields: dict[str, str]


class BrokenEntry(NamedTuple):
    """Where, in lines from 1, an entry stands that is none."""

    line: int


def bibtex_entries(text: str) -> Iterator[BibEntry | BrokenEntry]:
    """Every entry of `text`; months and other macros stay as they are written.

    >>> list(bibtex_entries('@article{ilic2018, title = {The {EU} deal}, year = 2018}'))
    [BibEntry(kind='article', key='ilic2018', fields={'title': 'The {EU} deal', 'year': '2018'})]
    """
    starts = list(BEGINS.finditer(text))
    ends = [following.start() for following in starts[1:]]
    macros: dict[str, str] = {}
    for start, end in zip_longest(starts, ends):
        kind, body = start[1].lower(), text[start.end() : end]
        if kind == "string":
            macros.update(_fields(body, 0, macros))
        elif kind not in NO_ENTRIES:
            key = KEY.match(body)
            fields = _fields(body, key.end(), macros) if key else {}
            yield (
                BibEntry(kind, key[1], fields)
                if key and fields
                else BrokenEntry(text.count("\n", 0, start.start()) + 1)
            )


def _fields(body: str, place: int, macros: dict[str, str]) -> dict[str, str]:
    """The fields from `place` on, up to the first that is none."""
    fields: dict[str, str] = {}
    while named := FIELD.match(body, place):
        value, place = _value(body, named.end(), macros)
        fields.setdefault(named[1].lower(), value)
        while place < len(body) and (body[place].isspace() or body[place] == ","):
            place += 1
    return fields


def _value(body: str, place: int, macros: dict[str, str]) -> tuple[str, int]:
    """A value, of several parts with "#" between, and where it ends."""
    parts: list[str] = []
    while place < len(body):
        if body[place] in '{"':
            part, place = _quoted(body, place)
        elif bare := BARE.match(body, place):
            part, place = macros.get(bare[0].lower(), bare[0]), bare.end()
        else:
            break
        parts.append(part)
        joined = re.compile(r"\s*#\s*").match(body, place)
        if not joined:
            break
        place = joined.end()
    return "".join(parts), place


def _quoted(body: str, start: int) -> tuple[str, int]:
    """What stands between braces or quotation marks, braces in it balanced; all the rest where they never end."""
    closing, depth = ("}" if body[start] == "{" else '"'), 0
    for sign in re.compile(r'\\.|[{}"]', re.DOTALL).finditer(body, start + 1):
        if sign[0] == closing and depth == 0:
            return body[start + 1 : sign.start()], sign.end()
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
    return body[start + 1 :], len(body)

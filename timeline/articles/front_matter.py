"""The lines between two `---` lines at the top of a text file that say what the article is.

---
title: "New camp opens"
published: 2016-03-02      # unknown keys are ignored
---
Vienna – A camp was opened on Monday.
"""

import re
from typing import NamedTuple

from timeline.articles.metadata import NAMES

FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*")
KEY_VALUE = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?")
QUOTED = re.compile(r"""(["'])(?P<inside>.*)\1[ \t]*(?:#.*)?""")
COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
MOST_LINES = 100


class FrontMatter(NamedTuple):
    """The fields, the line (from 1) on which each stands, and the text below, without blank lines before it."""

    fields: dict[str, str]
    line_of: dict[str, int]
    text: str


class BrokenLine(ValueError):
    """A line of front matter that is no `key: value`; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def split_front_matter(text: str) -> FrontMatter:
    """`text` divided into its front matter and the article. Raises BrokenLine.

    A text that begins with `---` but names no field of ours, by whatever name, has a rule there, and no front matter.

    >>> split_front_matter("---\\ntitle: 'A: b'\\n---\\n\\nText.")
    FrontMatter(fields={'title': 'A: b'}, line_of={'title': 2}, text='Text.')
    """
    lines = text.split("\n", MOST_LINES)
    closing = next((n for n, line in enumerate(lines[1:MOST_LINES], 1) if FENCE.fullmatch(line)), None)
    if lines[0].rstrip() != "---" or closing is None:
        return FrontMatter({}, {}, text)
    inside = [(number, line) for number, line in enumerate(lines[1:closing], 2) if _is_top_level(line)]
    pairs = [(number, KEY_VALUE.fullmatch(line.rstrip())) for number, line in inside]
    if not any(match and match["key"].lower() in NAMES for _, match in pairs):
        return FrontMatter({}, {}, text)
    fields, line_of = {}, {}
    for number, match in pairs:
        if match is None:
            raise BrokenLine(number)
        fields[match["key"].lower()] = _unquoted(match["value"] or "")
        line_of[match["key"].lower()] = number
    return FrontMatter(fields, line_of, "\n".join(lines[closing + 1 :]).lstrip("\n"))


def _is_top_level(line: str) -> bool:
    """Whether `line` can be one of ours: not blank, no comment, and no part of a YAML list or block."""
    return bool(line.strip()) and not line.startswith((" ", "\t", "-", "#"))


def _unquoted(value: str) -> str:
    quoted = QUOTED.fullmatch(value.strip())
    return quoted["inside"] if quoted else COMMENT.sub("", value).strip()

"""The non-blank lines of a text, with their places: what the header and the furniture are read from.

>>> lines_of("One\\n\\n  Two  \\n")
[Line(start=0, end=3, text='One'), Line(start=7, end=10, text='Two')]
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

# "She left.", "“…”, he said.", "He left!”": the end of a sentence, with or without closing quotes and brackets.
SENTENCE_END = re.compile(r"""[.!?…■]["'”“’»)\]]*$""")
SHORTEST_PROSE = 80  # characters; a heading or a teaser that ends like a sentence is shorter
LETTER = re.compile(r"[^\W\d_]")


class Line(NamedTuple):
    """One line without the blanks around it; `start` and `end` are its place in the text."""

    start: int
    end: int
    text: str


def lines_of(text: str) -> list[Line]:
    """Every line of `text` that is not blank, in order."""
    return [Line(match.start(), match.end(), match[0]) for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def ends_like_a_sentence(line: str) -> bool:
    """Whether `line` has a final full stop, question mark or the like; an ellipsis that cuts a teaser does not count.

    >>> ends_like_a_sentence("“We agreed,” she said."), ends_like_a_sentence("Ministers agreed and…")
    (True, False)
    """
    return bool(SENTENCE_END.search(line)) and not line.endswith(("…", "..."))


def is_prose(line: str) -> bool:
    """Whether `line` is long enough, and ends as a paragraph of the article does."""
    return len(line) >= SHORTEST_PROSE and ends_like_a_sentence(line)


def last_prose_run(lines: Sequence[Line]) -> int:
    """The index of the last line of prose that another follows, -1 without one.

    One line of prose may be a teaser's summary; two are an article.
    """
    prose = [is_prose(line.text) for line in lines]
    return max((index for index, both in enumerate(map(all, pairwise(prose))) if both), default=-1)


def has_letters(line: str) -> bool:
    """Whether `line` is more than a rule such as "____" or "###"."""
    return bool(LETTER.search(line))


def same_words(first: str, second: str) -> bool:
    """Whether two headings differ in nothing but spaces, punctuation and capitals."""
    return re.findall(r"\w+", first.casefold()) == re.findall(r"\w+", second.casefold())

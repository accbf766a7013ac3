"""Stretches of words that tell time: each trigger with the known words to the left and right of it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from timeline.extract.dates.words import WordTable

REACH = 64  # characters to the left of a trigger in which its expression may begin
LONGEST = 40  # tokens of a stretch

WIDEST_GAP = 8  # white space between two words of one expression
PARAGRAPH = re.compile(r"\n\s*\n")


class Token(NamedTuple):
    """A word, a number or a mark, or what a rule made of several; `values` by kind."""

    start: int
    end: int
    code: str
    values: Mapping[str, Any]


def stretches(text: str, table: WordTable) -> Iterator[list[Token]]:
    """The runs of known words round the triggers in `text`, in order and without overlap.

    >>> from timeline.extract.dates.words import word_table
    >>> text = "He left on 5 May again"
    >>> [[text[token.start : token.end] for token in run] for run in stretches(text, word_table("en"))]
    [['on', '5', 'May']]
    """
    done = 0
    for trigger in table.triggers.finditer(text):
        if trigger.start() < done:
            continue
        begin = _begin(text, trigger.start(), done, table)
        run = _run(text, begin, table)
        if run:
            done = max(run[-1].end, trigger.end())
            yield run


def _begin(text: str, start: int, done: int, table: WordTable) -> int:
    """Where the known words that lead up to `start` begin."""
    cut = max(done, start - REACH)
    begin = start
    for match in reversed(list(table.tokens.finditer(text, cut, start))):
        inside_a_word = match.start() == cut > done and text[cut - 1].isalnum()
        if inside_a_word or table[match[0]] is None or _is_apart(text, match.end(), begin):
            break
        begin = match.start()
    return begin


def _run(text: str, begin: int, table: WordTable) -> list[Token]:
    """The known words from `begin` on."""
    run: list[Token] = []
    for match in table.tokens.finditer(text, begin):
        word = table[match[0]]
        if word is None or len(run) == LONGEST or (run and _is_apart(text, run[-1].end, match.start())):
            break
        run.append(Token(match.start(), match.end(), word.code, word.values))
    return run


def _is_apart(text: str, end: int, start: int) -> bool:
    """Whether the white space between two words parts them: a new paragraph, a wide gap."""
    gap = start - end
    return gap > WIDEST_GAP or (gap > 1 and PARAGRAPH.search(text, end, start) is not None)

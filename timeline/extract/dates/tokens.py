"""Stretches of words that tell time: each trigger with the known words to the left and right of it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from timeline.extract.dates.words import Word, WordTable

REACH = 64  # characters to the left of a trigger in which its expression may begin
LONGEST = 40  # tokens of a stretch

WIDEST_GAP = 8  # white space between two words of one expression
# A new paragraph; a tab or a page break, unless the tab indents a line.
BREAK = re.compile(r"(?:\n|\r(?!\n))\s*[\n\r]|(?<![\n\t])\t|[\v\f\x1c-\x1f\u2029]")

WORD_AFTER_NUMBER = re.compile(r"\s([^\W\d_]{1,30})(?!\w)")

IN_MONTH = frozenset({"ON", "DURING"})  # "in" and "during", but neither "on" nor "for"


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
    cut = _after_other_word(text, max(done, start - REACH), start, table)
    begin = start
    for match in reversed(list(table.tokens.finditer(text, cut, start))):
        inside_a_word = match.start() == cut > done and text[cut - 1].isalnum()
        if inside_a_word or table.word(match[0]) is None or _is_apart(text, match.end(), begin):
            break
        begin = match.start()
    return begin


def _after_other_word(text: str, cut: int, start: int, table: WordTable) -> int:
    """Where the last word between `cut` and `start` ends that is in no phrase of the table, else `cut`."""
    end = start
    while text[end - 1 : end] == " ":
        space = text.rfind(" ", cut, end - 1)
        word = text[space + 1 : end - 1]
        if space < 0:
            break
        if word.isalpha() and word not in table.parts:
            return end
        end = space + 1
    return cut


def _run(text: str, begin: int, table: WordTable) -> list[Token]:
    """The known words from `begin` on."""
    run: list[Token] = []
    end = begin
    for match in table.tokens.finditer(text, begin):
        start, word = match.start(), table.word(match[0])
        if word is None:
            if run and start == end and _is_grown_together(text[run[-1].start : end], match[0]):
                run.pop()
            break
        if len(run) == LONGEST or _is_apart(text, end, start):
            break
        end = match.end()
        if run and word.code in table.may_count and _counts(text, run, word, end, table):
            word = table.count(word.values["COUNT"])
        run.append(Token(start, end, word.code, word.values))
    return run


def _is_grown_together(number: str, word: str) -> bool:
    """Whether a number runs on into a word that is none: "2O23", "5km"; in "2023年" the year is clear all the same."""
    if not number.isdecimal():
        return False
    first = word[0]
    has_case = first.lower() != first.upper()
    return first == "_" or (has_case and (first.isascii() or not word.isalpha()))


def _counts(text: str, run: list[Token], number: Word, end: int, table: WordTable) -> bool:
    """Whether a number after a month or day counts things: "On 12 March 1500 migrants crossed", "In March 30 died"."""
    following = WORD_AFTER_NUMBER.match(text, end)
    if following is None:
        return False
    if "YEAR" in number.values:
        is_dated = bool({"MONTH", "DAY"} & run[-1].values.keys())
        return is_dated and following[1] in table.false_friends.get("things", ())
    is_in_month = len(run) > 1 and "MONTH" in run[-1].values and IN_MONTH.issubset(run[-2].values)
    return is_in_month and following[1].islower() and table.word(following[1]) is None


def _is_apart(text: str, end: int, start: int) -> bool:
    """Whether the white space between two words parts them: a new paragraph, a wide gap, the border of a table cell."""
    gap = text[end:start]
    return gap != " " and gap != "" and (len(gap) > WIDEST_GAP or BREAK.search(text, end, start) is not None)

"""Captions and credits: the lines under pictures, and the credits in brackets after a text."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline.articles.cues import agencies, any_of, cues
from timeline.articles.lines import Line, ends_like_a_sentence

LONGEST_CAPTION = 300
WORDS_ALIKE = 8  # first words in common of a caption and the paragraph that it repeats


def caption_lines(lines: Sequence[Line]) -> Iterator[int]:
    """The index of every line that is a caption: by its credit, or a paragraph repeated without full stop."""
    paragraphs = {opening for line in lines if (opening := _opening(line.text)) and ends_like_a_sentence(line.text)}
    for index, line in enumerate(lines):
        if len(line.text) > LONGEST_CAPTION:
            continue
        repeats = not ends_like_a_sentence(line.text) and _opening(line.text) in paragraphs
        if repeats or _credit().search(line.text):
            yield index


def credit_tail(text: str) -> int:
    """Where a credit such as "(Editing by Jane Doe)" or "[AFP]" begins at the end of `text`; its length without one.

    >>> "The council met. (Editing by Jane Doe)"[:credit_tail("The council met. (Editing by Jane Doe)")]
    'The council met. '
    """
    tail = text[-LONGEST_CAPTION:]
    match = _tail().search(tail)
    return len(text) - len(tail) + match.start() if match else len(text)


def _opening(text: str) -> tuple[str, ...] | None:
    words = text.lower().split(None, WORDS_ALIKE)[:WORDS_ALIKE]
    return tuple(words) if len(words) == WORDS_ALIKE else None


@lru_cache(maxsize=1)
def _credit() -> re.Pattern[str]:
    """ "… in the harbour. [AFP]", "… JANE DOE / AFP", "… (Photo: X)", "… Pictured: the camp" at the end of a line."""
    agency = "|".join(map(re.escape, agencies()))
    capitals = r"[^\W\d_a-z][^\Wa-z]*"
    return re.compile(
        rf"\[[^\[\]]{{0,60}}\b(?:{agency})\]$"
        rf"|(?:{capitals}[ .-]+){{1,5}}/ ?(?:{agency})$"
        rf"|\((?:[^()]{{1,60}}[/,] ?)(?:{agency})\)$"
        rf"|(?i:(?:^|[\s.]){any_of(cues()['captions'])})$"
    )


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    agency = "|".join(map(re.escape, agencies()))
    return re.compile(rf"(?i:{any_of(cues()['tails'])})\s*$|\[(?:{agency})\]\s*$")

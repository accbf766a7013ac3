"""Whether the words round an expression speak of the past or of the future."""

import re
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

SHORTEST_VERB = 4  # letters; "red" and "bed" are no verbs
REACH = 90  # characters to either side
SENTENCE_END = re.compile(r"[.!?;]\s|\n\s*\n")
WORD = re.compile(r"[^\W\d]+(?:[’'][^\W\d]+)?")


class Tense(IntEnum):
    """The value is the direction in time; SURELY_PAST is that of "since", which leaves no choice."""

    SURELY_PAST = -2
    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


def tense_near(text: str, start: int, end: int, cues: Mapping[str, Any]) -> Tense:
    """The tense of the nearest cue in the sentence, of those in a language's table `tense`.

    >>> tense_near("A summit will be held in May.", 25, 28, {"future": ["will"], "past": ["was"]})
    <Tense.FUTURE: 1>
    """
    if text.startswith(tuple(cues.get("possessive", ())), end):
        return Tense.UNKNOWN
    before = WORD.findall(SENTENCE_END.split(text[max(0, start - REACH) : start])[-1])
    after = WORD.findall(SENTENCE_END.split(text[end : end + REACH])[0])
    for place in range(max(len(before), len(after))):
        for words, index in ((before, len(before) - 1 - place), (after, place)):
            if 0 <= index < len(words):
                tense = _tense_of(words[index].lower(), cues)
                if tense:
                    return tense
    return Tense.UNKNOWN


def _tense_of(word: str, cues: Mapping[str, Any]) -> Tense:
    if word in cues.get("future", ()):
        return Tense.FUTURE
    if word in cues.get("past", ()) or _ends(word, cues.get("past_endings", ())):
        return Tense.PAST
    return Tense.FUTURE if _ends(word, cues.get("future_endings", ())) else Tense.UNKNOWN


def _ends(word: str, endings: Sequence[str]) -> bool:
    return len(word) > SHORTEST_VERB and word.endswith(tuple(endings))

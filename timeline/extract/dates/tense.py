"""Whether the words round an expression speak of the past or of the future."""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from timeline.extract.dates.tense_cues import Cue, TenseCues

REACH = 90  # characters to either side
# Not after an ordinal: "3. März", "2015. godine".
SENTENCE_END = re.compile(r"[!?;]\s|(?<!\d)\.\s|(?<=\d{3})\.\s(?=[^\W\d_a-zäöüßčćžšđàéèìòù])|\n\s*\n")
CLAUSE_END = frozenset(",:()–—")


class Tense(IntEnum):
    """The value is the direction in time; SURELY_PAST is that of "since", which leaves no choice."""

    SURELY_PAST = -2
    PAST = -1
    UNKNOWN = 0
    FUTURE = 1


class Place(NamedTuple):
    """A word of the sentence, and whether a comma or a word such as "which" parts it from the expression."""

    word: str
    apart: bool


def tense_near(
    text: str, start: int, end: int, cues: TenseCues, *, bounded: bool = False, is_weekday: bool = False
) -> Tense:
    """The tense of the nearest cue in the clause, else in the sentence.

    Beside a bound ("by June") the verbs of what is yet to be done count too: "urged them to leave by June". What was
    planned in the words right before lies ahead, "cancelled the planned visit in June", but not for a weekday, on which
    it may just have been cancelled.
    """
    if text.startswith(cues.possessive, end):
        return Tense.UNKNOWN
    before, after = _before(text, start, cues), _after(text, end, cues)
    found = [
        (place.apart, distance, side, tense)
        for side, words in enumerate((before, after))
        for index, place in enumerate(words)
        if (tense := _tense_at(words, index, cues, is_before=side == 0, bounded=bounded))
        for distance in (len(words) - 1 - index if side == 0 else index,)
    ]
    nearest = min(found, default=None)
    if nearest is None or nearest[0] or (nearest[2] == 0 and not is_weekday):
        reach = nearest[1] if nearest and not nearest[0] else len(before)
        return _prospect(before[len(before) - reach :], cues) or (nearest[-1] if nearest else Tense.UNKNOWN)
    return nearest[-1]


def _prospect(before: list[Place], cues: TenseCues) -> Tense:
    """The future where no verb tells more: "the slated visit in September", "when the case is heard in May"."""
    words = [place.word.lower() for place in before if not place.apart]
    if any(word in cues.prospects for word in words):
        return Tense.FUTURE
    condition = next((index for index, word in enumerate(words) if word in cues.conditions), None)
    if condition is not None and any(word in cues.present for word in words[condition:]):
        return Tense.FUTURE
    return Tense.UNKNOWN


def lasts_near(text: str, start: int, end: int, cues: TenseCues) -> bool:
    """Whether something lasts until then: "važi do petka", where "do petka" alone says "by Friday"."""
    words = (*_before(text, start, cues), *_after(text, end, cues))
    return any(place.word.lower().startswith(cues.lasting) for place in words if not place.apart)


def is_compared(text: str, start: int, cues: TenseCues) -> bool:
    """Whether a figure is held against one of the time that begins here: "from 9,000 a year ago"."""
    return bool(cues.comparing.search(text, max(0, start - REACH), start))


def _before(text: str, start: int, cues: TenseCues) -> list[Place]:
    words = list(_clauses(SENTENCE_END.split(text[max(0, start - REACH) : start])[-1], cues))
    last = sum(word in cues.clauses or word in CLAUSE_END for word in words)
    return list(_places(words, last, cues))


def _after(text: str, end: int, cues: TenseCues) -> list[Place]:
    return list(_places(_clauses(SENTENCE_END.split(text[end : end + REACH])[0], cues), 0, cues))


def _clauses(sentence: str, cues: TenseCues) -> Iterator[str]:
    """The words, the cues of several words and the marks between clauses."""
    return (match[0] for match in cues.words.finditer(sentence) if not match[0][0].isdecimal())


def _places(words: "Iterator[str] | list[str]", clause: int, cues: TenseCues) -> Iterator[Place]:
    """The words of a sentence whose clause number `clause` is that of the expression."""
    here = 0
    for word in words:
        if word in CLAUSE_END:
            here += 1
            continue
        here += word in cues.clauses
        yield Place(word, here != clause)


def _tense_at(words: list[Place], index: int, cues: TenseCues, *, is_before: bool, bounded: bool) -> Tense:
    cue = cues.cue(words[index].word)
    if cue is None or _follows_determiner(words, index, cues):
        return Tense.UNKNOWN
    match cue:
        case Cue.PAST:
            return Tense.UNKNOWN if _follows_passive(words, index, cues) else Tense.PAST
        case Cue.FUTURE:
            return Tense.FUTURE
        case Cue.FUTURE_OR_NOUN:
            return Tense.UNKNOWN if _has_past_before(words, index, cues) else Tense.FUTURE
        case Cue.BESIDE:
            leads = is_before and all(place.word in cues.links for place in words[index + 1 :])
            return Tense.FUTURE if leads else Tense.UNKNOWN
        case Cue.DEADLINE:
            return Tense.FUTURE if bounded else Tense.PAST
        case Cue.INFINITIVE:
            return Tense.FUTURE if bounded and _is_infinitive(words, index + 1, cues) else Tense.UNKNOWN


def _follows_determiner(words: list[Place], index: int, cues: TenseCues) -> bool:
    """Such as "the planned camp", "Ankara's hopes": a noun or an adjective, no verb."""
    before = words[index - 1].word if index else ""
    return before.lower() in cues.determiners or before.endswith(cues.possessive)


def _follows_passive(words: list[Place], index: int, cues: TenseCues) -> bool:
    """Such as "will be (formally) adopted": the participle says nothing, the verb before it does."""
    return any(place.word in cues.passive for place in words[max(0, index - 2) : index])


def _has_past_before(words: list[Place], index: int, cues: TenseCues) -> bool:
    """Such as "rejected plans to": the clause has its verb, so that "plans" is a noun."""
    return any(
        place.apart == words[index].apart and cues.cue(place.word) in (Cue.PAST, Cue.DEADLINE)
        for place in words[:index]
    )


def _is_infinitive(words: list[Place], index: int, cues: TenseCues) -> bool:
    word = words[index].word if index < len(words) else ""
    return word.islower() and word not in cues.determiners and word.endswith(cues.infinitive_endings)

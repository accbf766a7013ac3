"""Rates: "a day" in "120 boats a day" is no length of time but comes back, as "every day" does."""

import re

from timeline.extract.dates.grammar import MEANING
from timeline.extract.dates.meanings import Length, Meaning, Repeated
from timeline.extract.dates.timex import duration
from timeline.extract.dates.tokens import Token
from timeline.extract.dates.words import WordTable

REACH = 60  # characters to the left in which the number stands
MOST_WORDS = 4  # between it and "a day"
WORDS = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\w\s]")
ASIDE = re.compile(r"\s?\([^()]{1,20}\)$")  # "20 miles (32 km) a day"
PARAGRAPH = re.compile(r"\n\s*\n")
QUOTES = frozenset("'\"’”“‘»«")

NUMBERS = frozenset({"COUNT", "ROUGH_COUNT"})
BETWEEN = frozenset({"UNIT", "UNITS", "OF", "PER"})  # 24 hours a day, hundreds of boats a day
COUNTED_FROM = frozenset({"BEFORE", "AFTER", "BACK", "AGO", "AHEAD"})


def as_rate(text: str, token: Token, table: WordTable) -> Meaning | None:
    """What `token` means when it is a rate; None when it is a length, "worked for a day", "12 left a day later"."""
    meaning = token.values[MEANING]
    if not isinstance(meaning, Length) or meaning.count != 1:
        return None
    if not _is_article(text[token.start : token.end].split()[0], table) or _leads_on(text, token.end, table):
        return None
    return Repeated(duration(meaning.unit, 1)) if _is_counted(text, token.start, table) else None


def _is_counted(text: str, start: int, table: WordTable) -> bool:
    """Whether a sum, a count or "twice" stands before, with no more between than what it counts."""
    left = ASIDE.sub("", PARAGRAPH.split(text[max(0, start - REACH) : start])[-1].rstrip())
    words = [word for word in WORDS.findall(left) if word not in QUOTES][-MOST_WORDS - 1 :]
    for place, word in enumerate(reversed(words)):
        known = table.word(word)
        if known and "YEAR" in known.values and place == 0:  # "in 2015 a year of talks began"
            return bool(known.values["YEAR"] % 100 == 0)
        if word[0].isdecimal() or word.lower() in table.false_friends.get("counting", ()):
            return True
        if known and NUMBERS & known.values.keys():
            return not _is_article(word, table) or place == 1  # "an hour a day"
        if not word[0].isalpha() or (known and not BETWEEN & known.values.keys()) or table.tense.cue(word):
            return False
    return False


def _is_article(word: str, table: WordTable) -> bool:
    """Whether it is "a" or "an", not "one"."""
    known = table.word(word)
    return known is not None and "INDEFINITE" in known.values and len(word) < 3


def _leads_on(text: str, end: int, table: WordTable) -> bool:
    """Whether it counts from something: "a day before the vote"."""
    match = WORDS.match(text, end + 1)
    known = table.word(match[0]) if match else None
    return known is not None and bool(COUNTED_FROM & known.values.keys())

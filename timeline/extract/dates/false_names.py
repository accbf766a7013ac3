"""The negative stage for names: of people, places, papers and streets that are called after a time."""

import re

from timeline.extract.dates.grammar import MEANING
from timeline.extract.dates.meanings import CalendarTime, Length, Meaning, Weekday
from timeline.extract.dates.surroundings import is_led_in, text_before
from timeline.extract.dates.tokens import Token
from timeline.extract.dates.words import WordTable

SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:…–—)-]\s+[\"“”'‘’(«„]?|\n\s*|[\"“«„(]\s?)$")
CARELESS = ("month", "weekday", "since", "from", "by", "until", "before", "after")  # rules of what is often misspelt
LAST_WORDS = re.compile(r"[^\W\d_]+\.?|[^\w\s]")


def is_name_by_its_capital(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A lone word with a capital within a sentence: "Champ-de-Mars", "Primavera araba", "the daily Danas".

    "En Mars" is taken for careless spelling, "le Printemps arabe" is not.
    """
    words = text[token.start : token.end].split()
    word = words[-1]
    if word.lower() not in table.false_friends.get("capitalised", ()) or not word[0].isupper() or word.isupper():
        return False
    if len(words) > 2 or (len(words) == 2 and not _is(words[0], "ARTICLE", table)):
        return False
    if SENTENCE_BEGINS.search(text[max(0, token.end - len(word) - 9) : token.end - len(word)]):
        return False
    careless = token.values["RULE"] in CARELESS and ("BOUNDED" in token.values or is_led_in(before))
    return not careless or word.lower() in table.false_friends.get("bare", ())


def follows_title(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "rue du 8 mai 1945", "via 4 Novembre", "Ulica 27. marta", "Frau Montag"."""
    if "titles" not in table.false_friends or not _names_day_or_month(token.values[MEANING]):
        return False
    left = LAST_WORDS.findall(text_before(text, token))
    while left and _is(left[-1], "OF", table):
        left.pop()
    return bool(left) and left[-1].lower() in table.false_friends["titles"]


def _names_day_or_month(meaning: Meaning) -> bool:
    return isinstance(meaning, Weekday) or (isinstance(meaning, CalendarTime) and meaning.month is not None)


def follows_age(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "âgé de 17 ans", "all'età di 17 anni"."""
    if not isinstance(token.values[MEANING], Length):
        return False
    left = " ".join(text_before(text, token).lower().split())
    ages = table.false_friends.get("ages", ())
    return any(left.endswith(words) and not left[: -len(words)][-1:].isalnum() for words in ages)


def _is(word: str, kind: str, table: WordTable) -> bool:
    known = table[word]
    return known is not None and kind in known.values

"""The negative stage: what looks like a time and is none."""

import re
from collections.abc import Callable

from timeline.extract.dates.grammar import MEANING
from timeline.extract.dates.meanings import Bounded, CalendarTime, Length
from timeline.extract.dates.tokens import Token
from timeline.extract.dates.words import WordTable

# +381 11 2015, 20/2023, €2000, © 2020, COM(2020), COVID-2020
NUMBER_BEFORE = re.compile(r"[\d€$£%#§@/©][\s./-]?$|[A-Za-z]\($|[A-Za-z]-$|\d[.,]$")
# 2016/399, 2015 123 456, 2,000, 2000 €
NUMBER_AFTER = re.compile(r"[\s./-]?\d|[.,]\d|\s?[€$£%°]|[A-Za-z]")
WORD_BEFORE = re.compile(r"([^\W\d_](?:[^\W\d_.]|[\u0300-\u036f])*\.?)[\s(]*$")
WORD_AFTER = re.compile(r"[\s-]{0,2}([^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*)")
FALLS_IN = re.compile(r"\s+(\w+)\s+(\w+)")  # "in arrivals", "of Kabul", "from 300"
LOWERED = frozenset({"ON", "FROM", "TO", "BY"})
SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:]\s+[\"“”'‘’(«„]?|\n\s*)$")

LEADS_IN = frozenset({"ON", "ON_DAY", "SINCE", "FROM", "SO_FAR", "MODIFIER", "BETWEEN"})
YEARS = re.compile(r"\d{4}(?:[/–-]\d{2,4})?")
LONGEST_WORD = 40


def is_false_friend(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Whether the words of `token` tell no time here; `before` is the known word to the left of it."""
    words = text[token.start : token.end]
    if words.lower() in table.false_friends.get("phrases", ()):
        return True
    return any(check(text, token, before, table) for check in CHECKS)


def is_other_number(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A bare year: "Regulation 2016/399", "Rule 39", "2000 people", "+381 11 2015", "up to 2000 migrants"."""
    number = text[token.start : token.end]
    if not YEARS.fullmatch(number):
        return False
    left, right = text[max(0, token.start - LONGEST_WORD) : token.start], text[token.end : token.end + LONGEST_WORD]
    if NUMBER_BEFORE.search(left) or NUMBER_AFTER.match(right):
        return True
    word = WORD_BEFORE.search(left)
    if word and word[1].lower() in table.false_friends.get("before_number", ()):
        return True
    led_in = _is_led_in(before) and "APPROXIMATE" not in token.values
    return not led_in and _counts_things(number, right, table)


def _is_led_in(before: Token | None) -> bool:
    """Such as "In 2015 migrants came", but not "over 2015 migrants came"."""
    return before is not None and bool(LEADS_IN & before.values.keys()) and "HEDGE" not in before.values


def _counts_things(number: str, right: str, table: WordTable) -> bool:
    """Such as "2015 migrants", and a round number before any word in lower case: "1500 passengers"."""
    word = WORD_AFTER.match(right)
    if word is None or right[0] != " ":
        return False
    return word[1] in table.false_friends.get("things", ()) or (number.endswith("00") and word[1].islower())


def is_name_of_person(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A bare month that is a name: "Theresa May said", "April Jones"."""
    words = text[token.start : token.end]
    if words.lower() not in table.false_friends.get("names", ()) or "BOUNDED" in token.values or _is_led_in(before):
        return False
    left, right = text[max(0, token.start - LONGEST_WORD) : token.start], text[token.end : token.end + LONGEST_WORD]
    word_before, word_after = WORD_BEFORE.search(left), WORD_AFTER.match(right)
    named = word_before is not None and word_before[1][0].isupper() and not SENTENCE_BEGINS.search(left)
    named_on = word_after is not None and word_after[1][0].isupper() and right[0] == " "
    return named or named_on or bool(SENTENCE_BEGINS.search(left) and before is None)


def is_fall(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "the fall in arrivals", "a fall of 20 per cent", "the fall of a town": a season only in "in the fall"."""
    word = text[token.start : token.end].split()[-1].lower()
    if word not in table.false_friends.get("collapse", ()):
        return False
    after = FALLS_IN.match(text, token.end)
    leads = table[after[1]] if after else None
    if after and leads and "OF" in leads.values:
        return True
    if not isinstance(token.values[MEANING], CalendarTime | Bounded):  # "this fall", "last fall"
        return False
    if after and leads and LOWERED & leads.values.keys() and after[2][0].islower():
        return True
    return not ("BOUNDED" in token.values or _is_led_in(before))


def is_ambiguous_alone(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "Sat down", "fall apart": words that tell a time only in company."""
    words = text[token.start : token.end].lower()
    if words in table.false_friends.get("lone", ()):
        return True
    return words in table.false_friends.get("bare", ()) and not ("BOUNDED" in token.values or _is_led_in(before))


def is_age(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "a three-year-old boy"."""
    word = WORD_AFTER.match(text, token.end)
    is_length = isinstance(token.values[MEANING], Length)
    return is_length and word is not None and word[1].lower() in table.false_friends.get("after", ())


def is_beside_an_event(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "the day before the vote": not the day before the one told of, as "the day before was quiet" is."""
    word = WORD_AFTER.match(text, token.end)
    return token.values["RULE"] == "time beside" and word is not None and word[1] not in table.tense.past


CHECKS: tuple[Callable[[str, Token, Token | None, WordTable], bool], ...] = (
    is_other_number, is_name_of_person, is_fall, is_ambiguous_alone, is_age, is_beside_an_event,
)  # fmt: skip

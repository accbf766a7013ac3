"""The negative stage: what looks like a time and is none."""

import re
from collections.abc import Callable

from timeline.extract.dates.false_names import follows_age, follows_title, is_name_by_its_capital
from timeline.extract.dates.false_numbers import (
    has_unreadable_year,
    is_cut_off,
    is_numbered,
    is_other_number,
    is_section,
    is_verse_or_score,
)
from timeline.extract.dates.grammar import MEANING
from timeline.extract.dates.meanings import Bounded, CalendarTime, Length
from timeline.extract.dates.surroundings import is_led_in, text_before, word_after, word_before
from timeline.extract.dates.tense_cues import Cue
from timeline.extract.dates.tokens import Token
from timeline.extract.dates.words import WordTable

FALLS_IN = re.compile(r"[^\S\n]?\s(\w{1,40})[^\S\n]?\s(\w+)")  # "in arrivals", "of Kabul", "from 300"
SPACES = " \u00a0\u2009\u202f"
QUOTES = ("'", "’", "‘")
REST_OF_QUOTE = re.compile(r"(?: \w{1,20}){1,3}['’](?!\w)")
LOWERED = frozenset({"ON", "FROM", "TO", "BY"})
SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:]\s+[\"“”'‘’(«„]?|\n\s*)$")


def is_false_friend(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Whether the words of `token` tell no time here; `before` is the known word to the left of it."""
    words = " ".join(text[token.start : token.end].lower().split())
    if words in table.false_friends.get("phrases", ()):
        return True
    for check in NUMBER_CHECKS if text[token.start].isdecimal() else WORD_CHECKS:
        if check(text, token, before, table):
            return True
    return False


def is_name_of_person(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A bare month that is a name: "Theresa May said", "April Jones"."""
    words = text[token.start : token.end]
    if words.islower() or words.lower() not in table.false_friends.get("names", ()):
        return False
    if "BOUNDED" in token.values or is_led_in(before):
        return False
    begins = SENTENCE_BEGINS.search(text_before(text, token)) is not None
    last, following = word_before(text, token), word_after(text, token)
    is_article = last is not None and last.lower() in table.tense.determiners  # "The March summit"
    named = last is not None and last[0].isupper() and not begins and not is_article
    named_on = following is not None and following[0].isupper() and text[token.end] in SPACES
    return named or named_on or (begins and before is None)


def is_deed(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "the annual March for Life", "along the March": a month only in "the March summit", "in March"."""
    words = text[token.start : token.end]
    if words.lower() not in table.false_friends.get("deeds", ()) or "BOUNDED" in token.values or is_led_in(before):
        return False
    last, following = word_before(text, token), word_after(text, token)
    if last is None or not last.islower() or (table[last] and last not in table.tense.determiners):
        return False
    return following is None or following in table.false_friends.get("aims", ())


def is_quoted_number(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as ''60 Minutes'', where two single quotes are one double quote, and '60 Minutes': no '60."""
    if text[token.start] not in QUOTES:
        return False
    return text[token.start - 1 : token.start] in QUOTES or REST_OF_QUOTE.match(text, token.end) is not None


def is_told_beside(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "in the year that followed", "in the month of May": what follows says which year or month it is."""
    if token.values["RULE"] != "period at hand":
        return False
    following = word_after(text, token)
    return text[token.end : token.end + 2].strip().isdecimal() or following in table.false_friends.get("telling", ())


def is_fall(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "the fall in arrivals", "a fall of 20 per cent", "the fall of a town": a season only in "in the fall"."""
    words = text[token.start : token.end].lower().split()
    collapse = table.false_friends.get("collapse", ())
    if words[0] in collapse and _is_verb(text, token, table):
        return True
    if words[-1] not in collapse:
        return False
    after = FALLS_IN.match(text, token.end)
    leads = table[after[1]] if after else None
    if after and leads and "OF" in leads.values:
        return True
    if not isinstance(token.values[MEANING], CalendarTime | Bounded):  # "this fall", "last fall"
        return False
    if after and leads and LOWERED & leads.values.keys() and after[2][0].islower():
        return True
    return not ("BOUNDED" in token.values or is_led_in(before))


def _is_verb(text: str, token: Token, table: WordTable) -> bool:
    """Such as "will fall this year"."""
    last = word_before(text, token)
    is_led_to = last is not None and table.tense.cue(last) in (Cue.FUTURE, Cue.INFINITIVE)
    return is_led_to and not text[token.end - 1].isdecimal()


def is_in_a_name(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "Black Friday", "the Good Friday Agreement", "the Sunday Times"."""
    if token.values["RULE"] not in ("weekday", "holiday", "part of day") or "before_name" not in table.false_friends:
        return False
    last, following = word_before(text, token), word_after(text, token)
    if last is not None and last[0].isupper() and last.lower() in table.false_friends.get("before_name", ()):
        return True
    return (
        following is not None
        and following[0].isupper()
        and following.lower() in table.false_friends.get("after_name", ())
    )


def is_ambiguous_alone(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "Sat down", "fall apart": words that tell a time only in company."""
    words = text[token.start : token.end].lower()
    if words in table.false_friends.get("lone", ()):
        return True
    return words in table.false_friends.get("bare", ()) and not ("BOUNDED" in token.values or is_led_in(before))


def is_age(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "a three-year-old boy"."""
    word = word_after(text, token)
    is_length = isinstance(token.values[MEANING], Length)
    return is_length and word is not None and word.lower() in table.false_friends.get("after", ())


def is_beside_an_event(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """Such as "the day before the vote": not the day before the one told of, as "the day before was quiet" is."""
    word = word_after(text, token)
    return token.values["RULE"] == "time beside" and word is not None and word not in table.tense.past


Check = Callable[[str, Token, Token | None, WordTable], bool]

WORD_CHECKS: tuple[Check, ...] = (
    has_unreadable_year, follows_title, follows_age, is_name_by_its_capital, is_name_of_person, is_deed,
    is_quoted_number, is_told_beside, is_fall, is_in_a_name, is_ambiguous_alone, is_age, is_beside_an_event,
)  # fmt: skip
NUMBER_CHECKS: tuple[Check, ...] = (
    is_other_number, is_numbered, is_section, is_cut_off, is_verse_or_score, has_unreadable_year, follows_title,
    follows_age, is_age,
)  # fmt: skip

"""The negative stage for numbers: what looks like a year, a day or a time of day and is none."""

import re

from timeline.extract.dates.grammar import MEANING
from timeline.extract.dates.meanings import (
    About,
    Bounded,
    CalendarTime,
    Listed,
    Meaning,
    PartOf,
    PartOfDay,
    Range,
)
from timeline.extract.dates.numbers import PARAGRAPH_END, SPACED
from timeline.extract.dates.surroundings import is_led_in, text_after, text_before, word_after, word_before
from timeline.extract.dates.tokens import Token
from timeline.extract.dates.words import WordTable

YEARS = re.compile(r"\d{4}(?:[/–-]\d{2,4})?")
REST_OF_WORD = re.compile(r"[^\S\n]([^\W\d_]{1,8})(?!\w)")
SPACED_YEAR = re.compile(SPACED)
DAY_MONTH = re.compile(r"\d{1,2}[./]\s?\d{1,2}\.?")
HOUR_AND_MINUTE = re.compile(r"\d{1,2}:\d\d")

# +381 11 2015, 20/2023, €2000, © 2020, COM(2020), COVID-2020, the year of birth of a suspect: M. D. (1987)
NUMBER_BEFORE = re.compile(r"[\d€$£%#§@/©°º][\s./-]?$|[A-Za-z]\($|[A-Za-z]-$|\d[.,]$|\b[^\W\d_]\.\s[^\W\d_]\.\s\($")
SIGN_BEFORE = re.compile(r"[€$£№#°º]\s?$")
SECTION_BEFORE = re.compile(r"§\s?$")
TIED_BEFORE = re.compile(r"\d[-–—−~/.]$")
DAY_IN_DIGITS = re.compile(r"\d{1,2}(?![\d/:]|\.\d)")
# 2016/399, 2015 123 456, 2,000, 2000 €
NUMBER_AFTER = re.compile(r"[\s./-]?\d|[.,]\d|\s?[€$£%°]")
# What stands where the year of "12 March" would be and is none that can be read: "2O23", "0001", "99999", "2 0 2",
# "20 23 the", "23." at the end; but "12 March 10000 people came", "12 March 0930 GMT" do without one.
NO_YEAR = re.compile(
    r",?[^\S\n]?(?:(?=\w{0,3}\d)(?!\d{4})[12lI|!][\dOoQDlI|!SBZОоІЗ]{3}(?!\w)"
    r"|0\d{2,3}(?!\d|[^\S\n]?[^\W\d_])|\d{4,9}(?!\d|[./,:-]\d|[^\S\n]?[^\W\d_])"
    r"|\d(?:[^\S\n]\d){2,7}(?!\d)|(?:19|20)[^\S\n]\d\d(?!\d)|\d{1,2}[^\S\n]\d{4}(?!\d))"
    rf"|[^\S\n]\d{{2,3}}(?=[.;)](?!\d)|{PARAGRAPH_END})"
)


def is_other_number(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A bare year: "Regulation 2016/399", "Rule 39", "2000 people", "+381 11 2015", "up to 2000 migrants"."""
    number = text[token.start : token.end]
    if SPACED_YEAR.fullmatch(number):
        return not (is_led_in(before) or "BOUNDED" in token.values)
    if not YEARS.fullmatch(number):
        return False
    right = text_after(text, token)
    if NUMBER_BEFORE.search(text_before(text, token)) or NUMBER_AFTER.match(right) or _runs_on(right, table):
        return True
    word = word_before(text, token)
    if word and word.lower() in table.false_friends.get("before_number", ()):
        return True
    known = table[word] if word else None
    if known and known.values.get("UNIT") == "year":  # "the year 2000 was quiet"
        return False
    led_in = is_led_in(before) and "APPROXIMATE" not in token.values
    return not led_in and _counts_things(number, right, word_after(text, token), table)


def _runs_on(right: str, table: WordTable) -> bool:
    """Whether a Latin letter follows, "2000m"; a word of the language may have grown together with it, "2023the"."""
    glued = re.match(r"\w+", right)
    return glued is not None and glued[0][0].isascii() and not (len(glued[0]) > 1 and table[glued[0]])


def _counts_things(number: str, right: str, word: str | None, table: WordTable) -> bool:
    """Such as "2015 migrants", and a round number before any word in lower case: "1500 passengers"."""
    if word is None or not right[0].isspace():
        return False
    return word in table.false_friends.get("things", ()) or (number.endswith("00") and word[0].islower())


def is_numbered(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A day and month in digits alone: "Decision 04/12", "№ 05/11", "€10.05."."""
    if not DAY_MONTH.fullmatch(text[token.start : token.end]):
        return False
    word = word_before(text, token)
    named = word is not None and word[0].isupper() and table[word] is None
    listed = word is not None and word.lower() in table.false_friends.get("before_number", ())
    if listed or word_after(text, token) in table.false_friends.get("things", ()):
        return True
    return named or SIGN_BEFORE.search(text_before(text, token)) is not None


def is_section(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """The number of an article, no day: "Article 12 March saw", "Articles 3 and 12 March", "§ 12 März"."""
    if not DAY_IN_DIGITS.match(text, token.start) or not {"DATE", "LISTED"} & token.values.keys():
        return False
    word = word_before(text, token)
    numbers = word is not None and word.lower() in table.false_friends.get("sections", ())
    return numbers or SECTION_BEFORE.search(text_before(text, token)) is not None


def is_cut_off(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A day that a mark ties to a number before it, as in "10-5 May", where nobody can tell what is meant."""
    return (
        DAY_IN_DIGITS.match(text, token.start) is not None and TIED_BEFORE.search(text_before(text, token)) is not None
    )


def is_verse_or_score(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A bare hour and minute right after a word that leads to no time: "John 3:16", "won the set 21:15"."""
    if before is not None or not HOUR_AND_MINUTE.fullmatch(text[token.start : token.end]):
        return False
    return "BOUNDED" not in token.values and re.search(r"\w\s?$", text_before(text, token)) is not None


def has_unreadable_year(text: str, token: Token, before: Token | None, table: WordTable) -> bool:
    """A date without a year where one stands that cannot be read, so that none may be guessed: "12 March 2O23"."""
    if NO_YEAR.match(text, token.end) is None and not _is_torn(text, token, table):
        return False
    return _lacks_year(token.values[MEANING])


def _is_torn(text: str, token: Token, table: WordTable) -> bool:
    """Whether its month goes on after a space: "12 Mar ch 2023"."""
    rest = REST_OF_WORD.match(text, token.end)
    if rest is None or table.word(rest[1]) is not None:  # Serbian "april u Sarajevu" beside "aprilu"
        return False
    word = table.word(text[token.start : token.end].split()[-1] + rest[1])
    return word is not None and "MONTH" in word.values


def _lacks_year(meaning: Meaning) -> bool:
    match meaning:
        case CalendarTime():
            return meaning.year is None
        case Range():
            return _lacks_year(meaning.last)
        case Listed():
            return _lacks_year(meaning.times[-1])
        case Bounded() | About():
            return _lacks_year(meaning.time)
        case PartOf():
            return _lacks_year(meaning.whole)
        case PartOfDay():
            return _lacks_year(meaning.day)
    return False

"""The figures in a text and what they count, to tell 20 arrests from 5 and find 120,000 again in another language.

>>> figures("On 22 September 2015 ministers agreed to relocate 120,000 people")
{'people': frozenset({120000.0})}
"""

import re
from collections import defaultdict

from timeline.matching.across_languages import COUNTED, NUMBERS
from timeline.matching.wording import meaning_of, meanings
from timeline.wire_copy import plain

FIGURE = re.compile(r"(?<![\w.,])(?P<whole>\d{1,3}(?:[., ]\d{3})+|\d+)(?:[.,](?P<part>\d{1,2}))?(?![\w]|[.,]\d)")
DIGIT = re.compile(r"\d")
SPACES = re.compile("[\u00a0\u2009\u202f]")
AFTER = re.compile(r"[^\W\d_]+|%")
CURRENCY = 5  # letters before a figure among which a currency stands
NEAR = 3  # words after a figure among which stands what it counts

MULTIPLIERS = (("billion", 1e9), ("milliard", 1e9), ("milijard", 1e9), ("miliard", 1e9), ("mill", 1e6), ("mili", 1e6),
               ("mio", 1e6), ("thousand", 1e3), ("tausend", 1e3), ("hiljad", 1e3), ("tisuc", 1e3))  # fmt: skip
MONEY_BEFORE = re.compile(r"(?:\beur|\busd|\bgbp|[€$£])\s*$")

# Beginnings of the names of months, so that "22 September" is no figure; "maj", "may", "mai" are whole words.
MONTHS = ("jan", "gen", "ener", "feb", "febb", "fev", "mart", "march", "marz", "mars", "marzo", "apr", "avri", "abri",
          "jun", "juin", "giug", "jul", "juil", "lugl", "aug", "avg", "aout", "agos", "sept", "sett", "okt", "oct",
          "otto", "nov", "dec", "dez", "dice", "dici")  # fmt: skip
MAY = frozenset({"maj", "maja", "maju", "may", "mai", "maggio", "mayo"})
ARTICLES = frozenset({"de", "d", "der", "du"})  # "22 de marzo"
YEARS = range(1900, 2101)
LARGE = 10  # figures that are rarely alike by chance
CLOSE = 1.1  # how far two figures may be rounded apart: 130,000 and 128,000

_COUNTED = meanings(COUNTED)
_NUMBERS = {word.removeprefix("="): number for word, number in meanings(NUMBERS).items()}
NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b")

Figures = dict[str, frozenset[float]]


def figures(text: str) -> Figures:
    """What is counted ("" where the words do not tell) -> the figures. Days and years are none."""
    text = NUMBER_WORD.sub(lambda match: _NUMBERS[match[0]], plain(SPACES.sub(" ", text)))
    if not DIGIT.search(text):
        return {}
    found: defaultdict[str, set[float]] = defaultdict(set)
    for match in FIGURE.finditer(text):
        after = AFTER.findall(text[match.end() : match.end() + 60])[: NEAR + 1]
        value = _value(match)
        if _is_date(match, value, after):
            continue
        if after and (factor := next((by for word, by in MULTIPLIERS if after[0].startswith(word)), None)):
            value, after = value * factor, after[1:]
        found[_counted(text[max(0, match.start() - CURRENCY) : match.start()], after[:NEAR])].add(value)
    return {counted: frozenset(values) for counted, values in found.items()}


def same_figures(one: Figures, other: Figures) -> list[float]:
    """The figures that both have, the largest first; those of one digit only where both count the same with it.

    >>> same_figures(figures("120 000 Menschen"), figures("120.000 ljudi"))
    [120000.0]
    """
    if not one or not other:
        return []
    theirs = {value for values in other.values() for value in values if value >= LARGE}
    same = {value for values in one.values() for value in values if value in theirs}
    counted = (one[what] & other[what] for what in one.keys() & other.keys() - {""})
    return sorted(same.union(*counted), reverse=True)


def contradict(one: Figures, other: Figures) -> str | None:
    """What both count and not alike, None when nothing: 20 people arrested and 5 people arrested.

    >>> contradict(figures("more than 130,000 people"), figures("128,000 people")) is None
    True
    """
    for counted in sorted(one.keys() & other.keys() - {""}):
        if not any(_close(here, there) for here in one[counted] for there in other[counted]):
            return counted
    return None


def _close(one: float, other: float) -> bool:
    return max(one, other) <= CLOSE * min(one, other)


def _value(match: re.Match[str]) -> float:
    return float(re.sub(r"\D", "", match["whole"]) + (f".{match['part']}" if match["part"] else ""))


def _counted(before: str, after: list[str]) -> str:
    if MONEY_BEFORE.search(before):
        return "money"
    if "%" in after[:1]:
        return "percent"
    return next((meaning for word in after if (meaning := meaning_of(word, _COUNTED))), "")


def _is_date(match: re.Match[str], value: float, after: list[str]) -> bool:
    if value in YEARS and match["whole"].isdigit():
        return True
    words = [word for word in after[:2] if word not in ARTICLES]
    month_after = bool(words) and (words[0] in MAY or words[0].startswith(MONTHS))
    before = AFTER.findall(match.string[max(0, match.start() - 14) : match.start()])
    month_before = bool(before) and (before[-1] in MAY or before[-1].startswith(MONTHS))
    return value <= 31 and match["part"] is None and (month_after or month_before)

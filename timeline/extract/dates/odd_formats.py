"""The one door to dateparser: whole dates in a language that has no words of its own here.

It is opened for a phrase that already has the shape of a date, day, word, year ("12 maja 2023"), never for running
text: there dateparser takes many words for dates.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from timeline.extract.dates.numbers import FIRST_YEAR, LAST_YEAR

DAY_WORD_YEAR = re.compile(r"(?<![\w.,/-])\d{1,2}\.?\s(?:d[eo]\s)?[^\W\d_]{3,12}\.?\s(?:d[eo]\s)?\d{4}(?![\w/-])")
DOTLESS_I = ("tr", "az")  # languages in which "KASIM" is "kasım"
MOST_PHRASES = 50  # different ones in a text; dateparser takes about a millisecond each


def odd_dates(text: str, language: str) -> Iterator[tuple[int, int, date]]:
    """(start, end, day) of the dates such as "12 maja 2023", in order."""
    phrases: set[str] = set()
    for match in DAY_WORD_YEAR.finditer(text):
        phrases.add(match[0])
        if len(phrases) > MOST_PHRASES:
            return
        day = read_odd_date(match[0], language)
        if day:
            yield match.start(), match.end(), day


@lru_cache(maxsize=1024)
def read_odd_date(phrase: str, language: str) -> date | None:
    """The day that a phrase names, None when dateparser does not know it or the language, or reads other numbers."""
    import dateparser  # type: ignore[import-untyped]

    if language in DOTLESS_I:
        phrase = phrase.replace("İ", "i").replace("I", "ı")
    try:
        parsed = dateparser.parse(phrase, languages=[language], settings={"STRICT_PARSING": True, "DATE_ORDER": "DMY"})
    except Exception:  # a language that it does not know; and in text like this it stumbles in many ways
        return None
    numbers = [int(number) for number in re.findall(r"\d+", phrase)]
    is_read = parsed is not None and [parsed.day, parsed.year] == numbers and FIRST_YEAR <= parsed.year <= LAST_YEAR
    return parsed.date() if is_read else None

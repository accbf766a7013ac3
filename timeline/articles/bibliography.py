"""What entries of bibliographies say, made sure of: names, languages, addresses, and dates that may be no day."""

import re
from collections.abc import Sequence
from datetime import date

from timeline.articles.day import read_day
from timeline.articles.encoding import clean_text
from timeline.articles.language import language_code
from timeline.languages import LANGUAGES
from timeline.plaintext import one_line

NAMED = {name.lower(): code for code, name in LANGUAGES.items()}
DIALECTS = {"ngerman": "de", "austrian": "de", "american": "en", "british": "en", "ukenglish": "en", "usenglish": "en"}
WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")


def known(value: object) -> str | None:
    """Text on one line; None for what is empty, a list, or no text."""
    return one_line(clean_text(str(value))) or None if isinstance(value, str | int) else None


def web_address(value: object) -> str | None:
    """An address of the web, None for any other."""
    address = known(value)
    return address if address and re.match(r"https?://\S+$", address) else None


def language_of(value: object) -> str | None:
    """The code that a code or an English name of a language means.

    >>> language_of("en-GB"), language_of("ngerman"), language_of("Croatian"), language_of("?")
    ('en', 'de', 'sr', None)
    """
    name = (known(value) or "").lower()
    try:
        return language_code(DIALECTS.get(name) or NAMED.get(name) or name)
    except ValueError:
        return None


def issued_on(words: str) -> date | None:
    """The day that `words` name, where they name one: a year or a month is none.

    >>> issued_on("2018-10-05"), issued_on("2018-10"), issued_on("2018-10-05/2018-10-07")
    (datetime.date(2018, 10, 5), None, None)
    """
    if "/" in words and not re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", words.strip()):
        return None
    return read_day(words)


def written(parts: Sequence[object]) -> str:
    """A year, a month and a day as ISO 8601 writes them, as far as they are there.

    >>> written([2018, "10"]), written([2018, 10, 5])
    ('2018-10', '2018-10-05')
    """
    numbers = [int(part) for part in parts[:3] if isinstance(part, int | str) and str(part).strip().isdecimal()]
    return "-".join(f"{number:0{2 if at else 4}d}" for at, number in enumerate(numbers))

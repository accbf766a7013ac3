"""The one door to dateparser: the names of months in a language that has no words of its own here.

Only its word lists are read, never a text: in running text dateparser takes many words for dates. What it lacks, such
as the Slovenian genitive, is in `lexicon/months.toml`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from importlib import import_module
from typing import Any
from unicodedata import combining, normalize

from timeline.extract.lexicon import load_table

ENGLISH = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
DATEPARSER_CODES = {"no": "nb"}
ROMAN = frozenset("ivx")  # Hungarian "2023. V. 12."; but "V" is more often something else

SHORT = 3  # letters: Romanian "mai" is "May" and "more"
LONGEST_ABBREVIATION = 5
CUT_OFF = 2  # letters that an abbreviation lacks at least: Czech "pro" for "prosinec", but Polish "maj" beside "maja"

MOST_LANGUAGES = 16


class Company(IntEnum):
    """What has to stand beside a name before it is a month."""

    A_NUMBER = 1
    A_YEAR = 2  # beside a word as short as "mai"
    DAY_AND_YEAR = 3  # beside an abbreviation: Ukrainian "лист" is "Nov." and "letter"


@dataclass(frozen=True, slots=True)
class OddWords:
    """The words of a language for dates. `months`: a name, folded, -> the month and the company that it needs.

    `spellings` are the names as texts write them, in lower case. `has_yearless` says whether a day without a year may
    be read; the other fields are those of months.toml.
    """

    months: Mapping[str, tuple[int, Company]]
    spellings: tuple[str, ...]
    between: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    year_first: bool = False
    has_yearless: bool = False
    year_words: frozenset[str] = frozenset()
    other_year: frozenset[str] = frozenset()
    streets: frozenset[str] = field(default=frozenset())


@lru_cache(maxsize=MOST_LANGUAGES)
def odd_words(language: str) -> OddWords | None:
    """The words of a language, None when dateparser does not know it.

    >>> words = odd_words("pl")
    >>> words.months["pazdziernika"], words.months["maj"]
    ((10, <Company.A_NUMBER: 1>), (5, <Company.A_YEAR: 2>))
    """
    info = _locale(language)
    if info is None:
        return None
    added = load_table("months").get(language, {})
    months: dict[str, tuple[int, Company]] = {}
    spellings: set[str] = set()
    for number, english in enumerate(ENGLISH, 1):
        names = {*_names(info, english), *added.get("month", {}).get(str(number), ())}
        for name, company in _with_company(names, added.get("endings", ())):
            months.setdefault(folded(name), (number, company))
            spellings |= {name, normalize("NFD", name), _without_accent(name), folded(name)}
    return OddWords(
        months,
        tuple(sorted(spellings)),
        between=tuple(added.get("between", ())),
        to=tuple(added.get("to", ())),
        year_first=added.get("year_first", False),
        has_yearless=bool(added),
        **{kind: frozenset(map(folded, added.get(kind, ()))) for kind in ("year_words", "other_year", "streets")},
    )


def folded(word: str) -> str:
    """A word without case and marks, since names are often written so.

    >>> folded("PAŹDZIERNIKA"), folded("Μαΐου"), folded("Kasım"), folded("EKİM")
    ('pazdziernika', 'μαιου', 'kasim', 'ekim')
    """
    plain = "".join(sign for sign in normalize("NFD", word.casefold()) if not combining(sign))
    return " ".join(plain.replace("ı", "i").split())


def _without_accent(name: str) -> str:
    """As Greek capitals are written: ΜΑΪΟΥ."""
    return normalize("NFC", normalize("NFD", name).replace("\u0301", ""))


def _locale(language: str) -> Mapping[str, Any] | None:
    from dateparser.data.languages_info import language_order  # type: ignore[import-untyped]

    code = DATEPARSER_CODES.get(language, language)
    if code not in language_order:
        return None
    info: Mapping[str, Any] = import_module(f"dateparser.data.date_translation_data.{code}").info
    return info


def _names(info: Mapping[str, Any], english: str) -> Iterator[str]:
    """The names of a month, also those of a region: Arabic of Syria and of Algeria."""
    for table in (info, *info.get("locale_specific", {}).values()):
        for name in table.get(english, ()):
            if name[0].isalpha() and not ROMAN.issuperset(name.lower()):
                yield name.lower().rstrip(".׳॰")


def _with_company(names: Iterable[str], endings: Iterable[str]) -> Iterator[tuple[str, Company]]:
    plain = {name for name in names if len(name) >= SHORT}
    for name in plain:
        if _is_abbreviation(name, plain):
            yield name, Company.DAY_AND_YEAR
            continue
        yield name, Company.A_YEAR if len(name) <= SHORT else Company.A_NUMBER
        yield from ((name + ending, Company.A_NUMBER) for ending in endings)


def _is_abbreviation(name: str, names: Iterable[str]) -> bool:
    if len(name) > LONGEST_ABBREVIATION:
        return False
    return any(other.startswith(name) and len(other) >= len(name) + CUT_OFF for other in names)

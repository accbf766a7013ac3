"""Serbian in Cyrillic letters: the words of `sr` in the other script, which has a letter for each of its letters.

>>> in_cyrillic("{year}. – beleška ({author})")
'{year}. – белешка ({author})'
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from timeline.export.words import sr
from timeline.export.words.countries_sr import COUNTRIES
from timeline.export.words.table import DateTable
from timeline.serbian import to_cyrillic

Key = TypeVar("Key")

PLACE = re.compile(r"(\{\w*\})")


def in_cyrillic(text: str) -> str:
    """`text` in Cyrillic; the names of what will stand in it stay."""
    return "".join(part if PLACE.fullmatch(part) else to_cyrillic(part) for part in PLACE.split(text))


def _table(words: Mapping[Key, str]) -> dict[Key, str]:
    return {key: in_cyrillic(text) for key, text in words.items()}


def _pair(forms: tuple[str, str | None]) -> tuple[str, str | None]:
    name, of = forms
    return in_cyrillic(name), None if of is None else in_cyrillic(of)


def _dates(dates: DateTable) -> DateTable:
    return replace(
        dates,
        months=tuple(map(in_cyrillic, dates.months)),
        months_of=tuple(map(in_cyrillic, dates.months_of)),
        parts={number: _pair(forms) for number, forms in dates.parts.items()},
        points={kind: _pair(forms) for kind, forms in dates.points.items()},
        phrases=_table(dates.phrases),
        within=_table(dates.within),
        undated=in_cyrillic(dates.undated),
        alternative=in_cyrillic(dates.alternative),
    )


WORDS = replace(
    sr.WORDS,
    code="sr-Cyrl",
    dates=_dates(sr.DATES),
    countries=COUNTRIES,
    types=_table(sr.WORDS.types),
    statuses=_table(sr.WORDS.statuses),
    stages=_table(sr.WORDS.stages),
    verdicts=_table(sr.WORDS.verdicts),
    says=_table(sr.WORDS.says),
)

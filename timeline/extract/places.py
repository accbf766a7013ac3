"""Places named in a text: countries, their people, towns, camps, islands and border crossings, with country codes.

>>> [(place.text, place.codes, place.role) for place in find_places("A British delegation visited Horgoš.", "en")]
[('British', ('GB',), 'demonym'), ('Horgoš', ('RS',), 'town')]
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from timeline.extract.lexicon import load_table
from timeline.extract.names import ENDINGS, NO_ENDINGS, Endings, Found, NameTable, Words, fold, spellings, split_words

LEXICON = "places"
LANGUAGES = ("en", "sr", "de", "fr", "it", "es")

Role = Literal["name", "demonym", "town", "none"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place in a text.

    `codes` are ISO 3166-1 alpha-2, with `EU` for the Union and `XK` for Kosovo. `role` is "name" for a country or the
    Union, "demonym" for an adjective or its people, "town" for everything inside a country. `capital` is True for the
    seat of a government, which often stands for it ("Athens refused").
    """

    start: int
    end: int
    text: str
    codes: tuple[str, ...]
    role: Role
    capital: bool = False


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a name of the lexicon stands for."""

    codes: tuple[str, ...]
    role: Role
    capital: bool = False


def find_places(text: str, language: str) -> list[PlaceMention]:
    """The places of `text` in order, without overlap; regions of several countries ("Western Balkans") are left out.

    `language` is an ISO 639-1 code of one of the six languages; any other is read as English.
    """
    words = split_words(text)
    return [_mention(words, found) for found in place_names(words, language)]


def place_names(words: Words, language: str) -> list[Found[PlaceName]]:
    """The same for a text that is already cut into words: which words name which place."""
    table = _table(language if language in LANGUAGES else "en")
    return [
        found
        for found in table.find(words)
        if found.value.role != "none" and not _is_part_of_other_name(words, found)
    ]


def _mention(words: Words, found: Found[PlaceName]) -> PlaceMention:
    start, end = words.spans[found.first][0], words.spans[found.last][1]
    place = found.value
    return PlaceMention(start, end, words.text[start:end], place.codes, place.role, place.capital)


def _is_part_of_other_name(words: Words, found: Found[PlaceName]) -> bool:
    """Whether a name that is also a person's stands beside another capitalised word: "Michael Jordan"."""
    careful, small_words = _careful_names()
    if words.folded[found.first] not in careful or found.first != found.last:
        return False
    before, after = found.first - 1, found.last + 1
    name_before = before >= 0 and words.gap(found.first) == " " and words.capital(before)
    name_after = after < len(words) and words.gap(after) == " " and words.capital(after)
    return name_after or (name_before and words.folded[before] not in small_words)


@lru_cache
def _careful_names() -> tuple[frozenset[str], frozenset[str]]:
    careful = load_table(LEXICON)["careful"]
    return frozenset(map(fold, spellings(careful["names"]))), frozenset(map(fold, spellings(careful["not_names"])))


@lru_cache
def _table(language: str) -> NameTable[PlaceName]:
    """The names that a text in `language` may use. Only Serbian declines the names of places."""
    table: NameTable[PlaceName] = NameTable()
    of_people = ENDINGS[language]
    of_places = of_people if language == "sr" else GENITIVE if language == "de" else NO_ENDINGS
    for code, lists in load_table(LEXICON).items():
        if code == "careful":
            continue
        codes = () if code == "none" else (code,)
        role: Role = "name" if codes else "none"
        names, _, people = lists.get(language, "").partition("|")
        _add_all(table, names, PlaceName(codes, role), of_places)
        _add_all(table, people, PlaceName(codes, "demonym"), of_people)
        for key, capital in (("capital", True), ("towns", False)):
            for listed in (lists.get(key, ""), lists.get(f"{key}_{language}", "")):
                _add_all(table, listed, PlaceName(codes, "town", capital), of_places)
    return table


GENITIVE = Endings(("s",))


def _add_all(table: NameTable[PlaceName], listed: str, place: PlaceName, endings: Endings) -> None:
    for spelling in spellings(listed):
        table.add(spelling, place, endings)

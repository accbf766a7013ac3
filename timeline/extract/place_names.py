"""The names of places that a text of a language may use, and which words of a text are one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from timeline.extract.lexicon import load_table
from timeline.extract.names import ENDINGS, NO_ENDINGS, Endings, Found, NameTable, Words, fold, spellings

GENITIVE = Endings(("s",))
OF_PLACES = {"sr": ENDINGS["sr"], "de": GENITIVE}  # the other languages do not decline the names of places
LONGEST_FORMAL = 5  # words before a short name: "Federal Democratic Republic of the"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """What a name of the lexicon stands for; no codes for a name that is no place ("Vienna Convention")."""

    codes: tuple[str, ...]
    role: Literal["name", "demonym", "town"]
    capital: bool = False


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The names of places in one language. Sets hold folded words.

    `formal` are the words before a country's short name ("Kingdom of"), `careful` names that are people's names too,
    `metonyms` the seats that stand for the Union, unless one of `seat_after` goes before.
    """

    table: NameTable[PlaceName]
    formal: NameTable[None]
    careful: frozenset[str]
    not_names: frozenset[str]
    metonyms: frozenset[str]
    seat_after: frozenset[str]
    articles: frozenset[str]
    conjunctions: frozenset[str]

    def find(self, words: Words) -> Iterator[Found[PlaceName]]:
        """The places of a text in order: which words name which place."""
        for found in self.table.find(words):
            if not found.value.codes or self._is_part_of_other_name(words, found) or _is_date_line(words, found):
                continue
            if found.value.role == "name":
                yield replace(found, first=self._first_of_full_name(words, found.first))
            elif self._stands_for_union(words, found.first):
                yield replace(found, value=PlaceName(("EU",), "town", capital=True))
            else:
                yield found

    def joins(self, words: Words, left: int, right: int) -> bool:
        """Whether only a comma or "and" stands between two words: "Germany and France", "France, the Netherlands"."""
        if left < 0 or not left < right <= left + 3 or words.gap(left + 1) not in (" ", ", "):
            return False
        between = words.folded[left + 1 : right]
        joined = words.gap(left + 1) == ", " or any(word in self.conjunctions for word in between)
        return joined and all(word in self.conjunctions or word in self.articles for word in between)

    def _is_part_of_other_name(self, words: Words, found: Found[PlaceName]) -> bool:
        """Whether a name that is also a person's stands beside another word with a capital: "Michael Jordan"."""
        if words.folded[found.first] not in self.careful or found.first != found.last:
            return False
        before, after = found.first - 1, found.last + 1
        if after < len(words) and words.gap(after) == " " and words.capital(after):
            return True
        beside_name = before >= 0 and words.gap(found.first) == " " and words.capital(before)
        return beside_name and words.folded[before] not in self.not_names

    def _first_of_full_name(self, words: Words, first: int) -> int:
        """The first word of "Embassy of the Kingdom of Norway" that belongs to the country: "Kingdom"."""
        end = first - 2 if first > 1 and words.folded[first - 1] in self.articles else first - 1
        for start in range(max(0, first - LONGEST_FORMAL), end + 1):
            formal = self.formal.at(words, start)
            if formal is not None and formal.last == end and words.joined(first):
                return start
        return first

    def _stands_for_union(self, words: Words, index: int) -> bool:
        """Whether Brussels acts here ("Brussels hopes to …") and is not where something is ("in Brussels")."""
        return words.folded[index] in self.metonyms and (index == 0 or words.folded[index - 1] not in self.seat_after)


def _is_date_line(words: Words, found: Found[PlaceName]) -> bool:
    """Whether a town in capitals stands in a text that is not: "BUDAPEST, Hungary (AP) — The army …"."""
    word = words.word(found.last)
    if found.value.role != "town" or len(word) < 4 or not word.isupper():
        return False
    return not all(words.word(index).isupper() for index in range(found.last + 1, min(found.last + 4, len(words))))


@cache
def place_names(language: str) -> PlaceNames:
    """The names of one of the six languages; those of English for any other."""
    lexicon = load_table("places")
    formal: NameTable[None] = NameTable()
    known = language if language in ENDINGS else "en"
    for spelling in spellings(lexicon["formal"][known]):
        formal.add(spelling, None)
    return PlaceNames(
        table=_table(known),
        formal=formal,
        careful=_folded(lexicon["careful"]["names"]),
        not_names=_folded(lexicon["careful"]["not_names"]),
        metonyms=_folded(lexicon["metonym"]["names"]),
        seat_after=_folded(lexicon["metonym"]["not_after"]),
        articles=_folded(lexicon["joining"]["articles"]),
        conjunctions=_folded(lexicon["joining"]["conjunctions"]),
    )


def _folded(listed: str) -> frozenset[str]:
    return frozenset(map(fold, spellings(listed)))


def _table(language: str) -> NameTable[PlaceName]:
    table: NameTable[PlaceName] = NameTable()
    of_places = OF_PLACES.get(language, NO_ENDINGS)
    _add_all(table, load_table("places")["none"][language], PlaceName((), "name"), of_places)
    for code, lists in load_table("places").items():
        if not code.isupper():
            continue
        names, _, people = lists.get(language, "").partition("|")
        _add_all(table, names, PlaceName((code,), "name"), of_places)
        _add_all(table, people, PlaceName((code,), "demonym"), ENDINGS[language])
        for key, capital in (("capital", True), ("towns", False)):
            towns = f"{lists.get(key, '')}, {lists.get(f'{key}_{language}', '')}"
            _add_all(table, towns, PlaceName((code,), "town", capital), of_places)
    return table


def _add_all(table: NameTable[PlaceName], listed: str, place: PlaceName, endings: Endings) -> None:
    for spelling in spellings(listed):
        table.add(spelling, place, endings)

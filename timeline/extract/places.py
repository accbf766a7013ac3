"""Places named in a text: countries, their people, towns, camps, islands and border crossings, with country codes.

>>> [(place.text, place.codes, place.role) for place in find_places("A British delegation visited Horgoš.", "en")]
[('British', ('GB',), 'demonym'), ('Horgoš', ('RS',), 'town')]
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from timeline.extract.names import Found, Words, split_words
from timeline.extract.origins import OriginWords, is_where, origin_words, people_are, people_come_from
from timeline.extract.place_names import PlaceName, PlaceNames, place_names

Role = Literal["name", "demonym", "town", "origin"]

FEWEST = 3  # mentions that make a country the main one of an article: one in passing is not enough
MAIN_SHARE = 0.4  # of an article's mentions, that make a country its main one


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place in a text.

    `codes` are ISO 3166-1 alpha-2, with `EU` for the Union and `XK` for Kosovo. `role` is "name" for a country or the
    Union, "demonym" for an adjective or its people, "town" for everything inside a country, "origin" for a country or
    adjective that tells only where somebody comes from ("migrants from Iraq"). `capital` is True for the seat of a
    government, which often stands for it ("Athens refused"). `located` is whether something is or goes there ("in
    Athens", "to Serbia").
    """

    start: int
    end: int
    text: str
    codes: tuple[str, ...]
    role: Role
    capital: bool = False
    located: bool = False


def find_places(text: str, language: str) -> list[PlaceMention]:
    """The places of `text` in order, without overlap.

    Left out are regions of several countries ("Western Balkans") and the town of a date line ("BRUSSELS The Union …").
    `language` is an ISO 639-1 code of one of the six languages; any other is read as English.
    """
    words = split_words(text)
    return places_among(words, list(place_names(language).find(words)), language)


def places_among(words: Words, founds: Iterable[Found[PlaceName]], language: str) -> list[PlaceMention]:
    """The same, of a text whose words and names of places are found already."""
    names, listed = place_names(language), origin_words(language)
    return list(_mentions(words, founds, names, listed))


def codes_of(places: Iterable[PlaceMention]) -> tuple[str, ...]:
    """Where it happens, as far as one sentence says: codes in text order, origins only if there is nothing else.

    >>> codes_of(find_places("Serbian police stopped 20 people from Syria near Horgoš.", "en"))
    ('RS',)
    """
    listed = list(places)
    located = [place for place in listed if place.role != "origin"] or listed
    return tuple(dict.fromkeys(code for place in located for code in place.codes))


def main_country(places: Iterable[PlaceMention], homes: Iterable[str] = ()) -> str | None:
    """The code that an article names most often, origins not counted; None under three mentions or two fifths of them.

    `homes` are the codes of its actors, one a mention. It is where a sentence that names no place most likely plays
    ("The government appealed").
    """
    counted = Counter(code for place in places if place.role != "origin" for code in place.codes)
    counted.update(homes)
    code, times = max(counted.items(), key=lambda item: item[1], default=("", 0))
    return code if times >= FEWEST and times >= MAIN_SHARE * counted.total() else None


def _mentions(
    words: Words, founds: Iterable[Found[PlaceName]], names: PlaceNames, listed: OriginWords
) -> Iterator[PlaceMention]:
    """The names; what tells of one tells of those joined to it: "people from Syria, Iraq and Mali"."""
    previous, origin, located = -2, False, False
    for found in founds:
        joined = names.joins(words, previous, found.first)
        origin = _is_origin(words, found, listed) or (origin and joined)
        located = is_where(words, found.first, listed) or (located and joined)
        start, end = words.span_of(found.first, found.last)
        role: Role = "origin" if origin else found.value.role
        yield PlaceMention(start, end, words.text[start:end], found.value.codes, role, found.value.capital, located)
        previous = found.last


def _is_origin(words: Words, found: Found[PlaceName], listed: OriginWords) -> bool:
    if found.value.role == "demonym":
        return people_are(words, found.first, found.last, listed)
    return found.value.role == "name" and people_come_from(words, found.first, listed)

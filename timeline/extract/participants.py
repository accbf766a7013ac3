"""Participants: who acts in an event and where, from the names in the sentences that tell it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from timeline.extract.actors import ActorMention, actors_among
from timeline.extract.mentions import Mention
from timeline.extract.names import split_words
from timeline.extract.place_names import place_names
from timeline.extract.places import PlaceMention, codes_of, main_country, places_among
from timeline.extract.roles import acting_in, places_in
from timeline.extract.sentences import Sentence

Name = TypeVar("Name", ActorMention, PlaceMention)


@dataclass(frozen=True, slots=True)
class Participants:
    """Names as the article has them, and country codes, both in text order without repetition."""

    actors: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The actors and places of a whole article, in order: a surname alone is known from its first full mention."""

    actors: tuple[ActorMention, ...]
    places: tuple[PlaceMention, ...]
    country: str | None

    def speakers_of(self, sentence: Sentence) -> list[int]:
        """Where in the article somebody is named who speaks for a body or an office; a country alone does not."""
        return [actor.start for actor in _within(self.actors, sentence) if actor.kind != "country" and not actor.bare]

    def countries_of(self, sentence: Sentence) -> frozenset[str]:
        """The countries that the sentence names by name or town, without the Union."""
        return frozenset(codes_of(_within(self.places, sentence))) - {"EU"}

    def participants_of(self, mentions: Sequence[Mention]) -> Participants:
        """Who and where, from the best mention's sentence; from the others only where that names nobody or no place."""
        actors: tuple[str, ...] = ()
        places: tuple[str, ...] = ()
        for mention in mentions:
            named = _within(self.actors, mention.clauses.sentence)
            acting = acting_in(mention, named)
            actors = actors or tuple(_distinct_names(acting))
            places = places or self._places_of(mention, named, acting)
        return Participants(actors, places or ((self.country,) if self.country else ()))

    def _places_of(
        self, mention: Mention, named: Sequence[ActorMention], acting: Iterable[ActorMention]
    ) -> tuple[str, ...]:
        """The places that the sentence names, else the countries that its actors belong to."""
        codes = places_in(mention, _within(self.places, mention.clauses.sentence), named)
        return codes or _homes(acting) or _homes(named)


def _homes(actors: Iterable[ActorMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.code for actor in actors if actor.code))


def names_in(text: str, language: str) -> Names:
    """The names of an article's text; its words are split, and its places found, once for both."""
    words = split_words(text)
    founds = list(place_names(language).find(words))
    places = tuple(places_among(words, founds, language))
    actors = tuple(actors_among(words, founds, language))
    homes = [actor.code for actor in actors if actor.code and actor.kind != "country"]
    return Names(actors, places, main_country(places, homes))


def _within(names: Sequence[Name], sentence: Sentence) -> Sequence[Name]:
    first = bisect_left(names, sentence.start, key=lambda name: name.start)
    last = bisect_left(names, sentence.end, key=lambda name: name.start)
    return names[first:last]


def _distinct_names(actors: Iterable[ActorMention]) -> Iterator[str]:
    """One name an actor, the shortest that the sentence has: "European Border Agency, Frontex" is Frontex."""
    names: dict[str, str] = {}
    for actor in actors:
        known = actor.canonical or actor.name
        names[known] = min(names.get(known, actor.name), actor.name, key=len)
    return iter(names.values())

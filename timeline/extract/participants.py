"""Participants: who acts in an event and where, from the names in the sentences that tell it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.extract.actor_grammar import actor_grammar
from timeline.extract.actors import ActorMention, actors_among
from timeline.extract.mentions import Mention
from timeline.extract.names import split_words
from timeline.extract.place_names import place_names
from timeline.extract.places import PlaceMention, codes_of, main_country, places_among
from timeline.extract.roles import acting_in, places_in
from timeline.extract.sentences import Sentence
from timeline.extract.unlisted import unlisted_subject
from timeline.models import EventType


@dataclass(frozen=True, slots=True)
class Participants:
    """Names as the article has them, and country codes, both in text order without repetition."""

    actors: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The actors and places of a whole article, in order: a surname alone is known from its first full mention.

    `country` is the one that it is mostly about, None where there is none; `full_names` are those of its people.
    """

    actors: tuple[ActorMention, ...]
    actor_starts: tuple[int, ...]
    places: tuple[PlaceMention, ...]
    place_starts: tuple[int, ...]
    country: str | None
    full_names: Mapping[str, str]
    small_words: frozenset[str]

    def actors_of(self, sentence: Sentence) -> Sequence[ActorMention]:
        """The actors that the sentence names."""
        return self.actors[_within(self.actor_starts, sentence)]

    def places_of(self, sentence: Sentence) -> Sequence[PlaceMention]:
        """The places that the sentence names."""
        return self.places[_within(self.place_starts, sentence)]

    def speakers_of(self, sentence: Sentence) -> list[int]:
        """Where in the article somebody is named who speaks for a body or an office; a country alone does not."""
        return [actor.start for actor in self.actors_of(sentence) if actor.kind != "country" and not actor.bare]

    def countries_of(self, sentence: Sentence) -> frozenset[str]:
        """The countries that the sentence names by name or town, without the Union."""
        return frozenset(codes_of(self.places_of(sentence))) - {"EU"}

    def participants_of(self, mentions: Sequence[Mention]) -> Participants:
        """Who and where, from the best mention's sentence; from the others only where that names nobody or no place.

        Who took part in a conference may be told over several sentences.
        """
        actors: tuple[str, ...] = ()
        places: tuple[str, ...] = ()
        for mention in mentions:
            named = self.actors_of(mention.clauses.sentence)
            acting = acting_in(mention, named)
            if not actors or mention.type is EventType.CONFERENCE:
                actors = tuple(dict.fromkeys([*actors, *self._names_of(mention, acting)]))
            places = places or self._places_of(mention, named, acting)
        return Participants(actors, places or ((self.country,) if self.country else ()))

    def _names_of(self, mention: Mention, acting: Sequence[ActorMention]) -> Iterator[str]:
        if all(actor.bare for actor in acting):
            sentence = mention.clauses.sentence
            unlisted = unlisted_subject(mention, self.actors_of(sentence), self.places_of(sentence), self.small_words)
            if unlisted:
                return iter([unlisted])
        return _distinct_names(acting, self.full_names)

    def _places_of(
        self, mention: Mention, named: Sequence[ActorMention], acting: Iterable[ActorMention]
    ) -> tuple[str, ...]:
        """The places that the sentence names, else the countries that its actors belong to."""
        codes = places_in(mention, self.places_of(mention.clauses.sentence), named)
        return codes or _homes(acting) or _homes(named)


def _homes(actors: Iterable[ActorMention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor.code for actor in actors if actor.code))


def names_in(text: str, language: str) -> Names:
    """The names of an article's text; its words are split, and its places found, once for both."""
    words, grammar = split_words(text), actor_grammar(language)
    founds = list(place_names(language).find(words))
    actors = tuple(actors_among(words, founds, language))
    places = tuple(_outside_people(places_among(words, founds, language), actors))
    homes = [actor.code for actor in actors if actor.code and actor.kind != "country"]
    no_names = grammar.small_words | grammar.regions
    return Names(
        actors=actors,
        actor_starts=tuple([actor.start for actor in actors]),
        places=places,
        place_starts=tuple([place.start for place in places]),
        country=main_country(places, homes),
        full_names=_full_names(actors),
        small_words=no_names,
    )


def _within(starts: Sequence[int], sentence: Sentence) -> slice:
    """Which of the names that begin at `starts` stand in a sentence."""
    return slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))


def _outside_people(places: Iterable[PlaceMention], actors: Iterable[ActorMention]) -> Iterator[PlaceMention]:
    """The places without those that are part of somebody's name: "ministra Bratislava Gašića"."""
    people = [actor for actor in actors if actor.kind == "person"]
    starts = [actor.start for actor in people]
    for place in places:
        before = bisect_right(starts, place.start) - 1
        if before < 0 or people[before].end <= place.start:
            yield place


def _full_names(actors: Iterable[ActorMention]) -> dict[str, str]:
    """The longest name that the article has of each person, by what its names share: "Ana Novak" for "Novak"."""
    names: dict[str, str] = {}
    for actor in actors:
        if actor.kind == "person":
            known = actor.canonical or actor.name
            names[known] = max(names.get(known, actor.name), actor.name, key=len)
    return names


def _distinct_names(actors: Iterable[ActorMention], full_names: Mapping[str, str]) -> Iterator[str]:
    """One name an actor: of a person the full one, of a body the shortest that the sentence has (Frontex)."""
    names: dict[str, str] = {}
    for actor in actors:
        known = actor.canonical or actor.name
        names[known] = full_names.get(known) or min(names.get(known, actor.name), actor.name, key=len)
    return iter(names.values())

"""Participants: who acts in an event and where, from the sentences that tell it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.extract.actors import ActorMention, find_actors
from timeline.extract.mentions import Mention
from timeline.extract.places import PlaceMention, find_places


@dataclass(frozen=True, slots=True)
class Participants:
    """Names as the article has them, and country codes, both in text order without repetition."""

    actors: tuple[str, ...]
    places: tuple[str, ...]


def speakers_in(sentence: str, language: str) -> list[int]:
    """Where in a sentence somebody is named who speaks for a body or an office; a country alone does not."""
    return [actor.start for actor in find_actors(sentence, language) if actor.kind != "country"]


def participants_of(mentions: Sequence[Mention], language: str) -> Participants:
    """Who and where, from the best mention's sentence; from the others only where that names nobody or no place."""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    for mention in mentions:
        sentence = mention.clauses.sentence.text
        actors = actors or tuple(_unique(_acting(mention, find_actors(sentence, language))))
        places = places or tuple(_unique(_located(find_places(sentence, language))))
    return Participants(actors, places)


def _acting(mention: Mention, actors: Sequence[ActorMention]) -> Iterator[str]:
    """Bodies and people named; a country only as a subject, before the trigger: "Germany and France agreed"."""
    clauses = mention.clauses
    trigger = clauses.tokens[mention.trigger.first].start - clauses.sentence.start
    for actor in actors:
        if actor.kind != "country" or actor.start < trigger:
            yield actor.name


def _located(places: Sequence[PlaceMention]) -> Iterator[str]:
    """Codes of named countries and towns; those of adjectives ("British delegation") where nothing else says where."""
    named = [place for place in places if place.role != "demonym"]
    for place in named or places:
        yield from place.codes


def _unique(values: Iterable[str]) -> Iterator[str]:
    return iter(dict.fromkeys(values))

"""Actors named in a text: institutions, governments, officials, organisations, and countries that act.

>>> [(actor.name, actor.kind) for actor in find_actors("Prime Minister Keir Starmer met Frontex in London.", "en")]
[('Keir Starmer', 'person'), ('Frontex', 'institution')]
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.extract.actor_grammar import ActorGrammar, KnownActor, Kind, actor_grammar
from timeline.extract.bodies import extent_of
from timeline.extract.names import Found, Words, split_words
from timeline.extract.people import Surroundings, family_names_again, people_at
from timeline.extract.places import PlaceName, place_names


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor in a text.

    `name` is as the article has it, without the title of a person and without an article. `kind` "country" is a country
    or a capital that may stand for its government. `canonical` is the name that several names of one actor share
    (Frontex: "European Border and Coast Guard Agency"; "Sunak": "Rishi Sunak"), None for actors that no list knows.
    """

    start: int
    end: int
    name: str
    kind: Kind
    canonical: str | None = None


@dataclass(frozen=True, slots=True)
class _Actor:
    """An actor by its first and last word."""

    first: int
    last: int
    kind: Kind
    canonical: str | None = None


def find_actors(text: str, language: str) -> list[ActorMention]:
    """The actors of `text` in order, without overlap; where two names overlap, the longer one.

    `language` is an ISO 639-1 code of one of the six languages; any other is read as English. With a whole article, a
    family name alone is found too, once the full name is.
    """
    words = split_words(text)
    grammar = actor_grammar(language)
    places = place_names(words, language)
    known = list(grammar.known.find(words))
    around = Surroundings(words, grammar, frozenset(_indices(places)) | frozenset(_indices(known)))
    actors = _without_overlap(
        [
            *(_Actor(found.first, found.last, found.value.kind, found.value.canonical) for found in known),
            *_named_by_words(around, known),
            *_countries(words, grammar, places),
        ]
    )
    return [_mention(words, actor) for actor in sorted([*actors, *_again(words, actors)], key=lambda each: each.first)]


def _indices(founds: Iterable[Found[PlaceName]] | Iterable[Found[KnownActor]]) -> Iterator[int]:
    for found in founds:
        yield from range(found.first, found.last + 1)


def _named_by_words(around: Surroundings, known: list[Found[KnownActor]]) -> Iterator[_Actor]:
    """People by titles and verbs of speech, bodies by their nouns."""
    grammar = around.grammar
    canonical = {found.first: found.value.canonical for found in known}
    for index, folded in enumerate(around.words.folded):
        if folded not in grammar.starts:
            continue
        for first, last in people_at(index, around):
            yield _Actor(first, last, "person")
        noun = grammar.bodies.at(around.words, index)
        if noun is not None and (extent := extent_of(noun, around)) is not None:
            yield _Actor(*extent, noun.value.kind, canonical.get(extent[0]))


def _countries(words: Words, grammar: ActorGrammar, places: list[Found[PlaceName]]) -> Iterator[_Actor]:
    """Countries and capitals that may act: not behind "in", "to" or "of", nor joined by "and" to one that is."""
    previous: Found[PlaceName] | None = None
    previous_acts = False
    for place in places:
        joined = previous is not None and _joins(words, previous.last, place.first, grammar)
        acts = previous_acts if joined else _may_act(words, place, grammar)
        if acts and (place.value.role == "name" or place.value.capital):
            yield _Actor(place.first, place.last, "country", place.value.codes[0])
        previous, previous_acts = place, acts


def _joins(words: Words, left: int, right: int, grammar: ActorGrammar) -> bool:
    """Whether only a comma or "and" stands between two words: "Germany and France", "Iraq, Syria"."""
    if right == left + 1:
        return words.gap(right) == ", "
    return right == left + 2 and words.folded[left + 1] in grammar.conjunctions


def _may_act(words: Words, place: Found[PlaceName], grammar: ActorGrammar) -> bool:
    """Not behind a preposition, and not a date line ("BRUSSELS The Union …")."""
    before = place.first - 1
    if before >= 0 and words.folded[before] in grammar.articles and words.gap(place.first) in (" ", "'", "’"):
        before -= 1
    if before >= 0 and words.folded[before] in grammar.not_actor_after:
        return False
    return not (place.value.capital and words.word(place.first).isupper())


def _without_overlap(actors: list[_Actor]) -> list[_Actor]:
    """The longest of those that share a word; of equally long ones the one listed first."""
    kept: list[_Actor] = []
    taken: set[int] = set()
    for actor in sorted(actors, key=lambda each: each.first - each.last):
        if taken.isdisjoint(range(actor.first, actor.last + 1)):
            taken.update(range(actor.first, actor.last + 1))
            kept.append(actor)
    return kept


def _again(words: Words, actors: list[_Actor]) -> Iterator[_Actor]:
    taken = {index for actor in actors for index in range(actor.first, actor.last + 1)}
    people = [(actor.first, actor.last) for actor in actors if actor.kind == "person"]
    for index, full_name in family_names_again(people, words, lambda index: index not in taken):
        yield _Actor(index, index, "person", full_name)


def _mention(words: Words, actor: _Actor) -> ActorMention:
    start, end = words.spans[actor.first][0], words.spans[actor.last][1]
    return ActorMention(start, end, words.text[start:end], actor.kind, actor.canonical)

"""Actors named in a text: institutions, governments, officials, organisations, and countries that act.

>>> [(actor.name, actor.kind) for actor in find_actors("Prime Minister Keir Starmer met Frontex in London.", "en")]
[('Keir Starmer', 'person'), ('Frontex', 'institution')]
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from timeline.extract.acting_countries import acting_countries
from timeline.extract.actor_grammar import ActorGrammar, Kind, KnownActor, actor_grammar
from timeline.extract.bodies import bodies_in
from timeline.extract.found_actors import FoundActor, without_overlap
from timeline.extract.named_again import with_names_again
from timeline.extract.names import Found, Words, split_words
from timeline.extract.people import people_in
from timeline.extract.place_names import PlaceName, PlaceNames, place_names
from timeline.extract.standing import Standing, standing_of
from timeline.extract.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor in a text.

    `name` is as the article has it, without the title of a person and without an article. `kind` "country" is a country
    or a capital that may stand for its government. `canonical` is the name that several names of one actor share
    (Frontex: "European Border and Coast Guard Agency"; "Sunak": "Rishi Sunak"), None for actors that no list knows.
    `code` is the country that the actor belongs to, where the lexicon or the name tells it ("Hungarian police": HU).
    `bare` is a noun alone that names nobody ("the officers").
    """

    start: int
    end: int
    name: str
    kind: Kind
    canonical: str | None = None
    code: str | None = None
    standing: Standing = "free"
    bare: bool = False


def find_actors(text: str, language: str) -> list[ActorMention]:
    """The actors of `text` in order, without overlap; where two names overlap, the longer one.

    `language` is an ISO 639-1 code of one of the six languages; any other is read as English. With a whole article, a
    family name alone is found too, once the full name is.
    """
    words = split_words(text)
    return actors_among(words, list(place_names(language).find(words)), language)


def actors_among(words: Words, places: list[Found[PlaceName]], language: str) -> list[ActorMention]:
    """The same, of a text whose words and names of places are found already."""
    grammar, names = actor_grammar(language), place_names(language)
    known = [found for found in grammar.known.find(words) if not _in_brackets(words, found)]
    around = Surroundings(words, grammar, *_covered(places, known))
    people = list(people_in(around))
    around = replace(around, people=around.people.union(*(range(first, last + 1) for first, last in people)))
    actors = without_overlap(
        [
            *(_of_known(found, around) for found in known),
            *(_of_country(place) for place in acting_countries(words, grammar, names, places)),
            *(FoundActor(first, last, "person") for first, last in people),
            *bodies_in(around, known, places),
        ]
    )
    on_union = any(place.value.codes == ("EU",) for place in places) or any(actor.code == "EU" for actor in actors)
    return list(_mentions(words, with_names_again(around, actors, on_union), grammar, names))


def _in_brackets(words: Words, found: Found[KnownActor]) -> bool:
    """Whether a name in brackets only explains what stands before: "Mikl-Leitner (ÖVP)"."""
    end = words.spans[found.last][1]
    return words.gap(found.first).endswith("(") and words.text[end : end + 1] == ")"


def _covered(
    places: Iterable[Found[PlaceName]], known: Iterable[Found[KnownActor]]
) -> tuple[dict[int, int], frozenset[int]]:
    """The words of places and of known bodies, each with the last word of its name, and those of known people."""
    covered = {index: place.last for place in places for index in range(place.first, place.last + 1)}
    people: set[int] = set()
    for actor in known:
        if actor.value.kind == "person":
            people.update(range(actor.first, actor.last + 1))
        else:
            covered.update((index, actor.last) for index in range(actor.first, actor.last + 1))
    return covered, frozenset(people)


def _of_known(found: Found[KnownActor], around: Surroundings) -> FoundActor:
    known, bodies = found.value, around.grammar.bodies
    declined = found.declined and around.grammar.cases
    if declined and found.first < found.last:  # "Komesarijat za izbeglica": the noun tells the case
        nouns = (bodies.at(around.words, index) for index in range(found.first, found.last + 1))
        declined = all(noun.declined for noun in nouns if noun is not None)
    return FoundActor(found.first, found.last, known.kind, known.canonical, known.code, declined=declined)


def _of_country(place: Found[PlaceName]) -> FoundActor:
    code = place.value.codes[0]
    if code == "EU":
        return FoundActor(place.first, place.last, "institution", "European Union", code)
    return FoundActor(place.first, place.last, "country", code, code)


def _mentions(
    words: Words, actors: Iterable[FoundActor], grammar: ActorGrammar, names: PlaceNames
) -> Iterator[ActorMention]:
    """The actors with how they stand; those joined by "and" stand as the first of them does."""
    previous = -2
    standing: Standing = "free"
    for actor in actors:
        own = standing_of(words, actor, grammar)
        if own != "free" or not names.joins(words, previous, actor.first):
            standing = own
        start, end = words.span_of(actor.first, actor.last)
        previous = actor.last
        name = words.text[start:end]
        yield ActorMention(start, end, name, actor.kind, actor.canonical, actor.code, standing, actor.bare)

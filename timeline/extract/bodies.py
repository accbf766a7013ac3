"""Bodies named by what they are: "Greek police", "Ministry of the Interior", "tribunal administratif de Lille"."""

from collections.abc import Iterable, Iterator

from timeline.extract.actor_grammar import Body, KnownActor
from timeline.extract.body_extent import extent_of
from timeline.extract.found_actors import FoundActor
from timeline.extract.names import Found
from timeline.extract.people import CLOSE, Range, Surroundings
from timeline.extract.place_names import PlaceName


def bodies_in(
    around: Surroundings,
    known: Iterable[Found[KnownActor]],
    places: Iterable[Found[PlaceName]],
    people: Iterable[Range],
) -> Iterator[FoundActor]:
    """Bodies by their nouns, in text order; not the "ministers" of "interior ministers Thomas de Maizière and …"."""
    actors = {found.first: found.value for found in known}
    codes = {found.first: found.value.codes[0] for found in places}
    not_bodies = {(found.first, found.last) for found in places}  # "United States"
    before_people = {first - 1 for first, _ in people} | {first - 1 for first in around.people}
    nouns = around.grammar.bodies
    for index in [at for at, folded in enumerate(around.words.folded) if folded in nouns.names]:
        noun = nouns.at(around.words, index)
        if noun is None:
            continue
        first, last = extent = extent_of(noun, around)
        if extent in not_bodies or (noun.value.officials and last in before_people):
            continue
        canonical = actors[first].canonical if first in actors else None
        code = next((codes[word] for word in range(first, last + 1) if word in codes), None)
        bare = extent == (noun.first, noun.last) and not _names_one_alone(noun, around)
        declined = noun.declined and around.grammar.cases
        yield FoundActor(first, last, noun.value.kind, canonical, code, noun.value.noun, bare, declined)


def _names_one_alone(noun: Found[Body], around: Surroundings) -> bool:
    """Whether a noun names a body without a further word: "police", and in English with a capital: "the Commission"."""
    return noun.value.alone or (around.grammar.capitals_join and _capital_inside(noun.first, around))


def _capital_inside(index: int, around: Surroundings) -> bool:
    """Whether a word has a capital though no sentence begins with it: "told the Commission"."""
    return around.words.capital(index) and index > 0 and around.words.gap(index) in (" ", *CLOSE)

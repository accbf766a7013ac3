"""Bodies named by what they are: "Greek police", "Ministry of the Interior", "tribunal administratif de Lille"."""

from collections.abc import Iterable, Iterator

from timeline.extract.actor_grammar import Body, KnownActor
from timeline.extract.body_extent import extent_of
from timeline.extract.found_actors import FoundActor
from timeline.extract.names import Found
from timeline.extract.place_names import PlaceName
from timeline.extract.surroundings import CLOSE, Surroundings

FARTHEST = 5  # words between somebody and his office: "Ana Novak, the then Greek"


def bodies_in(
    around: Surroundings, known: Iterable[Found[KnownActor]], places: Iterable[Found[PlaceName]]
) -> Iterator[FoundActor]:
    """Bodies by their nouns, in text order; not what is only said of somebody named: "interior minister Ana Novak"."""
    actors = {found.first: found.value for found in known}
    codes = {found.first: found.value.codes[0] for found in places}
    not_bodies = {(found.first, found.last) for found in places}  # "United States"
    for noun in _nouns_in(around):
        first, last = extent_of(noun, around)
        if (first, last) in not_bodies or _is_title(noun.value, first, last, around):
            continue
        canonical = actors[first].canonical if first in actors else None
        code = next((codes[word] for word in range(first, last + 1) if word in codes), None)
        alone = first == last or (noun.value.office and (first, last) == (noun.first, noun.last))
        bare = alone and not _names_one_alone(noun, around)
        declined = noun.declined and around.grammar.cases
        name = None if noun.value.office else noun.value.noun
        yield FoundActor(first, last, noun.value.kind, canonical, code, name, bare, declined)


def _is_title(noun: Body, first: int, last: int, around: Surroundings) -> bool:
    """Whether somebody is named beside it: "interior ministers Ana Novak and …", "Ana Novak, the Greek premier"."""
    if (noun.officials or noun.office) and last + 1 in around.people:
        return True
    if not noun.office:
        return False
    for index in range(first - 1, max(-1, first - 1 - FARTHEST), -1):
        if around.words.gap(index + 1) not in (" ", ", ", *CLOSE):
            return False
        if index in around.people:
            return True
    return False


def _nouns_in(around: Surroundings) -> Iterator[Found[Body]]:
    """The nouns that make a body; in German also by what a compound ends in: "Landesinnenministerium"."""
    words, grammar = around.words, around.grammar
    endings = tuple(grammar.compounds)
    places = [
        at for at, folded in enumerate(words.folded) if folded in grammar.bodies.names or folded.endswith(endings)
    ]
    for index in places:
        noun = grammar.bodies.at(words, index)
        if noun is not None:
            yield noun
        elif words.capital(index) and words.folded[index].endswith(endings):
            ending = max((each for each in endings if words.folded[index].endswith(each)), key=len)
            yield Found(index, index, grammar.compounds[ending])


def _names_one_alone(noun: Found[Body], around: Surroundings) -> bool:
    """Whether a noun names a body without a further word: "police", and in English with a capital: "the Commission"."""
    capital = around.grammar.capitals_join and not noun.value.office and _capital_inside(noun.first, around)
    return noun.value.alone or capital


def _capital_inside(index: int, around: Surroundings) -> bool:
    """Whether a word has a capital though no sentence begins with it: "told the Commission"."""
    return around.words.capital(index) and index > 0 and around.words.gap(index) in (" ", *CLOSE)

"""Actors named again: by the acronym that the text introduced, by their noun alone, by a family name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.extract.acronyms import acronyms_in
from timeline.extract.actor_grammar import ActorGrammar
from timeline.extract.found_actors import FoundActor, without_overlap
from timeline.extract.names import Words
from timeline.extract.person_names import family_names_again
from timeline.extract.surroundings import Surroundings


def with_names_again(around: Surroundings, actors: Iterable[FoundActor], on_union: bool) -> list[FoundActor]:
    """The actors and those that the text names again, in text order; `on_union` is whether it names the Union."""
    words, grammar = around.words, around.grammar
    spelled_out = {actor.last: actor for actor in actors if actor.kind not in ("person", "country") and not actor.bare}
    shortened = dict(_shortened(around, spelled_out))
    acronyms = {words.written[index]: actor for index, actor in shortened.items()}
    longer = [actor for actor in actors if actor.first < actor.last or words.written[actor.first] not in acronyms]
    full = without_overlap([*shortened.values(), *longer])
    taken = {index for actor in full for index in actor.words()} | set(shortened)
    again = [*_acronyms_again(words, acronyms, taken), *_people_again(words, full, taken)]
    in_order = sorted([*full, *again], key=lambda actor: actor.first)
    return list(_nouns_again(words, in_order, grammar, on_union))


def _shortened(around: Surroundings, actors: dict[int, FoundActor]) -> Iterator[tuple[int, FoundActor]]:
    """Each acronym in brackets with its actor, which may be known by nothing else; not that of a country."""
    bodies = {last: (actor.first, actor.last) for last, actor in actors.items()}
    for index, (first, last) in acronyms_in(around.words, bodies, around.grammar):
        if last in actors:
            yield index, actors[last]
        elif around.covered.get(first) != last:
            yield index, FoundActor(first, last, "organisation")


def _acronyms_again(words: Words, acronyms: dict[str, FoundActor], taken: set[int]) -> Iterator[FoundActor]:
    for index, written in enumerate(words.written):
        if written in acronyms and index not in taken:
            yield _same(acronyms[written], index, words)


def _people_again(words: Words, actors: Iterable[FoundActor], taken: set[int]) -> Iterator[FoundActor]:
    people = [(actor.first, actor.last) for actor in actors if actor.kind == "person"]
    for index, full_name in family_names_again(people, words, frozenset(taken)):
        yield FoundActor(index, index, "person", full_name)


def _same(actor: FoundActor, index: int, words: Words) -> FoundActor:
    """The word at `index` as another name of an actor."""
    name = actor.canonical or words.text_of(actor.first, actor.last)
    return replace(actor, first=index, last=index, canonical=name, bare=False)


def _nouns_again(
    words: Words, actors: Iterable[FoundActor], grammar: ActorGrammar, on_union: bool
) -> Iterator[FoundActor]:
    """The actors in order; "the Commission" is the last one that the text named in full, or that of the Union."""
    named: dict[str, list[FoundActor]] = {}
    for actor in actors:
        if actor.first < actor.last:
            for noun in _nouns_of(words, actor, grammar):
                named.setdefault(noun, []).append(actor)
        if actor.first < actor.last or actor.canonical or actor.noun is None:
            yield replace(actor, code="EU") if on_union and _is_of_union(words, actor, grammar) else actor
            continue
        capital = words.capital(actor.first)
        full = _meant(named.get(actor.noun, []), capital)
        if full is not None:
            yield _same(full, actor.first, words)
        elif on_union and capital and actor.noun in grammar.of_union:
            yield replace(actor, canonical=grammar.of_union[actor.noun], code="EU", bare=False)
        else:
            yield actor


def _is_of_union(words: Words, actor: FoundActor, grammar: ActorGrammar) -> bool:
    """Whether an office is one of the Union's: "President of the Commission"."""
    office = actor.kind == "government" and actor.noun is None and actor.code is None
    return office and any(words.folded[at] in grammar.of_union and words.capital(at) for at in actor.words())


def _meant(named: list[FoundActor], capital: bool) -> FoundActor | None:
    """Which of the bodies named in full a noun alone means: the last one; in small letters only one without a rival."""
    if not named or not (capital or len({actor.code for actor in named}) == 1):
        return None
    return named[-1]


def _nouns_of(words: Words, actor: FoundActor, grammar: ActorGrammar) -> Iterator[str]:
    """The nouns that a body may be named by again: "Commission" of "European Commission"."""
    office = actor.noun is None and actor.canonical is None  # "President of the Commission" is not the Commission
    if actor.kind in ("person", "country") or office:
        return
    for index in actor.words():
        found = grammar.bodies.at(words, index) if words.folded[index] in grammar.bodies.names else None
        if found is not None and not found.value.officials:
            yield found.value.noun

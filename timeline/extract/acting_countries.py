"""Which countries of a text may act: "Germany and France agreed", "Athens refused", not "in Germany"."""

from collections.abc import Iterator, Sequence

from timeline.extract.actor_grammar import ActorGrammar
from timeline.extract.names import Found, Words
from timeline.extract.place_names import PlaceName, PlaceNames
from timeline.extract.standing import describes, is_represented


def acting_countries(
    words: Words, grammar: ActorGrammar, names: PlaceNames, places: Sequence[Found[PlaceName]]
) -> Iterator[Found[PlaceName]]:
    """Countries and capitals that may act, in text order.

    Not behind "in", "to" or "of", nor joined by "and" to one that is; not as somebody's owner ("Britain's plan").
    """
    previous, previous_acts = -2, True
    for place in places:
        joined = names.joins(words, previous, place.first)
        acts = previous_acts if joined else _is_subject(words, grammar, place)
        previous, previous_acts = place.last, acts or _fronted(words, grammar, place.first)
        if acts and (place.value.role == "name" or place.value.capital) and not _only_describes(words, grammar, place):
            yield place


def _is_subject(words: Words, grammar: ActorGrammar, place: Found[PlaceName]) -> bool:
    """Whether it is in the nominative without a preposition, or others act for it: "representatives of Mexico"."""
    before = _word_before(words, grammar, place.first)
    if is_represented(words, before, grammar):
        return True
    return not place.declined and (before < 0 or words.folded[before] not in grammar.not_actor_after)


def _word_before(words: Words, grammar: ActorGrammar, first: int) -> int:
    before = first - 1
    return before - 1 if before >= 0 and words.folded[before] in grammar.articles else before


def _fronted(words: Words, grammar: ActorGrammar, first: int) -> bool:
    """Whether a sentence begins with where it plays, so that the next country is its subject: "In Serbia, France …"."""
    before = _word_before(words, grammar, first)
    return before >= 0 and words.capital(before) and words.folded[before] in grammar.not_actor_after


def _only_describes(words: Words, grammar: ActorGrammar, place: Found[PlaceName]) -> bool:
    """Whether it stands before what it owns or describes: "Greece's version", "EU borders", "UK Home Secretary"."""
    after = place.last + 1
    if describes(words, place.last, grammar):
        return True
    title = grammar.titles.at(words, after) if after < len(words) and words.gap(after) == " " else None
    return title is not None and title.value

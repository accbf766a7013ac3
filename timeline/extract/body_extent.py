"""How far the name of a body goes: "Supreme Public Prosecutor's Office", "ministère français de l'Intérieur"."""

from timeline.extract.actor_grammar import ActorGrammar, Body
from timeline.extract.names import Found
from timeline.extract.origins import origin_words
from timeline.extract.surroundings import CLOSE, Range, Surroundings

FARTHEST = 8  # words on either side of the noun
APOSTROPHES = ("'", "’")
NEAR = (" ", *CLOSE)


def extent_of(noun: Found[Body], around: Surroundings) -> Range:
    """First and last word of the body that this noun makes, at least its own."""
    return _first_word(noun.first, around), _last_word(noun, around)


def _first_word(noun: int, around: Surroundings) -> int:
    """Back over what qualifies the noun: "Supreme Public Prosecutor's Office", "grčka policija"."""
    words, first = around.words, noun
    while first > max(0, noun - FARTHEST) and _near(first, around) and _qualifies(first - 1, around):
        first -= 1
    return first + 1 if first < noun and words.folded[first] == "s" and first not in around.covered else first


def _near(index: int, around: Surroundings) -> bool:
    """Whether this word follows the one before without a break; "U.S. Government" has none."""
    words = around.words
    return words.gap(index) in NEAR or (words.gap(index) in (".", ". ") and len(words.word(index - 1)) == 1)


def _qualifies(index: int, around: Surroundings) -> bool:
    words, grammar = around.words, around.grammar
    folded = words.folded[index]
    if index in around.people or folded in grammar.small_words or _is_title_only(folded, grammar):
        return False
    if index in around.covered:
        return not grammar.follows and not (grammar.cases and _is_venue(index, around))
    if folded == "s":
        return words.gap(index) in APOSTROPHES and (index - 1 in around.covered or words.capital(index - 1))
    if folded in grammar.modifiers:
        return True
    return grammar.capitals_join and words.capital(index) and index + 1 not in around.covered


def _is_title_only(folded: str, grammar: ActorGrammar) -> bool:
    return folded in grammar.titles.names and folded not in grammar.modifiers


def _is_venue(index: int, around: Surroundings) -> bool:
    """Whether a place tells where: "u Beogradu policija …", in languages whose cases part it from the noun."""
    words, where = around.words, origin_words(around.grammar.language).where
    while index - 1 in around.covered and around.covered[index - 1] == around.covered[index]:
        index -= 1
    return index > 0 and words.folded[index - 1] in where


def _last_word(noun: Found[Body], around: Surroundings) -> int:
    """On over what belongs to it: "Court of Justice of the European Union", "ministère français de l'Intérieur"."""
    words, grammar = around.words, around.grammar
    last, link = noun.last, ""
    for index in range(last + 1, min(len(words), last + FARTHEST)):
        folded = words.folded[index]
        if index <= last:
            continue
        if not _near(index, around):
            break
        if folded in grammar.openers:
            link = link or "opener"
        elif folded in grammar.place_openers and not noun.value.officials and words.capital(noun.first):
            link = "place"
        elif folded in grammar.conjunctions and last > noun.last:
            link = "and"
        elif not (link and folded in grammar.articles):
            goes_on = _belongs(index, link, last > noun.last, around) or _is_called(noun, index, around)
            if not goes_on or (noun.value.officials and index not in around.covered and not grammar.follows):
                break
            last, link = around.covered.get(index, index), ""
    return last


def _belongs(index: int, link: str, begun: bool, around: Surroundings) -> bool:
    """Whether this word goes on a body's name, behind `link`; `begun` is whether words behind the noun did before."""
    words, grammar = around.words, around.grammar
    folded = words.folded[index]
    if index in around.people or folded in grammar.small_words or _is_title_only(folded, grammar):
        return False
    if index in around.covered:
        return link in ("opener", "place") or (not link and (begun or grammar.genitive))
    if folded in grammar.modifiers:
        return link in ("opener", "and") or begun or grammar.named_behind
    if link == "opener" and not begun:
        return words.capital(index)
    return not link and begun and grammar.capitals_join and words.capital(index)


def _is_called(noun: Found[Body], index: int, around: Surroundings) -> bool:
    """Whether a name stands right behind its noun: "agencija Frontex", "association Utopia"."""
    words, grammar = around.words, around.grammar
    plain = noun.value.kind in ("institution", "organisation") and not noun.value.officials
    return (
        grammar.named_behind
        and plain
        and index == noun.last + 1
        and (words.capital(index) and words.gap(index) == " " and words.folded[index] not in grammar.small_words)
    )

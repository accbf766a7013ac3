"""Bodies named by what they are: "Greek police", "Ministry of the Interior", "tribunal administratif de Lille"."""

from timeline.extract.actor_grammar import Body
from timeline.extract.names import Found, Words
from timeline.extract.people import Surroundings

LONGEST_SIDE = 8  # words on either side of the noun
APOSTROPHES = ("'", "’")


def extent_of(noun: Found[Body], around: Surroundings) -> tuple[int, int] | None:
    """First and last word of the body that this noun makes; None where the noun alone is none ("group")."""
    first = _first_word(noun.first, around)
    last = _last_word(noun.last, around)
    if first == noun.first and last == noun.last and not noun.value.alone:
        return None
    return first, last


def _first_word(head: int, around: Surroundings) -> int:
    """Back over what qualifies the noun: "Supreme Public Prosecutor's Office", "grčka policija"."""
    words, first = around.words, head
    while first > 0 and head - first < LONGEST_SIDE and words.gap(first) in (" ", "-", "‑", *APOSTROPHES):
        if not _qualifies(first - 1, around):
            break
        first -= 1
    while first < head and words.folded[first] in around.grammar.links:
        first += 1
    return first


def _qualifies(index: int, around: Surroundings) -> bool:
    words, grammar = around.words, around.grammar
    folded = words.folded[index]
    if folded in grammar.small_words or folded in grammar.titles.names and not grammar.modifiers.__contains__(folded):
        return False
    if index in around.covered:
        return not grammar.head_first
    if folded == "s" and index > 0 and words.gap(index) in APOSTROPHES:
        return index - 1 in around.covered or words.capital(index - 1)
    if folded in grammar.modifiers:
        return True
    return grammar.capitals_join and words.capital(index)


def _last_word(head: int, around: Surroundings) -> int:
    """On over what belongs to the noun: "Court of Justice of the European Union", "ministère français de l'Intérieur"."""
    words, last, index = around.words, head, head + 1
    linked = False
    while index < min(len(words), head + LONGEST_SIDE + 1) and words.gap(index) in (" ", "-", "‑", *APOSTROPHES):
        folded = words.folded[index]
        if folded in around.grammar.links and not words.capital(index):
            linked = True
        elif _belongs(index, linked, last, around):
            last = index
            linked = False
        else:
            break
        index += 1
    return last


def _belongs(index: int, linked: bool, last: int, around: Surroundings) -> bool:
    words, grammar = around.words, around.grammar
    folded = words.folded[index]
    after_and = linked and words.folded[index - 1] in grammar.conjunctions
    if folded in grammar.small_words or folded in grammar.titles.names and folded not in grammar.modifiers:
        return False
    if folded in grammar.modifiers:
        return linked or grammar.head_first or words.capital(index)
    if after_and:
        return False
    if index in around.covered:
        return linked or grammar.head_first or last in around.covered
    return words.capital(index) and (linked or words.capital(last)) and not _begins_noun_phrase(words, index)


def _begins_noun_phrase(words: Words, index: int) -> bool:
    return len(words.word(index)) < 2

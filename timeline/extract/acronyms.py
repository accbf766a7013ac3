"""Acronyms that a text introduces: "the International Centre for Migration Policy Development (ICMPD)".

An acronym belongs to the actor right before its bracket, else to the words before it whose letters it has in order, as
Schwartz and Hearst find them (2003): every letter of the acronym, from its last to its first, in the words backwards,
the first letter at the beginning of a word.
"""

from collections.abc import Iterator, Mapping

from timeline.extract.actor_grammar import ActorGrammar
from timeline.extract.names import Words

SHORTEST, LONGEST = 2, 10  # letters
MORE_WORDS = 5  # than the acronym has letters: "Humanitarian Centre for Integration and Tolerance (HCIT)"

Range = tuple[int, int]  # first and last word, both included


def acronyms_in(words: Words, actors: Mapping[int, Range], grammar: ActorGrammar) -> Iterator[tuple[int, Range]]:
    """Each word in brackets that shortens a name, with the words of that name.

    `actors` are bodies by their last word. A name that is headed by "Act", "Plan" and the like is that of no body.
    """
    for index in range(1, len(words)):
        if words.gaps[index].endswith("(") and _is_acronym(words, index):
            name = actors.get(index - 1) or _spelled_out(words, index)
            if name is not None and _names_a_body(words, name, grammar):
                yield index, name


def _is_acronym(words: Words, index: int) -> bool:
    word, end = words.written[index], words.spans[index][1]
    capitals = sum(letter.isupper() for letter in word)
    closed = words.text[end : end + 1] == ")" and words.gaps[index] == " ("
    return closed and SHORTEST <= len(word) <= LONGEST and word.isalpha() and capitals >= max(2, len(word) - 2)


def _spelled_out(words: Words, acronym: int) -> Range | None:
    """The words right before an acronym that its letters stand for, at least two, the first with a capital."""
    letters = words.folded[acronym]
    at = len(letters)  # letters not found yet
    for index in range(acronym - 1, max(-1, acronym - 1 - len(letters) - MORE_WORDS), -1):
        if index < acronym - 1 and words.gaps[index + 1] not in (" ", "-", "'", "’"):
            return None
        left = _letters_left(words.folded[index], letters, at)
        if left == 0 and words.capital(index):
            return (index, acronym - 1) if index < acronym - 1 else None
        at = left or at
    return None


def _letters_left(word: str, letters: str, at: int) -> int:
    """How many letters are still to be found before `word`, of the first `at`.

    A letter counts at the beginning of a word, or inside it behind those that begin it: "Bundesamt" has BA.
    """
    for length in range(1, min(at, len(word)) + 1):
        if _begins_with(word, letters[at - length : at]):
            return at - length
    return at


def _begins_with(word: str, letters: str) -> bool:
    """Whether a word begins with the first letter and has the others after it, in order."""
    rest = iter(word[1:])
    return word[0] == letters[0] and all(letter in rest for letter in letters[1:])


def _names_a_body(words: Words, name: Range, grammar: ActorGrammar) -> bool:
    """Whether it has the capitals of a name, in English a second one, and no head such as "Act" or "Plan"."""
    first, last = name
    capitals = sum(words.capital(index) for index in range(first, last + 1))
    before_of = (index - 1 for index in range(first + 1, last) if words.folded[index] in grammar.openers)
    heads = {first, last, *before_of}  # "Global Compact for Migration"
    return (capitals > 1 or not grammar.capitals_join) and not any(words.folded[at] in grammar.things for at in heads)

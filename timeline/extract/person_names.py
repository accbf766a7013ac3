"""The words of a person's name, from its first word on, from its last one back, or its last one alone later on."""

from collections.abc import Iterator

from timeline.extract.names import Words
from timeline.extract.surroundings import CLOSE, Range, Surroundings

LONGEST_NAME = 4  # words, particles not counted
SHORTEST_FAMILY_NAME = 3  # letters


def name_beginning(index: int, around: Surroundings, fewest: int) -> Range | None:
    """The name whose first word is this one, if it has at least `fewest` words with a capital."""
    words, particles = around.words, around.grammar.particles
    last, capitals = index - 1, 0
    if words.folded[index] in around.grammar.openers and not words.capital(index):
        return None  # "préfet du Nord"
    for step in range(index, len(words)):
        if step > index and not _continues(words, step):
            break
        if _may_be_in_name(step, around):
            capitals += words.gap(step) not in CLOSE or step == index
            if capitals > LONGEST_NAME:
                break
            last = step
        elif words.folded[step] not in particles and not _is_der_of_van_der(words, step):
            break
    return (index, last) if capitals >= fewest and last >= index else None


def _is_der_of_van_der(words: Words, index: int) -> bool:
    return words.folded[index] in ("der", "den") and index > 0 and words.folded[index - 1] in ("van", "von", "fon")


def name_ending(index: int, around: Surroundings) -> Range | None:
    """The full name whose last word is this one: "Amnesty's Eve Geddie said" gives "Eve Geddie"."""
    words = around.words
    if index + 1 < len(words) and words.gap(index + 1) not in (" ", ", "):
        return None
    first = index
    while first >= 0 and _may_be_in_name(first, around) and index - first < LONGEST_NAME:
        if first == 0 or not _continues(words, first):
            break
        if not (_may_be_in_name(first - 1, around) or words.folded[first - 1] in around.grammar.particles):
            break
        first -= 1
    return name_beginning(first, around, 2) if 0 <= first < index else None


def _continues(words: Words, index: int) -> bool:
    """Whether this word may go on a name: after a space, a hyphen, or the point of an initial."""
    gap = words.gap(index)
    return gap in (" ", *CLOSE) or (gap in (". ", ".") and words.spans[index - 1][1] - words.spans[index - 1][0] == 1)


def _may_be_in_name(index: int, around: Surroundings) -> bool:
    words, grammar, folded = around.words, around.grammar, around.words.folded[index]
    word = words.word(index)
    return (
        word[0].isupper()
        and not (len(word) > 1 and word.isupper())
        and index not in around.covered
        and folded not in grammar.small_words
        and folded not in grammar.titles.names
        and folded not in grammar.modifiers
        and folded not in grammar.regions
        and not (folded in grammar.bodies.names and grammar.bodies.at(words, index))
    )


def family_names_again(people: list[Range], words: Words, taken: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Words that are the last name of somebody whom the text names in full, with the full name."""
    full = {words.folded[last]: words.text_of(first, last) for first, last in people if last > first}
    for index in [at for at, folded in enumerate(words.folded) if folded in full]:
        folded = words.folded[index]
        if len(folded) >= SHORTEST_FAMILY_NAME and words.capital(index) and index not in taken:
            yield index, full[folded]

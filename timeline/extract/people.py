"""People named in a text: a name beside a title, before or after a verb of speech, or a known family name again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.extract.actor_grammar import ActorGrammar
from timeline.extract.names import Words

LONGEST_NAME = 4  # words, particles not counted
SHORTEST_FAMILY_NAME = 3  # letters
LONGEST_COMPLEMENT = 12  # words between title and name: "head of the European Border Agency, Frontex, Hans Leijtens"
CLOSE = ("-", "‑", "'", "’")

Range = tuple[int, int]  # first and last word, both included


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text's words with what else is known of them.

    `covered` are the words of places and of known bodies, each with the last word of its name, `people` the words of
    known people.
    """

    words: Words
    grammar: ActorGrammar
    covered: Mapping[int, int]
    people: frozenset[int]


def people_in(around: Surroundings) -> Iterator[Range]:
    """The people that titles and verbs of speech tell of, in the order of these."""
    titles, speech = around.grammar.titles.names, around.grammar.speech
    for index in [at for at, folded in enumerate(around.words.folded) if folded in titles or folded in speech]:
        yield from _people_at(index, around)


def _people_at(index: int, around: Surroundings) -> Iterator[Range]:
    title = around.grammar.titles.at(around.words, index)
    if title is not None:
        yield from _named_after(title.last, title.value, around)
        yield from _named_before(index, around)
    elif around.words.folded[index] in around.grammar.speech:
        for name in (_name_ending(index - 1, around), _name_after_verb(index + 1, around)):
            if name is not None:
                yield name


def _named_after(title_end: int, family_name: bool, around: Surroundings) -> Iterator[Range]:
    """People after a title: "Interior Minister Milan Chovanec", "Commissioner for Home Affairs, Ylva Johansson"."""
    name = _name_behind_complement(title_end + 1, family_name, around)
    while name is not None:
        yield name
        name = _name_joined_by_and(name[1] + 1, around)


def _name_behind_complement(start: int, family_name: bool, around: Surroundings) -> Range | None:
    words = around.words
    for index in range(start, min(start + LONGEST_COMPLEMENT, len(words))):
        gap = words.gap(index).strip(" \n")
        if gap not in ("", ",", ".", *CLOSE) or (gap == "." and len(words.word(index - 1)) > 3):
            return None
        direct = index == start and gap != ","
        name = _name_beginning(index, around, 1 if direct and family_name else 2)
        if name is not None:
            return name
        if not _may_follow_title(index, around):
            return None
    return None


def _may_follow_title(index: int, around: Surroundings) -> bool:
    """Whether a word may tell what somebody is head of: "of the European Border Agency", "de l'Intérieur"."""
    grammar, folded = around.grammar, around.words.folded[index]
    listed = (grammar.modifiers, grammar.openers, grammar.place_openers, grammar.articles, grammar.conjunctions)
    belongs = index in around.covered or folded in grammar.bodies.names or folded == "s"
    return belongs or any(folded in words for words in listed)


def _name_joined_by_and(index: int, around: Surroundings) -> Range | None:
    """The second of "ministers Thomas de Maizière and Bernard Cazeneuve"."""
    words = around.words
    if index + 1 >= len(words) or words.gap(index) != " " or words.folded[index] not in around.grammar.conjunctions:
        return None
    return _name_beginning(index + 1, around, 2) if words.gap(index + 1) == " " else None


def _named_before(title: int, around: Surroundings) -> Iterator[Range]:
    """Somebody before his title: "Matthew Long, the agency's deputy director"."""
    words = around.words
    index = title
    while index > max(0, title - LONGEST_COMPLEMENT) and words.gap(index) in (" ", *CLOSE):
        index -= 1
        if not _may_follow_title(index, around):
            return
    if words.gap(index) == ", " and (name := _name_ending(index - 1, around)) is not None:
        yield name


def _name_after_verb(index: int, around: Surroundings) -> Range | None:
    if index >= len(around.words) or around.words.gap(index) != " ":
        return None
    return _name_beginning(index, around, 2)


def _name_beginning(index: int, around: Surroundings, fewest: int) -> Range | None:
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


def _name_ending(index: int, around: Surroundings) -> Range | None:
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
    return _name_beginning(first, around, 2) if 0 <= first < index else None


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
        and not (folded in grammar.bodies.names and grammar.bodies.at(words, index))
    )


def family_names_again(people: list[Range], words: Words, taken: frozenset[int]) -> Iterator[tuple[int, str]]:
    """Words that are the last name of somebody whom the text names in full, with the full name."""
    full = {words.folded[last]: words.text_of(first, last) for first, last in people if last > first}
    for index in [at for at, folded in enumerate(words.folded) if folded in full]:
        folded = words.folded[index]
        if len(folded) >= SHORTEST_FAMILY_NAME and words.capital(index) and index not in taken:
            yield index, full[folded]

"""People named in a text: a name beside a title, or before or after a verb of speech."""

from collections.abc import Iterator

from timeline.extract.person_names import name_beginning, name_ending
from timeline.extract.surroundings import CLOSE, Range, Surroundings

LONGEST_COMPLEMENT = 12  # words between title and name: "head of the European Border Agency, Frontex, Hans Leijtens"


def people_in(around: Surroundings) -> Iterator[Range]:
    """The people that titles and verbs of speech tell of, in the order of these."""
    words, titles, speech = around.words, around.grammar.titles.names, around.grammar.speech
    endings = tuple(around.grammar.title_endings)
    places = [at for at, word in enumerate(words.folded) if word in titles or word in speech or word.endswith(endings)]
    for index in places:
        yield from _people_at(index, around)


def _people_at(index: int, around: Surroundings) -> Iterator[Range]:
    words, grammar = around.words, around.grammar
    title = grammar.titles.at(words, index)
    if title is not None:
        yield from _named_after(title.last, title.value, around)
        yield from _named_before(index, around)
    elif words.folded[index] in grammar.speech:
        for name in (_name_before_verb(index - 1, around), _name_after_verb(index + 1, around)):
            if name is not None:
                yield name
    elif words.capital(index) and words.folded[index].endswith(tuple(grammar.title_endings)):
        yield from _named_after(index, _names_an_office(index, around), around)
        yield from _named_before(index, around)


def _names_an_office(index: int, around: Surroundings) -> bool:
    """Whether a family name alone may follow a compound: "Verkehrsminister Huber", not "Regierungssprecher Huber"."""
    endings = around.grammar.title_endings
    folded = around.words.folded[index]
    return endings[max((ending for ending in endings if folded.endswith(ending)), key=len)]


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
        name = name_beginning(index, around, 1 if direct and family_name else 2)
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
    return name_beginning(index + 1, around, 2) if words.gap(index + 1) == " " else None


def _named_before(title: int, around: Surroundings) -> Iterator[Range]:
    """Somebody before his title: "Matthew Long, the agency's deputy director"."""
    words = around.words
    index = title
    while index > max(0, title - LONGEST_COMPLEMENT) and words.gap(index) in (" ", *CLOSE):
        index -= 1
        if not _may_follow_title(index, around):
            return
    if words.gap(index) == ", " and (name := name_ending(index - 1, around)) is not None:
        yield name


def _name_before_verb(index: int, around: Surroundings) -> Range | None:
    """Somebody who speaks: "Ana Novak said", "Ana Novak je rekla"."""
    return name_ending(index - 1 if _is_auxiliary(index, around) else index, around)


def _name_after_verb(index: int, around: Surroundings) -> Range | None:
    """Somebody who spoke: "said Ana Novak", "rekla je Ana Novak"."""
    if _is_auxiliary(index, around):
        index += 1
    if index >= len(around.words) or around.words.gap(index) != " ":
        return None
    return name_beginning(index, around, 2)


def _is_auxiliary(index: int, around: Surroundings) -> bool:
    return 0 <= index < len(around.words) and around.words.folded[index] in around.grammar.auxiliaries

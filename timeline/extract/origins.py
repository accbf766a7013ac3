"""Whether a place is only where somebody comes from: "migrants from Iraq", "an Iraqi family", "ministers of Spain"."""

from dataclasses import dataclass
from functools import cache

from timeline.extract.lexicon import load_table
from timeline.extract.names import ENDINGS, Words, fold, spellings

GENITIVE = ("sr", "de")  # languages that need no preposition: "zemlje Sirije"


@dataclass(frozen=True, slots=True)
class OriginWords:
    """Folded words of a language: people, envoys of a country, and what joins them to it."""

    people: frozenset[str]
    envoys: frozenset[str]
    prepositions: frozenset[str]
    where: frozenset[str]
    genitive: bool


@cache
def origin_words(language: str) -> OriginWords:
    """The words of one of the six languages; those of English for any other."""
    known = language if language in ENDINGS else "en"
    people, envoys = (_declined(table, known) for table in ("people", "envoys"))
    prepositions, where = (_folded(load_table("places")[table][known]) for table in ("from", "where"))
    return OriginWords(people, envoys, prepositions, where, known in GENITIVE)


def _folded(listed: str) -> frozenset[str]:
    return frozenset(map(fold, spellings(listed)))


def _declined(table: str, language: str) -> frozenset[str]:
    listed = spellings(load_table("places")[table][language])
    return frozenset(form for word in listed for form in ENDINGS[language].forms(fold(word)))


def people_come_from(words: Words, first: int, listed: OriginWords) -> bool:
    """Whether the name that begins at word `first` tells where people come from."""
    return _noun_before(words, first, listed) in listed.people


def _noun_before(words: Words, first: int, listed: OriginWords) -> str:
    """The noun that a name belongs to: "people" of "people from the Sudan"; "" when there is none."""
    index = first - 1
    if index >= 0 and words.folded[index] in ARTICLES:
        index -= 1
    if index >= 1 and words.folded[index] in listed.prepositions:
        return words.folded[index - 1]
    return words.folded[index] if listed.genitive and index >= 0 else ""


def is_where(words: Words, first: int, listed: OriginWords) -> bool:
    """Whether the name that begins at word `first` tells where something is or goes: "in Serbia", "at the Brenner"."""
    index = first - 1
    if index >= 0 and words.folded[index] in ARTICLES:
        index -= 1
    return index >= 0 and words.folded[index] in listed.where


def people_are(words: Words, first: int, last: int, listed: OriginWords) -> bool:
    """Whether an adjective from word `first` to `last` stands beside people: "Syrian men", "citoyens syriens"."""
    after, before = last + 1, first - 1
    if after < len(words) and words.gap(after) == " " and words.folded[after] in listed.people:
        return True
    return before >= 0 and words.gap(first) == " " and words.folded[before] in listed.people


ARTICLES = ("the", "der", "den", "dem", "la", "le", "l", "les", "il", "lo", "los")

"""Vocabulary: the event words of one language, compiled so that a token finds the entries that it may begin.

The words are data (`lexicon/events/<language>.toml`), the rules that combine them are too (`lexicon/types.toml`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from timeline.extract.lexicon import load_table, load_words
from timeline.extract.word_cache import WordCache
from timeline.models import EventType

GAP = "~"  # in a phrase: some words between, as in "findet ~ statt", "put ~ forward"
LONGEST_GAP = 12

NEAR = 7  # cost within which a time expression dates a noun that tells an event alone


class Form(StrEnum):
    """How a word stands: the forms of a verb, a noun class, or a cue of status or clause."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    BASE = "base"
    ING = "ing"
    VERBAL_NOUN = "noun"
    NOUN = "noun class"
    CUE = "cue"


VERB_FORMS = frozenset({Form.PAST, Form.PRESENT, Form.FUTURE, Form.BASE, Form.ING, Form.VERBAL_NOUN})


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase: its group ("sign", "deal", "future"), its form, and one pattern a token."""

    group: str
    form: Form
    patterns: tuple[str, ...]


@dataclass(slots=True, init=False)
class Hit:
    """An entry found in a sentence. `places` are the tokens that its words stand at, in order.

    `first` is the token that it begins at, `last` the one after its last word. Not frozen, because a sentence has
    twenty: making a frozen one takes twice as long.
    """

    entry: Entry
    places: tuple[int, ...]
    first: int
    last: int

    def __init__(self, entry: Entry, places: tuple[int, ...]) -> None:
        self.entry = entry
        self.places = places
        self.first = places[0]
        self.last = places[-1] + 1


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a word may begin: `entries` are all, `alone` those of one word, one for each group and form.

    `seconds` are the words that may go on a phrase; `loose` says that one goes on with a stem or a gap instead.
    """

    entries: tuple[Entry, ...]
    alone: tuple[Entry, ...]
    seconds: frozenset[str]
    loose: bool


@dataclass(frozen=True, slots=True)
class TypeRule:
    """One rule of types.toml; see there."""

    type: EventType
    verbs: frozenset[str]
    nouns: frozenset[str]
    alone: bool
    dated: bool
    speaker: bool
    weight: float
    near: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language does with the order of words.

    `verb_final`: what governs a verb may stand behind it ("geschlossen werden soll"). `free_order`: an object may stand
    before an active verb ("Zakon je juče usvojen"). `verb_first`: a sentence may begin with its verb ("Comienza …").
    """

    verb_final: bool = False
    free_order: bool = False
    verb_first: bool = False


class Vocabulary:
    """The entries of one language, by the first token that they may begin with."""

    def __init__(self, words: Mapping[str, Mapping[str, object]]) -> None:
        grammar = words.get("grammar", {})
        self.grammar = Grammar(
            verb_final=bool(grammar.get("verb_final", False)),
            free_order=bool(grammar.get("free_order", False)),
            verb_first=bool(grammar.get("verb_first", False)),
        )
        self._exact: dict[str, list[Entry]] = {}
        self._by_head: dict[str, list[tuple[str, Entry]]] = {}
        for entry in _entries(words):
            self._add(entry)
        self._beginnings = WordCache(self._beginning)

    def _add(self, entry: Entry) -> None:
        first = entry.patterns[0]
        if first.endswith("*"):
            self._by_head.setdefault(first[:2], []).append((first[:-1], entry))
        else:
            self._exact.setdefault(first, []).append(entry)

    def _beginning(self, word: str) -> Beginning | None:
        """What a folded token may begin; None where it begins nothing."""
        by_stem = [entry for stem, entry in self._by_head.get(word[:2], ()) if word.startswith(stem)]
        entries = (*self._exact.get(word, ()), *by_stem)
        if not entries:
            return None
        alone: dict[tuple[str, Form], Entry] = {}
        for entry in entries:
            if len(entry.patterns) == 1:
                alone.setdefault((entry.group, entry.form), entry)
        seconds = frozenset(entry.patterns[1] for entry in entries if len(entry.patterns) > 1)
        loose = any(second == GAP or second.endswith("*") for second in seconds)
        return Beginning(entries, tuple(alone.values()), seconds, loose)

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """Every entry found in a sentence of folded tokens, in order; of the same group and form only the longest at
        each token."""
        found: list[Hit] = []
        following = [*words[1:], ""]
        for index, beginning in enumerate(map(self._beginnings.__getitem__, words)):
            if beginning is None:
                continue
            if beginning.loose or following[index] in beginning.seconds:
                found += _longest(beginning.entries, words, index)
            else:
                found += [Hit(entry, (index,)) for entry in beginning.alone]
        return _without_parts_of_longer_nouns(found)


def _longest(entries: Sequence[Entry], words: Sequence[str], index: int) -> Iterable[Hit]:
    """The hits of the entries that stand at `index`, of each group and form the longest."""
    longest: dict[tuple[str, Form], Hit] = {}
    for entry in entries:
        places = _places_of_phrase(entry.patterns, words, index)
        key = (entry.group, entry.form)
        if places and (key not in longest or longest[key].places < places):
            longest[key] = Hit(entry, places)
    return longest.values()


def _without_parts_of_longer_nouns(hits: list[Hit]) -> list[Hit]:
    """The hits without the nouns that are part of another: the "statement" of a "joint statement" is none by itself."""
    phrases = [hit for hit in hits if len(hit.places) > 1 and hit.entry.form is Form.NOUN]
    if not phrases:
        return hits
    return [hit for hit in hits if hit.entry.form is not Form.NOUN or not _is_part_of_one(hit, phrases)]


def _is_part_of_one(noun: Hit, phrases: Sequence[Hit]) -> bool:
    length = noun.last - noun.first
    return any(
        phrase.first <= noun.first and noun.last <= phrase.last and phrase.last - phrase.first > length
        for phrase in phrases
    )


def _places_of_phrase(patterns: tuple[str, ...], words: Sequence[str], index: int) -> tuple[int, ...]:
    """The tokens of the phrase that begins at `index`; empty where it does not stand there."""
    if len(patterns) == 1:
        return (index,)
    places = [index]
    for place, pattern in enumerate(patterns[1:], 1):
        if pattern == GAP:
            continue
        begin = places[-1] + 1
        reach = min(begin + (LONGEST_GAP if patterns[place - 1] == GAP else 1), len(words))
        found = next((at for at in range(begin, reach) if _matches(pattern, words[at])), None)
        if found is None:
            return ()
        places.append(found)
    return tuple(places)


def _matches(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _entries(words: Mapping[str, Mapping[str, object]]) -> Iterator[Entry]:
    for group, forms in words.get("verbs", {}).items():
        assert isinstance(forms, dict)
        for form, phrases in forms.items():
            yield from _of_phrases(group, Form(form), phrases)
    for section, form in (("nouns", Form.NOUN), ("status", Form.CUE), ("clauses", Form.CUE)):
        for group, phrases in words.get(section, {}).items():
            yield from _of_phrases(group, form, str(phrases))


def _of_phrases(group: str, form: Form, phrases: str) -> Iterator[Entry]:
    """`took_place` is a phrase; words also part at hyphens and apostrophes, as the tokens of a text do."""
    for phrase in phrases.casefold().split():
        yield Entry(group, form, tuple(word for word in re.split(r"[_\-'’]", phrase) if word))


@cache
def vocabulary(language: str | None) -> Vocabulary | None:
    """The vocabulary of a language, None where there are no words for it."""
    words = load_words("events", language) if language else None
    return Vocabulary(words) if words else None


@lru_cache(maxsize=1)
def type_rules() -> tuple[TypeRule, ...]:
    """The rules of types.toml, in order."""
    return tuple(
        TypeRule(
            type=EventType(rule["type"]),
            verbs=frozenset(rule.get("verbs", ())),
            nouns=frozenset(rule.get("nouns", ())),
            alone=rule.get("alone", False),
            dated=rule.get("dated", False),
            speaker=rule.get("speaker", False),
            weight=rule.get("weight", 1.0),
            near=rule.get("near", NEAR),
        )
        for rule in load_table("types")["rule"]
    )


@cache
def verb_rules(verb: str) -> tuple[TypeRule, ...]:
    """The rules for a group of verbs, in order."""
    return tuple(rule for rule in type_rules() if verb in rule.verbs)


@cache
def noun_rules(noun: str) -> tuple[TypeRule, ...]:
    """The rule by which a class of nouns tells an event without a verb; at most one."""
    return tuple(rule for rule in type_rules() if not rule.verbs and noun in rule.nouns)[:1]


@lru_cache(maxsize=1)
def transitive_verbs() -> frozenset[str]:
    """The groups of verbs that take an object."""
    return frozenset(load_table("types")["transitive"])

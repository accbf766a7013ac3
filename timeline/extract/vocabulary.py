"""Vocabulary: the event words of one language, compiled so that a token finds the entries that it may begin.

The words are data (`lexicon/events/<language>.toml`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from timeline.extract.cues import Cues
from timeline.extract.entries import Entry, Form, Hit
from timeline.extract.lexicon import load_words
from timeline.extract.word_cache import WordCache

GAP = "~"  # in a phrase: some words between, as in "findet ~ statt", "put ~ forward"
LONGEST_GAP = 12


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a word may begin: `entries` are all, `alone` the verbs and nouns that it is by itself.

    `seconds` are the words that may go on a phrase; `loose` says that one goes on with a stem or a gap instead.
    """

    entries: tuple[Entry, ...]
    alone: tuple[Entry, ...]
    seconds: frozenset[str]
    loose: bool


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
        self._bit_of = {group: 1 << number for number, group in enumerate(_groups_of_cues(words))}
        self._cues = WordCache(self._cues_alone)
        self._beginnings = WordCache(self._beginning)

    def _add(self, entry: Entry) -> None:
        first = entry.patterns[0]
        if first.endswith("*"):
            self._by_head.setdefault(first[:2], []).append((first[:-1], entry))
        else:
            self._exact.setdefault(first, []).append(entry)

    def _entries_of(self, word: str) -> list[Entry]:
        """The entries that a folded token may begin."""
        by_stem = [entry for stem, entry in self._by_head.get(word[:2], ()) if word.startswith(stem)]
        return [*self._exact.get(word, ()), *by_stem]

    def _cues_alone(self, word: str) -> int:
        """The groups of cue that a folded token is by itself, one bit each."""
        cues = (entry for entry in self._entries_of(word) if entry.form is Form.CUE and len(entry.patterns) == 1)
        return reduce(or_, (self._bit_of[cue.group] for cue in cues), 0)

    def _beginning(self, word: str) -> Beginning | None:
        """What else a folded token is or may begin; None where that is nothing."""
        entries = self._entries_of(word)
        alone: dict[tuple[str, Form], Entry] = {}
        for entry in entries:
            if len(entry.patterns) == 1 and entry.form is not Form.CUE:
                alone.setdefault((entry.group, entry.form), entry)
        seconds = frozenset(entry.patterns[1] for entry in entries if len(entry.patterns) > 1)
        loose = any(second == GAP or second.endswith("*") for second in seconds)
        return Beginning(tuple(entries), tuple(alone.values()), seconds, loose) if alone or seconds else None

    def find(self, words: Sequence[str], taken: frozenset[int]) -> tuple[list[Hit], Cues]:
        """The verbs and nouns of a sentence of folded tokens, in order, and its cues.

        Of the same group and form only the longest at each token; none that has a token of `taken`.
        """
        cues = list(map(self._cues.__getitem__, words))
        found: list[Hit] = []
        phrases: list[Hit] = []  # of cues
        following = [*words[1:], ""]
        for index, beginning in enumerate(map(self._beginnings.__getitem__, words)):
            if beginning is None:
                continue
            if not beginning.loose and following[index] not in beginning.seconds:
                found += [Hit(entry, (index,)) for entry in beginning.alone]
                continue
            for hit in _longest(beginning.entries, words, index):
                if hit.entry.form is not Form.CUE:
                    found.append(hit)
                elif len(hit.places) > 1:
                    phrases.append(hit)
                    cues[index] &= ~self._bit_of[hit.entry.group]
        found = _without_parts_of_longer_nouns(found)
        if taken:
            found = [hit for hit in found if taken.isdisjoint(hit.places)]
            phrases = [hit for hit in phrases if taken.isdisjoint(hit.places)]
            for index in taken:
                cues[index] = 0
        return found, Cues(self._bit_of, cues, phrases)


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


def _groups_of_cues(words: Mapping[str, Mapping[str, object]]) -> list[str]:
    return [group for section in ("status", "clauses") for group in words.get(section, {})]


def _of_phrases(group: str, form: Form, phrases: str) -> Iterator[Entry]:
    """`took_place` is a phrase; words also part at hyphens and apostrophes, as the tokens of a text do."""
    for phrase in phrases.casefold().split():
        yield Entry(group, form, tuple(word for word in re.split(r"[_\-'’]", phrase) if word))


@cache
def vocabulary(language: str | None) -> Vocabulary | None:
    """The vocabulary of a language, None where there are no words for it."""
    words = load_words("events", language) if language else None
    return Vocabulary(words) if words else None

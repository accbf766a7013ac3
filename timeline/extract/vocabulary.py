"""Vocabulary: the event words of one language, compiled so that a token finds the entries that it may begin.

The words are data (`lexicon/events/<language>.toml`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from typing import Any

from timeline.extract.cues import Cues
from timeline.extract.entries import Entry, Form, Hit
from timeline.extract.lexicon import load_words
from timeline.extract.word_cache import WordCache
from timeline.serbian import without_diacritics

GAP = "~"  # in a phrase: some words between, as in "findet ~ statt", "put ~ forward"
LONGEST_GAP = 12

SHORTEST_MODIFIER = 4  # letters before the head of a compound: "Asylgesetz" is a law, but "Vorurteil" no judgment
SHORTEST_HEAD = 3  # letters by which compounds are looked up


NOUN, CUE = Form.NOUN, Form.CUE  # in Python 3.11 a member of an enumeration takes ten times as long to look up


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a word may begin: the verbs and nouns that it is `alone`, and phrases.

    `before` has, for each word that goes on a phrase, the entries that are possible before it; `loose` those that are
    possible before any word, where a phrase goes on with a stem or a gap. Both are in the order of the word lists.
    """

    alone: tuple[Entry, ...]
    before: Mapping[str, tuple[Entry, ...]]
    loose: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FoundWords:
    """What a sentence has of the vocabulary: its verbs and nouns in order, and its cues."""

    verbs: list[Hit]
    nouns: list[Hit]
    cues: Cues


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language does with the order of words.

    `verb_final`: what governs a verb may stand behind it ("geschlossen werden soll"). `free_order`: an object may stand
    before an active verb ("Zakon je juče usvojen"). `verb_first`: a sentence may begin with its verb ("Comienza …").
    `present_is_habit`: the present alone tells what is usual ("the agency deploys officers"), but in headlines.
    `noun_chains`: of nouns in a row the last is the thing ("a border security bill").
    `capital_nouns`: nouns are written with a capital and verbs without one ("das Treffen", "sie treffen sich").
    `closing`: the second parts of verbs, which close a clause ("lehnte die Quoten ab"); elsewhere they govern nouns.
    """

    verb_final: bool = False
    free_order: bool = False
    verb_first: bool = False
    present_is_habit: bool = False
    noun_chains: bool = False
    capital_nouns: bool = False
    closing: frozenset[str] = frozenset()


class Vocabulary:
    """The entries of one language, by the first token that they may begin with."""

    def __init__(self, words: Mapping[str, Mapping[str, object]]) -> None:
        grammar = words.get("grammar", {})
        self.grammar = Grammar(
            verb_final=bool(grammar.get("verb_final", False)),
            free_order=bool(grammar.get("free_order", False)),
            verb_first=bool(grammar.get("verb_first", False)),
            present_is_habit=bool(grammar.get("present_is_habit", False)),
            noun_chains=bool(grammar.get("noun_chains", False)),
            capital_nouns=bool(grammar.get("capital_nouns", False)),
            closing=frozenset(str(grammar.get("closing", "")).split()),
        )
        self._exact: dict[str, list[Entry]] = {}
        self._by_head: dict[str, list[tuple[str, Entry]]] = {}
        self._by_tail: dict[str, list[tuple[str, Entry]]] = {}
        for entry in _entries(words):
            self._add(entry)
        self._bit_of = {group: 1 << number for number, group in enumerate(_groups_of_cues(words))}
        self._cues = WordCache(self._cues_alone)
        self._beginnings = WordCache(self._beginning)

    def _add(self, entry: Entry) -> None:
        first = entry.patterns[0]
        if first.endswith("*"):
            self._by_head.setdefault(first[:2], []).append((first[:-1], entry))
        elif first.startswith("*"):
            self._by_tail.setdefault(first[-SHORTEST_HEAD:], []).append((first, entry))
        else:
            self._exact.setdefault(first, []).append(entry)

    def _entries_of(self, word: str) -> list[Entry]:
        """The entries that a folded token may begin."""
        by_stem = [entry for stem, entry in self._by_head.get(word[:2], ()) if word.startswith(stem)]
        compounds = self._by_tail.get(word[-SHORTEST_HEAD:], ())
        by_last_part = [entry for pattern, entry in compounds if _matches(pattern, word)]
        return [*self._exact.get(word, ()), *by_stem, *by_last_part]

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
        seconds = {entry.patterns[1] for entry in entries if len(entry.patterns) > 1}
        if not alone and not seconds:
            return None
        return Beginning(
            alone=tuple(alone.values()),
            before={second: _possible(entries, second) for second in seconds if not _is_loose(second)},
            loose=_possible(entries) if any(map(_is_loose, seconds)) else (),
        )

    def find(self, words: Sequence[str], taken: frozenset[int]) -> FoundWords:
        """What a sentence of folded tokens has; of the same group and form only the longest at each token, and none
        that has a token of `taken`."""
        hits: list[Hit] = []
        for index, beginning in enumerate(map(self._beginnings.__getitem__, words)):
            if beginning is None:
                continue
            following = words[index + 1] if index + 1 < len(words) else ""
            possible = beginning.before.get(following, beginning.loose)
            if possible:
                hits += _longest(possible, words, index)
            else:
                hits += [Hit(entry, (index,)) for entry in beginning.alone]
        cues = list(map(self._cues.__getitem__, words))
        phrases = [hit for hit in hits if hit.entry.form is CUE and len(hit.places) > 1]
        for phrase in phrases:  # the longer cue takes the place of the word alone
            cues[phrase.first] &= ~self._bit_of[phrase.entry.group]
        for index in taken:
            cues[index] = 0
        nouns = _without_parts_of_longer([hit for hit in hits if hit.entry.form is NOUN])
        return FoundWords(
            verbs=_free([hit for hit in hits if hit.entry.form is not NOUN and hit.entry.form is not CUE], taken),
            nouns=_free(nouns, taken),
            cues=Cues(self._bit_of, cues, _free(phrases, taken)),
        )


def _free(hits: list[Hit], taken: frozenset[int]) -> list[Hit]:
    return [hit for hit in hits if taken.isdisjoint(hit.places)] if taken else hits


def _possible(entries: Sequence[Entry], second: str = "") -> tuple[Entry, ...]:
    """The entries that may stand before the word `second`, or before any."""
    return tuple(
        entry
        for entry in entries
        if len(entry.patterns) == 1 or _is_loose(entry.patterns[1]) or entry.patterns[1] == second
    )


def _is_loose(pattern: str) -> bool:
    return pattern == GAP or "*" in pattern


def _longest(entries: Sequence[Entry], words: Sequence[str], index: int) -> Iterable[Hit]:
    """The hits of the entries that stand at `index`, of each group and form the longest."""
    longest: dict[tuple[str, Form], Hit] = {}
    for entry in entries:
        places = _places_of_phrase(entry.patterns, words, index)
        key = (entry.group, entry.form)
        if places and (key not in longest or longest[key].places < places):
            longest[key] = Hit(entry, places)
    return longest.values()


def _without_parts_of_longer(nouns: list[Hit]) -> list[Hit]:
    """The nouns that are no part of another: the "statement" of a "joint statement" is none by itself."""
    phrases = [noun for noun in nouns if len(noun.places) > 1]
    return [noun for noun in nouns if not _is_part_of_one(noun, phrases)] if phrases else nouns


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
    """`stem*` matches any ending; `*part` a compound of which it is the last part."""
    if pattern.startswith("*"):
        return len(word) >= len(pattern) - 1 + SHORTEST_MODIFIER and word.endswith(pattern[1:])
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
def vocabulary(language: str | None, *, marks_left_out: bool = False) -> Vocabulary | None:
    """The vocabulary of a language, None where there are no words for it.

    With `marks_left_out` that of Serbian as it is typed without its marks: "izvestaj". It is one of its own, because
    there "rusi" is "demolishes" and elsewhere a Russian.
    """
    words = load_words("events", language) if language else None
    if words and marks_left_out and language == "sr":
        words = _without_marks(words)
    return Vocabulary(words) if words else None


def _without_marks(words: Mapping[str, Any]) -> dict[str, Any]:
    """The word lists, tables at any depth, with every text without diacritics."""
    return {
        name: _without_marks(value)
        if isinstance(value, Mapping)
        else (without_diacritics(value) if isinstance(value, str) else value)
        for name, value in words.items()
    }

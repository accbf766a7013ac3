"""TenseCues: the words of a language that tell past from future, from its table `tense`."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from enum import Enum, auto
from typing import Any

from timeline.extract.dates.trie import trie_pattern

SHORTEST_VERB = 4  # letters; "red" and "bed" are no verbs
WORD = r"[^\W\d][\w\u0300-\u036f]*(?:[’'][^\W\d][\w\u0300-\u036f]*)?"
NUMBER_OR_MARK = r"\d[\d.,]*|[,:()–—]"


class Cue(Enum):
    """What a word may say."""

    FUTURE = auto()  # "will", "is expected"
    FUTURE_OR_NOUN = auto()  # "plans to": a verb, unless the clause has its verb already
    BESIDE = auto()  # "due", "begins": the future only right before the time, "due on Monday"
    PAST = auto()
    DEADLINE = auto()  # "ordered": past, but what comes "by June" lies ahead of it
    INFINITIVE = auto()  # "to": what comes "by June" is still to do


class TenseCues:
    """The cues, each as it stands within a sentence, at its beginning and in capitals; `no_cues` are left out ("May").

    `words` finds words, cues of several words, numbers and marks in a sentence.
    """

    def __init__(
        self,
        table: Mapping[str, Any],
        spelled: Callable[[Iterable[str]], Iterator[str]] = iter,
        links: Collection[str] = (),
        no_cues: Collection[str] = (),
    ) -> None:
        def forms(key: str) -> frozenset[str]:
            return frozenset(spelled(table.get(key, ())))

        self._cues = {
            cased: cue
            for cue in Cue
            for form in forms(cue.name.lower())
            for cased in (form, form[0].upper() + form[1:], form.upper())
            if cased not in no_cues
        }
        self.prospects = forms("prospects")
        phrases = trie_pattern({*self._cues, *self.prospects})
        self.words = re.compile(rf"(?:{phrases})(?![\w\u0300-\u036f’'])|{WORD}|{NUMBER_OR_MARK}")
        self.past = forms("past")
        self._past_endings = _endings(table, "past_endings")
        self._future_endings = _endings(table, "future_endings")
        self._no_verbs = forms("no_verbs")
        self.infinitive_endings = _endings(table, "infinitive_endings") or ("",)
        self.possessive = tuple(forms("possessive"))
        self.determiners = forms("determiners")
        self.passive = forms("passive")
        self.clauses = forms("clauses")
        self.lasting = tuple(forms("lasting"))
        self.conditions = forms("conditions")
        self.present = forms("present")
        self.comparing = _comparison(forms("comparing"))
        self.links = forms("links") | frozenset(links)

    def cue(self, word: str) -> Cue | None:
        """What a word says by itself, or by its ending: "arrested", "présentera"."""
        cue = self._cues.get(word) or self._cues.get(" ".join(word.split()))
        if cue or len(word) <= SHORTEST_VERB or not word.islower() or word in self._no_verbs:
            return cue
        if word.endswith(self._past_endings):
            return Cue.PAST
        return Cue.FUTURE if word.endswith(self._future_endings) else None


def _comparison(words: Collection[str]) -> re.Pattern[str]:
    """What ends where a time begins that a figure is held against: "from 9,000 people ", "higher than "."""
    return re.compile(rf"\b(?:{trie_pattern(words)})(?:\s+(?:[^.;:!?\n]*\d[^;:!?\n]*)?)?$" if words else "(?!)")


def _endings(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """As given: without its diacritics "-iće" would be that of "izbeglice"."""
    endings: Iterable[str] = table.get(key, ())
    return tuple(dict.fromkeys(form for ending in endings for form in (ending, unicodedata.normalize("NFD", ending))))

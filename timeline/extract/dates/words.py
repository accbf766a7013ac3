"""WordTable: the words of one language that tell when, ready to be looked up.

Each set of kinds that a token can have gets one character, its code; the rules are regular expressions over codes, so
that no rule needs to know a language.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache
from typing import Any, NamedTuple

from timeline.extract.dates.numbers import NUMBER_KINDS, number_pattern, number_values
from timeline.extract.dates.tense_cues import TenseCues
from timeline.extract.dates.trie import trie_pattern
from timeline.extract.lexicon import load_words
from timeline.serbian import to_cyrillic, without_diacritics

SETTINGS = ("name", "writing", "tense", "false_friends")
SPELLINGS = {"cyrillic": to_cyrillic, "without_diacritics": without_diacritics}

TRIGGERS = frozenset({
    "MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "UNIT", "UNITS", "NIGHT", "RELATIVE_DAY", "RELATIVE_NIGHT", "DECADE",
    "FREQUENCY", "NOW", "NOON", "HOLIDAY", "HALF_DAY", "ERA", "TOLD_DAY", "QUARTER",
})  # fmt: skip
NUMBER_TRIGGERS = r"\d{4}(?!,?\d)|\d{1,2}[./:-]\s?\d|(?<=['’‘])\d\d(?!\d)"

LETTER = r"[\w\u0300-\u036f]"

PUNCTUATION = {
    ",": "COMMA", "-": "DASH", "–": "DASH", "—": "DASH", "‑": "DASH", "/": "SLASH", ".": "DOT",
    "(": "OPEN", ")": "CLOSE", "'": "QUOTE", "’": "QUOTE", "‘": "QUOTE",
}  # fmt: skip


# What may stand between a verb and the time that it leads to: "postponed until the 5 May".
LINKS = frozenset(
    {"ON", "ON_DAY", "BY", "UNTIL", "BY_OR_UNTIL", "FROM", "TO", "AT_EARLIEST", "ARTICLE", "ABOUT", "AROUND"}
)


MOST_LANGUAGES = 16  # tables kept


class Word(NamedTuple):
    """What a word or a group of digits may mean, by kind: {"ORDINAL": "2", "UNIT": "second"}, and the code of those."""

    code: str
    values: Mapping[str, Any]


class Codes:
    """One private character for each set of kinds that a token can have."""

    def __init__(self) -> None:
        self._codes: dict[frozenset[str], str] = {}

    def code(self, kinds: Iterable[str]) -> str:
        return self._codes.setdefault(frozenset(kinds), chr(0xE000 + len(self._codes)))

    def of_kind(self, kind: str) -> str:
        """Every code of a set that holds `kind`."""
        return "".join(code for kinds, code in self._codes.items() if kind in kinds)


class WordTable:
    """The words of one language. `tokens` matches one token, `triggers` the words where reading begins."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        writing = tables.get("writing", {})
        self.order: str = writing.get("numeric_order", "dmy")
        scripts = writing.get("spellings", ())
        self.false_friends = {
            kind: frozenset(_spellings(forms, scripts)) for kind, forms in tables.get("false_friends", {}).items()
        }
        self.is_empty = not tables
        self.codes = Codes()
        self._words = self._spelled(tables, writing)
        self.tense = TenseCues(
            tables.get("tense", {}),
            lambda forms: _spellings(forms, scripts),
            links=self._of_kinds(LINKS),
            no_cues=self._of_kinds({"MONTH"}),
        )
        phrases = trie_pattern(self._words)
        triggers = trie_pattern(form for form, word in self._words.items() if TRIGGERS & word.values.keys())
        number = number_pattern(tuple(writing.get("ordinal_marks", ())), tuple(writing.get("decade_marks", ())))
        self._number = re.compile(number)
        self.tokens = re.compile(rf"(?:{phrases})(?:(?<=['’])|(?!{LETTER}))|{number}|{LETTER}+|[^\w\s]")
        self.triggers = re.compile(rf"\b(?:(?:{triggers})(?!{LETTER})|{NUMBER_TRIGGERS})")

    def __getitem__(self, token: str) -> Word | None:
        """What `token` means, None for a word that tells no time."""
        word = self._words.get(token)
        if word or not token[0].isdecimal():
            return word or self._words.get(" ".join(token.split()))
        match = self._number.fullmatch(token)
        return self._word(number_values(match, self.order)) if match else None

    def _of_kinds(self, kinds: Set[str]) -> frozenset[str]:
        return frozenset(form for form, word in self._words.items() if kinds & word.values.keys())

    def _word(self, values: Mapping[str, Any]) -> Word:
        return Word(self.codes.code(values), values)

    def _spelled(self, tables: Mapping[str, Any], writing: Mapping[str, Any]) -> dict[str, Word]:
        meanings: dict[str, dict[str, Any]] = {mark: {kind: mark} for mark, kind in PUNCTUATION.items()}
        for kind, table in tables.items():
            if kind in SETTINGS:
                continue
            for value, forms in table.items():
                for form in _spellings(forms, writing.get("spellings", ())):
                    for cased in _cases(form, kind, writing):
                        meanings.setdefault(cased, {})[kind.upper()] = _number_or_text(value)
        for kinds in NUMBER_KINDS:
            self.codes.code(kinds)
        return {form: self._word(values) for form, values in meanings.items()}


def _spellings(forms: Iterable[str], scripts: Iterable[str]) -> Iterator[str]:
    """Each form, in other scripts too, composed and with its marks as letters of their own."""
    for form in forms:
        for spelling in (form, *(SPELLINGS[script](form) for script in scripts)):
            yield spelling
            if not spelling.isascii():
                yield unicodedata.normalize("NFD", spelling)


def _cases(form: str, kind: str, writing: Mapping[str, Any]) -> Iterator[str]:
    """The form as it stands in a sentence, at its beginning, in a title and in capitals."""
    if kind in writing.get("capitals", ()):
        yield form.upper()
        return
    if kind not in writing.get("proper", ()):
        yield form
        if form in writing.get("as_written", ()):
            return
    yield form[0].upper() + form[1:]
    yield " ".join(word[0].upper() + word[1:] for word in form.split())
    if len(form) > 1:
        yield form.upper()


def _number_or_text(value: str) -> int | str:
    return int(value) if re.fullmatch(r"-?[1-9]\d*|0", value) else value


def word_table(language: str) -> WordTable:
    """The words of a language; of one that has none, the table that knows digits alone."""
    return _word_table(language if load_words("dates", language) else None)


@lru_cache(maxsize=MOST_LANGUAGES)
def _word_table(language: str | None) -> WordTable:
    return WordTable((load_words("dates", language) if language else None) or {})

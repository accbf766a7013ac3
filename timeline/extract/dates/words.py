"""WordTable: the words of one language that tell when, ready to be looked up.

Each set of kinds that a token can have gets one character, its code; the rules are regular expressions over codes, so
that no rule needs to know a language.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache
from typing import Any, NamedTuple

from timeline.extract.dates.numbers import DAYS, NUMBER_KINDS, OLD_YEAR, number_pattern, number_values
from timeline.extract.dates.tense_cues import TenseCues
from timeline.extract.dates.trie import LETTER, WORD_END, YEAR_NEXT, trie_pattern
from timeline.extract.lexicon import load_words
from timeline.serbian import to_cyrillic, without_diacritics

SETTINGS = ("name", "writing", "tense", "false_friends")
SPELLINGS = {"cyrillic": to_cyrillic, "without_diacritics": without_diacritics}

TRIGGERS = frozenset({
    "MONTH", "WEEKDAY", "WEEKDAYS", "SEASON", "UNIT", "UNITS", "NIGHT", "RELATIVE_DAY", "RELATIVE_NIGHT", "DECADE",
    "FREQUENCY", "NOW", "NOON", "HOLIDAY", "HALF_DAY", "ERA", "PERIOD_WORD", "TOLD_DAY", "QUARTER", "CENTURY",
    "MANY", "MEASURE", "RELATIVE_UNIT", "TOLD_UNIT", "WEEKEND", "UNIT_EDGE", "WEEKDAY_NIGHT", "CALENDAR_WEEK", "PAPER",
})  # fmt: skip
# 2023; 12.5, 12/05, 10:30; 12May, where {months} are the names of months; '99; 2 0 2 3.
NUMBER_TRIGGERS = (
    r"\d(?:\d{{3}}(?!,?\d)|\d?(?:[./:-]\s?\d|(?:{months})(?![^\W\d_]))"
    r"|(?<=['’‘].)\d(?!\d)|(?<=[12])(?:\s\d){{3}}(?!\s?\d))"
)

LONGEST_WORD = 64  # letters of a token; what goes on is no word, and is not read again from every trigger in it

# Words that a year may have grown together with: "in the spring of2023".
LEADING = frozenset({"OF", "ON", "ON_DAY", "SINCE", "FROM", "BY", "UNTIL", "BY_OR_UNTIL", "BEFORE", "AFTER", "BETWEEN"})

PUNCTUATION = {
    ",": "COMMA", "-": "DASH", "–": "DASH", "—": "DASH", "‐": "DASH", "‑": "DASH", "−": "DASH", "/": "SLASH",
    ".": "DOT", "(": "OPEN", ")": "CLOSE", "'": "QUOTE", "’": "QUOTE", "‘": "QUOTE",
}  # fmt: skip


# What may stand between a verb and the time that it leads to: "postponed until the 5 May".
LINKS = frozenset(
    {"ON", "ON_DAY", "BY", "UNTIL", "BY_OR_UNTIL", "FROM", "TO", "AT_EARLIEST", "ARTICLE", "ABOUT", "AROUND"}
)


MOST_LANGUAGES = 16  # tables kept
MOST_WORDS = 8192  # of each of which what they mean is remembered


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
        self.dotted_days = "." in writing.get("ordinal_marks", ())
        scripts = writing.get("spellings", ())
        self.false_friends = {
            kind: frozenset(_spellings(forms, scripts)) for kind, forms in tables.get("false_friends", {}).items()
        }
        self.is_empty = not tables
        self.codes = Codes()
        self._words = self._spelled(tables, writing)
        self.may_count = frozenset(map(self.codes.code, (OLD_YEAR, *DAYS)))
        self.tense = TenseCues(
            tables.get("tense", {}),
            lambda forms: _spellings(forms, scripts),
            links=self._of_kinds(LINKS),
            no_cues=self._of_kinds({"MONTH"}),
        )
        self.parts = frozenset(part for form in self._words for part in form.split())
        self.number = re.compile(
            number_pattern(tuple(writing.get("ordinal_marks", ())), tuple(writing.get("decade_marks", ())))
        )
        self.tokens = self._tokens()
        self.triggers = self._triggers()
        self.word = lru_cache(maxsize=MOST_WORDS)(self.__getitem__)

    def _tokens(self) -> re.Pattern[str]:
        """One token. A word of two letters and more may have grown together with a number: "on12 March", "May2023"."""
        phrases = trie_pattern(self._words)
        other = rf"{LETTER}{{1,{LONGEST_WORD}}}|[^\w\s]"
        return re.compile(rf"(?:{phrases})(?:(?!{LETTER})|(?<=['’])|(?=\d)(?<=\w[\w.]))|{self.number.pattern}|{other}")

    def _triggers(self) -> re.Pattern[str]:
        words = self._of_kinds(TRIGGERS)
        leading = [form for form in (*words, *self._of_kinds(LEADING)) if len(form) > 1]
        ended = trie_pattern([*(form + WORD_END for form in words), *(form + YEAR_NEXT for form in leading)])
        numbers = NUMBER_TRIGGERS.format(months=trie_pattern(self._of_kinds({"MONTH"})))
        return re.compile(rf"\b(?:{ended}|{numbers})")

    def __getitem__(self, token: str) -> Word | None:
        """What `token` means, None for a word that tells no time."""
        word = self._words.get(token)
        if word:
            return word
        if not token[0].isdecimal():
            return self._words.get(" ".join(token.split()))
        match = self.number.fullmatch(token)
        return self._word(number_values(match, self.order, self.dotted_days)) if match else None

    def count(self, number: int) -> Word:
        """What a number is that counts and cannot be a year."""
        return self._word({"COUNT": number})

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
                        if kind == "month" and writing.get("day_first"):
                            meanings[cased]["DAY_FIRST"] = True
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

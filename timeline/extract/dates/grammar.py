"""Rules over kinds of tokens, and how a stage of them rewrites a run of tokens.

A pattern names kinds, in order: `DAY OF? MONTH YEAR?` reads "26 October 2023" and "6th of May". `?`, `|` and round
brackets are those of regular expressions. What stands before a colon must be there but is no part of the expression:
`SINCE: DATE`. Of the rules that match at a place the one that reads most tokens wins, the earlier one on a tie; when it
declines, because 31 May comes before 3 May or 1500 is no year, the next one is asked.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from timeline.extract.dates.meanings import Meaning
from timeline.extract.dates.tokens import Token
from timeline.extract.dates.words import Codes

KIND = re.compile(r"[A-Z_]+")
MEANING = "MEANING"  # the kind under which a token carries what a rule made of it


class Found:
    """The tokens that a rule read, by kind, in the order of the text."""

    __slots__ = ("_tokens",)

    def __init__(self, tokens: Sequence[tuple[str, Token]]) -> None:
        self._tokens = tokens

    def all(self, kind: str) -> list[Any]:
        return [token.values[kind] for slot, token in self._tokens if slot == kind]

    def get(self, kind: str) -> Any:
        """The value of the first token that was read as `kind`, None when there is none."""
        return next((token.values[kind] for slot, token in self._tokens if slot == kind), None)

    def has(self, kind: str) -> bool:
        return any(slot == kind for slot, _ in self._tokens)

    def places(self, kind: str) -> list[tuple[int, int]]:
        """Where the tokens read as `kind` stand in the text."""
        return [(token.start, token.end) for slot, token in self._tokens if slot == kind]

    def places_of_meanings(self) -> list[tuple[int, int]]:
        return [(token.start, token.end) for _, token in self._tokens if MEANING in token.values]

    def is_unbroken(self) -> bool:
        """Whether no white space stands between the tokens."""
        tokens = [token for _, token in self._tokens]
        return all(token.end == following.start for token, following in pairwise(tokens))

    @property
    def end(self) -> int:
        """Where in the text the last token ends."""
        return self._tokens[-1][1].end

    def gap(self, first: str, last: str) -> tuple[int, int]:
        """Where in the text the first token read as `first` ends and the last one read as `last` begins."""
        ends = [token.end for slot, token in self._tokens if slot == first]
        starts = [token.start for slot, token in self._tokens if slot == last]
        return ends[0], starts[-1]

    def of_kinds(self, *kinds: str) -> list[Token]:
        """The tokens read as one of the kinds."""
        return [token for slot, token in self._tokens if slot in kinds]

    def gap_of_meanings(self) -> tuple[int, int]:
        """Where the first of two times that earlier rules read ends and the second begins."""
        first, second = (token for _, token in self._tokens if MEANING in token.values)
        return first.end, second.start

    def meaning(self, kind: str) -> Any:
        """What an earlier rule made of the token that was read as `kind`."""
        return next(token.values[MEANING] for slot, token in self._tokens if slot == kind)

    def meanings(self) -> list[Any]:
        return [token.values[MEANING] for _, token in self._tokens if MEANING in token.values]


@dataclass(frozen=True, slots=True)
class Rule:
    """`gives` are the kinds of the token that stands for what was read; `example` is a phrase that it reads."""

    name: str
    pattern: str
    example: str
    gives: tuple[str, ...]
    build: Callable[[Found], Meaning | None]


class Step(NamedTuple):
    """One application of a rule to the tokens `first` to `last`; the expression itself begins at `extent`."""

    rule: Rule
    first: int
    extent: int
    last: int
    slots: tuple[tuple[str, int], ...]


class Stage:
    """Rules that are tried together, compiled for the codes of one language."""

    def __init__(self, rules: Sequence[Rule], codes: Codes) -> None:
        self._code = {rule: codes.code((*rule.gives, MEANING)) for rule in rules}
        self._rules = [(rule, *_compiled(rule.pattern, codes)) for rule in rules]
        self._any = re.compile("|".join(_without_groups(pattern.pattern) for _, pattern, _ in self._rules))
        self.steps = lru_cache(maxsize=4096)(self._steps)

    def rewrite(self, tokens: list[Token]) -> list[Token]:
        """`tokens` with every run that a rule reads replaced by one token that carries its meaning and rule."""
        rewritten: list[Token] = []
        done = 0
        for choices in self.steps("".join(token.code for token in tokens)):
            first = choices[0].first
            rewritten += tokens[done:first]
            for step in choices:
                meaning = step.rule.build(Found([(kind, tokens[index]) for kind, index in step.slots]))
                if meaning is not None:
                    break
            else:
                return [*rewritten, tokens[first], *self.rewrite(tokens[first + 1 :])]
            rewritten.append(self._token(step, tokens, meaning))
            done = step.last
            if step is not choices[0]:
                return [*rewritten, *self.rewrite(tokens[done:])]
        return rewritten + tokens[done:]

    def _token(self, step: Step, tokens: list[Token], meaning: Meaning) -> Token:
        start, end = tokens[step.extent].start, tokens[step.last - 1].end
        values: Mapping[str, Any] = {MEANING: meaning, "RULE": step.rule.name, **dict.fromkeys(step.rule.gives)}
        return Token(start, end, self._code[step.rule], values)

    def _steps(self, codes: str) -> tuple[tuple[Step, ...], ...]:
        """The steps from left to right, each with the shorter ones that can take its place when its rule declines."""
        steps: list[tuple[Step, ...]] = []
        place = 0
        while found := self._any.search(codes, place):
            steps.append(self._choices(codes, found.start()))
            place = steps[-1][0].last
        return tuple(steps)

    def _choices(self, codes: str, place: int) -> tuple[Step, ...]:
        choices = [
            Step(
                rule,
                place,
                max(place, match.start("extent")),
                match.end(),
                tuple((kind, match.start(group)) for group, kind in kinds if match.start(group) >= 0),
            )
            for rule, pattern, kinds in self._rules
            if (match := pattern.match(codes, place))
        ]
        return tuple(sorted(choices, key=lambda step: -step.last))


def _compiled(pattern: str, codes: Codes) -> tuple[re.Pattern[str], tuple[tuple[int, str], ...]]:
    """The regular expression over codes, and the kind that each of its groups reads."""
    kinds: list[str] = []

    def group(match: re.Match[str]) -> str:
        kinds.append(match[0])
        return f"([{codes.of_kind(match[0])}])" if codes.of_kind(match[0]) else "((?!))"

    context, _, extent = pattern.rpartition(":")
    parts = [KIND.sub(group, part.replace("(", "(?:")).replace(" ", "") for part in (context, extent)]
    number_of_context_kinds = len(KIND.findall(context))
    groups = tuple((place + 1 + (place >= number_of_context_kinds), kind) for place, kind in enumerate(kinds))
    return re.compile(f"{parts[0]}(?P<extent>){parts[1]}"), groups


def _without_groups(pattern: str) -> str:
    return pattern.replace("(?P<extent>)", "").replace("((?!))", "(?!)").replace("([", "(?:[")

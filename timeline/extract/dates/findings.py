"""Findings: the time expressions of a text before they are resolved."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from timeline.extract.dates.false_friends import is_false_friend
from timeline.extract.dates.grammar import MEANING, Stage
from timeline.extract.dates.meanings import About, Bounded, Listed, Meaning, Range
from timeline.extract.dates.odd_dates import odd_dates
from timeline.extract.dates.rates import as_rate
from timeline.extract.dates.rules import STAGES
from timeline.extract.dates.tokens import Token, stretches
from timeline.extract.dates.words import MOST_LANGUAGES, WordTable, word_table
from timeline.models import Span


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that tell when, and what they mean by themselves."""

    start: int
    end: int
    meaning: Meaning
    rule: str
    ends: tuple[Span, ...] = ()


@lru_cache(maxsize=MOST_LANGUAGES)
def compiled_stages(table: WordTable) -> tuple[Stage, ...]:
    """The rules in the words of a language, compiled in order: a later stage reads what the earlier ones made."""
    return tuple(Stage(rules, table.codes) for rules in STAGES)


def findings(text: str, language: str, ignore: Sequence[Span] = ()) -> list[Finding]:
    """The time expressions in `text`, in order, none of them in the stretches to ignore."""
    table = word_table(language)
    found = list(_read(text, table))
    if table.is_empty:
        found = _with_odd_dates(found, text, language)
    return [finding for finding in found if not any(_overlap(finding, span) for span in ignore)]


def _read(text: str, table: WordTable) -> Iterator[Finding]:
    stages = compiled_stages(table)
    for tokens in stretches(text, table):
        for stage in stages:
            tokens = stage.rewrite(tokens)
        for place, token in enumerate(tokens):
            before = tokens[place - 1] if place else None
            if MEANING in token.values and not is_false_friend(text, token, before, table):
                yield from _of_token(text, token, table)


def _of_token(text: str, token: Token, table: WordTable) -> Iterator[Finding]:
    """The finding that a token is, or those that it lists."""
    meaning, rule = token.values[MEANING], token.values["RULE"]
    rate = as_rate(text, token, table)
    if rate:
        yield Finding(token.start, token.end, rate, "rate")
    elif isinstance(meaning, Listed):
        for time, (start, end) in zip(meaning.times, meaning.places, strict=True):
            yield Finding(start, end, time, rule)
    else:
        yield Finding(token.start, token.end, meaning, rule, _ends(token.start, token.end, meaning))


def _with_odd_dates(found: list[Finding], text: str, language: str) -> list[Finding]:
    """The findings with the dates that only `odd_dates` knows, which take the place of what lies in them."""
    odd = [
        Finding(start, end, meaning, "odd format", _ends(start, end, meaning))
        for start, end, meaning in odd_dates(text, language)
    ]
    ends = [finding.end for finding in odd]
    alone = [finding for finding in found if not _overlaps_next(finding, odd, bisect_right(ends, finding.start))]
    return sorted(alone + odd, key=lambda finding: finding.start)


def _overlaps_next(finding: Finding, others: Sequence[Finding], place: int) -> bool:
    return place < len(others) and _overlap(finding, others[place])


def _overlap(finding: Finding, span: Span | Finding) -> bool:
    return finding.start < span.end and span.start < finding.end


def _ends(start: int, end: int, meaning: Meaning) -> tuple[Span, ...]:
    """The places of the two ends of a range, of other expressions none."""
    if isinstance(meaning, Bounded | About):
        return _ends(start, end, meaning.time)
    if not isinstance(meaning, Range) or meaning.gap is None:
        return ()
    return Span(start, meaning.gap[0]), Span(meaning.gap[1], end)

"""The machinery of the rules: tries, digits, tokens, patterns of kinds."""

import re
from datetime import date

import pytest

from timeline.extract.dates.grammar import Found, Rule, Stage
from timeline.extract.dates.holidays import easter, holiday_in
from timeline.extract.dates.meanings import CalendarTime, Meaning, Unit
from timeline.extract.dates.numbers import NUMBER_KINDS, full_year, number_pattern, number_values
from timeline.extract.dates.stretch import moved
from timeline.extract.dates.tense import Tense, tense_near
from timeline.extract.dates.timex import duration
from timeline.extract.dates.tokens import stretches
from timeline.extract.dates.trie import trie_pattern
from timeline.extract.dates.words import word_table

WORDS = ["may", "march", "mar", "mar.", "last week", "a.m."]


@pytest.mark.parametrize("word", WORDS)
def test_trie_matches_its_words_whole(word: str) -> None:
    match = re.match(trie_pattern(WORDS), word)
    assert match
    assert match[0] == word


def test_trie_of_nothing_matches_nothing() -> None:
    assert re.search(trie_pattern([]), "anything") is None


DIGITS = [
    ("2023", {"YEAR": 2023, "COUNT": 2023}),
    ("7", {"COUNT": 7, "DAY": 7, "HOUR": 7}),
    ("45", {"COUNT": 45, "SHORT_YEAR": 45}),
    ("15th", {"ORDINAL": 15, "DAY": 15}),
    ("1990s", {"DECADE": "1990"}),
    ("10:30", {"CLOCK": (10, 30)}),
    ("30.10.2023", {"NUMERIC_DATE": (2023, 10, 30)}),
    ("10/30/2023", {"NUMERIC_DATE": (2023, 10, 30)}),
    ("29/07/14", {"NUMERIC_DATE": (2014, 7, 29)}),
    ("11.11.11", {"AMOUNT": "11.11.11"}),
    ("15/03", {"DAY_MONTH": (15, 3), "CLEAR": (15, 3)}),
    ("9/11", {"DAY_MONTH": (9, 11)}),
    ("22,000", {"AMOUNT": "22,000"}),
    ("12345678", {"AMOUNT": "12345678"}),
]


@pytest.mark.parametrize(("text", "values"), DIGITS, ids=[case[0] for case in DIGITS])
def test_what_digits_may_mean(text: str, values: dict[str, object]) -> None:
    match = re.fullmatch(number_pattern(("th",), ("s",)), text)
    assert match
    assert number_values(match, "dmy") == values
    assert frozenset(values) in map(frozenset, NUMBER_KINDS)


def test_number_kinds_are_known_before_a_text_is_read() -> None:
    pattern = re.compile(number_pattern(("th", "."), ("s",)))
    known = {frozenset(kinds) for kinds in NUMBER_KINDS}
    for number in [*range(2300), 10_000, 9_999_999]:
        for text in (f"{number}", f"{number:02}", f"{number}th", f"{number}.", f"{number}/03", f"{number}:15"):
            match = pattern.fullmatch(text)
            assert match is None or frozenset(number_values(match, "dmy")) in known


def test_short_years() -> None:
    assert (full_year(14), full_year(50), full_year(51), full_year(99)) == (2014, 2050, 1951, 1999)


def runs(text: str) -> list[list[str]]:
    return [[text[t.start : t.end] for t in run] for run in stretches(text, word_table("en"))]


def test_stretches_grow_over_known_words_only() -> None:
    assert runs("He said on 5 May, though 3 women left last week.") == [["on", "5", "May", ","], ["last", "week", "."]]


def test_a_paragraph_ends_a_stretch() -> None:
    assert runs("on 5\n\nMay") == [["May"]]
    assert runs("on 5\nMay") == [["on", "5", "May"]]


def number_and_month(found: Found) -> Meaning | None:
    day: int = found.get("DAY")
    return CalendarTime(2000, found.get("MONTH"), day) if day < 20 else None


def test_the_longest_rule_wins_and_context_stays_outside() -> None:
    codes = word_table("en").codes
    rules = (
        Rule("short", "DAY MONTH", "", ("DATE",), number_and_month),
        Rule("long", "ON: DAY MONTH YEAR?", "", ("DATE",), number_and_month),
    )
    (run,) = stretches("on 5 May 2023", word_table("en"))
    (token,) = Stage(rules, codes).rewrite(run)
    assert (token.values["RULE"], token.start, token.end) == ("long", 3, 13)


def test_a_rule_that_declines_leaves_the_rest_to_others() -> None:
    codes = word_table("en").codes
    rules = (
        Rule("day", "DAY MONTH", "", ("DATE",), number_and_month),
        Rule("month", "MONTH", "", ("DATE",), lambda found: CalendarTime(2000, found.get("MONTH"))),
    )
    (run,) = stretches("on 25 May", word_table("en"))
    assert [token.values.get("RULE") for token in Stage(rules, codes).rewrite(run)] == [None, None, "month"]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("They will meet in May.", Tense.FUTURE),
        ("They met in May.", Tense.PAST),
        ("He arrived in May.", Tense.PAST),
        ("In May.", Tense.UNKNOWN),
        ("They will see. In May", Tense.UNKNOWN),
        ("He said it will open in May", Tense.FUTURE),
    ],
)
def test_tense(text: str, tense: Tense) -> None:
    start = text.index("May")
    assert tense_near(text, start, start + 3, word_table("en").tense) == tense


def test_moving_by_months_keeps_to_the_month() -> None:
    assert moved(date(2024, 3, 31), Unit.MONTH, -1) == date(2024, 2, 29)
    assert moved(date(2024, 2, 29), Unit.YEAR, 1) == date(2025, 2, 28)


def test_durations() -> None:
    cases = [(Unit.DAY, 3), (Unit.HOUR, 24), (Unit.WEEK, None), (Unit.DECADE, 2), (Unit.FORTNIGHT, 1), (Unit.YEAR, 2.5)]
    assert [duration(*case) for case in cases] == ["P3D", "PT24H", "PXW", "P20Y", "P2W", "P2.5Y"]


def test_holidays() -> None:
    assert [easter(year) for year in (2023, 2024, 2025)] == [date(2023, 4, 9), date(2024, 3, 31), date(2025, 4, 20)]
    assert holiday_in("thanksgiving", 1999) == date(1999, 11, 25)
    assert holiday_in("easter-2", 2024) == date(2024, 3, 29)

"""Dates in broken text: what a careful reader still reads, and where nobody can tell and no day may be invented."""

import unicodedata
from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from timeline.extract.dates import find_dates
from timeline.extract.dates.legible import legible
from timeline.extract.dates.tokens import LONGEST, REACH, stretches
from timeline.extract.dates.words import word_table
from timeline.models import Span

WEDNESDAY = date(2025, 4, 2)


def read(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    found = find_dates(text, published=WEDNESDAY, language=language)
    return [(expression.text, str(expression.span) if expression.span else None) for expression in found]


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


READS = [
    # grown together
    ("in the spring of2023", "the spring of2023", "2023-21"),
    ("arrivals of2023", "2023", "2023"),
    ("since2015", "2015", "2015/.."),
    ("by2030 at the latest", "2030", "[..2030]"),
    ("on12 March they left", "12 March", "2025-03-12"),
    ("12May2023", "12May2023", "2023-05-12"),
    ("12 Feb.2023", "12 Feb.2023", "2023-02-12"),
    ("26October 2023", "26October 2023", "2023-10-26"),
    ("May2023", "May2023", "2023-05"),
    ("March12, 2023", "March12, 2023", "2023-03-12"),
    ("On 12 March 2023the camp closed", "12 March 2023", "2023-03-12"),
    ("In 2023the camp closed", "2023", "2023"),
    # set apart
    ("12 March 2 0 1 5", "12 March 2 0 1 5", "2015-03-12"),
    ("1 2 March 2 0 2 3", "1 2 March 2 0 2 3", "2023-03-12"),
    ("March 1 2, 2 0 2 3", "March 1 2, 2 0 2 3", "2023-03-12"),
    ("In 2 0 1 5 many came", "2 0 1 5", "2015"),
    ("since 2 0 1 5", "2 0 1 5", "2015/.."),
    ("March 2 0 1 5", "March 2 0 1 5", "2015-03"),
    ("On 12 March 2 015.", "12 March 2 015", "2015-03-12"),
    ("On 12 March 20 15, he left", "12 March 20 15", "2015-03-12"),
    ("On March 12, 20 15.", "March 12, 20 15", "2015-03-12"),
    # held together by marks
    ("12-March-2023", "12-March-2023", "2023-03-12"),
    ("12/Mar/2023", "12/Mar/2023", "2023-03-12"),
    ("12.Mar.2023", "12.Mar.2023", "2023-03-12"),
    ("Mar-12-2023", "Mar-12-2023", "2023-03-12"),
    ("2023-March-12", "2023-March-12", "2023-03-12"),
    ("March-2023", "March-2023", "2023-03"),
    ("12 March (2023)", "12 March (2023)", "2023-03-12"),
    ("in March (2023)", "March (2023)", "2023-03"),
    ("12 March ’23", "12 March ’23", "2023-03-12"),
    ("12 − 14 March 2023", "12 − 14 March 2023", "2023-03-12/2023-03-14"),
    ("since 12 March – 2023 was quiet", "12 March", "2025-03-12/.."),
    ("12 March AD 1023", "12 March AD 1023", "1023-03-12"),
    # other spaces
    ("12\u00a0March\u00a02023", "12\u00a0March\u00a02023", "2023-03-12"),
    ("12\u2009March\u202f2023", "12\u2009March\u202f2023", "2023-03-12"),
    ("12\u3000March\u30002023", "12\u3000March\u30002023", "2023-03-12"),
    ("12\u200bMarch\u200b2023", "12\u200bMarch\u200b2023", "2023-03-12"),
    ("12  March   2023", "12  March   2023", "2023-03-12"),
    ("the day  before yesterday", "the day  before yesterday", "2025-03-31"),
    # signs that do not show
    ("Octo\u00adber 2023", "Octo\u00adber 2023", "2023-10"),
    ("20\u00ad23 was hard; in 20\u00ad22", "20\u00ad22", "2022"),
    ("\u200e12\u200e March 2023\u200f", "12\u200e March 2023", "2023-03-12"),
    ("\u202b12 March 2023\u202c", "12 March 2023", "2023-03-12"),
    ("\u206612\u2069 March 2023", "12\u2069 March 2023", "2023-03-12"),
    ("\ufeff12 March 2023", "12 March 2023", "2023-03-12"),
    # lines
    ("26\nOctober 2023", "26\nOctober 2023", "2023-10-26"),
    ("26\r\nOctober 2023", "26\r\nOctober 2023", "2023-10-26"),
    ("26 October\n   2023", "26 October\n   2023", "2023-10-26"),
    ("26\n\tOctober 2023", "26\n\tOctober 2023", "2023-10-26"),
    ("26 Octo-\nber 2023", "26 Octo-\nber 2023", "2023-10-26"),
    ("26 Octo-\r\n  ber 2023", "26 Octo-\r\n  ber 2023", "2023-10-26"),
    ("26 Octo\u00ad\nber 2023", "26 Octo\u00ad\nber 2023", "2023-10-26"),
    ("26 Octo¬\nber 2023", "26 Octo¬\nber 2023", "2023-10-26"),
    ("He left yester-\nday.", "yester-\nday", "2025-04-01"),
    ("in mid-\nOctober 2023", "mid-\nOctober 2023", "[2023-10-11..2023-10-20]"),
    ("the day\nbefore yesterday", "the day\nbefore yesterday", "2025-03-31"),
    # digits and letters of all kinds
    ("１２ May ２０２３", "１２ May ２０２３", "2023-05-12"),
    ("١٢ May ٢٠٢٣", "١٢ May ٢٠٢٣", "2023-05-12"),
    ("２０２３-０５-０１", "２０２３-０５-０１", "2023-05-01"),
    ("OCTOBER 26, 2023", "OCTOBER 26, 2023", "2023-10-26"),
    ("2023年5月", "2023", "2023"),
    ("12.03.2023r.", "12.03.2023", "2023-03-12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), READS, ids=[repr(case[0]) for case in READS])
def test_broken_text_that_is_clear(text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in read(text)


READS_IN = [
    ("fr", "12 août 2023", "12 août 2023", "2023-08-12"),
    ("fr", decomposed("12 août 2023"), decomposed("12 août 2023"), "2023-08-12"),
    ("fr", "12 AOÛT 2023", "12 AOÛT 2023", "2023-08-12"),
    ("fr", "le 12\u00a0mars 2 015.", "le 12\u00a0mars 2 015", "2015-03-12"),
    ("fr", "dé-\ncembre 2023", "dé-\ncembre 2023", "2023-12"),
    ("de", decomposed("am 12. März 2023"), decomposed("12. März 2023"), "2023-03-12"),
    ("de", "12. MÄRZ 2023", "12. MÄRZ 2023", "2023-03-12"),
    ("de", "am 3.Oktober 2023", "3.Oktober 2023", "2023-10-03"),
    ("de", "am 10.05. kamen sie", "10.05.", "2025-05-10"),
    ("sr", "12. мартa 2023", "12. мартa 2023", "2023-03-12"),       # the last "a" is Latin
    ("sr", "12. mарта 2023", "12. mарта 2023", "2023-03-12"),       # the "m" is Latin
    ("sr", "15. јyна 2023", "15. јyна 2023", "2023-06-15"),         # the "y" is Latin
    ("sr", "12. mарtа 2023", "12. mарtа 2023", "2023-03-12"),
    ("sr", "12.marta 2023.godine", "12.marta 2023.godine", "2023-03-12"),
    ("sr", "12.marta2023.", "12.marta2023", "2023-03-12"),
    ("tr", "12 KASIM 2023", "12 KASIM 2023", "2023-11-12"),
    ("tr", "12 Kasım 2023", "12 Kasım 2023", "2023-11-12"),
    ("en", "12 Mаrch 2023", "12 Mаrch 2023", "2023-03-12"),         # the "а" is Cyrillic
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "edtf"), READS_IN, ids=[repr(case[1]) for case in READS_IN])
def test_broken_text_that_is_clear_in_other_languages(language: str, text: str, words: str, edtf: str) -> None:
    assert (words, edtf) in read(text, language)


# What stays, where a part of it can be trusted.
READS_LESS = [
    ("26\n\nOctober 2023", [("October 2023", "2023-10")]),          # paragraphs
    ("26\r\n\r\nOctober 2023", [("October 2023", "2023-10")]),
    ("26 \n \n October 2023", [("October 2023", "2023-10")]),
    ("26\tOctober 2023", [("October 2023", "2023-10")]),            # cells of a table
    ("26 | October 2023", [("October 2023", "2023-10")]),
    ("26\fOctober 2023", [("October 2023", "2023-10")]),            # pages
    ("26         October 2023", [("October 2023", "2023-10")]),     # columns
    ("Table 1 2 March 2023", [("March 2023", "2023-03")]),          # the 2nd or the 12th
    ("3l March 2023", [("March 2023", "2023-03")]),
    ("Issue 32 March 2023", [("March 2023", "2023-03")]),
    ("0 May 2023", [("May 2023", "2023-05")]),
    ("two-\nday talks", [("two-\nday", None)]),
    ("1. 12.03.2023", [("12.03.2023", "2023-03-12")]),              # an item of a list, no 1 December 2003
    ("On 12 March 1500 migrants came", [("12 March", "2025-03-12")]),
    ("In March 30 people died", [("March", "2025-03")]),
    ("On March 30 people died", [("March 30", "2025-03-30")]),
    ("In March 30 and 31 were holidays", [("March 30 and 31", "2025-03-30/2025-03-31")]),
    ("It was set for March 30 but put off", [("March 30", "2025-03-30")]),
    ("On 12 March 10000 migrants came", [("12 March", "2025-03-12")]),
    ("Le 12 March 0930 GMT", [("12 March", "2025-03-12")]),
    ("5/6 May-7", [("5/6 May", "2025-05-05/2025-05-06")]),
    ("26-27-28 October 2023", [("October 2023", "2023-10")]),
    ("12 March 490 BC", [("12 March 490 BC", None)]),
    ("12 Mar ch 2023", [("2023", "2023")]),
    ("31 June and 1 July 2023", [("1 July 2023", "2023-07-01")]),
    ("Friday, 31 February; Monday", [("Monday", "2025-03-31")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expressions"), READS_LESS, ids=[repr(case[0]) for case in READS_LESS])
def test_only_what_is_clear_is_read(text: str, expressions: list[tuple[str, str | None]]) -> None:
    assert read(text) == expressions


NOTHING = [
    # in no calendar
    "31 February", "February 30", "30 February 2023", "29 February 2023", "February 29, 2023", "31 April", "31/06/2023",
    "30.02.2023", "2023-02-30", "2023-13-01", "2023.02.30", "13/13/2023", "32/01/2024", "00/00/2023", "0.5.2023",
    "99.99.9999", "31.11.2023", "28-31 February 2023", "Monday, 31 February 2023",
    "between 30 February and 3 March 2023", "25:70", "at 25:00", "at 24:30", "the 99th century", "the 0th century",
    # years that news does not tell of
    "0000-00-00", "0001-01-01", "9999-12-31", "12.03.0001", "12/03/9999", "12 March 0001", "12 March 99999.",
    "12 March 10000.", "1 January 0001", "in 0001", "in 99999", "year 10000", "year 0",
    # what text recognition has spoilt
    "l2 March 2O23", "12 March 2O23", "12 March 20l5", "March 2О23", "12 March I998", "12 March 2 0 2",
    "scores 2 0 1 5", "On 12 March 20 15 people came", "12 March 23.", "1 May 999",
    "10-5 May", "5-4 May", "May 5 6 2023", "the 1000s",
    "the 2990s", "the last 90 days of May", "12 May 2 0 1 5 7",
    # parts of other numbers and names
    "10.12.20.5", "172.16.11.20", "10.12.2023.5", "v2023.1.2.4", "12-05-2023-001", "2023-05-12-001", "01.12.23.45.67",
    "12/05/2023/4567", "photo20230512", "20230512", "report_2023_05_12.pdf", "COVID2019", "Euro2024", "ID2015x",
    "SEPT2", "MARCH1", "DEC1", "2015x", "2023m", "2000\u00a0people", "2000\npeople",
    "John 3:16", "won the set 21:15", "a ratio 1:20", "Decision 04/12", "№ 04/12", "It cost €10.05.",
    "rose by 2.05.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTHING, ids=map(repr, NOTHING))
def test_nothing_is_read(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("language", ["", "xx", "EN", "en-GB", "../en", "\x00", "zxx", "日本", "a" * 300])
def test_any_language(language: str) -> None:
    assert ("2023-05-12", "2023-05-12") in read("12 foo 2023, 2023-05-12, 31 lutego 2023", language)


def test_a_tag_of_another_language_gives_no_day_that_is_in_no_calendar() -> None:
    assert read("30 lutego 2023", "pl") in ([], [("2023", "2023")])
    assert read("12 maja 2023", "pl") == [("12 maja 2023", "2023-05-12")]
    assert read("12 maja 0001", "pl") == []


def test_what_does_not_show_is_no_part_at_the_ends() -> None:
    text = "On \u200b12 March\u00ad 2023\u200b."
    assert [expression.text for expression in find_dates(text)] == ["12 March\u00ad 2023"]


def test_the_ends_of_a_range_stand_in_the_text_itself() -> None:
    text = "\u200bfrom 26 to 27 Octo\u00adber 2023"
    (found,) = find_dates(text)
    assert [text[end.start : end.end] for end in found.ends] == ["26", "27 Octo\u00adber 2023"]


def test_what_is_to_be_ignored_stands_in_the_text_itself() -> None:
    text = "\u200b\u200b5 May 2023\u200b, 6 May 2023"
    ignored = Span(text.index("5"), text.index(","))
    assert [expression.text for expression in find_dates(text, ignore=(ignored,))] == ["6 May 2023"]


def test_most_texts_are_read_as_they_stand() -> None:
    text = "Am 5. März – „heute“ – kamen 50 an."
    assert legible(text, word_table("de")).text is text


# Texts made to be slow. `looked_at` counts the tokens that are looked at while the stretches are found.
LONG = {
    "the same word": "may " * 5_000,
    "triggers without gaps": "2023/" * 5_000,
    "spaced digits": "2 0 1 5 " * 5_000,
    "spaced digits without end": "1 2 3 4 5 6 7 8 9 " * 2_000,
    "words with marks between": "\u03012023" * 5_000,
    "one long word with triggers": "2023\u0301a" * 5_000,
    "known words without end": "the first of the last of " * 2_000,
    "amounts": "1.234" * 5_000,
    "dots": "12. " * 5_000 + "May",
    "glued": "of2023" * 5_000,
    "hyphens": "Octo-\n" * 5_000,
    "soft hyphens": "\u00ad\n" * 5_000 + "May",
    "two scripts": "мarт " * 5_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_each_character_is_looked_at_a_bounded_number_of_times(text: str) -> None:
    """The work for a trigger is bounded by REACH and LONGEST, however long the text and its words are."""
    table = Counting(word_table("en"))
    text = legible(text, word_table("en")).text
    triggers = sum(1 for _ in word_table("en").triggers.finditer(text))
    list(stretches(text, table))  # type: ignore[arg-type]
    assert table.looked_at <= triggers * (REACH + LONGEST + 2)
    assert table.longest <= 2 * REACH


class Counting(SimpleNamespace):
    """A word table that counts the tokens that it is asked for."""

    looked_at: int
    longest: int

    def __init__(self, table: Any) -> None:
        super().__init__(**vars(table), looked_at=0, longest=0)
        self.count, self._look_up = table.count, table.word
        self.word = self._counted

    def _counted(self, token: str) -> Any:
        self.looked_at += 1
        self.longest = max(self.longest, len(token))
        return self._look_up(token)


def long_tokens() -> Iterator[str]:
    for unit in ("a", "1", "1.", "1,234", "é", "e\u0301", "-", " ", "\n", "may", "'", "(", "0 "):
        yield unit * 20_000
        yield f"5 {unit * 20_000} May"


@pytest.mark.parametrize("text", long_tokens(), ids=lambda text: repr(text[:8]))
def test_very_long_tokens(text: str) -> None:
    for expression in find_dates(text, published=WEDNESDAY):
        assert len(expression.text) < 200

"""timeline.articles.paragraphs and hyphens: paragraphs from lines with their places, without any file."""

from collections import Counter

import pytest

from timeline.articles.hyphens import known_words, rejoined
from timeline.articles.paragraphs import paragraphs_of
from timeline.articles.printed import HYPHEN, PrintedLine


def column(*lines: str, top: float = 700, left: float = 50, width: float = 5, size: float = 10) -> list[PrintedLine]:
    """Lines of letters of one width; ">" before one indents it, "=" stretches it to the right edge (300)."""
    placed = []
    for number, line in enumerate(lines):
        text = line.lstrip(">=")
        start = left + (12 if line.startswith(">") else 0)
        right = 300 if "=" in line[:2] else start + width * len(text)
        placed.append(PrintedLine(text, start, right, top - 12 * number, size))
    return placed


FULL = (
    "=The council met in Vienna on Monday and spoke of",
    "=the agreements with Albania and Montenegro, which",
    "=were signed a year ago and are in force by now, in",
)


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ((*FULL, "most of their parts.", "=A second one was set", "=to the edge as well."), 2),
        ((*FULL, "=most of their parts and in all.", ">=A second one was indented", "=here."), 2),
        ((*FULL, ">=most of this was", ">=indented as a quotation", ">=is, to its end"), 2),
        ((*FULL, *FULL, "short line of a justified text", "=And another paragraph after it"), 2),
        (("Agenda", "Vienna", "Tirana", *FULL), 4),
        (("• One point", "• Another point", "  12. marta 2019. godine"), 3),
    ],
)
def test_where_paragraphs_end(lines: tuple[str, ...], paragraphs: int) -> None:
    assert len(paragraphs_of([column(*lines)])) == paragraphs


def test_over_the_end_of_a_page() -> None:
    first, second = column(*FULL), column("=all of the countries.", "=Another page.")
    assert paragraphs_of([first, second])[0].endswith("in force by now, in all of the countries. Another page.")
    ended = column(*FULL[:2], "=were signed a year ago and are in force by now, all.")
    assert len(paragraphs_of([ended, second])) == 2


def test_headings_stand_alone() -> None:
    heading = column("A heading over", "two lines", size=18)
    assert paragraphs_of([[*heading, *column(*FULL, top=600)]])[0] == "A heading over two lines"


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("Montene" + HYPHEN, "gro", "Montenegro"),
        ("Off\N{SOFT HYPHEN}", "icials", "Officials"),
        ("a four-", "metre fence", "a four-metre fence"),
        ("a long-", "term deal", "a long-term deal"),
        ("non-", "governmental", "non-governmental"),
        ("EU-", "led talks", "EU-led talks"),
        ("Ein-", "und Ausreise", "Ein- und Ausreise"),
        ("Bosnien-", "Herzegowina", "Bosnien-Herzegowina"),
        ("in 2015-", "2016", "in 2015-2016"),
        ("in 2015–", "2016", "in 2015–2016"),
        ("he said –", "and left", "he said – and left"),
        ("to re-", "admit them", "to readmit them"),
        ("-", "gro", "- gro"),
        ("the", "end", "the end"),
    ],
)
def test_words_divided_at_the_end_of_a_line(first: str, second: str, whole: str) -> None:
    assert rejoined(first, second, Counter()) == whole


def test_the_rest_of_the_document_decides() -> None:
    known = known_words(["The co-operation of the police", "cooperate", "a policy-maker"])
    assert rejoined("in co-", "operation", known) == "in co-operation"
    assert rejoined("the policy-", "maker", known) == "the policy-maker"
    assert rejoined("they co-", "operate", known) == "they cooperate"

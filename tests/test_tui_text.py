"""Paragraphs: how they break, and where the evidence of an article is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from timeline.models import Evidence
from timeline.tui.article.paragraphs import Place, article_paragraphs, places_of_events
from timeline.tui.text.paragraph import line_breaks, marked


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("   ", 10, [""]),
        ("one two", 10, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("  indented", 20, ["  indented"]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("東京都 大阪", 4, ["東京", "都", "大阪"]),
        ("a b", 0, ["a", "b"]),
    ],
)
def test_line_breaks(text: str, width: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in line_breaks(text, width)] == lines


@given(st.text(alphabet="ab é東👩 \t", max_size=60), st.integers(2, 12))
def test_no_word_is_lost_and_no_line_too_wide(text: str, width: int) -> None:
    breaks = line_breaks(text, width)
    assert "".join(text[start:end] for start, end in breaks).split() or not text.split()
    assert "".join("".join(text[a:b].split()) for a, b in breaks) == "".join(text.split())
    assert all(cell_len(text[start:end].strip()) <= width for start, end in breaks)


def test_later_lines_hang() -> None:
    text = "Date    from the words of the sentence"
    assert [text[a:b] for a, b in line_breaks(text, 20, hang=8)] == ["Date    from the", "words of the", "sentence"]


def test_a_line_of_a_megabyte() -> None:
    breaks = line_breaks("x" * 1_000_000, 80)
    assert len(breaks) == 12_500 and breaks[-1] == (999_920, 1_000_000)


ARTICLE = "Title\nOne met. Two signed.\nThree closed\nit."
QUOTES = [
    ("a", Evidence("One met.", 6, 14)),
    ("b", Evidence("Two signed.", 15, 26)),
    ("c", Evidence("Three closed\nit.", 27, 43)),
]


def test_evidence_is_marked_across_lines() -> None:
    paragraphs = article_paragraphs(ARTICLE, QUOTES, "c")
    found = [
        (paragraph.text[mark.start : mark.end], mark.style) for paragraph in paragraphs for mark in paragraph.marks
    ]
    assert found == [
        ("One met.", "other-evidence"),
        ("Two signed.", "other-evidence"),
        ("Three closed", "evidence"),
        ("it.", "evidence"),
    ]


def test_events_stand_in_the_order_of_the_text() -> None:
    places = places_of_events(ARTICLE, [*reversed(QUOTES), ("a", Evidence("it.", 40, 43))])
    assert list(places.items()) == [("a", Place(1, 0)), ("b", Place(1, 9)), ("c", Place(2, 0))]


@pytest.mark.parametrize("evidence", [Evidence("gone", 1000, 1004), Evidence("", 5, 5), Evidence("all", 0, 10_000)])
def test_evidence_outside_the_text_harms_nothing(evidence: Evidence) -> None:
    assert len(article_paragraphs(ARTICLE, [("a", evidence)], "a")) == 4


def test_marked() -> None:
    paragraph = marked(("Date  ", "label"), "today", lead="  ")
    assert (paragraph.text, paragraph.lead) == ("Date  today", "  ")

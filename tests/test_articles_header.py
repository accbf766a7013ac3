"""timeline.articles.header: what stands at the head of an article."""

from datetime import date

import pytest

from timeline.articles.header import read_header

PROSE = "The council adopted the plan after a long night of talks, and the ministers left without a word to the press."

TITLES = {
    "first line": (f"New camp opens\n\n{PROSE}", "New camp opens"),
    "below navigation": (f"Početna / Vesti / New camp opens\n\nNew camp opens\n\n{PROSE}", "New camp opens"),
    "below tabs": (f"HOME | WORLD | SPORT\n\nNew camp opens\n\n{PROSE}", "New camp opens"),
    "below the date": (f"Monday, 30.10.2023.\nNew camp opens\n{PROSE}", "New camp opens"),
    "below a kicker": (f"PRESS RELEASE\n\nNew camp opens in the north\n\n{PROSE}", "New camp opens in the north"),
    "a question": (f"The court says no. What now?\n\n{PROSE}", "The court says no. What now?"),
    "ending in a quote": (f"Conference “Borders and people”\n\n{PROSE}", "Conference “Borders and people”"),
    "no title": (f"{PROSE}\n\n{PROSE}", None),
    "a summary is no title": (f"Ministers met in Vienna. The court ruled.\n\n{PROSE}", None),
    "a date line is no title": (f"Vienna, 3 March 2016 – {PROSE}", None),
    "a title needs an article": ("New camp opens", None),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES)
def test_titles(text: str, title: str | None) -> None:
    header = read_header(text)
    assert header.title == title
    assert (text[header.headline.start : header.headline.end] if header.headline else None) == title


def test_the_first_markdown_heading() -> None:
    text = f"*A newsletter*\n\n# New camp opens #\n\n{PROSE}"
    header = read_header(text, markdown=True)
    assert header.title == "New camp opens"
    assert header.headline is not None
    assert text[header.headline.start : header.headline.end] == "New camp opens"


def test_a_title_from_metadata_is_found_in_the_text() -> None:
    text = f"Monday, 30.10.2023.\nNew  camp opens!\n{PROSE}"
    header = read_header(text, title="New camp opens")
    assert header.title == "New camp opens"
    assert header.headline is not None
    assert text[header.headline.start : header.headline.end] == "New  camp opens!"


def test_a_title_from_metadata_that_the_text_does_not_have() -> None:
    header = read_header(f"Another heading\n\n{PROSE}", title="New camp opens")
    assert (header.title, header.headline) == ("New camp opens", None)


def test_the_whole_head() -> None:
    header = read_header(f"New camp opens\n\nBy Ana Example for The Example Times in Tirana -- 29/07/14\n\n{PROSE}")
    assert header.published == date(2014, 7, 29)
    assert header.published_words == "By Ana Example for The Example Times in Tirana -- 29/07/14"
    assert (header.author, header.publisher) == ("Ana Example", "The Example Times")

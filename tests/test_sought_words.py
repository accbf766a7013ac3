"""Words stand in a text where the chronology finds them, and are told in places of the text as it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui_samples import make_article, make_database
from timeline.filter_terms import Search
from timeline.filters import parse_filter
from timeline.models import EventType, Status
from timeline.store import event_ids, open_store, rows_by_id
from timeline.store.sought_words import FoldedText, SoughtWords, sought_words
from timeline.store.titles import events_titled, places_of_titles
from timeline.store.words import WORD, folded

TITLES = (
    "Ministers of four countries meet in Belgrade",
    "Crossing at Horgoš closed",
    "Прелаз код Хоргоша затворен",
    "Љубљана и Ђердап: договор",
    "The border police of Röszke, 2.500 people",
    "Border-police counted 50% more; police at the border",
    "Ses\u030ctanje… ½ of the ﬁrst office",
    'NEAR("x" OR y) AND * ^title: {z}',
)


def sought(text: str) -> SoughtWords:
    return sought_words(parse_filter(text).searches)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("minister", TITLES[0], ["Minister"]),
        ("MEET belgr", TITLES[0], ["meet", "Belgr"]),
        ('"minister"', TITLES[0], []),
        ('"countries meet"', TITLES[0], ["countries meet"]),
        ("horgos", TITLES[1], ["Horgoš"]),
        ("horgos", TITLES[2], ["Хоргош"]),
        ("ХОРГОШ", TITLES[1], ["Horgoš"]),
        ("ljublj", TITLES[3], ["Љубљ"]),
        ("lj", TITLES[3], ["Љ"]),
        ("l", TITLES[3], ["Љ"]),
        ("djerdap derd", TITLES[3], ["Ђерд"]),
        ("roszke", TITLES[4], ["Röszke"]),
        ("2.500", TITLES[4], ["2.500"]),
        ('"border police"', TITLES[5], ["Border-police"]),
        ("border-pol", TITLES[5], ["Border-pol"]),
        ("police border", TITLES[5], ["Border", "police", "police", "border"]),
        ("pol police", TITLES[5], ["police", "police"]),
        ("sestan", TITLES[6], ["Ses\u030ctan"]),
        ("ses", TITLES[6], ["Ses\u030c"]),
        ("fir fi", TITLES[6], ["ﬁr"]),
        ("f", TITLES[6], ["ﬁ"]),
        ("-police ministers", TITLES[4], []),
        ("eet", TITLES[0], []),
        ('"(((" ministers', TITLES[0], ["Ministers"]),
    ],
)
def test_where_words_stand(words: str, text: str, found: list[str]) -> None:
    assert [text[place.start : place.end] for place in sought(words).places(text)] == found


def test_words_of_views_are_sought_but_not_those_excluded() -> None:
    event_filter = parse_filter("view:b -view:n -police visit", {"b": 'border "joint statement"', "n": "nothing"})
    assert [search.text for search in event_filter.searches] == ["border", "joint statement", "visit"]


def test_no_words_are_no_pattern() -> None:
    assert not sought_words((Search("\u044a"),))  # a letter that folding leaves out
    assert not sought("type:visit 2015")


def letters(text: str) -> str:
    return "".join(WORD.findall(folded(text)))


@given(st.text(), st.text(alphabet="aAšŠшљﬁ\u030c\ud800 .", max_size=6))
def test_a_place_is_a_stretch_of_the_text_that_folds_to_the_words(before: str, words: str) -> None:
    text = f"{before} {words} end"
    whole = FoldedText(text)
    end = 0
    for place in sought_words((Search(words, phrase=True),)).places(whole):
        assert end <= place.start < place.end <= len(text)
        assert letters(words) in letters(text[place.start : place.end])
        end = place.end


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    told = [
        (f"Quote {number}.", "2015-03-16", EventType.VISIT, Status.OCCURRED, title, ("RS",), ())
        for number, title in enumerate(TITLES)
    ]
    with closing(open_store(make_database(tmp_path / "events.db", make_article("one", told)))) as connection:
        yield connection


@pytest.mark.parametrize(
    "words",
    ["minister", "horgos", "хоргош", "l", "ljublj", "2.500", "2.5", "border police", "border-pol", "police", "sestan",
     "fir", "firs office", "x", "near", 'x" OR "y', "title:", "*", "end"],
)  # fmt: skip
@pytest.mark.parametrize("phrase", [False, True])
def test_titles_are_found_where_their_words_are_marked(store: sqlite3.Connection, words: str, phrase: bool) -> None:
    """One folding, and one notion of a word, for what is found and for what is marked."""
    ids = event_ids(store)
    search = Search(words, phrase)
    rows = rows_by_id(store, ids)
    marked = [place for place, row in enumerate(rows) if sought_words((search,)).places(row.title)]
    assert list(places_of_titles(store, search, ids)) == marked


@pytest.mark.parametrize(
    ("text", "most", "found"),
    [
        ("bord pol", 8, {TITLES[4], TITLES[5]}),
        ("hor prelaz", 8, {TITLES[2]}),
        ("of", 1, None),
        ('"*) OR (', 8, {TITLES[7]}),  # the word
        ('"*) ^ (', 8, set()),
        ("", 8, set()),
        ("a " * 3000, 8, None),
    ],
)
def test_first_events_with_words(store: sqlite3.Connection, text: str, most: int, found: set[str] | None) -> None:
    titles = [row.title for row in events_titled(store, text, most)]
    assert len(titles) <= most
    assert found is None or set(titles) == found


def test_words_that_follow_one_another_come_first(store: sqlite3.Connection) -> None:
    assert [row.title for row in events_titled(store, "police of", 8)] == [TITLES[4]]
    assert [row.title for row in events_titled(store, "police at", 8)] == [TITLES[5]]
    assert {row.title for row in events_titled(store, "police border", 8)} == {TITLES[4], TITLES[5]}

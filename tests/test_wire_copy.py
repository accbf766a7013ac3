"""Quotes that are copies of each other, and how many articles tell an event in words of their own."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.wire_copy import independent_sources, is_copy, words_of

CAMP = "The interior minister visited the reception centre near the border on Tuesday and promised more beds."
COPIES = [
    (CAMP, CAMP),
    (CAMP, CAMP.upper()),
    (CAMP, f"  {CAMP.replace(' ', '  ').removesuffix('.')} "),
    (CAMP, CAMP.replace("promised", "announced")),
    (CAMP, CAMP.removesuffix(" and promised more beds.")),
    ("Vlada je u četvrtak usvojila uredbu o privremenoj zaštiti.",
     "Vlada je u cetvrtak usvojila uredbu o privremenoj zastiti"),
    ("Vlada je u četvrtak usvojila uredbu o privremenoj zaštiti.",
     "Влада је у четвртак усвојила уредбу о привременој заштити."),
    ("Ministers met in Vienna on Friday.", "Ministers met in Vienna on Friday"),
]  # fmt: skip
NO_COPIES = [
    (CAMP,
     "On Tuesday the reception centre near the border was visited by the interior minister, who wants more beds."),
    ("About 120 people were found in a lorry near Nickelsdorf on Monday, police said.",
     "About 70 people were found in a lorry near Nickelsdorf on Monday, police said."),
    ("He was arrested.", "He was arrested."),
    ("Ministers met in Vienna on Friday.", "Ministers met in Vienna on Monday."),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), COPIES)
def test_copies(one: str, other: str) -> None:
    assert is_copy(one, other)
    assert is_copy(other, one)


@pytest.mark.parametrize(("one", "other"), NO_COPIES)
def test_words_of_their_own(one: str, other: str) -> None:
    assert not is_copy(one, other)
    assert not is_copy(other, one)


OWN = "A delegation led by the minister toured the centre, where 300 people live at the moment."
SOURCES = [
    ({}, 0),
    ({"a": [CAMP]}, 1),
    ({"a": [CAMP], "b": [CAMP]}, 1),
    ({"a": [CAMP], "b": [OWN]}, 2),
    ({"a": [CAMP], "b": [CAMP.lower(), OWN]}, 1),
    ({"a": [CAMP, "Beds are scarce there since the spring."], "b": [CAMP, OWN]}, 2),
    ({"a": [], "b": [CAMP]}, 2),
    ({"a": [CAMP, "He was arrested."], "b": [CAMP, "He was arrested."]}, 1),
    ({"a": [CAMP], "b": [CAMP], "c": [OWN], "d": [OWN.upper()]}, 2),
]


@pytest.mark.parametrize(("quotes", "count"), SOURCES)
def test_independent_sources(quotes: dict[str, list[str]], count: int) -> None:
    assert independent_sources(quotes) == count


def test_a_thousand_copies_are_one_source() -> None:
    assert independent_sources({str(number): [CAMP] for number in range(1000)}) == 1


@given(st.lists(st.lists(st.sampled_from([CAMP, OWN, CAMP[:70], "Beds are scarce.", ""]), max_size=3), max_size=6),
       st.randoms(use_true_random=False))  # fmt: skip
def test_the_order_of_the_articles_does_not_count(quotes: list[list[str]], shuffler: random.Random) -> None:
    articles = {str(number): told for number, told in enumerate(quotes)}
    shuffled = list(articles.items())
    shuffler.shuffle(shuffled)
    assert independent_sources(dict(shuffled)) == independent_sources(articles)
    assert independent_sources(articles) <= len(articles)


@given(st.text(max_size=200))
def test_any_text_has_words(text: str) -> None:
    assert all(word and not word.isspace() for word in words_of(text))

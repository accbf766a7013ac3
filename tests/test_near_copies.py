"""timeline.near_copies: whether two articles are the same words, by prints and by their rows of words."""

from timeline.models import Article, Span
from timeline.near_copies import (
    ENOUGH_SHARED,
    PRINTS,
    is_near_copy,
    own_words,
    prints_of,
    rows_of,
    tells_nothing_new,
)
from timeline.wire_copy import words_of

REPORT = (
    "The European Union and the Council of Ministers opened a reception centre in Lipa near Bihać in November 2021. "
    "It has room for 1,500 people, among them families and children who travel alone. Four tents that stood there "
    "before burnt down in December 2020, and for weeks people slept in the snow. The Union paid for the building, the "
    "state for the guards. A road and a line for electricity had to be laid before anybody could move in."
)


def shared(one: str, other: str) -> int:
    return len(set(prints_of(words_of(one))) & set(prints_of(words_of(other))))


def test_the_words_of_an_article_are_those_between_headline_and_furniture() -> None:
    text = "A camp opens\n\nMinisters met. Share this! They signed."
    furniture = (Span(29, 40),)
    assert own_words(Article("a", text, headline=Span(0, 12), furniture=furniture)) == words_of(
        "Ministers met. They signed."
    )


def test_layout_case_and_script_do_not_count() -> None:
    assert len(prints_of(words_of(REPORT))) == PRINTS
    assert shared(REPORT, REPORT.upper().replace(". ", ".\n\n")) == PRINTS
    serbian = (
        "Ministri unutrašnjih poslova sastali su se u četvrtak u Beogradu i potpisali sporazum o povratku lica " * 2
    )
    cyrillic = (
        "Министри унутрашњих послова састали су се у четвртак у Београду и потписали споразум о повратку лица " * 2
    )
    assert prints_of(words_of(serbian)) == prints_of(words_of(cyrillic)) != ()


def test_a_copy_shares_prints_and_another_report_does_not() -> None:
    cut_short = REPORT[: int(len(REPORT) * 0.7)]
    assert shared(REPORT, f"Agencies, Sarajevo. {cut_short}") >= ENOUGH_SHARED
    other = (
        "Police in Subotica found forty people in a lorry on Monday night and took them to a centre in Preševo. " * 3
    )
    assert shared(REPORT, other) == 0
    rows = rows_of(words_of(REPORT))
    assert is_near_copy(rows_of(words_of(cut_short)), rows)
    assert not is_near_copy(rows_of(words_of(other)), rows)
    assert not is_near_copy(frozenset(), rows)


def test_one_changed_figure_is_new() -> None:
    rows = rows_of(words_of(REPORT))
    assert tells_nothing_new(rows_of(words_of(REPORT[:300])), rows)
    assert not tells_nothing_new(rows_of(words_of(REPORT[:120])), rows)
    assert not tells_nothing_new(rows_of(words_of(REPORT.replace("1,500", "1,600"))), rows)
    assert is_near_copy(rows_of(words_of(REPORT.replace("1,500", "1,600"))), rows)

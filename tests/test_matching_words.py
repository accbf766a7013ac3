"""Words, figures and dates of two rows, made comparable."""

import pytest

from timeline.datespan import parse_edtf
from timeline.matching.days import bounds, days_in_words, days_together
from timeline.matching.figures import contradict, figures, same_figures
from timeline.matching.rules import stages_contradict, statuses_contradict, types_together
from timeline.matching.wording import _MEANINGS, LONGEST, meaning_of, stem, word_weights, wording

ALIKE = [
    "Belgrade Beogradu Beograd Belgrad",
    "Brussels Bruxelles Brüssel Briselu Bruselas",
    "conference konferencija Konferenz conférence conferenza conferencia",
    "police policija Polizei polizia policía",
    "Frontex Fronteks Фронтекса",
    "Johansson Johanson Јохансон",
    "agreement sporazum Abkommen accord accordo acuerdo",
    "signed potpisali unterzeichnet signé firmato firmaron",
    "asylum azil Asyl asile asilo азил",
    "posetio posetila poseti",
    "Đurić Djuric Ђурић",
]
APART = ["border order", "minister ministry", "migration mitigation", "Vienna Verona", "arrest rescue"]


@pytest.mark.parametrize("words", ALIKE)
def test_one_meaning(words: str) -> None:
    assert len({next(iter(wording([word], "de").stems)) for word in words.split()}) == 1


@pytest.mark.parametrize("words", APART)
def test_other_meanings(words: str) -> None:
    one, other = words.split()
    assert stem(one.lower()) != stem(other.lower())


def test_names_by_their_capitals() -> None:
    assert wording(["Yesterday Ylva Johansson met the IOM."], "en").names == {"ilva", "iohan", "iom"}
    assert wording(["Gestern traf die Kommissarin Vertreter der IOM."], "de").names == {"iom"}
    assert wording(["POLICE ARREST SMUGGLERS"], "en").names == frozenset()


def test_a_word_that_most_rows_have_says_little() -> None:
    texts = [wording([f"Remark {letter * 5}."], "en") for letter in "abcdefghij" for _ in range(60)]
    weights = word_weights(texts)
    assert weights[stem("remark")] == 0
    assert 0 < weights[stem("aaaaa")] < 1
    assert word_weights(texts[:2])[stem("remark")] == 1


FIGURES = [
    ("EUR 39.2 million for the border", {"money": {39_200_000}}),
    ("1,8 miliona evra", {"money": {1_800_000}}),
    ("1,8 Millionen Menschen", {"people": {1_800_000}}),
    ("plus de 181\u00a0000 personnes", {"people": {181_000}}),
    ("160.000 izbeglica", {"people": {160_000}}),
    ("nueve personas", {"people": {9}}),
    ("22 per cent", {"percent": {22}}),
    ("on 22 March 2018, April 02, 2025", {}),
    ("u sredu, 22. marta 2018. godine", {}),
    ("12.03.2020", {}),
    ("Resolution 2240", {"": {2240}}),
    ("no figure", {}),
]


@pytest.mark.parametrize(("text", "found"), FIGURES)
def test_figures(text: str, found: dict[str, set[float]]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("one", "other", "same", "other_figures"),
    [
        ("120,000 people", "120 000 Menschen", [120_000], False),
        ("20 people", "five people", [], True),
        ("more than 130,000 people", "128,000 people", [], False),
        ("20 people and 3 boats", "3 boats", [3], False),
        ("3 boats", "3 people", [], False),
        ("no figure", "20 people", [], False),
    ],
)
def test_figures_of_two(one: str, other: str, same: list[float], other_figures: bool) -> None:
    assert same_figures(figures(one), figures(other)) == same
    assert (contradict(figures(one), figures(other)) is not None) is other_figures


GOING_TOGETHER = [  # from the strongest to the weakest
    ("2023-03-16", "2023-03-16"),
    ("2023-03-13/2023-03-19", "2023-03-16"),
    ("2023-03", "2023-03"),
    ("2023-03", "2023-03-16"),
    ("[..2023-03-17]", "2023-03-16"),
    ("2023", "2023-03-16"),
    ("[..2023-04-20]", "2023-03-16"),
    ("[..2023]", "2023-03-16"),
]
CONTRADICTING = [
    ("2023-03-16", "2023-03-17"),
    ("2023-03", "2023-04-01"),
    ("[..2023-03-15]", "2023-03-16"),
    ("[..2023-12-31]", "2023-03-16"),
    ("2015/..", "2016-03-16"),
    ("2023-03~", "2023-06-01"),
]


def test_the_more_exact_the_more_it_says() -> None:
    points = [_points(one, other) for one, other in GOING_TOGETHER]
    assert points == sorted(points, reverse=True)


@pytest.mark.parametrize(("one", "other"), CONTRADICTING)
def test_no_event_has_both_dates(one: str, other: str) -> None:
    assert days_together(parse_edtf(one), parse_edtf(other)) is None
    assert days_together(parse_edtf(other), parse_edtf(one)) is None


def test_about_a_month_has_room() -> None:
    assert days_together(parse_edtf("2024-12~"), parse_edtf("2025-01-21")) is not None


def test_since_a_year_began_in_it() -> None:
    assert bounds(parse_edtf("2015/..")) == bounds(parse_edtf("2015"))


def test_days_in_words() -> None:
    assert days_in_words(parse_edtf("2023-03-16"), None) == ""
    assert days_in_words(parse_edtf("2023-03"), parse_edtf("2023-03")) == "same time, March 2023"
    assert days_in_words(parse_edtf("2023"), parse_edtf("2023-03-16")) == "16 March 2023 and 2023"


def test_types_statuses_and_stages() -> None:
    assert types_together("visit", "statistic") is None
    assert types_together("visit", "conference") is not None
    assert types_together("unclassified", "statistic") == 0
    assert statuses_contradict("cancelled", "occurred")
    assert not statuses_contradict("cancelled", "announced")
    assert stages_contradict("consent", "adopted", same_day=False)
    assert not stages_contradict("consent", "adopted", same_day=True)
    assert not stages_contradict("negotiated", "signed", same_day=True)
    assert stages_contradict("signed", "in_force", same_day=True)


def _points(one: str, other: str) -> float:
    together = days_together(parse_edtf(one), parse_edtf(other))
    assert together is not None
    return together.points


def test_a_word_of_a_million_letters_takes_no_time_of_its_own() -> None:
    """Its beginnings are not tried one by one: that took minutes, and every other word of the program waited."""
    looked_at: list[str] = []

    class Known(dict[str, str]):
        def __contains__(self, word: object) -> bool:
            looked_at.append(str(word))
            return False

    assert meaning_of("x" * 1_000_000, Known()) is None
    assert len(looked_at) <= LONGEST
    assert stem("x" * 1_000_000) == stem("x" * 2_000_000)


def test_no_beginning_in_the_lists_is_longer_than_what_is_looked_at() -> None:
    assert max(map(len, _MEANINGS)) < LONGEST / 2

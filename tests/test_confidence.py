"""Confidence: weights that are all there and point the right way, and the fitting of them."""

import json
import shutil
import subprocess
import sys
from datetime import date
from math import exp
from pathlib import Path

import pytest

from benchmarks import coded_articles, logistic
from tests.chronology_differences import ExpectedEvent, judged
from timeline.extract import events_with_signs, extract_events
from timeline.extract.confidence import LEAST, MOST, SIGNS, confidence_of
from timeline.extract.lexicon import load_table
from timeline.models import Article, Event, EventType

AGAINST = {"verb_alone", "uncertain_status", "shares_sentence"}


def events_in(text: str) -> list[Event]:
    return extract_events(Article("a", text, published=date(2020, 5, 13), language="en"))


def test_every_sign_has_its_weight_and_points_the_right_way() -> None:
    weights = load_table("confidence")["weights"]
    assert list(weights) == ["base", *SIGNS]
    assert {name for name in SIGNS if weights[name] < 0} == AGAINST


def test_the_signs_add_up_and_nothing_is_certain() -> None:
    weights = load_table("confidence")["weights"]
    score = weights["base"] + weights["own_date"] + weights["verb_alone"]
    signs = {**dict.fromkeys(SIGNS, False), "own_date": True, "verb_alone": True}
    assert confidence_of(signs) == round(1 / (1 + exp(-score)), 2)
    everything = confidence_of({name: name not in AGAINST for name in SIGNS})
    nothing = confidence_of({name: name in AGAINST for name in SIGNS})
    assert LEAST <= nothing < 0.3 and 0.9 < everything <= MOST


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        ("Police arrested 12 smugglers in Niš on 4 May 2020.", "Police arrested 12 smugglers in Niš."),
        ("Police arrested 12 smugglers in Niš on 4 May 2020.", "Police arrested 12 smugglers in Niš in 2019."),
        ("Italy and Libya signed a deal in Rome on 4 May.", "Italy and Libya want to sign a deal in Rome on 20 May."),
        ("Frontex opened a centre in Niš in May 2020.", "Someone opened a centre in May 2020."),
    ],
)
def test_what_is_told_plainly_is_surer(surer: str, less_sure: str) -> None:
    (one,), (other,) = events_in(surer), events_in(less_sure)
    assert one.confidence > other.confidence


def test_two_events_in_a_sentence_are_less_sure() -> None:
    together = events_in("Italy and Libya signed a deal in Rome on 4 May 2020 and police closed a camp in Niš.")
    assert len(together) == 2
    assert together[0].confidence < events_in("Italy and Libya signed a deal in Rome on 4 May 2020.")[0].confidence


def test_the_signs_of_an_article_come_with_its_events() -> None:
    article = Article("a", "Italy and Libya signed a deal in Rome on 4 May 2020.", published=date(2020, 5, 13))
    ((event, signs),) = events_with_signs(article)
    assert set(signs) == set(SIGNS)
    assert {name for name in SIGNS if signs[name]} == {"own_date", "exact_date", "stage", "actor", "place"}
    assert event.confidence == confidence_of(signs)


# --- fitting --------------------------------------------------------------------------------------------------------


def test_the_fit_finds_the_share_of_each_kind() -> None:
    rows = [[1.0, 0.0]] * 40 + [[1.0, 1.0]] * 40
    outcomes = [1.0] * 10 + [0.0] * 30 + [1.0] * 30 + [0.0] * 10
    weights = logistic.fit(rows, outcomes, ridge=0.0)
    assert logistic.probability(weights, [1.0, 0.0]) == pytest.approx(0.25)
    assert logistic.probability(weights, [1.0, 1.0]) == pytest.approx(0.75)


def test_the_ridge_keeps_a_rare_sign_small() -> None:
    rows = [[1.0, 0.0]] * 20 + [[1.0, 1.0]] * 2
    outcomes = [1.0, 0.0] * 10 + [1.0, 1.0]
    assert 0 < logistic.fit(rows, outcomes, ridge=2.0)[1] < 1  # without it there would be no end
    assert logistic.fit([[1.0]] * 4, [1.0, 1.0, 1.0, 0.0])[0] == pytest.approx(1.0986, abs=1e-3)  # log 3: no ridge


def test_what_tells_whether_probabilities_hold() -> None:
    predicted, outcomes = [0.1, 0.1, 0.9, 0.9], [0.0, 1.0, 1.0, 1.0]
    bins = logistic.reliability(predicted, outcomes, (0.0, 0.5, 0.8, 1.01))
    assert [(one.count, one.predicted, one.observed) for one in bins] == [(2, 0.1, 0.5), (2, 0.9, 1.0)]
    assert logistic.calibration_error(bins) == pytest.approx(0.25)
    assert logistic.brier(predicted, outcomes) == pytest.approx((0.01 + 0.81 + 0.01 + 0.01) / 4)
    assert logistic.ranking(predicted, outcomes) == pytest.approx((0.5 + 1 + 1) / 3)


def test_which_rows_are_right() -> None:
    first, second, third = (f"Police arrested {number} smugglers in Niš on 4 May 2020." for number in (11, 12, 13))
    found = events_in("\n".join((first, second, third)))
    expected = [
        ExpectedEvent("a-1", (EventType.OPERATION,), ("2020-05-04",), ("occurred",), True, (first,)),
        ExpectedEvent("a-2", (EventType.OPERATION,), ("2020-05",), ("occurred",), True, (second,)),
    ]
    assert judged(expected[:1], found[:1]) == [True]
    assert judged(expected[1:], found[1:2]) == [False]  # its date is wrong
    assert judged([], found[:1]) == [False]


def test_another_mention_of_what_is_not_required_counts_neither_way() -> None:
    told = "Police arrested 11 smugglers in Niš on 4 May 2020."
    found = events_in(told)
    optional = ExpectedEvent("a-1", (EventType.OPERATION,), ("2020-05-04",), ("occurred",), False, (told,))
    assert judged([optional], [*found, *found[:1]])[:1] == [True]
    assert judged([optional], [found[0], events_in(f"{told} ")[0]]) == [True, None]


# --- the coded articles ---------------------------------------------------------------------------------------------


def test_the_fixtures_are_coded() -> None:
    coded = coded_articles.coded_articles("fixtures")
    assert len(coded) == 24
    assert all(expected for _, expected in coded)


def test_sets_that_are_not_here_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = tmp_path / "events.jsonl"
    here.write_text(json.dumps({"article": "a"}))
    sets = {"here": (tmp_path, [here]), "gone": (tmp_path / "no", [here]), "uncoded": (tmp_path, [tmp_path / "no"])}
    monkeypatch.setattr(coded_articles, "SETS", sets)
    assert coded_articles.sets_missing() == ["gone", "uncoded"]


def test_without_the_coded_articles_nothing_is_fitted(tmp_path: Path) -> None:
    folder = tmp_path / "project" / "benchmarks"
    shutil.copytree(Path(coded_articles.__file__).parent, folder)
    command = [sys.executable, str(folder / "confidence.py"), "--write"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("nothing fitted: ") and str(tmp_path / "shared") in done.stdout
    assert not (tmp_path / "project" / "timeline").exists()

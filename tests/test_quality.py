"""The quality gate: what share of the events in fixtures/ is found, and how much of what is found is right.

The floors are what the program reached; they may be raised, never lowered.
"""

from dataclasses import replace
from functools import reduce
from operator import add

import pytest

from tests.chronology_differences import Tally, tally
from tests.test_fixtures import ARTICLES, expected_events
from timeline.extract import extract_events

# Shares of the events required or told; F1 where nothing else is said.
FLOORS = {"precision": 0.92, "recall": 0.89, "typed": 0.87, "full": 0.83}
ROOM = 0.02  # a figure that is so much better raises its floor


@pytest.fixture(scope="module")
def quality() -> dict[str, float]:
    expected = expected_events()
    whole = reduce(add, (tally(expected[name], extract_events(ARTICLES[name])) for name in ARTICLES), Tally())
    return {
        "precision": whole.detected / whole.told,
        "recall": whole.detected / whole.required,
        "typed": whole.share(whole.typed),
        "full": whole.share(whole.full),
    }


@pytest.mark.parametrize("figure", FLOORS)
def test_quality_has_not_fallen(quality: dict[str, float], figure: str) -> None:
    assert quality[figure] >= FLOORS[figure], f"{figure} fell to {quality[figure]:.3f}"


@pytest.mark.parametrize("figure", FLOORS)
def test_floors_keep_up(quality: dict[str, float], figure: str) -> None:
    assert quality[figure] < FLOORS[figure] + ROOM, f"raise the floor of {figure}: it is {quality[figure]:.3f} now"


def test_a_second_row_and_a_miss_cost() -> None:
    name = "2024-06-frontex-serbia-signed"
    expected, found = expected_events()[name], extract_events(ARTICLES[name])
    whole = tally(expected, found)
    assert tally(expected, [*found, replace(found[0])]).told > whole.told
    assert tally(expected, []) == Tally(required=whole.required)

"""Logistic regression in a few lines, and what shows whether its probabilities are worth their name.

>>> weights = fit([[1.0, 0.0]] * 9 + [[1.0, 1.0]] * 9, [1, 0, 0] * 3 + [1, 1, 0] * 3)
>>> round(probability(weights, [1.0, 0.0]), 2) < 0.5 < round(probability(weights, [1.0, 1.0]), 2)
True
"""

from collections.abc import Sequence
from itertools import pairwise
from math import exp
from typing import NamedTuple

ROUNDS = 30  # of Newton's method, which needs fewer than ten here
NEAR_ENOUGH = 1e-8
RIDGE = 2.0  # pulls every weight but the first towards 0, so that a rare sign does not count for much


class Bin(NamedTuple):
    """Rows whose probability lies from `low` to below `high`: how many, what was predicted on average, what was so."""

    low: float
    high: float
    count: int
    predicted: float
    observed: float


def probability(weights: Sequence[float], signs: Sequence[float]) -> float:
    """The probability of a row with these signs, the first of which is 1 for the base."""
    return 1 / (1 + exp(-sum(weight * sign for weight, sign in zip(weights, signs, strict=True))))


def fit(rows: Sequence[Sequence[float]], outcomes: Sequence[float], ridge: float = RIDGE) -> list[float]:
    """The weights that make the outcomes, 0 or 1, most likely, by Newton's method; the first is not pulled to 0."""
    weights = [0.0] * len(rows[0])
    for _ in range(ROUNDS):
        step = _solved(*_slope_and_curvature(weights, rows, outcomes, ridge))
        weights = [weight + part for weight, part in zip(weights, step, strict=True)]
        if max(map(abs, step)) < NEAR_ENOUGH:
            break
    return weights


def brier(predicted: Sequence[float], outcomes: Sequence[float]) -> float:
    """The mean square of the error: 0 is perfect, 0.25 is a coin."""
    return sum((p - y) ** 2 for p, y in zip(predicted, outcomes, strict=True)) / len(outcomes)


def reliability(predicted: Sequence[float], outcomes: Sequence[float], edges: Sequence[float]) -> list[Bin]:
    """The rows by probability, between one edge and the next; empty bins are left out."""
    bins = []
    for low, high in pairwise(edges):
        inside = [(p, y) for p, y in zip(predicted, outcomes, strict=True) if low <= p < high]
        if inside:
            means = [sum(column) / len(inside) for column in zip(*inside, strict=True)]
            bins.append(Bin(low, high, len(inside), *means))
    return bins


def calibration_error(bins: Sequence[Bin]) -> float:
    """ECE: how far prediction and outcome lie apart in a bin, on average over the rows."""
    return sum(one.count * abs(one.predicted - one.observed) for one in bins) / sum(one.count for one in bins)


def ranking(predicted: Sequence[float], outcomes: Sequence[float]) -> float:
    """AUC: how often a row that is right is above one that is not; 0.5 is chance."""
    right = [p for p, y in zip(predicted, outcomes, strict=True) if y]
    wrong = [p for p, y in zip(predicted, outcomes, strict=True) if not y]
    won = sum((one > other) + (one == other) / 2 for one in right for other in wrong)
    return won / (len(right) * len(wrong))


def _slope_and_curvature(
    weights: Sequence[float], rows: Sequence[Sequence[float]], outcomes: Sequence[float], ridge: float
) -> tuple[list[list[float]], list[float]]:
    """The second and the first derivative of the log-likelihood, less the ridge."""
    size = range(len(weights))
    pull = [ridge * (place > 0) for place in size]
    curvature = [[pull[i] * (i == j) for j in size] for i in size]
    slope = [-pull[i] * weights[i] for i in size]
    for row, outcome in zip(rows, outcomes, strict=True):
        p = probability(weights, row)
        for i in size:
            slope[i] += (outcome - p) * row[i]
            for j in size:
                curvature[i][j] += p * (1 - p) * row[i] * row[j]
    return curvature, slope


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """x of matrix · x = right, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda place: abs(rows[place][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for other in range(size):
            if other != column:
                share = rows[other][column] / rows[column][column]
                rows[other] = [a - share * b for a, b in zip(rows[other], rows[column], strict=True)]
    return [rows[place][size] / rows[place][place] for place in range(size)]

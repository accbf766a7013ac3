"""Fits the confidence of rows to articles coded by hand, and says how far it can be trusted.

    python benchmarks/confidence.py            prints weights and tables
    python benchmarks/confidence.py --write    also writes the weights to timeline/extract/lexicon/confidence.toml

It needs the coded articles in `fixtures/` and in `../shared`. A row is right when a careful reader coded the event with
that type, date and status; another mention of something that is not required counts neither way. Each article is
judged by weights that were fitted without it, because rows of one article fail together.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coded_articles import SETS, coded_articles, sets_missing
from logistic import brier, calibration_error, fit, probability, ranking, reliability

from tests.chronology_differences import judged
from timeline.extract import events_with_signs
from timeline.extract.confidence import SIGNS

WEIGHTS = Path(__file__).parent.parent / "timeline" / "extract" / "lexicon" / "confidence.toml"
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)

HEAD = """\
# What each sign adds to the log-odds that a row is right (extract/confidence.py).
# Written by `python benchmarks/confidence.py --write`: {rows} rows of {articles} articles.

[weights]
"""


@dataclass(frozen=True)
class Row:
    """A row: the set and the article that it is of, its signs with a 1 before them, and whether it is right, 1 or 0."""

    set: str
    article: str
    signs: tuple[float, ...]
    right: float


def main(options: Sequence[str]) -> None:
    """Fit, print and, with `--write`, keep the weights."""
    missing = sets_missing()
    if missing:
        print(f"nothing fitted: {', '.join(str(SETS[name][0]) for name in missing)} not here")
        return
    rows = [row for name in SETS for row in rows_of(name)]
    weights = dict(zip(("base", *SIGNS), _fitted(rows), strict=True))
    lines = "".join(f"{name} = {weight:.2f}\n" for name, weight in weights.items())
    print(lines)
    _report("Each article by weights fitted without it", rows, held_out(rows, lambda row: (row.set, row.article)))
    for name in SETS:
        there = [row for row in rows if row.set == name]
        _report(f"{name} by weights fitted without it", there, held_out(rows, lambda row: row.set, name))
    if "--write" in options:
        head = HEAD.format(rows=len(rows), articles=len({row.article for row in rows}))
        WEIGHTS.write_text(head + lines, encoding="utf-8")


def rows_of(name: str) -> list[Row]:
    """The rows that the program finds in the articles of a set, without those that count neither way."""
    found = []
    for article, expected in coded_articles(name):
        told = events_with_signs(article)
        verdicts = judged(expected, [event for event, _ in told])
        for (_, signs), right in zip(told, verdicts, strict=True):
            if right is not None:
                found.append(Row(name, article.name, (1.0, *(float(signs[sign]) for sign in SIGNS)), float(right)))
    return found


def held_out(rows: Sequence[Row], group: Callable[[Row], object], only: object = None) -> list[float]:
    """The probability of each row, by weights fitted to the rows of the other groups; of `only` one group if given."""
    fitted = {
        name: _fitted([row for row in rows if group(row) != name])
        for name in dict.fromkeys(map(group, rows))
        if only in (None, name)
    }
    return [probability(fitted[group(row)], row.signs) for row in rows if group(row) in fitted]


def _fitted(rows: Sequence[Row]) -> list[float]:
    return fit([row.signs for row in rows], [row.right for row in rows])


def _report(what: str, rows: Sequence[Row], predicted: Sequence[float]) -> None:
    outcomes = [row.right for row in rows]
    bins = reliability(predicted, outcomes, EDGES)
    base = [sum(outcomes) / len(outcomes)] * len(outcomes)
    print(f"{what}: {len(rows)} rows of {len({row.article for row in rows})} articles")
    print("| confidence | rows | said | so |\n|---|---|---|---|")
    for one in bins:
        print(f"| {one.low:.2f}–{min(one.high, 1):.2f} | {one.count} | {one.predicted:.2f} | {one.observed:.2f} |")
    print(
        f"Brier {brier(predicted, outcomes):.3f} (the same for all: {brier(base, outcomes):.3f}), "
        f"ECE {calibration_error(bins):.3f}, AUC {ranking(predicted, outcomes):.2f}\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])

"""How well `timeline diff` finds the same events in a changed copy of the fixtures: `python benchmarks/differences.py`.

The chronology of the fixtures is copied twice, each copy without a fifth of the rows, so that it is known which rows
are the same. The other copy is changed as people write chronologies: no keys, no articles, no quotes, half without
types; of each row at most one thing more, by the table below. Counted is how many pairs were found, and how many of
those found are right, with five seeds.
"""

import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.articles import read_articles
from timeline.datespan import DateSpan, Precision, day_span, parse_edtf
from timeline.ingest import add_articles
from timeline.models import Comparable, EventType
from timeline.review.differences import differences
from timeline.store import comparable_events, open_store

FIXTURES = Path(__file__).parent.parent / "fixtures"
LEFT_OUT = 0.2  # of the rows of either copy
SEEDS = range(5)

# What is changed in a row, and in how many of a hundred rows.
CHANGES = {
    "as it was": 35, "words left out": 15, "half the words": 10, "the month alone": 15, "a few days off": 10,
    "the month before": 5, "the year before": 5, "day and month exchanged": 5,
}  # fmt: skip


def rows_of_fixtures() -> list[Comparable]:
    """The rows of a chronology of all fixtures."""
    with TemporaryDirectory() as folder:
        connection = open_store(Path(folder) / "events.db")
        paths = [path for path in FIXTURES.iterdir() if path.suffix in (".txt", ".md", ".jsonl")]
        articles = read_articles(sorted(str(path) for path in paths if ".expected." not in path.name))
        add_articles(connection, articles, now=datetime.now(UTC))
        rows = list(comparable_events(connection))
        connection.close()
    return rows


def changed_copy(rows: list[Comparable], chance: random.Random) -> Iterator[tuple[Comparable, str, str]]:
    """Each row as another chronology has it, the key that it had, and what was changed."""
    for number, row in enumerate(rows):
        change = chance.choices(list(CHANGES), list(CHANGES.values()))[0]
        bare = replace(row, key=f"row {number}", articles=(), quotes=(row.title,), actors=(), status="", publisher=None)
        bare = replace(bare, published=None, type=row.type if chance.random() < 0.5 else EventType.UNCLASSIFIED.value)
        yield changed(bare, change, chance), row.key, change


def changed(row: Comparable, change: str, chance: random.Random) -> Comparable:
    """The row with that one change, where its date or title allows it."""
    words = row.title.split()
    if change in ("words left out", "half the words"):
        share = 0.25 if change == "words left out" else 0.5
        title = " ".join(word for word in words if chance.random() > share) or row.title
        return replace(row, title=title, quotes=(title,))
    if row.date is None or row.date.precision is not Precision.DAY:
        return row
    return replace(row, date=changed_date(row.date, change, chance))


def changed_date(span: DateSpan, change: str, chance: random.Random) -> DateSpan:
    """The date of a day as somebody else has it."""
    day = span.first_known_day
    if change == "the month alone":
        return parse_edtf(day.isoformat()[:7])
    if change == "a few days off":
        return day_span(day + timedelta(days=chance.choice((-3, -2, -1, 1, 2, 3))))
    if change == "the month before":
        return day_span(day - timedelta(days=30))
    if change == "the year before":
        return day_span(day - timedelta(days=365))
    if change == "day and month exchanged" and day.day <= 12:
        return parse_edtf(f"{day.year}-{day.day:02}-{day.month:02}")
    return span


def main() -> None:
    rows = rows_of_fixtures()
    there: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wrong = 0
    disagree = Counter[str]()
    for seed in SEEDS:
        chance = random.Random(seed)
        ours = [row for row in rows if chance.random() > LEFT_OUT]
        theirs = list(changed_copy([row for row in rows if chance.random() > LEFT_OUT], chance))
        dates = {row.key: row.date for row in rows}
        keys = {row.key for row in ours}
        told = {row.key: (key, change) for row, key, change in theirs}
        there.update(change for _, key, change in theirs if key in keys)
        by_key = {row.key: row for row, _, _ in theirs}
        disagree["there"] += sum(
            key in keys and _edtf(by_key[name].date) != _edtf(dates[key]) for name, (key, _) in told.items()
        )
        for pair in differences(ours, [row for row, _, _ in theirs]).matched:
            key, change = told[pair.theirs.key]
            is_right = pair.ours.key == key
            found[change] += is_right
            wrong += not is_right
            if pair.dates_disagree:
                disagree["told"] += 1
                disagree["right"] += is_right
    sys.stdout.write(f"{len(rows)} rows, {len(SEEDS)} seeds\n")
    for change in CHANGES:
        sys.stdout.write(f"{change:25} {found[change]:5} of {there[change]:5} found\n")
    right = found.total()
    sys.stdout.write(f"recall {right / there.total():.3f}, precision {right / (right + wrong):.3f}\n")
    sys.stdout.write(
        f"dates that disagree: {disagree['right']} of {disagree['there']} found, "
        f"{disagree['told'] - disagree['right']} wrong\n"
    )


def _edtf(span: DateSpan | None) -> str:
    return span.edtf if span else ""


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    main()

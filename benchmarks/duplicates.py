"""How long proposing duplicates takes: `python benchmarks/duplicates.py [N]`, 100,000 synthetic events without N.

The events of `make_events.py` are told with a village besides, as real ones are; a thousand more share one vague date
and one sentence but for a number, and every hundredth event is told again by another article.
"""

import os
import resource
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

sys.path.insert(0, os.fspath(Path(__file__).parent))

from make_events import make_articles

from timeline.datespan import parse_edtf
from timeline.matching import proposals
from timeline.matching.pairs import candidate_pairs
from timeline.matching.telling import telling
from timeline.models import Comparable

EVENTS = 100_000
CROWD = 1_000
TOLD_AGAIN = 100  # every so many


def make_rows(count: int) -> Iterator[Comparable]:
    """The synthetic events as rows, with the crowd and those told again."""
    for article, events in make_articles(count):
        for at, event in enumerate(events):
            key = f"{article.name} {at}"
            quote = event.quote.split(", said")[0] + f" near {village(hash_of(key))}."
            row = Comparable(
                key, event.type, event.status, event.date, event.title, (quote,), event.places, event.actors,
                (article.name,), article.publisher, article.language, article.published,
            )  # fmt: skip
            yield row
            if hash_of(key) % TOLD_AGAIN == 0:
                yield replace(row, key=f"{key} again", articles=("another",), quotes=(f"As reported, {quote}",))
    for number in range(CROWD):
        quote = f"Police moved people to camp number {number} of the region."
        date = parse_edtf("2020-03")
        yield Comparable(
            f"crowd {number}", "operation", "occurred", date, quote, (quote,), articles=(f"crowd {number}",)
        )


def village(number: int) -> str:
    """A name of its own, such as "Gimevo"."""
    return "".join("bdgkmnprst"[int(digit)] + "aeiou"[int(digit) % 5] for digit in str(number)).capitalize() + "vo"


def hash_of(key: str) -> int:
    """A number of four digits or so, the same in each run."""
    return sum(at * ord(letter) ** 2 for at, letter in enumerate(key, 1)) % 9973


def measure(count: int) -> None:
    """Prints the times of the steps, the pairs that were looked at, and the most memory in use."""
    rows = list(make_rows(count))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = perf_counter()
    ready = [telling(row) for row in rows]
    print(f"{len(rows):,} rows made ready in {perf_counter() - begun:.1f} s")
    begun = perf_counter()
    print(f"{sum(1 for _ in candidate_pairs(ready)):,} pairs to look at in {perf_counter() - begun:.1f} s")
    del ready
    begun = perf_counter()
    found = proposals(rows)
    again = sum(1 for pair in found if pair.other == f"{pair.one} again")
    told_again = sum(1 for row in rows if row.key.endswith(" again"))
    print(
        f"{len(found):,} proposals in {perf_counter() - begun:.1f} s, all told; {again:,} of {told_again:,} told again"
    )
    more = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{more:.0f} MB more than the rows themselves")


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS)

"""How fast dates are found: `python benchmarks/dates.py [ROUNDS]`. CPU time of one thread after start-up, best of N.

Prints the characters a CPU second of `find_dates` on each set of texts; its ratio to `dateparser.search.search_dates`
on a sample of the same texts in the same run, which tells more than seconds on a machine that does other things too;
and how the time grows when a text gets twice as long, for texts made to be slow.
"""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from itertools import cycle, islice

from dated_texts import DatedText, sets_of_texts
from dateparser.search import search_dates

from timeline.extract.dates import find_dates

Action = Callable[[], object]

GOAL = 1_000_000  # characters a CPU second
GOAL_RATIO = 12  # times as fast as dateparser
SAMPLED = 8  # texts of a set that dateparser reads, from its beginning to its end
SHORTEST_MEASURED = 0.02  # seconds; what takes less is done many times in a row

# What is repeated up to a length, and the length of the shorter of the two texts.
SLOW = {"question marks": ("?", 20_000), "digits": ("1", 10_000), "spaces": (" ", 2_000)}
LINE = 1_000_000


def main(rounds: int) -> None:
    """Measure and print."""
    sets = sets_of_texts()
    samples = {name: sample(texts) for name, texts in sets.items()}
    all_found = [partial(found_in, texts) for texts in sets.values()]
    found = [partial(found_in, texts) for texts in samples.values()]
    searched = [partial(searched_in, texts) for texts in samples.values()]
    taken = best([*all_found, *found, *searched], rounds)
    for (name, texts), seconds_taken in zip(sets.items(), taken[: len(sets)], strict=True):
        print(f"{described(name, texts)} {size_of(texts) / seconds_taken:12,.0f} characters a CPU second")
    print(f"{'goal':54} {GOAL:,} at least\n")
    ratios = zip(samples.items(), taken[len(sets) : 2 * len(sets)], taken[2 * len(sets) :], strict=True)
    for (name, texts), ours, theirs in ratios:
        speeds = f"{size_of(texts) / ours:,.0f} : {size_of(texts) / theirs:,.0f} by dateparser"
        print(f"{described(name, texts)} {speeds:>34} = {theirs / ours:.1f} times as fast")
    print(f"{'goal':54} {GOAL_RATIO} times as fast at least\n")
    growth([one for texts in sets.values() for one in texts], rounds)


def found_in(texts: list[DatedText]) -> None:
    """What find_dates finds in every text."""
    for one in texts:
        find_dates(one.text, published=one.published, language=one.language, mode=one.mode)


def searched_in(texts: list[DatedText]) -> None:
    """What dateparser finds in every text, counting from its day of writing."""
    for one in texts:
        midnight = datetime.combine(one.published, datetime.min.time()) if one.published else None
        search_dates(one.text, languages=["en"], settings={"RELATIVE_BASE": midnight} if midnight else None)


def sample(texts: list[DatedText]) -> list[DatedText]:
    """Whole texts in English from all over a set."""
    english = [one for one in texts if one.language == "en"]
    return english[:: max(1, len(english) // SAMPLED)][:SAMPLED]


def growth(texts: list[DatedText], rounds: int) -> None:
    """Print how many times as long a text of twice the length takes; about 2 is a time that grows with the length."""
    line = " ".join(" ".join(one.text for one in texts).split())
    print("how many times as long a text of twice the length takes")
    for name, (piece, length) in (SLOW | {"news in one line": (line, LINE)}).items():
        long = ["".join(islice(cycle(piece), times * length)) for times in (1, 2)]
        once, twice = best([partial(find_dates, text) for text in long], rounds)
        print(f"{name:24} {length:9,} {once * 1000:10.3f} ms {twice * 1000:10.3f} ms = {twice / once:.2f} times")


def described(name: str, texts: list[DatedText]) -> str:
    return f"{name:10} {len(texts):3} texts {size_of(texts):9,} characters"


def size_of(texts: list[DatedText]) -> int:
    return sum(len(one.text) for one in texts)


def best(actions: list[Action], rounds: int) -> list[float]:
    """The least CPU seconds that each took; all of them in turn, so that a busy machine slows all."""
    times = [max(1, round(SHORTEST_MEASURED / max(seconds(action, 1), 1e-7))) for action in actions]  # and warm up
    measured = [[seconds(*each) for each in zip(actions, times, strict=True)] for _ in range(rounds)]
    return [min(taken) for taken in zip(*measured, strict=True)]


def seconds(action: Action, times: int) -> float:
    """The CPU seconds that one call takes, the mean of many."""
    began = time.process_time()
    for _ in range(times):
        action()
    return (time.process_time() - began) / times


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)

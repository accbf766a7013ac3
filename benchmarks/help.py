"""How much longer `timeline --help` takes than a click program that does nothing: `python benchmarks/help.py [RUNS]`.

Both run in turn, so that a busy machine slows both. Prints the median of each in milliseconds, and the ratio of the
medians; the goal is 2 at most.
"""

import subprocess
import sys
from statistics import median
from time import perf_counter

EMPTY = """
import click

@click.command()
def empty():
    pass

empty(prog_name="empty")
"""

PROGRAMS = {
    "an empty click program": [sys.executable, "-c", EMPTY, "--help"],
    "timeline": [sys.executable, "-c", "from timeline.__main__ import main; main()", "--help"],
}
GOAL = 2.0


def seconds(command: list[str]) -> float:
    """How long one run takes, from start to exit."""
    began = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - began


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    for _ in range(runs + 1):
        for name, command in PROGRAMS.items():
            times[name].append(seconds(command))
    medians = {name: median(measured[1:]) for name, measured in times.items()}  # the first run fills the caches
    for name, measured in medians.items():
        print(f"{name + ' --help':32} {measured * 1000:6.0f} ms")
    empty, timeline = medians.values()
    print(f"{'ratio':32} {timeline / empty:6.2f}    goal: {GOAL:g} at most")


if __name__ == "__main__":
    main()

"""How fast `timeline add` reads articles, with one process and with one a core, and how much memory it takes.

    python benchmarks/add.py [ARTICLES …]

Makes so many synthetic articles (1000 and 2000 where no number is given) in a temporary folder and reads them into a
new database, with each number of processes in a program of its own. Memory is the most that the program and the largest
of its other processes held; it is flat when it does not grow with the number of articles.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from make_articles import write_articles

from timeline.articles import read_articles
from timeline.ingest import add_articles
from timeline.store import open_store

COUNTS = (1_000, 2_000)
UNITS_IN_A_MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024  # macOS counts bytes


def main(counts: list[int]) -> None:
    """Measure and print."""
    cores = os.cpu_count() or 1
    print(f"{cores} cores\narticles  processes  seconds  articles a second  memory of the program  of another process")
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            articles = Path(folder, f"{count}.jsonl")
            write_articles(count, articles)
            for processes in sorted({1, cores}):
                command = [sys.executable, __file__, "--measure", str(articles), str(processes)]
                print(f"{count:8,}  {processes:9}  ", end="", flush=True)
                print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="")


def measure(articles: str, processes: int) -> None:
    """Reads the articles into a new database beside them, and prints what it took."""
    connection = open_store(f"{articles}.{processes}.db")
    began = time.perf_counter()
    report = add_articles(connection, read_articles([articles]), now=datetime.now(UTC), processes=processes)
    seconds = time.perf_counter() - began
    connection.close()
    own, other = (_megabytes(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{seconds:7.1f}  {report.added / seconds:17,.0f}  {own:18,.0f} MB  {other:15,.0f} MB")


def _megabytes(whose: int) -> float:
    """The most memory that this process, or the largest of those that it started, held at once."""
    return resource.getrusage(whose).ru_maxrss / UNITS_IN_A_MEGABYTE


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], int(sys.argv[3]))
    else:
        main([int(count) for count in sys.argv[1:]] or list(COUNTS))

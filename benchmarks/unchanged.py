"""Adding files again that have not changed: `python benchmarks/unchanged.py [FILES]`, 1,000 where no number is given.

Writes so many articles as text files, adds them, then adds them again, as a person does, in processes of their own:
once as they are, and once with `--again`, which reads them. Prints seconds for each, and how many starts of an empty
`timeline --help` that is.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

sys.path.insert(0, os.fspath(Path(__file__).parent))

from make_articles import make_articles

FILES = 1_000
TIMELINE = (sys.executable, "-m", "timeline")


def main(files: int) -> None:
    """Measures each way of adding the same folder."""
    with tempfile.TemporaryDirectory() as folder:
        news = Path(folder, "news")
        news.mkdir()
        for article in make_articles(files):
            (news / f"{article['id']}.txt").write_text(f"{article['title']}\n\n{article['text']}", encoding="utf-8")
        add = (*TIMELINE, "--db", f"{folder}/events.db", "add", str(news))
        empty = min(seconds((*TIMELINE, "--help")) for _ in range(5))
        print(f"{files} files; timeline --help {empty:.2f} s")
        for words, command in (("added", add), ("added again", add), ("added --again", (*add, "--again"))):
            taken = seconds(command)
            print(f"{words}: {taken:.2f} s, {taken / empty:.1f} x")


def seconds(command: tuple[str, ...]) -> float:
    """How long a process runs."""
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else FILES)

"""ReaderApart: files read in a process of their own, which a hostile one can exhaust or kill without harm.

The process reads one file after the other, since starting it takes longer than most files do. It is told the file on
its standard input and answers on its standard output, a line of JSON each (`timeline.articles.apart_reader`).
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, TYPE_CHECKING

from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article

if TYPE_CHECKING:
    from pydantic import TypeAdapter

MOST_SECONDS = 60.0  # to the next article of a file
MOST_MEMORY = 2_000_000_000  # bytes, of addresses
AHEAD = 20  # articles that wait to be taken
SECONDS_TO_END, SECONDS_TO_LOOK = 5.0, 0.05


class ReaderApart:
    """Reads files in a process, which is started with the first and again after one that broke it. Close it."""

    def __init__(self, *, seconds: float = MOST_SECONDS, memory: int = MOST_MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: Queue[bytes] = Queue(AHEAD)
        self._taking: Thread | None = None

    def read(self, path: Path, place: Place) -> Iterator[Article | UnreadableArticle]:
        """The articles in the file at `path`; in the place of what takes too long or too much, an UnreadableArticle."""
        whole = False
        try:
            self._ask(path, place)
            while answer := self._answer(place):
                if "article" in answer:
                    yield _articles().validate_python(answer["article"])
                else:
                    yield UnreadableArticle(str(answer["unreadable"]))
            whole = True
        except UnreadableArticle as error:
            yield error
        finally:
            if not whole:  # it broke off, or nobody wants the rest
                self.close()

    def close(self) -> None:
        """Ends the process; does nothing when there is none."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        while self._taking and self._taking.is_alive():  # it may wait for room
            with suppress(Empty):
                self._answers.get(timeout=SECONDS_TO_LOOK)
        with suppress(subprocess.TimeoutExpired):
            process.wait(SECONDS_TO_END)
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()

    def _ask(self, path: Path, place: Place) -> None:
        process = self._process if self._process and self._process.poll() is None else self._start()
        question = {"path": str(path), "place": _as_json(place)}
        try:
            process.stdin.write(json.dumps(question).encode() + b"\n")  # type: ignore[union-attr]
            process.stdin.flush()  # type: ignore[union-attr]
        except OSError:
            raise self._lost(place) from None

    def _answer(self, place: Place) -> dict[str, object] | None:
        """The next answer; None after the last of this file."""
        try:
            line = self._answers.get(timeout=self._seconds)
        except Empty:
            raise UnreadableArticle(
                f"{place.source}: takes longer than {self._seconds:.0f} seconds to read; "
                "save its text as a .txt file and give that"
            ) from None
        if not line:
            raise self._lost(place)
        answer: dict[str, object] = json.loads(line)
        return None if "end" in answer else answer

    def _lost(self, place: Place) -> UnreadableArticle:
        return UnreadableArticle(
            f"{place.source}: breaks what reads it, or takes more than {self._memory // 1_000_000_000} GB of memory; "
            "save its text as a .txt file and give that"
        )

    def _start(self) -> subprocess.Popen[bytes]:
        self.close()
        self._answers = Queue(AHEAD)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "timeline.articles.apart_reader", str(self._memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdout
        self._taking = Thread(target=_take, args=(self._process.stdout, self._answers), daemon=True)
        self._taking.start()
        return self._process


def _take(answers: IO[bytes], queue: "Queue[bytes]") -> None:
    """Every line of the process as it comes, and at last an empty one."""
    with suppress(OSError, ValueError):  # closed
        for line in answers:
            queue.put(line)
    queue.put(b"")


def _as_json(place: Place) -> dict[str, object]:
    return {
        **asdict(place),
        "given": place.given and place.given.isoformat(),
        "folder": place.folder and str(place.folder),
    }


@cache
def _articles() -> "TypeAdapter[Article]":
    """Checks what the process says: what it reads is hostile."""
    from pydantic import TypeAdapter

    return TypeAdapter(Article)

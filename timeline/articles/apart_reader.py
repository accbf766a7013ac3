"""The process that reads files for `timeline.articles.apart`: `python -m timeline.articles.apart_reader MEMORY`.

Each line of standard input names a file; each line of standard output is an article, a complaint, or the end of the
file. It ends with its input.
"""

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from timeline.articles.place import Place
from timeline.articles.streams import read_stream
from timeline.errors import UnreadableArticle
from timeline.models import Article


def main() -> None:
    """Answers until there are no more questions."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks is told, and ends this
    _limit_memory(int(sys.argv[1]))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what libraries print is no answer
    for question in sys.stdin.buffer:
        for answer in _answers(json.loads(question)):
            answers.write(json.dumps(answer, default=str).encode() + b"\n")
            answers.flush()


def _answers(question: dict[str, Any]) -> Iterator[dict[str, object]]:
    place = _place(question["place"])
    try:
        with Path(question["path"]).open("rb") as stream:
            for reading in read_stream(stream, place):
                yield _answer(reading)
    except MemoryError:
        yield {"unreadable": f"{place.source}: takes too much memory to read; save its text as a .txt file"}
    except OSError as error:
        yield {"unreadable": f"{place.source}: cannot be read ({error.strerror or error}); check its permissions"}
    except Exception as error:  # of a library, on a file that it did not expect: the other files go on
        yield {"unreadable": f"{place.source}: is broken ({type(error).__name__}); save its text as a .txt file"}
    yield {"end": True}


def _answer(reading: Article | UnreadableArticle) -> dict[str, object]:
    if isinstance(reading, UnreadableArticle):
        return {"unreadable": str(reading)}
    return {"article": asdict(reading)}


def _place(told: dict[str, Any]) -> Place:
    given, folder = told.pop("given"), told.pop("folder")
    return Place(**told, given=given and date.fromisoformat(given), folder=folder and Path(folder))


def _limit_memory(most: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()

"""timeline.articles.apart: what is read in a process of its own, and what becomes of files that break it."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.articles.apart import ReaderApart
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article

# Formats that only this test knows, read by the process when PYTHONPATH has this folder first.
ODD_READER = """
import os, time
from timeline.articles import formats
from timeline.articles.article import article_of
from timeline.articles.metadata import Metadata

def read_odd(stream, place):
    for line in stream.read().decode().splitlines():
        if line == "sleep":
            time.sleep(60)
        elif line == "die":
            os._exit(9)
        elif line == "eat":
            bytearray(10**12)
        elif line == "fail":
            raise RecursionError("too deep")
        elif line == "print":
            os.write(1, b"no answer")
        else:
            metadata = Metadata(publisher="Bulletin")
            yield article_of(line, metadata, name=place.name, source=place.source, warnings=["a\\nb"])

formats.FORMATS = (formats.Format("odd", (".odd",), "odd_file", "read_odd", lambda beginning: False),)
import sys
import timeline.articles
sys.modules["timeline.articles.odd_file"] = sys.modules[__name__]
"""


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ReaderApart]:
    (tmp_path / "sitecustomize.py").write_text("import odd_reader\n")
    (tmp_path / "odd_reader.py").write_text(ODD_READER)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *filter(None, sys.path)]))
    reader = ReaderApart(seconds=3)
    yield reader
    reader.close()


def read(apart: ReaderApart, folder: Path, *lines: str) -> list[str]:
    path = folder / "a.odd"
    path.write_text("\n".join(lines))
    return [
        str(reading) if isinstance(reading, UnreadableArticle) else reading.text
        for reading in apart.read(path, Place("a", "in/a.odd", ending=".odd"))
    ]


def test_articles_come_whole(apart: ReaderApart, tmp_path: Path) -> None:
    path = tmp_path / "a.odd"
    path.write_text("Belgrade, 26 October 2023. Ministers met.")
    (article,) = apart.read(path, Place("a", "in/a.odd", ending=".odd"))
    assert isinstance(article, Article)
    assert (article.name, article.source, article.publisher) == ("a", "in/a.odd", "Bulletin")
    assert article.warnings == ("a b",)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("sleep", "in/a.odd: takes longer than 3 seconds to read; save its text as a .txt file and give that"),
        (
            "die",
            "in/a.odd: breaks what reads it, or takes more than 2 GB of memory; "
            "save its text as a .txt file and give that",
        ),
        ("eat", "in/a.odd: takes too much memory to read; save its text as a .txt file"),
        ("fail", "in/a.odd: is broken (RecursionError); save its text as a .txt file"),
    ],
)
def test_what_breaks_it_is_one_line_and_the_next_file_is_read(
    apart: ReaderApart, tmp_path: Path, line: str, complaint: str
) -> None:
    assert read(apart, tmp_path, "First.", line, "Never.") == ["First.", complaint]
    assert read(apart, tmp_path, "Second.") == ["Second."]


def test_what_libraries_print_is_no_answer(apart: ReaderApart, tmp_path: Path) -> None:
    assert read(apart, tmp_path, "print", "First.") == ["First."]


def test_the_rest_of_a_file_may_stay_unread(apart: ReaderApart, tmp_path: Path) -> None:
    path = tmp_path / "a.odd"
    path.write_text("\n".join(f"Number {number}." for number in range(500)))
    for reading in apart.read(path, Place("a", "in/a.odd", ending=".odd")):
        assert isinstance(reading, Article)
        break
    assert read(apart, tmp_path, "Second.") == ["Second."]


def test_the_process_ends_with_whoever_started_it(apart: ReaderApart, tmp_path: Path) -> None:
    assert read(apart, tmp_path, "First.") == ["First."]
    process = apart._process
    assert process
    process.send_signal(signal.SIGINT)  # as Ctrl-C in a terminal does
    assert read(apart, tmp_path, "Second.") == ["Second."]
    assert process.stdin
    process.stdin.close()
    assert process.wait(10) == 0

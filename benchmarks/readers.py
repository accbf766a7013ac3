"""How many files of each format are read in a second.

    python benchmarks/readers.py [ARTICLES]

Writes so many synthetic articles (200 where no number is given) of some 2,800 characters in every format and reads them
twice, the better of which counts: first in this process, by the seconds of its processor that the reader takes (finding
language, header and furniture included), then by the clock, in the process apart in which `timeline add` reads what is
not text. A container (mailbox, feed, table, web archive, ZIP) is one file with all of them. Events are not looked for.
"""

import csv
import gzip
import io
import json
import os
import platform
import sys
import tempfile
import textwrap
import time
from collections.abc import Callable, Iterator, Mapping
from html import escape
from pathlib import Path

sys.path.insert(0, os.fspath(Path(__file__).parent.parent))

from make_articles import make_articles

from tests.office_samples import docx_file, odt_file, paragraph, zipped
from tests.pdf_samples import pdf_file, printed
from tests.warc_samples import record
from timeline.articles import read_articles
from timeline.articles.formats import ending_of
from timeline.articles.place import Place
from timeline.articles.streams import read_stream
from timeline.errors import UnreadableArticle

ARTICLES = 200
LINES_ON_A_PAGE, CHARACTERS_IN_A_LINE = 45, 80
Fields = Mapping[str, str]


def main(count: int) -> None:
    """Writes, reads and prints."""
    print(
        f"{count} articles; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}"
    )
    print("format   MB on disk  articles a second of the processor  of the clock, apart")
    articles = list(make_articles(count))
    with tempfile.TemporaryDirectory() as folder:
        for name, write in FORMATS.items():
            place = Path(folder, name)
            place.mkdir()
            for file, data in write(articles):
                (place / file).write_bytes(data)
            size = sum(file.stat().st_size for file in place.iterdir()) / 1_000_000
            alone = min(_seconds(_read_alone, place, count, time.process_time) for _ in range(2))
            apart = min(_seconds(_read_apart, place, count, time.perf_counter) for _ in range(2))
            print(f"{name:7}  {size:10.2f}  {count / alone:34,.0f}  {count / apart:19,.0f}", flush=True)


def _seconds(read: Callable[[Path], int], folder: Path, count: int, clock: Callable[[], float]) -> float:
    began = clock()
    found = read(folder)
    assert found == count, f"{found} of {count} articles were read"
    return clock() - began


def _read_alone(folder: Path) -> int:
    found = 0
    for file in sorted(folder.iterdir()):
        with file.open("rb") as stream:
            readings = read_stream(stream, Place(file.stem, file.name, ending=ending_of(file.name), folder=folder))
            found += sum(not isinstance(reading, UnreadableArticle) for reading in readings)
    return found


def _read_apart(folder: Path) -> int:
    return sum(not isinstance(reading, UnreadableArticle) for reading in read_articles([os.fspath(folder)]))


Files = Iterator[tuple[str, bytes]]


def _each(ending: str, written: Callable[[Fields], bytes | str]) -> Callable[[list[dict[str, str]]], Files]:
    """A file an article."""

    def files(articles: list[dict[str, str]]) -> Files:
        for article in articles:
            data = written(article)
            yield article["id"] + ending, data.encode() if isinstance(data, str) else data

    return files


def _one(name: str, written: Callable[[list[dict[str, str]]], bytes | str]) -> Callable[[list[dict[str, str]]], Files]:
    """A file with all of them."""

    def files(articles: list[dict[str, str]]) -> Files:
        data = written(articles)
        yield name, data.encode() if isinstance(data, str) else data

    return files


def _text(article: Fields) -> str:
    return f"---\ntitle: {article['title']}\npublished: {article['published']}\n---\n{article['text']}"


def _html(article: Fields) -> str:
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in article["text"].split("\n\n"))
    head = f'<title>{article["title"]}</title><meta property="article:published_time" content="{article["published"]}">'
    links = "".join(f"<li><a href=/{n}>Section {n}</a>" for n in range(30))
    return f"<!doctype html><html><head>{head}</head><body><nav><ul>{links}</ul></nav><article>{paragraphs}</article>"


def _pdf(article: Fields) -> bytes:
    lines = [line for one in article["text"].split("\n\n") for line in [*textwrap.wrap(one, CHARACTERS_IN_A_LINE), ""]]
    pages = ["\n".join(lines[at : at + LINES_ON_A_PAGE]) for at in range(0, len(lines), LINES_ON_A_PAGE)]
    return pdf_file([printed(page) for page in pages], {"Title": article["title"]})


def _docx(article: Fields) -> bytes:
    return docx_file("".join(map(paragraph, article["text"].split("\n\n"))))


def _odt(article: Fields) -> bytes:
    return odt_file("".join(f"<text:p>{one}</text:p>" for one in article["text"].split("\n\n")))


def _mail(article: Fields) -> str:
    head = f"From: Border news <news@example.org>\nMessage-ID: <{article['id']}@example.org>"
    body = "\n\n".join(textwrap.fill(one, 72) for one in article["text"].split("\n\n"))
    fields = "Date: Fri, 4 Mar 2016 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8"
    return f"{head}\nSubject: {article['title']}\n{fields}\n\n{body}\n"


def _mailbox(articles: list[dict[str, str]]) -> str:
    return "".join(f"From news@example.org Fri Mar  4 10:00:00 2016\n{_mail(article)}\n" for article in articles)


def _feed(articles: list[dict[str, str]]) -> str:
    items = "".join(
        f"<item><guid>{one['id']}</guid><title>{one['title']}</title>"
        f"<description>{escape(one['text'])}</description></item>"
        for one in articles
    )
    return f'<rss version="2.0"><channel><title>Border news</title>{items}</channel></rss>'


def _table(articles: list[dict[str, str]]) -> str:
    text = io.StringIO()
    rows = csv.DictWriter(text, list(articles[0]))
    rows.writeheader()
    rows.writerows(articles)
    return text.getvalue()


def _archive(articles: list[dict[str, str]]) -> bytes:
    pages = (record(f"https://example.org/{one['id']}", _html(one).encode()) for one in articles)
    return b"".join(map(gzip.compress, pages))


FORMATS: dict[str, Callable[[list[dict[str, str]]], Files]] = {
    "text": _each(".txt", _text),
    "JSONL": _one("all.jsonl", lambda articles: "".join(json.dumps(one) + "\n" for one in articles)),
    "CSV": _one("all.csv", _table),
    "PDF": _each(".pdf", _pdf),
    "DOCX": _each(".docx", _docx),
    "ODT": _each(".odt", _odt),
    "mail": _each(".eml", _mail),
    "mbox": _one("all.mbox", _mailbox),
    "feed": _one("all.rss", _feed),
    "HTML": _each(".html", _html),
    "WARC": _one("all.warc.gz", _archive),
    "ZIP": _one("all.zip", lambda articles: zipped({f"{one['id']}.txt": _text(one) for one in articles})),
}

if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else ARTICLES)

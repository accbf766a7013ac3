"""What of an article survives being printed to PDF and read again: `python benchmarks/pdf_pages.py [ARTICLES]`.

Prints the fixtures with Chromium, in one column and in two justified ones, with a running head, page numbers and words
that may be divided after every third letter, and compares what is read with what was printed: paragraphs word for word,
words (F1), and events found (type and date, with the day of publication given to both).
"""

import html
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from timeline.articles import read_articles
from timeline.articles.pdf_file import read_pdf
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.extract import extract_events
from timeline.models import Article

FIXTURES = Path(__file__).parent.parent / "fixtures"
ARTICLES = 14
HEAD = "@page{size:A4;margin:2cm;@top-center{content:'Migration bulletin'}@bottom-right{content:counter(page)}}"
LAYOUTS = {
    "one column": "p{margin:0 0 8pt}",
    "two columns": "body{columns:2;text-align:justify;font-size:10pt}p{margin:0;text-indent:1em}",
}
CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")


def main(count: int) -> None:
    """Prints, reads and compares."""
    articles = [one for one in read_articles([str(FIXTURES)]) if isinstance(one, Article)][:count]
    for layout, style in LAYOUTS.items():
        told: Counter[str] = Counter()
        for article in articles:
            told.update(_compared(article, _printed(article, style)))
        f1 = 2 * told["same words"] / told["words of both"]
        print(
            f"{layout}: {len(articles)} articles, words F1 {f1:.4f}, paragraphs {told['same paragraphs']} of"
            f" {told['paragraphs']}, events {told['same events']} of {told['events']} ({told['other events']} others)"
        )


def _printed(article: Article, style: str) -> Article:
    """The article, printed and read again."""
    paragraphs = "".join(f"<p>{_divisible(line)}</p>" for line in _paragraphs(article.text))
    page = f"<html><head><meta charset=utf-8><title>x</title><style>{HEAD}{style}</style></head><body>{paragraphs}"
    with tempfile.TemporaryDirectory() as folder:
        written, printed = Path(folder, "page.html"), Path(folder, "page.pdf")
        written.write_text(page, encoding="utf-8")
        subprocess.run(
            [*CHROMIUM, f"--print-to-pdf={printed}", str(written)], check=True, capture_output=True, timeout=60
        )
        with printed.open("rb") as stream:
            (found,) = read_pdf(stream, Place("page", "page.pdf"))
    if isinstance(found, UnreadableArticle):
        raise found
    return replace(found, published=article.published)


def _divisible(line: str) -> str:
    """Markup in which long words may be divided after every third letter."""
    return re.sub(r"[^\W\d_]{7,}", lambda word: re.sub(r"(\w{3})(?=\w{2})", r"\1&shy;", word[0]), html.escape(line))


def _paragraphs(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _compared(printed: Article, read: Article) -> Counter[str]:
    words, again = Counter(printed.text.split()), Counter(read.text.split())
    paragraphs = set(_paragraphs(printed.text))
    events, found = _events(printed), _events(read)
    return Counter(
        {
            "same words": (words & again).total(),
            "words of both": words.total() + again.total(),
            "same paragraphs": len(paragraphs & set(_paragraphs(read.text))),
            "paragraphs": len(paragraphs),
            "same events": len(events & found),
            "events": len(events),
            "other events": len(found - events),
        }
    )


def _events(article: Article) -> set[tuple[str, str]]:
    return {(event.type.value, event.date.edtf if event.date else "") for event in extract_events(article)}


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else ARTICLES)

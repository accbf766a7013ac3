"""The head of an article: its title, publisher, author and day of publication, as far as its own text says them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.articles.credits import author, byline, publisher
from timeline.articles.dateline import DateLine, date_line, publication_line
from timeline.articles.lines import Line, ends_like_a_sentence, has_letters, lines_of, same_words
from timeline.articles.pageline import is_breadcrumb, is_cue_line
from timeline.models import Span

TOP = 12  # lines in which a title stands
LONGEST_TITLE = 200
SHORTEST_TITLE = 2  # words
LONGEST_KICKER = 4
MARKDOWN_HEADING = re.compile(r"#\s+(\S.*?)\s*#*$")


@dataclass(frozen=True, slots=True)
class Header:
    """What the text says of itself; None where it does not. `headline` is the place of the title in the text."""

    title: str | None
    headline: Span | None
    publisher: str | None
    author: str | None
    published: date | None
    published_words: str | None


def read_header(text: str, *, title: str | None = None, markdown: bool = False) -> Header:
    """The header of `text`. `title`, when metadata gives one, is looked for in the text instead of guessed.

    >>> header = read_header("New camp opens\\n\\nVienna, 3 March 2016 – A camp was opened on Monday.")
    >>> header.title, header.published
    ('New camp opens', datetime.date(2016, 3, 3))
    """
    lines = lines_of(text)
    headline = _standing_title(lines, title) if title else _title_line(lines, markdown)
    dated = publication_line(lines)
    return Header(
        title=title or (text[headline.start : headline.end] if headline else None),
        headline=headline,
        publisher=publisher(lines),
        author=author(lines),
        published=dated.day.date if dated else None,
        published_words=_words(dated),
    )


def _title_line(lines: Sequence[Line], markdown: bool) -> Span | None:
    """The first line that reads as a heading and has an article below it, before the first paragraph."""
    if markdown:
        headings = (_markdown_heading(line) for line in lines)
        return next((heading for heading in headings if heading), None) or _title_line(lines, markdown=False)
    for index, line in enumerate(lines[:TOP]):
        if _is_page(line):
            continue
        if _is_kicker(line.text) and any(_reads_as_title(below.text) for below in lines[index + 1 : index + 2]):
            continue
        below = any(ends_like_a_sentence(later.text) for later in lines[index + 1 :])
        return Span(line.start, line.end) if below and _reads_as_title(line.text) else None
    return None


def _standing_title(lines: Sequence[Line], title: str) -> Span | None:
    """Where the title that metadata gives stands at the top of the text."""
    for line in lines[:TOP]:
        heading = _markdown_heading(line) or Span(line.start, line.end)
        if same_words(line.text, title) and has_letters(title):
            return heading
    return None


def _markdown_heading(line: Line) -> Span | None:
    match = MARKDOWN_HEADING.fullmatch(line.text)
    return Span(line.start + match.start(1), line.start + match.end(1)) if match else None


def _is_page(line: Line) -> bool:
    """Whether `line` belongs to the page and not to the article: a title may stand below it."""
    dated = date_line(line)
    return (
        bool(dated and dated.end == line.end)
        or not has_letters(line.text)
        or is_breadcrumb(line.text)
        or is_cue_line(line.text)
        or (line.start > 0 and byline(line.text) is not None)
    )


def _is_kicker(text: str) -> bool:
    """Whether `text` is of the few capitals that stand above a title: "PRESS RELEASE", "COURT REPORTS"."""
    return text.isupper() and len(text.split()) <= LONGEST_KICKER


def _reads_as_title(text: str) -> bool:
    """Short, of two words at least, and without the full stop or colon of running text."""
    end = text.rstrip("\"'”“’»)]")[-1:]
    return len(text) <= LONGEST_TITLE and len(text.split()) >= SHORTEST_TITLE and end not in (".", ":", ";", ",", "…")


def _words(dated: DateLine | None) -> str | None:
    return " ".join(dated.words.split()) if dated else None

"""The articles that were read as a table of text, and each as JSON has it.

>>> from datetime import date
>>> one = StoredArticle("3f9a1c77", "a", "news/a.pdf", "A camp opens", "Danas", None, date(2016, 3, 2), None, "stated",
...                     None, "sr", 4, ("no text on 1 of 3 pages",))
>>> print("".join(article_lines([one], [one], 70)), end="")
Key     Published   Lang  Events  Publisher  Title
3f9a1c  2016-03-02  sr         4  Danas      A camp opens
        ! no text on 1 of 3 pages
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import pairwise

from rich.cells import cell_len

from timeline.cli.table import GAP, KEY, cell
from timeline.models import Certainty, StoredArticle
from timeline.plaintext import one_line
from timeline.store.event_names import length_apart

LONGEST_PUBLISHER = 24
MARKS = {Certainty.INFERRED: "~", Certainty.GIVEN: "*"}
UNDATED = "undated"
HEADINGS = (KEY, "Published", "Lang", "Events", "Publisher", "Title")


def article_lines(
    articles: Sequence[StoredArticle], known: Sequence[StoredArticle], width: int | None
) -> Iterator[str]:
    """A line an article, the headings first, and below it its warnings; `known` are those that it may be a copy of."""
    length = length_apart(pairwise(sorted(one.key for one in known)))
    rows = [HEADINGS, *(_cells(one, length) for one in articles)]
    wide = [max(cell_len(row[place]) for row in rows) for place in range(len(HEADINGS) - 1)]
    wide[-1] = min(wide[-1], LONGEST_PUBLISHER)
    room = None if width is None else max(width - sum(wide) - len(GAP) * len(wide), 1)
    titles = {one.key: one_line(one.title or one.name) for one in known}
    yield _line(HEADINGS, wide, room)
    for article, row in zip(articles, rows[1:], strict=True):
        yield _line(row, wide, room)
        indent = " " * length + GAP
        for warning in article.warnings:
            yield f"{indent}! {one_line(warning)}\n"
        for place in article.also_at:
            yield f"{indent}= the same text: {one_line(place)}\n"
        if article.copy_of:
            yield f"{indent}= a copy of {article.copy_of[:length]} {titles.get(article.copy_of, '')}".rstrip() + "\n"


def article_object(article: StoredArticle) -> dict[str, object]:
    """An article as JSON has it."""
    return asdict(article)


def _cells(article: StoredArticle, key_length: int) -> tuple[str, ...]:
    mark = MARKS.get(Certainty(article.published_certainty), "") if article.published_certainty else ""
    return (
        article.key[:key_length],
        f"{article.published}{mark}" if article.published else UNDATED,
        one_line(article.language or ""),
        str(article.events),
        one_line(article.publisher or ""),
        one_line(article.title or article.name),
    )


def _line(cells: Sequence[str], wide: Sequence[int], room: int | None) -> str:
    key, published, language, events, publisher, title = cells
    row = [cell(key, wide[0], cut=True), cell(published, wide[1], cut=True), cell(language, wide[2], cut=True)]
    row += [f"{events:>{wide[3]}}", cell(publisher, wide[4], cut=True)]
    return GAP.join([*row, title if room is None else cell(title, room, cut=True)]).rstrip() + "\n"

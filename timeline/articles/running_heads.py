"""without_running_heads(pages): pages without what is printed at the edge of each of them, and without page numbers.

A head that names a day ("Bulletin, 3 March 2016") stays the first time: it may be all that dates the text.
"""

import re
from collections import Counter
from collections.abc import Sequence

from timeline.articles.day import days_in
from timeline.articles.printed import Page, PrintedLine

EDGE = 3  # lines at the top and at the foot, of a page with
FULL = 4  # times as many
REPEATED = 0.3  # of all pages: left and right ones may have heads of their own
SAME_HEIGHT = 3.0  # points

PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|strana|stranica|str|страна|стр|página|pagina|pág|pag|s|p)\b\.?\s*)?"
    r"(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|od|од|de|di|sur|\|)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)


def without_running_heads(pages: Sequence[Page]) -> list[list[PrintedLine]]:
    """The lines of each page that are its text, in the same order; all of them where nothing would be left."""
    seen: Counter[str] = Counter(words for page in pages for words in {_alike(line) for line in _edge(page)})
    heads = {words for words, times in seen.items() if times > 1 and times >= REPEATED * len(pages)}
    kept: list[list[PrintedLine]] = []
    dated: set[str] = set()
    for page in pages:
        edge = set(_edge(page))
        lines = []
        for line in page:
            words = _alike(line)
            first_dated = words in heads and words not in dated and any(days_in(line.text))
            if line not in edge or first_dated or not (words in heads or is_page_number(line.text)):
                lines.append(line)
            if first_dated:
                dated.add(words)
        kept.append(lines)
    return kept if any(kept) else [list(page) for page in pages]


def is_page_number(text: str) -> bool:
    """Whether a line at the edge of a page is nothing but its number.

    >>> [is_page_number(text) for text in ("- 3 -", "Page 2 of 10", "iv", "71 people")]
    [True, True, True, False]
    """
    return bool(PAGE_NUMBER.fullmatch(text))


def _edge(page: Page) -> list[PrintedLine]:
    by_height = sorted(page, key=lambda line: -line.bottom)
    lines = min(EDGE, max(1, len(page) // FULL))
    return [*by_height[:lines], *by_height[lines:][-lines:]]


def _alike(line: PrintedLine) -> str:
    """What the same head has on every page: its place and its words, whatever the numbers in them."""
    words = re.sub(r"\d+", "#", " ".join(line.text.casefold().split()))
    return f"{round(line.bottom / SAME_HEIGHT)} {words}"

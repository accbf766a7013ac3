"""What stands beside the title of a page: the lines where it says when and by whom it was published."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from timeline.articles.cues import cues
from timeline.articles.dateline import DateLine, Kind, date_line
from timeline.articles.day import read_day
from timeline.articles.lines import Line, is_prose, same_words
from timeline.articles.pageline import bare
from timeline.articles.web.blocks import INLINE, Block
from timeline.articles.web.marks import is_beside_article, is_of_change
from timeline.plaintext import one_line, shortened

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BEFORE, AFTER = 4, 12  # blocks around the title
MOST_PARTS = 12
LONGEST_LABEL = 30
LONGEST_SHOWN = 100
LONGEST_TIME_TEXT = 80


def beside_title(blocks: Sequence[Block], title: str | None) -> list[Block]:
    """The blocks after the title until the article begins, then those just before it, the nearest first.

    Without a title on the page, its first blocks.
    """
    place = _title_place(blocks, title)
    after = blocks[place + 1 : place + 1 + AFTER] if place is not None else blocks[:AFTER]
    prose = next((index for index, block in enumerate(after) if is_prose(block.text)), len(after))
    before = blocks[max(place - BEFORE, 0) : place] if place is not None else []
    return [
        block for block in (*_labelled(after[: prose + 1]), *reversed(before)) if not is_beside_article(block.element)
    ]


def days_beside_title(blocks: Sequence[Block]) -> Iterator[tuple[date, str, str]]:
    """The days that date lines and `<time>` elements among `blocks` say, how, and the words that were read; not those
    of updating."""
    for block in blocks:
        parts = list(_parts(block))
        changed = [text for element, text in parts if is_of_change(element)]
        for text in (block.text, *(text for _, text in parts)):
            dated = date_line(Line(0, len(text), text))
            if dated and _is_of_publication(dated, text) and not any(dated.words in one for one in changed):
                yield dated.day.date, f"date line '{shortened(one_line(dated.words), LONGEST_SHOWN)}'", dated.words
                break
        else:
            yield from _of_time_elements(block)


def days_of_change(blocks: Sequence[Block]) -> Iterator[date]:
    """The days of lines such as "Last updated: 16 November 2022"."""
    for block in blocks:
        dated = date_line(Line(0, len(block.text), block.text))
        if dated and dated.kind is Kind.UPDATED:
            yield dated.day.date


def _title_place(blocks: Sequence[Block], title: str | None) -> int | None:
    """The place of the block that is the title, one in a heading before others; else of the first `h1`."""
    same = [index for index, block in enumerate(blocks) if title and same_words(block.text, title)]
    headings = [index for index in same if blocks[index].element.tag in ("h1", "h2", "h3")]
    if headings or same:
        return (headings or same)[0]
    return next((index for index, block in enumerate(blocks) if block.element.tag == "h1"), None)


def _labelled(blocks: Sequence[Block]) -> Iterator[Block]:
    """`blocks`, those after a label with the label: "Published" "8 October 2025"; those after another one left out."""
    label: str | None = None
    published = frozenset((*cues()["published"], *cues()["updated"]))
    for block in blocks:
        is_label = block.element.tag in ("dt", "th", "label") or block.text.endswith(":") or _has_mark(block, "label")
        if label is not None and not is_label:
            if bare(label) in published:
                yield Block(f"{label.rstrip(': ')}: {block.text}", block.element, block.link)
        elif not is_label:
            yield block
        label = block.text if is_label and len(block.text) <= LONGEST_LABEL else None


def _has_mark(block: Block, mark: str) -> bool:
    return mark in (block.element.get("class") or "").lower()


def _parts(block: Block) -> "Iterator[tuple[HtmlElement, str]]":
    """The inline elements of a block, which stand beside each other without a sign between, and their words."""
    inline = (part for part in block.element.iter() if part.tag in INLINE)
    for _, part in zip(range(MOST_PARTS), inline, strict=False):
        text = " ".join(str(part.text_content()).split())
        if text and text in block.text:
            yield part, text


def _is_of_publication(dated: DateLine, text: str) -> bool:
    """Whether it says a day of publication, and nothing but that or before the article's own words."""
    if dated.kind is Kind.UPDATED:
        return False
    return dated.end == len(text) or dated.kind is not Kind.BEFORE_TEXT or is_prose(text)


def _of_time_elements(block: Block) -> Iterator[tuple[date, str, str]]:
    """ "<time datetime=2022-11-16T18:04>Yesterday</time>", alone in its line."""
    dated = date_line(Line(0, len(block.text), block.text))
    if len(block.text) > LONGEST_TIME_TEXT or (dated and dated.kind is Kind.UPDATED):
        return
    times = [element for element, _ in _parts(block) if element.tag == "time" and not is_of_change(element)]
    words = (times[0].get("datetime") or "") if len(times) == 1 else ""
    if day := read_day(words):
        yield day, "<time datetime> beside the title", words

"""page_article: the text of a page's article, a paragraph apart from the next by a blank line.

trafilatura finds the article, in the part of the page that holds the running text, and after tables that only lay the
page out and blocks that announce themselves as something else ("Related articles", "Share") have been taken out. Where
it finds little or nothing, the text that the page gives in JSON-LD is taken, or trafilatura's own wider net. The
standfirst, which often alone tells what happened, is put back where it was lost.
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from itertools import islice
from typing import TYPE_CHECKING

from timeline.articles.dateline import LONGEST_LINE, Kind, date_line
from timeline.articles.lines import Line
from timeline.articles.web.blocks import blocks_of
from timeline.articles.web.body import article_root, prose_within
from timeline.articles.web.layout import without_layout
from timeline.articles.web.linked_data import Object
from timeline.articles.web.page_parts import without_page_parts

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

SHORTEST = 60  # characters; what is found is kept then, where trafilatura by itself would look for more up to 250
FEWEST_WORDS = 25  # of an article; where fewer are found, everything is tried
MUCH_MORE = 2.5  # times the words found: then JSON-LD's text is the whole, the other its beginning
CLEARLY_MORE = 0.1  # of the running text
BEGINNING = 40  # characters by which a paragraph is known again

CELL_END = "\ufdd0"  # not a character (Unicode 23.7): for use inside programs, and in no text
BETWEEN_CELLS = "; "
PARAGRAPHS = frozenset({"p", "head", "quote", "div", "lb", "code"})
BREAKS = {  # what stands before and after an element of trafilatura's
    **dict.fromkeys(PARAGRAPHS, ("\n\n", "\n\n")),
    **dict.fromkeys(("list", "table"), ("\n\n", "\n\n")),
    "lb": ("\n", ""),
    "item": ("\n- ", ""),
    "row": ("\n", ""),
    "cell": ("", CELL_END),
}
NEWLINES = re.compile(r"\s*\n\s*")
EMPTY_LINES = re.compile(r"\n{2,}(?:-\n+)*")
BLANKS = re.compile(r"[ \t\r\f\v\u00a0\u200b]+")
BREAKING_TAG = re.compile(r"</?(?:p|div|br|li|ul|ol|h\d|blockquote)\b[^<>]{0,200}>", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")


def page_article(tree: "HtmlElement", data: Sequence[Object], title: str | None) -> str:
    """The text of the article below its title, "" where none is found. `tree` is left as it is."""
    prepared = without_page_parts(without_layout(deepcopy(tree)))
    found = _surest(prepared, title)
    given = _given(data)
    if len(given.split()) > MUCH_MORE * max(len(found.split()), FEWEST_WORDS / 2):
        return given
    if len(found.split()) >= FEWEST_WORDS:
        return found
    return max((found, _found(prepared, recall=True), _found(tree, recall=True)), key=len)


def _surest(tree: "HtmlElement", title: str | None) -> str:
    """What is found in the part that holds the running text, or in the whole where that has clearly more of it."""
    blocks = list(blocks_of(tree))
    root = article_root(blocks, title)
    whole = _found(tree)
    if root is None:
        return whole
    prose = prose_within(root, blocks)
    part = _found(_alone(deepcopy(tree), list(tree.iter()).index(root)))
    return whole if _share(prose, whole) > _share(prose, part) + CLEARLY_MORE else part


def _share(prose: Sequence[str], text: str) -> float:
    """How much of the running text stands in `text` (0 to 1), by the beginnings of its lines."""
    beginnings = {line.removeprefix("- ")[:BEGINNING] for line in text.split("\n")}
    held = sum(len(paragraph) for paragraph in prose if paragraph[:BEGINNING] in beginnings)
    return held / max(sum(map(len, prose)), 1)


def without_lines_of_change(text: str) -> str:
    """`text` without lines that say when the page was changed: that is no day of publication.

    >>> without_lines_of_change("Last updated: 3 June 2024\\n\\nMinisters met.")
    'Ministers met.'
    """
    lines = [line for line in text.split("\n") if not _is_of_change(line)]
    return EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _is_of_change(line: str) -> bool:
    if len(line) > LONGEST_LINE or not line.strip():
        return False
    dated = date_line(Line(0, len(line), line))
    return dated is not None and dated.kind is Kind.UPDATED and dated.end == len(line)


def _alone(tree: "HtmlElement", number: int) -> "HtmlElement":
    """`tree`, changed in place, with nothing in its body but the element of this number, called an article."""
    body, root = tree.find("body"), next(islice(tree.iter(), number, None))
    if body is not None and root is not body:
        root.tag, root.tail = "article", None
        root.attrib.clear()
        root.getparent().remove(root)
        body.clear()
        body.append(root)
    return tree


def _found(tree: "HtmlElement", recall: bool = False) -> str:
    """What trafilatura finds; in its own words, short texts are no reason to look for more than the article."""
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST))
    document = bare_extraction(tree, include_comments=False, favor_recall=recall, config=config)
    if document is None or isinstance(document, dict) or document.body is None:
        return ""
    return _as_text(document.body)


def _given(data: Sequence[Object]) -> str:
    """The articleBody of JSON-LD, as paragraphs; "" without one."""
    bodies = (one.get("articleBody") for one in data)
    body = next((body for body in bodies if isinstance(body, str) and body.strip()), "")
    lines = (BLANKS.sub(" ", line).strip() for line in TAG.sub("", BREAKING_TAG.sub("\n", body)).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _as_text(body: "_Element") -> str:
    """What trafilatura found: a blank line between paragraphs, a line for each item of a list and row of a table."""
    for node in list(body.iter()):
        before, after = BREAKS.get(str(node.tag), ("", ""))
        if node.tag in PARAGRAPHS and any(above.tag in ("item", "cell") for above in node.iterancestors()):
            before, after = " ", " "
        node.text = before + NEWLINES.sub(" ", node.text or "")
        node.tail = after + NEWLINES.sub(" ", node.tail or "")
    lines = (_row(BLANKS.sub(" ", line).strip()) for line in "".join(body.itertext()).split("\n"))
    return EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip()


def _row(line: str) -> str:
    """`line`, in which the cells that are not empty are parted as people part them."""
    if CELL_END not in line:
        return line
    return BETWEEN_CELLS.join(cell.strip() for cell in line.split(CELL_END) if cell.strip())

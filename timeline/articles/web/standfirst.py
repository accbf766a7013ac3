"""with_standfirst: a text with the sentence or two between title and article, which extractors take for the page's."""

import re
from collections.abc import Sequence

from timeline.articles.dateline import date_line
from timeline.articles.lines import Line
from timeline.articles.pageline import is_cue_line
from timeline.articles.web.blocks import Block
from timeline.articles.web.marks import marks_of

MARKS = frozenset(
    "lead lede lea standfirst subtitle subheadline subheading subhead subline dek deck desc description abstract chapo"
    " chapeau intro introduction summary perex entradilla sumario bajada sommario occhiello sottotitolo vorspann anriss"
    " untertitel podnaslov ingress excerpt tagline synopsis".split()
)
MARK_WORD = re.compile(r"[a-z]+")
SHORTEST, LONGEST = 25, 900  # characters
SAME_BEGINNING = 60


def with_standfirst(text: str, beside_title: Sequence[Block]) -> str:
    """`text`, below the standfirst where the page marks one and `text` lacks it."""
    for block in beside_title:
        if _is_standfirst(block) and _folded(block.text)[:SAME_BEGINNING] not in _folded(text):
            return f"{block.text}\n\n{text}"
    return text


def _is_standfirst(block: Block) -> bool:
    if not SHORTEST <= len(block.text) <= LONGEST or block.link > 0.3:
        return False
    if is_cue_line(block.text) or date_line(Line(0, len(block.text), block.text)):
        return False
    above = block.element.getparent()
    marks = [*marks_of(block.element), *(marks_of(above) if above is not None and len(above) == 1 else [])]
    marks += (block.element.get("itemprop") or "").lower().split()
    return any(word in MARKS for mark in marks for word in MARK_WORD.findall(mark))


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold())

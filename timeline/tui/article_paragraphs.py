"""An article as paragraphs with the evidence of its events marked, and where each event is first told in it."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline.models import Evidence
from timeline.plaintext import harmless
from timeline.tui.paragraph import Mark, Paragraph

QuoteOfEvent = tuple[str, Evidence]  # event key and one of its quotes


class Place(NamedTuple):
    """A character of the article: which paragraph, and where in it."""

    paragraph: int
    offset: int


def article_paragraphs(text: str, quotes: Sequence[QuoteOfEvent], event_key: str) -> list[Paragraph]:
    """The lines of `text`, each a paragraph; the evidence of `event_key` strongly marked, that of others faintly."""
    lines = harmless(text).split("\n")
    marks: list[list[Mark]] = [[] for _ in lines]
    starts = _starts(lines)
    for key, evidence in sorted(quotes, key=lambda quote: quote[0] == event_key):  # the strong ones last, on top
        style = "evidence" if key == event_key else "other-evidence"
        for number in range(_place(starts, evidence.start).paragraph, len(lines)):
            first, last = evidence.start - starts[number], evidence.end - starts[number]
            if last <= 0:
                break
            marks[number].append(Mark(max(0, first), min(len(lines[number]), last), style))
    return [Paragraph(line, tuple(found)) for line, found in zip(lines, marks, strict=True)]


def places_of_events(text: str, quotes: Sequence[QuoteOfEvent]) -> dict[str, Place]:
    """The events of an article in the order in which it tells them, with the place of each one's first quote."""
    starts = _starts(text.split("\n"))
    places: dict[str, Place] = {}
    for key, evidence in sorted(quotes, key=lambda quote: quote[1].start):
        places.setdefault(key, _place(starts, evidence.start))
    return places


def _starts(lines: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


def _place(starts: Sequence[int], offset: int) -> Place:
    number = max(0, bisect_right(starts, offset) - 1)
    return Place(number, offset - starts[number])

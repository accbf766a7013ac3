"""An article as paragraphs, marked: the evidence of its events, its time expressions, what is selected; and where each
event is first told in it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.models import Evidence, Span
from timeline.plaintext import harmless
from timeline.tui.text.paragraph import Mark, Paragraph

QuoteOfEvent = tuple[str, Evidence]  # event key and one of its quotes


class Place(NamedTuple):
    """A character of the article: which paragraph, and where in it."""

    paragraph: int
    offset: int


def article_paragraphs(
    text: str,
    quotes: Sequence[QuoteOfEvent],
    event_key: str,
    times: Sequence[Span] = (),
    selected: Span | None = None,
    found: Sequence[Span] = (),
    found_here: Span | None = None,
) -> list[Paragraph]:
    """The lines of `text`, each a paragraph; the evidence of `event_key` strongly marked, that of others faintly.

    What is selected covers the evidence; the time expressions and the words `found` show through both, and the one of
    them at which the person is covers all.
    """
    lines = harmless(text).split("\n")
    starts = line_starts(lines)
    marks: list[list[Mark]] = [[] for _ in lines]
    for part, style in (
        *_marked_parts(quotes, event_key, times, selected),
        *((place, "found-here" if place == found_here else "found") for place in found),
    ):
        for number in range(place_at(starts, part.start).paragraph, len(lines)):
            first, last = part.start - starts[number], part.end - starts[number]
            if last <= 0:
                break
            marks[number].append(Mark(max(0, first), min(len(lines[number]), last), style))
    return [Paragraph(line, tuple(found)) for line, found in zip(lines, marks, strict=True)]


def _marked_parts(
    quotes: Sequence[QuoteOfEvent], event_key: str, times: Sequence[Span], selected: Span | None
) -> Iterator[tuple[Span, str]]:
    """Stretches of the text with their styles, those that cover others after them."""
    for key, evidence in sorted(quotes, key=lambda quote: quote[0] == event_key):
        yield Span(evidence.start, evidence.end), "evidence" if key == event_key else "other-evidence"
    if selected:
        yield selected, "selected"
    yield from ((time, "time") for time in times)


def places_of_events(text: str, quotes: Sequence[QuoteOfEvent]) -> dict[str, Place]:
    """The events of an article in the order in which it tells them, with the place of each one's first quote."""
    starts = line_starts(text.split("\n"))
    places: dict[str, Place] = {}
    for key, evidence in sorted(quotes, key=lambda quote: quote[1].start):
        places.setdefault(key, place_at(starts, evidence.start))
    return places


def line_starts(lines: Sequence[str]) -> list[int]:
    """Where each line begins in the text."""
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


def place_at(starts: Sequence[int], offset: int) -> Place:
    """Where a character of the text stands among lines that begin at `starts`."""
    number = max(0, bisect_right(starts, offset) - 1)
    return Place(number, offset - starts[number])

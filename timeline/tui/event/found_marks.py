"""with_found: the paragraphs of an event with the words marked that were sought: in what a search looks at, no more."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.tui.text.paragraph import Mark, Paragraph

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords

SEARCHED = frozenset({"strong", "quote", "note", "actors"})  # the styles of titles, quotes, notes and actors


def with_found(paragraphs: Iterable[Paragraph], sought: "SoughtWords") -> list[Paragraph]:
    """The same paragraphs, those that are searched with marks for the words in them."""
    return [_marked(paragraph, sought) for paragraph in paragraphs]


def _marked(paragraph: Paragraph, sought: "SoughtWords") -> Paragraph:
    found = tuple(
        Mark(mark.start + place.start, mark.start + place.end, "found")
        for mark in paragraph.marks
        if mark.style in SEARCHED
        for place in sought.places(paragraph.text[mark.start : mark.end])
    )
    return replace(paragraph, marks=paragraph.marks + found) if found else paragraph

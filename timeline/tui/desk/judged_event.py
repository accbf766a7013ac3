"""judged_event: an event with what a person judges it by: title, dates, types, the best quote, and the reasons."""

from dataclasses import replace

from timeline.models import EventDetails
from timeline.tui.event.paragraphs import event_paragraphs
from timeline.tui.text.paragraph import Mark, Paragraph
from timeline.tui.text.shown_words import quote_paragraph, shown

QUOTED = quote_paragraph("").lead


def judged_event(details: EventDetails) -> tuple[Paragraph, ...]:
    """Its paragraphs, with the words that gave the date in bold where the quotes have them."""
    words = shown(details.date_text)
    return tuple(_with_date(one, words) if words and one.lead == QUOTED else one for one in event_paragraphs(details))


def _with_date(quote: Paragraph, words: str) -> Paragraph:
    start = quote.text.find(words)
    return quote if start < 0 else replace(quote, marks=(*quote.marks, Mark(start, start + len(words), "strong")))

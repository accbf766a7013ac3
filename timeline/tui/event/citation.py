"""An event as people cite it, and what else of it is worth copying: harmless text of one line."""

from timeline.datewords import in_words
from timeline.models import EventDetails
from timeline.plaintext import one_line
from timeline.tui.text.shown_words import LONGEST_NAME, shown, source_words


def citation(details: EventDetails) -> str:
    """Date, title, the best quote, and where it stands: "16 March 2015. Ministers meet. “…” News · The Bulletin"."""
    row = details.row
    parts = [_sentence(one_line(in_words(row.date))), _sentence(one_line(row.title)), _quoted(best_quote(details))]
    return " ".join(part for part in (*parts, _source(details)) if part)


def best_quote(details: EventDetails) -> str:
    """The sentence that tells the event best, whole; "" for one that nobody quoted."""
    for source in details.sources[:1]:
        for evidence in source.evidence[:1]:
            return one_line(evidence.quote)
    return one_line(details.quote)


def _source(details: EventDetails) -> str:
    if not details.sources:
        return ""
    source = details.sources[0]
    return ", ".join(part for part in (source_words(source), shown(source.url, LONGEST_NAME)) if part)


def _quoted(quote: str) -> str:
    return f"“{quote}”" if quote else ""


def _sentence(words: str) -> str:
    """With a full stop where it has no mark of its own.

    >>> _sentence("Ministers meet"), _sentence("Who paid?")
    ('Ministers meet.', 'Who paid?')
    """
    return words if not words or words.endswith((".", "?", "!", "…")) else f"{words}."

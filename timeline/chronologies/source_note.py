"""What a footnote says: where something stands, and the words that stand there.

>>> source_note("The Bulletin, “Ministers meet”, 17 March 2023, <https://example.org/a>. “They met.”")
SourceNote(source='The Bulletin, “Ministers meet”, 17 March 2023, https://example.org/a', quote='They met.')
"""

import re
from typing import NamedTuple

from timeline.event_mark import plain_words

LAST_QUOTE = re.compile(r"(?:(?<=[.,;:])|^)\s*[“„«»\"](?P<quote>[^“”„«»\"]+)[”“»«\"]\s*\.?$")


class SourceNote(NamedTuple):
    """Both may be empty."""

    source: str
    quote: str


def source_note(markdown: str) -> SourceNote:
    """The source, and the quote at its end."""
    words = plain_words(markdown)
    found = LAST_QUOTE.search(words)
    if not found:
        return SourceNote(words.rstrip("."), "")
    return SourceNote(words[: found.start()].rstrip(" .,;:"), found["quote"].strip())

"""An event begun with a part of an article: what its form says at first.

>>> begun_fields("They met in Vienna. It rained.", first="They met in Vienna.", date=None, source="")["title"]
'They met in Vienna'
"""

from timeline.datespan import DateSpan
from timeline.models import Source
from timeline.plaintext import one_line, shortened
from timeline.tui.event.event_form import typed_fields

LONGEST_TITLE = 100  # code points, as long as the titles that the program gives


def begun_fields(quote: str, *, first: str, date: DateSpan | None, source: str) -> dict[str, str]:
    """The fields of a new event as they are typed: the quote on one line, its `first` sentence as the title."""
    words = one_line(quote)
    known = {"quote": words, "title": _title(first), "date": date.edtf if date else "", "source": source}
    return typed_fields(None) | known


def _title(sentence: str) -> str:
    return shortened(one_line(sentence).removesuffix("."), LONGEST_TITLE)


def source_named(source: Source) -> str:
    """The article's title, or its name, with its publisher and its address."""
    parts = (source.title or source.name, source.publisher, source.url)
    return ", ".join(one_line(part) for part in parts if part)

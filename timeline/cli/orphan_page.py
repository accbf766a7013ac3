"""An orphan as lines of text: what it was, what people said of it, and the events that it could be."""

from collections.abc import Iterator

from timeline.cli.event_page import indented
from timeline.datewords import in_words
from timeline.deedwords import deed_words
from timeline.models import Choice, Orphan
from timeline.plaintext import one_line

WHY = {"ambiguous": "could be told in several places of", "orphaned": "is not told any more by"}


def orphan_page(orphan: Orphan, width: int | None, *, key_length: int) -> Iterator[str]:
    """The lines, the event first. `width` None leaves long lines long."""
    article = orphan.article_name or "an article that is gone"
    event = f"{in_words(orphan.date, short=True)}, {orphan.title} ({orphan.key[:key_length]})"
    yield one_line(f"{event} {WHY[orphan.outcome]} {article}") + "\n"
    yield indented(f"“{one_line(orphan.quote)}”", width) + "\n"
    for said in orphan.annotations:
        yield indented(one_line(f"{said.author}: {deed_words(said)}"), width) + "\n"
    for number, choice in enumerate(orphan.choices, 1):
        yield indented(f"{number}  {_choice(choice, key_length)}", width) + "\n"


def _choice(choice: Choice, key_length: int) -> str:
    """An event that it could be, by its quote: a title says less."""
    event = f"{in_words(choice.date, short=True)}, {choice.type.replace('_', ' ')} ({choice.key[:key_length]})"
    return one_line(f"{event}: “{choice.quote}”")

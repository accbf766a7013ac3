"""A pair of rows that may be one event, as lines of text: how alike they are and why, and both of them."""

from collections.abc import Iterator
from itertools import chain

from timeline.cli.event_page import indented
from timeline.cli.stored import event_words, named_row
from timeline.datewords import in_words
from timeline.models import EventDetails, Proposal
from timeline.plaintext import one_line
from timeline.store import Connection, event_details
from timeline.store.event_names import visible_key

MOST_SOURCES = 3


def pair_lines(connection: Connection, pair: Proposal, *, key_length: int) -> Iterator[str]:
    """Two lines: the events by date, title and key, then how likely they are one, and why."""
    one, other = (event_words(named_row(connection, key), key_length) for key in (pair.one, pair.other))
    yield f"{one} = {other}\n"
    yield f"  {_why(pair)}\n"


def pair_page(connection: Connection, pair: Proposal, width: int | None, *, key_length: int) -> Iterator[str] | None:
    """The reasons, then each event with its quote and its sources; None when the two are one already, or one has gone,
    since the pair was found."""
    shown = shown_pair(connection, pair)
    if shown is None:
        return None
    both = [event_details(connection, key) for key in shown]
    events = (_event(details, width, key_length) for details in both)
    return chain([indented(_why(pair), width) + "\n"], *events)


def shown_pair(connection: Connection, pair: Proposal) -> tuple[str, str] | None:
    """The keys of the rows that show the two now; None when that is one row, or when one has gone."""
    one, other = visible_key(connection, pair.one), visible_key(connection, pair.other)
    return None if one is None or other is None or one == other else (one, other)


def _why(pair: Proposal) -> str:
    return one_line(f"{pair.score:.2f}  {'; '.join(pair.reasons)}")


def _event(details: EventDetails, width: int | None, key_length: int) -> Iterator[str]:
    row = details.row
    places = f" – {', '.join(row.places)}" if row.places else ""
    about = f"{in_words(row.date)}, {row.type.replace('_', ' ')}, {row.status}{places}"
    yield one_line(f"{row.key[:key_length]} {about}") + "\n"
    for text in (row.title, f"“{details.quote}”", _sources(details)):
        yield indented(one_line(text), width) + "\n"


def _sources(details: EventDetails) -> str:
    """Who tells it, and when: publisher and title, or the article's name."""
    named = [source.publisher or source.title or source.name for source in details.sources]
    more = f" and {len(named) - MOST_SOURCES} more" if len(named) > MOST_SOURCES else ""
    return "told by " + ", ".join(named[:MOST_SOURCES]) + more if named else "added by hand"

"""FoundInChronology: events, actors, places, publishers, tags and saved views, beside the commands of the palette."""

import asyncio
from collections.abc import Sequence
from functools import partial

from textual.command import Hit, Hits, Provider
from textual.content import Content

from timeline.datewords import in_words
from timeline.errors import TimelineError
from timeline.filter_terms import Search
from timeline.models import ChronologyRow
from timeline.plaintext import one_line, shortened
from timeline.store.sought_words import sought_words
from timeline.store.words import WORD, folded
from timeline.tui.background import in_background
from timeline.tui.chronology_screen import ChronologyScreen
from timeline.tui.find.names import Named, names_meant
from timeline.tui.text.shown_words import LONGEST_NAME, shown

MOST_EVENTS = 8
LONGEST = 70  # characters of a title or a name
FULL_SCORE = 3  # for each letter: what the palette gives a command in which all of them stand together
EVENT_LIKE = 0.6
KINDS = {"actor": "Actor", "place": "Place", "publisher": "Publisher", "tag": "Tag", "view": "View"}
KIND_WIDTH = 11


class FoundInChronology(Provider):
    """Only where the chronology is in front: what is chosen is shown there. All is read in other threads."""

    _reading: "asyncio.Future[Sequence[Named]] | None" = None

    async def startup(self) -> None:
        """Begins to read the names. A search that a newer key ends must not end that, too."""
        if isinstance(self.screen, ChronologyScreen):
            self._reading = asyncio.ensure_future(in_background(_names, self.screen))

    async def search(self, query: str) -> Hits:
        screen = self.screen
        if not isinstance(screen, ChronologyScreen) or self._reading is None or not WORD.search(folded(query)):
            return
        every = await asyncio.shield(self._reading)
        names = await in_background(names_meant, every, query)
        rows = await in_background(_events, screen, query)
        full = FULL_SCORE * (len(query) + 1)
        for like, name in names:
            yield Hit(like * full, name_line(name, query), partial(_take, screen, name), text=name.words)
        for at, row in enumerate(rows):
            command = partial(screen.go_to_event, row.key)
            yield Hit(EVENT_LIKE * full - at / 100, event_line(row, query), command, text=_title(row))


def _names(screen: ChronologyScreen) -> Sequence[Named]:
    """None where they cannot be read: the palette is for the commands, too, and the table says what is wrong."""
    try:
        return screen.store.names()
    except TimelineError:
        return ()


def _events(screen: ChronologyScreen, query: str) -> Sequence[ChronologyRow]:
    try:
        return screen.store.events_titled(query, MOST_EVENTS)
    except TimelineError:
        return ()


def _take(screen: ChronologyScreen, name: Named) -> None:
    if name.view:
        screen.show_view(name.view.filter, name.view.order)
    else:
        screen.take_value(name.field, name.value)


def name_line(name: Named, query: str) -> Content:
    """What it is, its name, and how many events it has, or which filter it stands for."""
    rest = shown(name.view.filter, LONGEST_NAME) if name.view else events_words(name.events)
    return _line(KINDS[name.field], name.words, query, shortened(rest, LONGEST))


def events_words(count: int) -> str:
    """So many events: "1 event", "2,644 events"."""
    return f"{count:,} {'event' if count == 1 else 'events'}"


def event_line(row: ChronologyRow, query: str) -> Content:
    """That it is an event, its title, and its date."""
    return _line("Event", _title(row), query, one_line(in_words(row.date, short=True)))


def _title(row: ChronologyRow) -> str:
    return shown(row.title, LONGEST_NAME) or "(no title)"


def _line(kind: str, name: str, query: str, rest: str) -> Content:
    """The words typed are underlined in the name."""
    words = shortened(name, LONGEST)
    line = Content.assemble((kind.ljust(KIND_WIDTH), "bold"), words, (f"  {rest}", "dim"))
    for place in sought_words(tuple(Search(word) for word in query.split())).places(words):
        line = line.stylize("bold underline", KIND_WIDTH + place.start, KIND_WIDTH + place.end)
    return line

"""Small databases for the tests of the browser, and waiting until something is so."""

import asyncio
import dataclasses
import shutil
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from timeline.datespan import parse_edtf
from timeline.keys import article_key
from timeline.models import AnnotationKind, Article, Event, EventType, Status, Verdict
from timeline.store import annotate, event_ids, open_store, rows_by_id, save_article, writing
from timeline.store.exchange import logged_annotations, take_in
from timeline.tui.app import TimelineApp
from timeline.tui.chronology_screen import ChronologyScreen
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.event.event_pane import EventPane
from timeline.tui.facets.panel import FacetPanel
from timeline.tui.filter.input import FilterInput
from timeline.tui.keys.key_line import SaidLine
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.settings.config import Config

NOON = datetime(2026, 5, 5, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MOMENT = 0.3  # seconds: timers below are part of what a key does, others take away what was said

# quote, date, type, status, title, places, actors
Told = tuple[str, str | None, EventType, Status, str, tuple[str, ...], tuple[str, ...]]

MEETING: Sequence[Told] = (
    ("Ministers of four countries met in Belgrade on 16 March 2015.", "2015-03-16", EventType.CONFERENCE,
     Status.OCCURRED, "Ministers of four countries meet in Belgrade", ("RS",), ("Ministry of the Interior",)),
    ("They signed a joint statement the same day.", "2015-03-16", EventType.AGREEMENT,
     Status.OCCURRED, "Ministers sign a joint statement", ("RS", "HU", "AT"), ()),
    ("A second meeting will be held in the autumn.", "2015-23", EventType.CONFERENCE,
     Status.ANNOUNCED, "Second meeting of the ministers", ("RS",), ()),
)  # fmt: skip
BORDER: Sequence[Told] = (
    ("The crossing at Horgoš was closed in September 2016.", "2016-09", EventType.OPERATION,
     Status.OCCURRED, "Crossing at Horgoš closed", ("RS", "HU"), ("Border police",)),
    ("Since 2017 volunteers have counted the pushbacks.", "2017/..", EventType.STATISTIC,
     Status.ONGOING, "Volunteers count pushbacks", ("BA", "HR"), ("Border Violence Monitoring",)),
    ("Nobody could say when the camp had opened.", None, EventType.OPERATION,
     Status.OCCURRED, "Camp opened", ("BA",), ()),
)  # fmt: skip


def make_article(name: str, told: Sequence[Told]) -> tuple[Article, list[Event]]:
    """An article whose lines are the quotes of its events, between two lines that tell none."""
    text = "A line that tells nothing.\n"
    events = []
    for quote, edtf, kind, status, title, places, actors in told:
        start = len(text)
        text += f"{quote}\n"
        events.append(
            Event(
                kind, status, parse_edtf(edtf) if edtf else None, title, quote, start, start + len(quote),
                trigger=quote.split()[0], date_text="then", date_reason="the words of the sentence",
                type_reason="the verb", status_reason="past tense", actors=actors, places=places, confidence=0.8,
            )
        )  # fmt: skip
    article = Article(
        name, text + "The end.", f"news/{name}.txt", f"News of {name}", "The Bulletin", published=date(2017, 5, 2),
        published_reason="front matter", language="en",
    )  # fmt: skip
    return article, events


def make_database(path: Path, *articles: tuple[Article, list[Event]]) -> Path:
    """A database with these articles; the two samples without any."""
    connection = open_store(path)
    with writing(connection):
        for article, events in articles or (make_article("meeting", MEETING), make_article("border", BORDER)):
            save_article(connection, article, article_key(article), events, at=datetime(2026, 5, 4, tzinfo=UTC))
    connection.close()
    return path


CHARACTERS = {"space": " ", "colon": ":", "comma": ","}  # of keys with a name, where they are typed


class Browser:
    """The app on a database, for a test: `async with Browser(path) as browser`."""

    def __init__(
        self,
        path: Path,
        size: tuple[int, int] = (120, 40),
        state: BrowserState | None = None,
        config: Config | None = None,
    ) -> None:
        self.store = ChronologyStore(path, author="ana")
        self.app = TimelineApp(self.store, state, config)
        self._running = self.app.run_test(size=size, notifications=True)

    async def __aenter__(self) -> "Browser":
        self.pilot: Pilot[None] = await self._running.__aenter__()
        await self.until(lambda: bool(self.screen.query_one("#event", EventPane).plain) and self.settled)
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._running.__aexit__(None, None, None)
        self.store.close()

    @property
    def screen(self) -> ChronologyScreen:
        """The first screen, also while a dialog stands above it."""
        found = self.app.screen_stack[0]
        assert isinstance(found, ChronologyScreen)
        return found

    @property
    def counted(self) -> str:
        """How many events the filter bar says are shown."""
        return str(self.screen.query_one("#count").render()).strip()

    @property
    def filter_text(self) -> str:
        """What is typed into the filter."""
        return self.screen.query_one("#filter", FilterInput).value

    @property
    def said(self) -> str:
        """What was said last, at the foot of the screen; not broken into lines. Also when the keys are back there."""
        lines = [line for screen in self.app.screen_stack for line in screen.query(SaidLine)]
        said = [line for line in lines if line.display] or lines
        return str(said[-1].render()) if said else ""

    @property
    def foot(self) -> str:
        """The last line of the screen: the keys."""
        return self.shown().splitlines()[-1].strip()

    @property
    def settled(self) -> bool:
        """Whether nothing is under way: no search, no act, no timer that is due within moments, no event to handle."""
        counted = self.screen.query_one(FacetPanel).settled
        return counted and not any(worker.is_running for worker in self.app.workers) and not self._due

    @property
    def _due(self) -> bool:
        """Whether what waits for a key to rest, or for a screen to be drawn, is still to come."""
        pumps = [self.app, *(node for screen in self.app.screen_stack for node in screen.walk_children(with_self=True))]
        once = [timer for pump in pumps for timer in pump._timers if timer._repeat == 0 and timer._interval < MOMENT]
        return any(timer._task is not None and not timer._task.done() for timer in once) or any(
            not pump._message_queue.empty() for pump in pumps if pump.is_running
        )

    async def until(self, so: Callable[[], bool], seconds: float = 20.0) -> None:
        """Waits until `so` holds and nothing is under way that could change it; fails when that never comes."""
        await self.glimpse(lambda: so() and self.settled and so(), seconds)

    async def glimpse(self, so: Callable[[], bool], seconds: float = 20.0) -> None:
        """Waits until `so` holds, if only for a moment while something is under way; fails when it never does."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            await self.pilot.pause(0)
            if so():
                return
            await asyncio.sleep(0.01)
        working = ", ".join(worker.name for worker in self.app.workers if worker.is_running) or "nothing"
        raise AssertionError(f"it never became so; under way: {working}; on screen:\n{self.shown()}")

    async def press(self, *keys: str) -> None:
        """Presses keys one after another, each when the one before has arrived; `pilot.press` waits far longer."""
        for key in keys:
            self.app.post_message(events.Key(key, CHARACTERS.get(key)))
            await self.pilot.pause(0)
            await self.pilot.pause(0)

    def shown(self) -> str:
        """The text on screen, line by line."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips[:height])[: (width + 1) * height]


WIRE: Sequence[Told] = (
    ("Interior ministers from four countries met on 16 March 2015 in Belgrade.", "2015-03-16", EventType.CONFERENCE,
     Status.OCCURRED, "Interior ministers from four countries meet in Belgrade", ("RS",),
     ("Ministry of the Interior",)),
)  # fmt: skip


def make_desk(folder: Path) -> Path:
    """A database in which something waits in every group of the desk.

    The meeting is told by two articles. Ana and Ben set its title and its verdict without knowing of each other. The
    article on the border was read again: it tells another date of the crossing than when Ana set it, and nothing of
    the camp, of which she had written a note.
    """
    path = make_database(
        folder / "events.db", make_article("meeting", MEETING), make_article("border", BORDER),
        make_article("wire", WIRE),
    )  # fmt: skip
    other = Path(shutil.copy(path, folder / "ben.db"))
    ana, ben = open_store(path), open_store(other)
    keys = {row.title: row.key for row in rows_by_id(ana, event_ids(ana))}
    meeting = keys["Ministers of four countries meet in Belgrade"]
    for connection, author, title, verdict, at in (
        (ana, "ana", "Four ministers meet", Verdict.CONFIRMED, NOON),
        (ben, "ben", "Belgrade meeting", Verdict.DISPUTED, NOON + MINUTE),
    ):
        annotate(connection, meeting, AnnotationKind.SET, {"field": "title", "new": title}, author=author, at=at)
        annotate(connection, meeting, AnnotationKind.VERDICT, {"verdict": verdict}, author=author, at=at)
    take_in(ana, list(logged_annotations(ben)))
    ben.close()
    crossing, camp = keys["Crossing at Horgoš closed"], keys["Camp opened"]
    later = NOON + 2 * MINUTE
    annotate(ana, crossing, AnnotationKind.SET, {"field": "date", "new": "2016-10"}, author="ana", at=later)
    annotate(ana, camp, AnnotationKind.NOTE, {"text": "Ask the camp."}, author="ana", at=later)
    before, _ = make_article("border", BORDER)
    after, told = make_article("border", BORDER[:2])
    told[0] = dataclasses.replace(told[0], date=parse_edtf("2016-08"))
    with writing(ana):
        save_article(ana, after, article_key(before), told, at=later + MINUTE)
    ana.close()
    return path

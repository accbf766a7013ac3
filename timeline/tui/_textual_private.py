"""The only place that reaches into Textual's private parts (8.2): keys and their names, scrolling without a layout,
what is under way, and terminals that send what is no UTF-8 or go away.

`Widget.virtual_size` lays out the screen whenever it changes. A table that only gets longer or shorter, and an input
that only gets another letter, need their scroll bar updated and nothing else.
"""

import asyncio
import os
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import IO, cast

from rich.style import Style
from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Size
from textual.keys import _character_to_key as key_of_character
from textual.message_pump import MessagePump
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.timer import Timer
from textual.widgets import Input
from textual.worker import Worker

from timeline.plaintext import harmless

__all__ = [
    "QuietInput",
    "QuietScrollView",
    "be_ready_for_any_terminal",
    "begin_with_theme",
    "come_to_rest",
    "key_of_character",
]

MOMENT = 0.3  # seconds: timers below are part of what a key does, others take away what was said
UNHEARD = 1.0  # seconds for which a widget may not hear what it is sent: it is being taken away


class QuietScrollView(ScrollView, inherit_bindings=False):
    """A ScrollView whose length changes without a layout, and without the scrolling keys of containers."""

    ALLOW_SELECT = False  # lines that are drawn one by one have no text to select from

    virtual_size = Reactive(Size(0, 0), layout=False)
    _rich_style: Style | None = None

    def watch_virtual_size(self, size: Size) -> None:
        self._scroll_update(size)

    @property
    def rich_style(self) -> Style:
        """The style of its text, worked out once until styles change: each line that is drawn asks for it."""
        if self._rich_style is None:
            self._rich_style = super().rich_style
        return self._rich_style

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._rich_style = None


class QuietInput(Input):
    """An Input that lays out nothing while a person types, and makes harmless what is pasted into it."""

    virtual_size = Reactive(Size(0, 0), layout=False)

    def replace(self, text: str, start: int, end: int) -> None:
        super().replace(harmless(text).replace("\n", " "), start, end)


class ForgivingFile:
    """A terminal to write to, which may be gone."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


class LastingWriter(WriterThread):
    """Takes what is written to the end. Textual's ends with its terminal, and whoever writes then waits for ever."""

    def __init__(self, file: IO[str]) -> None:
        super().__init__(cast("IO[str]", ForgivingFile(file)))


def begin_with_theme(app: App[None], name: str) -> None:
    """Has an app that does not run yet begin with a theme. Setting `theme` has all styles read and applied twice."""
    app.set_reactive(App.theme, name)
    dark = app.current_theme.dark
    app.update_classes({f"-theme-{name}": True, "-dark-mode": dark, "-light-mode": not dark}, update=False)
    app._refresh_truecolor_filter(app.ansi_theme)
    app.stylesheet.set_variables(app.get_css_variables())


def be_ready_for_any_terminal() -> None:
    """Has the drivers read what is no UTF-8 as replacement characters, and go on when the terminal is gone.

    They decode strictly: half of a surrogate pair pasted as three bytes, or a letter in Latin-1, ended the program.
    """
    if "web_driver" in os.environ.get("TEXTUAL_DRIVER", ""):
        from textual.drivers import web_driver

        vars(web_driver).update(getincrementaldecoder=_lenient_decoder)
    with suppress(ImportError):  # where there is no termios, bytes are not read one by one
        from textual.drivers import linux_driver

        vars(linux_driver).update(getincrementaldecoder=_lenient_decoder, WriterThread=LastingWriter)


def _lenient_decoder(encoding: str) -> "partial[IncrementalDecoder]":
    return partial(getincrementaldecoder(encoding), errors="replace")


async def come_to_rest(app: App[None], waiting: Worker[None], *, patient: Callable[[], bool]) -> None:
    """Waits until nothing is under way that a key began: no worker but the one `waiting`, no message, no callback.

    Where a key may depend on them, which `patient` says, also until no timer is due within moments.
    """
    quiet = 0
    while quiet < 2:  # what one widget heard last may have told another something
        await _all_have_heard(app)
        quiet = 0 if _is_under_way(app, waiting, timers=patient()) else quiet + 1
        if not quiet:
            await asyncio.sleep(0.001)


def _pumps(app: App[None]) -> list[MessagePump]:
    return [app, *(node for screen in app.screen_stack for node in screen.walk_children(with_self=True))]


async def _all_have_heard(app: App[None]) -> None:
    """Waits until every widget has handled what it was sent so far, and finished what it was doing."""
    every = asyncio.Event()
    unheard = 0

    def hear() -> None:
        nonlocal unheard
        unheard -= 1
        if not unheard:
            every.set()

    for pump in _pumps(app):
        unheard += pump.call_later(hear)
    if unheard:
        with suppress(TimeoutError):
            await asyncio.wait_for(every.wait(), UNHEARD)


def _is_under_way(app: App[None], waiting: Worker[None], *, timers: bool) -> bool:
    pumps = _pumps(app)
    return (
        any(worker.is_running for worker in app.workers if worker is not waiting)
        or any(not pump._message_queue.empty() or pump._next_callbacks for pump in pumps)
        or any(screen._callbacks for screen in app.screen_stack)
        or (timers and any(map(_is_due, (timer for pump in pumps for timer in pump._timers))))
    )


def _is_due(timer: Timer) -> bool:
    once = timer._repeat == 0 and timer._interval < MOMENT
    return once and timer._task is not None and not timer._task.done()

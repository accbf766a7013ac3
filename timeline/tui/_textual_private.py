"""The only place that reaches into Textual's private parts (8.2): keys and their names, scrolling without a layout, and
terminals that send what is no UTF-8 or go away.

`Widget.virtual_size` lays out the screen whenever it changes. A table that only gets longer or shorter, and an input
that only gets another letter, need their scroll bar updated and nothing else.
"""

import os
from codecs import IncrementalDecoder, getincrementaldecoder
from contextlib import suppress
from functools import partial
from typing import IO, cast

from rich.style import Style
from textual.app import App
from textual.drivers._writer_thread import WriterThread
from textual.geometry import Size
from textual.keys import _character_to_key as key_of_character
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.widgets import Input

from timeline.plaintext import harmless

__all__ = ["QuietInput", "QuietScrollView", "be_ready_for_any_terminal", "begin_with_theme", "key_of_character"]


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

"""The only place that reaches into Textual's private parts (8.2): keys and their names, scrolling without a layout, and
what a terminal sends that is no UTF-8.

`Widget.virtual_size` lays out the screen whenever it changes. A table that only gets longer or shorter, and an input
that only gets another letter, need their scroll bar updated and nothing else.
"""

from codecs import IncrementalDecoder, getincrementaldecoder
from contextlib import suppress
from functools import partial

from textual.geometry import Size
from textual.keys import _character_to_key as key_of_character
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.widgets import Input
from textual.widgets._footer import FooterKey

from timeline.plaintext import harmless

__all__ = ["FooterKey", "QuietInput", "QuietScrollView", "key_of_character", "take_any_bytes"]


class QuietScrollView(ScrollView, inherit_bindings=False):
    """A ScrollView whose length changes without a layout, and without the scrolling keys of containers."""

    ALLOW_SELECT = False  # lines that are drawn one by one have no text to select from

    virtual_size = Reactive(Size(0, 0), layout=False)

    def watch_virtual_size(self, size: Size) -> None:
        self._scroll_update(size)


class QuietInput(Input):
    """An Input that lays out nothing while a person types, and makes harmless what is pasted into it."""

    virtual_size = Reactive(Size(0, 0), layout=False)

    def replace(self, text: str, start: int, end: int) -> None:
        super().replace(harmless(text).replace("\n", " "), start, end)


def take_any_bytes() -> None:
    """Has the terminal drivers read what is no UTF-8 as replacement characters.

    They decode strictly: half of a surrogate pair pasted as three bytes, or a letter in Latin-1, ended the program.
    """
    from textual.drivers import web_driver

    vars(web_driver).update(getincrementaldecoder=_lenient_decoder)
    with suppress(ImportError):  # where there is no termios, bytes are not read one by one
        from textual.drivers import linux_driver, linux_inline_driver

        vars(linux_driver).update(getincrementaldecoder=_lenient_decoder)
        vars(linux_inline_driver).update(getincrementaldecoder=_lenient_decoder)


def _lenient_decoder(encoding: str) -> "partial[IncrementalDecoder]":
    return partial(getincrementaldecoder(encoding), errors="replace")

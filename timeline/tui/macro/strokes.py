"""Stroke: one key that was pressed, or one piece of text that was pasted, and where; a macro is a tuple of them.

>>> written = written_macro((Stroke("t", "t", "ChronologyScreen table"), Stroke("", "key", "TagDialog tag")))
>>> read_macro(written["macro"])[1]
Stroke(key='', text='key', where='TagDialog tag')
>>> macro_words(read_macro(written["macro"])), read_macro('[["t", 5]]'), read_macro("[")
('t “key”', (), ())
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from textual import events
from textual.app import App

from timeline.plaintext import one_line, shortened
from timeline.tui.keys.key_names import key_shown

KEPT_AS = "macro"  # in what is remembered of a visit
MOST = 500  # keys of a macro
LONGEST, SHORT = 40, 20  # characters of its keys that are told, and of a text that was pasted
SIGNS = {"down": "↓", "up": "↑", "left": "←", "right": "→", "enter": "⏎"}


class Stroke(NamedTuple):
    """The name of a key and the letter that it types, "" for none; without a key, `text` was pasted.

    `where` names the screen and the widget that had the focus: a macro is not played anywhere else.
    """

    key: str
    text: str
    where: str

    @property
    def event(self) -> events.Key | events.Paste:
        """What is sent to have it happen again."""
        return events.Key(self.key, self.text or None) if self.key else events.Paste(self.text)

    @property
    def words(self) -> str:
        """The key as a person reads it, or what was pasted."""
        if not self.key:
            return f"“{shortened(one_line(self.text), SHORT)}”"
        return SIGNS.get(self.key) or one_line(key_shown(self.key))


Macro = tuple[Stroke, ...]


def stroke_of(event: events.Key | events.Paste, app: "App[None]") -> Stroke:
    """What a person did, and where."""
    if isinstance(event, events.Paste):
        return Stroke("", event.text, where_now(app))
    return Stroke(event.key, event.character or "", where_now(app))


def where_now(app: "App[None]") -> str:
    """The screen in front and the widget with the focus.

    The kinds of screens and widgets, and the names of fields; nothing that depends on the event.
    """
    focused = app.focused
    return f"{type(app.screen).__name__} {(focused.id or type(focused).__name__) if focused else ''}".rstrip()


def macro_words(macro: Sequence[Stroke]) -> str:
    """The keys in a few words."""
    return shortened(" ".join(stroke.words for stroke in macro[:LONGEST]), LONGEST)


def written_macro(macro: Sequence[Stroke]) -> dict[str, str]:
    """A macro for the next visit: one text under its name; nothing where none was recorded."""
    return {KEPT_AS: json.dumps(macro)} if macro else {}


def read_macro(written: object) -> Macro:
    """The macro of an earlier visit; none where it makes no sense: half of one would do something else."""
    with suppress(ValueError, RecursionError):
        kept = json.loads(written) if isinstance(written, str) else None
        if isinstance(kept, list) and len(kept) <= MOST and all(map(_is_stroke, kept)):
            return tuple(Stroke(*one) for one in kept)
    return ()


def _is_stroke(said: object) -> bool:
    return isinstance(said, list) and len(said) == len(Stroke._fields) and all(isinstance(one, str) for one in said)

"""What is said of a key that does nothing where it was pressed.

>>> dead_key_words("m", ("article", "event"), {})
'm (Merge) works in the chronology, not here.'
"""

from collections.abc import Sequence

from timeline.tui.keys.command import Command, Context
from timeline.tui.keys.commands import COMMANDS
from timeline.tui.keys.key_names import key_shown
from timeline.tui.keys.keymap import Keymap, key_of, present

PLACES: dict[Context, str] = {
    "chronology": "in the chronology",
    "event": "with an event",
    "table": "in the table",
    "ribbon": "on the bars of time",
    "facets": "in the facets",
    "article": "in an article",
    "desk": "when deciding what waits",
    "history": "in a history",
    "deeds": "in a history",
    "counts": "in the counts",
}


def dead_key_words(key: str, here: Sequence[Context], keymap: Keymap, *, types: bool = True) -> str:
    """Where the key does something, or that it does nothing; "" for one that nobody expects anything of.

    `here` are the contexts of the screen, `types` whether the key types a letter or a sign.
    """
    having = [known for known in COMMANDS if key in present(known, keymap).key.split(",")]
    ours = next((known for known in having if known.context in here), None)
    if ours and ours.answers:
        return f"{_named(ours, key)} is no answer to this question."
    for place, words in PLACES.items():
        known = next((known for known in having if known.context == place not in here), None)
        if known and types:
            return f"{_named(known, key)} works {words}, not here."
    return f"{key_shown(key)} does nothing here; {key_of('program.help', keymap)} shows the keys." if types else ""


def _named(known: Command, key: str) -> str:
    return f"{key_shown(key)} ({known.title})"

"""Keymap: the keys that a person changed, by the names of commands; and what is wrong with them.

A command is named by its id, which may be one of several places, or by place and id: `note`, `article.note`. What is
wrong leaves the keys of this command as they are. Clashes are found here, before Textual meets them at each key press.

>>> keymap, complaints = keymap_of({"note": "N", "article.leave": ["backspace", "esc"], "noet": "x"})
>>> keymap
{'chronology.note': 'N', 'article.note': 'N', 'desk.note': 'N', 'article.leave': 'backspace,escape'}
>>> complaints
['keys.noet: there is no such command; did you mean note? timeline browse --keys lists them']
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import get_args

from timeline.plaintext import one_line
from timeline.tui.keys.command import Command, Context
from timeline.tui.keys.commands import COMMANDS, commands_of, is_fixed, key_words
from timeline.tui.keys.key_names import RESERVED, key_named, key_shown

Keymap = Mapping[str, str]  # name of a command -> its keys, as Textual names them, with commas

# Contexts whose keys are there at the same time; every other one is a part of the first screen.
ELSEWHERE: tuple[tuple[Context, ...], ...] = (
    ("article", "event", "program"),
    ("desk", "program"),
    ("deeds", "history", "program"),
    ("counts", "program"),
)
PARTS = [context for context in get_args(Context) if not any(context in contexts for contexts in ELSEWHERE)]
TOGETHER = (*ELSEWHERE, *((part, "chronology", "event", "program") for part in PARTS))


def keymap_of(said: Mapping[str, object]) -> tuple[dict[str, str], list[str]]:
    """The keymap that the table [keys] describes, and a complaint in one line for each thing that is wrong in it."""
    keymap: dict[str, str] = {}
    complaints = []
    for label, value in _labelled(said):
        try:
            keys = ",".join(_keys(value))
            keymap |= dict.fromkeys(_names(label), keys)
        except ValueError as error:
            complaints.append(f"keys.{one_line(label)}: {error}")
    return keymap, complaints + _without_clashes(keymap)


def present(known: Command, keymap: Keymap) -> Command:
    """The command with the keys that it has now."""
    keys = keymap.get(known.name)
    return replace(known, key=keys, key_display=None) if keys else known


def key_of(name: str, keymap: Keymap) -> str:
    """The first key that the command of this name has now, as a person reads it.

    >>> key_of("event.undo", {}), key_of("table.cursor_down", {"table.cursor_down": "f2,ctrl+n"})
    ('u', 'f2')
    """
    known = next(known for known in COMMANDS if known.name == name)
    return key_shown(present(known, keymap).key.split(",")[0])


def answer_key(key: str, keymap: Keymap) -> str:
    """The key that gives an answer of the desk now, in place of the one that it has by itself.

    >>> answer_key("k", {"desk.keep": "ctrl+k"}), answer_key("1", {"desk.keep": "ctrl+k"})
    ('ctrl+k', '1')
    """
    answers = (known for known in commands_of("desk") if known.answers and known.key == key)
    return next((key_words(present(known, keymap)) for known in answers), key)


def _labelled(said: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """`article.note = "N"` is a table of its own in TOML, `"article.note" = "N"` is not; both are meant."""
    for label, value in said.items():
        if isinstance(value, Mapping):
            yield from ((f"{label}.{below}", one) for below, one in value.items())
        else:
            yield label, value


def _names(label: str) -> list[str]:
    """The names of the commands that are meant; ValueError when there is none."""
    meant = [known for known in COMMANDS if label in (known.id, known.name)]
    if not meant:
        labels = {label for known in COMMANDS for label in (known.id, known.name)}
        near = get_close_matches(label, sorted(labels), 1)
        hint = f"; did you mean {near[0]}?" if near else ";"
        raise ValueError(f"there is no such command{hint} timeline browse --keys lists them")
    names = [known.name for known in meant if not is_fixed(known)]
    if not names:
        raise ValueError("these keys count the answers of a question and stay as they are")
    return names


def _keys(value: object) -> list[str]:
    """The keys as Textual names them; ValueError for one that is none."""
    written = value.split(",") if isinstance(value, str) and value != "," else value
    if isinstance(written, str):
        written = [written]
    if not isinstance(written, list) or not written or not all(isinstance(key, str) for key in written):
        raise ValueError('write a key, or several: "N" or ["N", "ctrl+n"]')
    return [_key(key.strip() or key) for key in written]


def _key(written: str) -> str:
    key = key_named(written)
    if key is None:
        raise ValueError(f'"{one_line(written)}" is no key; keys are written as "N", "?", "ctrl+n", "f5", "page down"')
    if key in RESERVED:
        raise ValueError(f"{key_shown(key)} is needed elsewhere")
    return key


def _without_clashes(keymap: dict[str, str]) -> list[str]:
    """Takes out of `keymap` what clashes, until nothing does; returns a complaint for each."""
    complaints = []
    while clash := next(_clashes(keymap), None):
        name, key, other = clash
        del keymap[name]
        complaints.append(f"keys.{name}: {key_shown(key)} is the key of {other} there; {name} keeps its own")
    return complaints


def _clashes(keymap: Keymap) -> Iterator[tuple[str, str, str]]:
    """The name of a command with changed keys, one of these, and the name of another command that has it."""
    for contexts in TOGETHER:
        owners: dict[str, str] = {}
        for name, key in _owned(keymap, contexts):
            other = owners.setdefault(key, name)
            if other != name and (name in keymap or other in keymap):
                yield (name, key, other) if name in keymap else (other, key, name)


def _owned(keymap: Keymap, contexts: Iterable[Context]) -> Iterator[tuple[str, str]]:
    for known in COMMANDS:
        if known.context in contexts:
            yield from ((known.name, key) for key in dict.fromkeys(present(known, keymap).key.split(",")))

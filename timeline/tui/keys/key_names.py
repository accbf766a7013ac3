"""Keys as people write them, and the names that Textual has for them.

>>> [key_named(written) for written in ("N", "?", "Ctrl+N", "page down", "shift+n", "f5", "hyper+x", "nn")]
['N', 'question_mark', 'ctrl+n', 'pagedown', 'N', 'f5', None, None]
"""

from textual.keys import KEY_NAME_REPLACEMENTS, format_key, key_to_character

from timeline.tui._textual_private import key_of_character

NAMED = {
    "enter", "escape", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown", "up",
    "down", "left", "right", *(f"f{number}" for number in range(1, 25)),
}  # fmt: skip
CHARACTERS = set(KEY_NAME_REPLACEMENTS.values())  # "slash", "plus", which Unicode calls otherwise
ALSO = {
    "esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "page up": "pageup", "page down": "pagedown",
    "pgup": "pageup", "pgdn": "pagedown", "ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape",
}  # fmt: skip
SHOWN = {"escape": "esc", "pageup": "page up", "pagedown": "page down"}
MODIFIERS = ("ctrl", "alt", "shift")
# What other keys cannot do: leaving from anywhere, copying what is selected, going from field to field.
RESERVED = {"ctrl+q", "ctrl+c", "tab", "shift+tab"}


def key_named(written: str) -> str | None:
    """Textual's name of a key written as a person writes it; None for what is no key."""
    if len(written) == 1:
        return key_of_character(written) if written.isprintable() else None
    text = " ".join(written.split())
    lowered = ALSO.get(text.lower(), text.lower())
    *modifiers, key = lowered.split("+")
    if not modifiers:
        return lowered if lowered in NAMED | CHARACTERS or key_to_character(lowered) else None
    if len(set(modifiers)) < len(modifiers) or not set(modifiers) <= set(MODIFIERS):
        return None
    return _modified(modifiers, key)


def key_shown(key: str) -> str:
    """A key of that name as a person reads it.

    >>> [key_shown(key) for key in ("slash", "N", "pagedown", "escape", "ctrl+slash")]
    ['/', 'N', 'page down', 'esc', 'ctrl+/']
    """
    *modifiers, last = key.split("+")
    named = SHOWN.get(last) or (last if last in NAMED else format_key(last))
    return "+".join((*modifiers, named))


def _modified(modifiers: list[str], key: str) -> str | None:
    """Terminals send shift with a letter as the capital, and name ctrl before alt before shift nowhere alike."""
    if len(key) != 1:
        return "+".join((*sorted(modifiers), key)) if key in NAMED else None
    if modifiers == ["shift"]:
        return key.upper() if key.isalpha() else None
    return "+".join((*sorted(modifiers), key_of_character(key)))

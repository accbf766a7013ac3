"""A table of every command with its present keys, in Markdown that reads well as it stands."""

from timeline.tui.keys.command import Command
from timeline.tui.keys.commands import COMMANDS, is_fixed, key_words
from timeline.tui.keys.keymap import Keymap, present

HEADINGS = ("Command", "Keys", "What it does")


def key_table(keymap: Keymap) -> str:
    """One line a command, named as in the config file; a star stands after keys that cannot be changed.

    >>> [" ".join(line.split()) for line in key_table({"program.quit": "Q"}).splitlines() if " program.quit " in line]
    ['| program.quit | Q | Leave; everything is saved already. |']
    """
    rows = [HEADINGS, *(_row(present(known, keymap)) for known in COMMANDS)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, " | ".join("-" * width for width in widths))
    return "".join(f"| {line} |\n" for line in lines)


def _row(known: Command) -> tuple[str, str, str]:
    return known.name, key_words(known) + " *" * is_fixed(known), known.help

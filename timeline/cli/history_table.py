"""A history as a table of text: when, who, the key of the event, what, and the event's title, the newest last."""

import json
from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from timeline.cli.table import GAP, cell
from timeline.deedwords import deed_words, retract_words, value_words
from timeline.models import Deed, MachineChange
from timeline.plaintext import one_line

HEADINGS = ("When (UTC)", "Who", "Key", "What", "Event")
WIDEST = (16, 16, 40, 60, 100)  # in a terminal; elsewhere nothing is cut
LEAST_WHAT = 24
PROGRAM = "program"


def history_table(deeds: Sequence[Deed], width: int | None, *, key_length: int) -> Iterator[str]:
    """The lines of the table, the headings first; nothing for no deeds. `width` None cuts nothing."""
    if not deeds:
        return
    rows = [HEADINGS, *(_cells(deed, key_length) for deed in deeds)]
    wide = [min(max(map(cell_len, column)), most) for column, most in zip(zip(*rows, strict=True), WIDEST, strict=True)]
    if width is not None:
        wide = _fitted(wide, width)
    for row in rows:
        cells = (cell(text, columns, cut=width is not None) for text, columns in zip(row, wide, strict=True) if columns)
        yield GAP.join(cells).rstrip() + "\n"


def deed_text(deed: Deed) -> str:
    """What was done, harmless, on one line: "date set to 2016-03 (undone)", "date changed from … (bulletin-7)"."""
    if deed.change:
        return one_line(_change_words(deed.change, deed.title))
    assert deed.annotation is not None, "a deed is an annotation or a change"
    words = retract_words(deed.annotation, deed.about) if deed.about else deed_words(deed.annotation)
    return one_line(words) + (" (undone)" if deed.undone else "")


def doer(deed: Deed) -> str:
    """Who did it: the author of an annotation, or the program."""
    return deed.annotation.author if deed.annotation else PROGRAM


def _fitted(wide: Sequence[int], width: int) -> list[int]:
    """The widths of columns that have room: first the event is cut, then left out, then what was done is cut."""
    *first, what, event = wide
    room = width - sum(first) - what - len(GAP) * len(first)
    event = min(event, max(room - len(GAP), 0))
    if event < len(HEADINGS[-1]):
        event = 0
    rest = room - event - (len(GAP) if event else 0)
    return [*first, max(what + min(rest, 0), min(what, LEAST_WHAT)), event]


def _cells(deed: Deed, key_length: int) -> tuple[str, ...]:
    key, title = one_line(deed.key or "")[:key_length], one_line(deed.title)
    return f"{deed.at:%Y-%m-%d %H:%M}", one_line(doer(deed)), key, deed_text(deed), title


def _change_words(change: MachineChange, title: str) -> str:
    """What reading changed; the title of an event that came or went, unless it is `title`, which stands beside it."""
    article = change.article_name or change.article_key
    named = change.old or change.new
    event = f": {named}" if named != title else ""
    match change.what:
        case "read":
            return f"read {article}: {change.new} {'event' if change.new == '1' else 'events'}"
        case "removed":
            return f"took out {change.old}: {change.new} {'event' if change.new == '1' else 'events'}"
        case "copy":
            return f"read the text of {article} again: {change.new}"
        case "changed":
            old, new = (value_words(_stored(value)) for value in (change.old, change.new))
            return f"{change.field} changed from {old} to {new} ({article})"
        case "vanished":
            return f"no longer told{event} ({article})"
        case _:
            return f"found{event} ({article})"


def _stored(value: str | None) -> object:
    """A value of a field as the machine stored it: lists are JSON.

    >>> _stored('["RS", "HU"]'), _stored("2016-03")
    (['RS', 'HU'], '2016-03')
    """
    return json.loads(value) if (value and value.startswith('["')) or value == "[]" else value

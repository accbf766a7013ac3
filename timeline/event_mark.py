"""EventMark: what a written chronology says, out of sight, of each of its lines, so that it can be read again.

    <!-- timeline 3f9a1c2b4d5e6f70 w4be0d1a93fc26d0e55 f1c9d02 d4f2a t91c0 k3c11 n8f3a2b91c0d3 -->

First the event's key. Then, each after a letter, short hashes of what was written: `w` of the words of the date, of the
title and of the rest, six digits each; `f` of the sources; a letter of `FIELDS` for the value behind the words, four
digits or none for nothing, of those fields alone that the line shows; `n` of a note, its id and its words. A part whose
words still have their hash was not changed by hand, in whatever language it stands; a field whose value still has its
hash did not change in the database since. What editors change by themselves is not hashed (`plain_words`, `folded`).
Letters that are not known are passed over, so that later versions may add some.

At the end of the document stand the keys of all its lines, eight digits each: `<!-- timeline lines 3f9a1c2b… -->`.

>>> mark = EventMark("3f9a", (words_hash("**May 2023**"), words_hash("They met"), words_hash("visit")))
>>> written(mark)
'<!-- timeline 3f9a w1c6437cfbf3ef0e68a -->'
>>> read_mark(f"- **May 2023** — They met — visit {written(mark)}") == mark
True
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from timeline.plaintext import harmless

WORDS_DIGITS, VALUE_DIGITS, KEY_DIGITS = 6, 4, 8
KEYS_IN_A_LINE = 13

# Field of an event -> its letter in a mark.
FIELDS = {
    "date": "d", "title": "t", "type": "k", "stage": "g", "status": "s", "places": "p", "actors": "c", "tags": "l",
    "starred": "x", "verdict": "v",
}  # fmt: skip
LETTERS = {letter: name for name, letter in FIELDS.items()}

# Pandoc writes `<!-- … -->`{=html}.
MARK = re.compile(
    r"`{0,3}<!--\s*timeline\s+(?!lines\b)(?P<key>\w{1,64})(?P<parts>(?:\s+[a-z][0-9a-f]*)*)\s*-->(?:`{1,3}\{=html\})?"
)
LINES = re.compile(r"<!--\s*timeline\s+lines\s(?P<keys>[0-9a-z\s]*)-->")

# What editors, Word and pandoc put in place of what was typed.
TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys('“”„‟«»″"', '"'), **dict.fromkeys("‘’‚‛‹›′`´", "'"), **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u2007\u202f\u2009", " "), "…": "...",
    }
)  # fmt: skip
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
EMPHASIS = re.compile(r"\*+|~~|(?<![^\W_])_+(?=[^\W_])|(?<=[^\W_])_+(?![^\W_])")
LINKED = re.compile(r"\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*\)")
ADDRESS = re.compile(r"<([a-z]+:[^<>\s]*)>", re.IGNORECASE)
QUOTED = re.compile(r"^\s*>\s?")
HIDDEN = "\ue000"  # stands for an escaped character while markup is taken off


@dataclass(frozen=True, slots=True)
class EventMark:
    """The hashes of one line: `words` those of date, title and rest; `values` by field; `notes` (id, words)."""

    key: str
    words: tuple[str, str, str]
    sources: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[tuple[str, str], ...] = ()


def written(mark: EventMark) -> str:
    """The comment that stands at the end of the line; hexadecimal digits and letters only."""
    parts = [
        f"w{''.join(mark.words)}",
        *([f"f{mark.sources}"] if mark.sources else []),
        *(f"{FIELDS[name]}{digits}" for name, digits in mark.values.items()),
        *(f"n{number}{words}" for number, words in mark.notes),
    ]
    return f"<!-- timeline {mark.key} {' '.join(parts)} -->"


def read_mark(text: str) -> EventMark | None:
    """The last mark in `text`; None where there is none."""
    found = [*MARK.finditer(text)]
    return _mark(found[-1]["key"], found[-1]["parts"].split()) if found else None


def without_marks(text: str) -> str:
    """`text` without the comments that timeline wrote."""
    return LINES.sub("", MARK.sub("", text))


def written_keys(keys: Iterable[str]) -> Iterator[str]:
    """The lines of the comment that ends a document: which events it tells."""
    short = [key[:KEY_DIGITS] for key in keys]
    yield "<!-- timeline lines\n"
    for start in range(0, len(short), KEYS_IN_A_LINE):
        yield f"{' '.join(short[start : start + KEYS_IN_A_LINE])}\n"
    yield "-->\n"


def read_keys(text: str) -> list[str] | None:
    """The beginnings of the keys of a document's lines; None where its last comment is missing."""
    found = LINES.search(text)
    return found["keys"].split() if found else None


def words_hash(markdown: str) -> str:
    """Six digits for what a reader of `markdown` sees."""
    return sha256(folded(plain_words(markdown)).encode()).hexdigest()[:WORDS_DIGITS]


def value_hash(value: object) -> str:
    """Four digits for the value of a field: a text, EDTF, names in any order, or True; "" for nothing."""
    if isinstance(value, list | tuple):
        text = "\n".join(sorted(folded(str(one)) for one in value))
    else:
        text = "" if value is None or value is False else folded(str(value))
    return sha256(text.encode()).hexdigest()[:VALUE_DIGITS] if text else ""


def note_hash(number: str) -> str:
    """Six digits for the id of a note."""
    return sha256(number.encode()).hexdigest()[:WORDS_DIGITS]


def note_words(block: str) -> str:
    """The words of a note's block of quoted lines, as one line of Markdown.

    >>> note_words("  > Note by ana: one")
    'Note by ana: one'
    """
    lines = (QUOTED.sub("", line).rstrip().removesuffix("\\") for line in block.splitlines())
    return " ".join(" ".join(lines).split())


def plain_words(markdown: str) -> str:
    """What a reader of a piece of Markdown sees, on one line: without escapes, entities, emphasis and links.

    >>> plain_words(r"**1\\. They said \\*no\\*** to [it](https://example.org) &amp; left")
    '1. They said *no* to it & left'
    """
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match[1])
        return HIDDEN

    text = ESCAPED.sub(hide, markdown.replace(HIDDEN, " "))
    text = html.unescape(ADDRESS.sub(r"\1", LINKED.sub(r"\1", EMPHASIS.sub("", text))))
    letters = iter(kept)
    text = re.sub(HIDDEN, lambda _: next(letters, ""), text)
    return " ".join(harmless(text).split())


def folded(text: str) -> str:
    """`text` as any editor may write it: quotation marks, dashes and spaces alike, letters composed.

    >>> folded("„Ne“ – he said…")
    '"Ne" - he said...'
    """
    plain = unicodedata.normalize("NFC", harmless(text)).translate(TYPOGRAPHY)
    return " ".join(re.sub("-{2,3}", "-", plain).split())


def _mark(key: str, parts: Iterable[str]) -> EventMark:
    words, sources, values, notes = ("", "", ""), None, {}, []
    for part in parts:
        letter, digits = part[0], part[1:]
        if letter == "w" and len(digits) == 3 * WORDS_DIGITS:
            words = (digits[:6], digits[6:12], digits[12:])
        elif letter == "f":
            sources = digits
        elif letter == "n" and len(digits) == 2 * WORDS_DIGITS:
            notes.append((digits[:WORDS_DIGITS], digits[WORDS_DIGITS:]))
        elif letter in LETTERS:
            values[LETTERS[letter]] = digits
    return EventMark(key, words, sources, values, tuple(notes))

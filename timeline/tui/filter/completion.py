"""What the word being typed into the filter may become: names of fields, and values of a field with their counts.

>>> word = word_being_typed('visit type:conference,vi', 24)
>>> word.field, word.typed, candidates(word, [("report", 30), ("visit", 12)])
('type', 'vi', [('visit', 12)])
>>> completed('type:conference,vi', word_being_typed('type:conference,vi', 18), "visit")
('type:conference,visit', 21)
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from timeline.filters import CHUNK, DATE_FIELDS, FIELDS, compiled
from timeline.plaintext import shortened
from timeline.store.words import written_value
from timeline.tui.facets.words import has_word, value_words

FEWEST_LETTERS = 2  # of the name of a field; "t" may be any word
LONGEST_VALUE = 40
FIELD_NAMES = [f"{field}:" for field in (*FIELDS, *DATE_FIELDS)]

# type:visit,conf  actor:"border po  -tag:
VALUE = re.compile(r'(?:^|\s)-?(?P<field>[A-Za-z]+):(?:(?:"[^"]*"|[^\s",])*,)*(?P<typed>"[^"]*|[^\s",]*)$')
NAME = re.compile(r"(?:^|\s)-?(?P<typed>[A-Za-z]+)$")

Candidate = tuple[str, int | None]  # what may be meant, and how many events have it; None where nobody counts


class Word(NamedTuple):
    """A word being typed: the field it is a value of, "" for none; what is typed of it; and where it begins."""

    field: str
    typed: str
    start: int
    end: int


def word_being_typed(text: str, cursor: int) -> Word | None:
    """The word before the cursor; None where there is none that could be completed."""
    before = text[:cursor]
    if (value := VALUE.search(before)) and value["field"].lower() in FIELDS:
        return Word(value["field"].lower(), value["typed"].removeprefix('"'), value.start("typed"), cursor)
    name = NAME.search(before)
    return Word("", name["typed"], name.start("typed"), cursor) if name else None


def rest_of_filter(text: str, cursor: int) -> str:
    """The filter without the term that the cursor stands in or behind: what is counted when that is completed.

    >>> rest_of_filter("visit type:rep 2015", 14)
    'visit 2015'
    """
    terms = compiled(CHUNK).finditer(text)
    return " ".join(term[0] for term in terms if not term.start() < cursor <= term.end())


def candidates(word: Word, values: Sequence[Candidate]) -> list[Candidate]:
    """The names of fields, or of `values` those with a word that begins so; those that begin so themselves first."""
    typed = word.typed.casefold()
    if not word.field:
        return [(name, None) for name in FIELD_NAMES if len(typed) >= FEWEST_LETTERS and name.startswith(typed)]
    known: Iterable[Candidate] = values or [(value, None) for value in FIELDS[word.field] or ()]
    begin = [(value, count) for value, count in known if has_word(word.field, value, typed)]
    return sorted(begin, key=lambda candidate: not candidate[0].casefold().startswith(typed))


def completed(text: str, word: Word, value: str) -> tuple[str, int]:
    """The filter with the word completed, and where the cursor stands then; quotes around what needs them."""
    written = written_value(value)
    return f"{text[: word.start]}{written}{text[word.end :]}", word.start + len(written)


def candidate_words(found: Sequence[Candidate], width: int, field: str = "") -> str:
    """As many candidates as fit, with "…" for the others: "visit 12 · conference 30 · …"."""
    line = ""
    for value, count in found:
        words = shortened(value_words(field, value), LONGEST_VALUE) + (f" {count:,}" if count is not None else "")
        longer = f"{line} · {words}" if line else words
        if cell_len(longer) > width - len(" · …"):
            return f"{line} · …"
        line = longer
    return line

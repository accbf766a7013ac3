"""FilterHint: the line below a filter that is being typed, with what may come next, or what a time asks for."""

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widgets import Static

from timeline.filters import EventFilter
from timeline.tui.filter.completion import (
    Candidate,
    Word,
    candidate_words,
    candidates,
    completed,
    rest_of_filter,
    word_being_typed,
)
from timeline.tui.filter.periods import period_words
from timeline.tui.filter.text import right_part
from timeline.tui.filter.values import MOST_VALUES
from timeline.tui.messages import ValuesWanted

HINT = "words · type: status: place: actor: tag: · 2015..2016 · has: is: · -not · ↑ earlier"
TAB = "tab "
INDENT = "   "


class FilterHint(Static):
    """Knows the values that were asked for since events changed; `parse` reads a filter."""

    def __init__(self, parse: Callable[[str], EventFilter], *, id: str | None = None) -> None:
        super().__init__("", id=id, markup=False)
        self._parse = parse
        self._values: dict[tuple[str, str, str], Sequence[Candidate]] = {}

    def forget_values(self) -> None:
        """For when events have changed: values are asked for anew."""
        self._values.clear()

    def keep_values(self, wanted: ValuesWanted, values: Sequence[Candidate] | None) -> None:
        """The values that were wanted, with their counts; None when they could not be read: they may be asked again."""
        if values is None:
            self._values.pop(_name(wanted), None)
        else:
            self._values[_name(wanted)] = values

    def show_for(self, text: str, cursor: int) -> None:
        """Says what the word before the cursor may become, or what a time asks for, or how a filter is written."""
        word, found = word_being_typed(text, cursor), self.candidates(text, cursor)
        words = period_words(text, cursor) or HINT
        if word and found:
            words = candidate_words(found, self.size.width - len(TAB), word.field)
        tab = (TAB, "bold $accent") if found else INDENT
        self.update(Content.assemble(tab, words), layout=False)

    def candidates(self, text: str, cursor: int) -> list[Candidate]:
        """What the word before the cursor may become."""
        word = word_being_typed(text, cursor)
        if word is None:
            return []
        rest = rest_of_filter(text, cursor)
        every = self._values.get((word.field, rest, ""), ())
        return candidates(word, self._values.get((word.field, rest, word.typed)) or every)

    def completed(self, text: str, cursor: int) -> tuple[str, int] | None:
        """The filter with its word completed, and where the cursor stands then; None when there is nothing to add."""
        word, found = word_being_typed(text, cursor), self.candidates(text, cursor)
        return None if word is None or not found or found[0][0] == word.typed else completed(text, word, found[0][0])

    def awaits_value(self, text: str, cursor: int) -> bool:
        """Whether "type:" or "type:visit," stands before the cursor, and this line offers what may follow."""
        word = word_being_typed(text, cursor)
        return word is not None and not word.typed and bool(self.candidates(text, cursor))

    def values_wanted(self, text: str, cursor: int) -> ValuesWanted | None:
        """The values of the field being typed, under the rest of the filter, of many those that begin so.

        None when there is no such field, or they were wanted before.
        """
        word = word_being_typed(text, cursor)
        if word is None or not word.field:
            return None
        rest = rest_of_filter(text, cursor)
        wanted = ValuesWanted(word.field, rest, self._part_wanted(word, rest), right_part(rest, self._parse))
        if _name(wanted) in self._values:
            return None
        self._values[_name(wanted)] = ()
        return wanted

    def _part_wanted(self, word: Word, rest: str) -> str:
        return word.typed if len(self._values.get((word.field, rest, ""), ())) >= MOST_VALUES else ""


def _name(wanted: ValuesWanted) -> tuple[str, str, str]:
    return wanted.field, wanted.rest, wanted.typed

"""FilterBar: the filter as it is typed, how many events it shows, where it is wrong, and what may come next."""

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from timeline.errors import FilterError
from timeline.filters import EventFilter, parse_filter
from timeline.plaintext import one_line
from timeline.tui.filter.completion import Candidate, word_being_typed
from timeline.tui.filter.count import FilterCount
from timeline.tui.filter.hint import FilterHint
from timeline.tui.filter.history import FilterHistory
from timeline.tui.filter.input import FilterInput
from timeline.tui.filter.mistake import FilterMistake
from timeline.tui.filter.text import right_part
from timeline.tui.messages import FilterLeft, FilterTyped, Refused, ValuesWanted

PROMPT = " / "


class FilterBar(Vertical):
    """One line; while somebody types, a second with what may come next, and one between for a mistake."""

    def __init__(
        self,
        text: str = "",
        *,
        parse: Callable[[str], EventFilter] = parse_filter,
        history: Sequence[str] = (),
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._parse = parse  # which knows the saved views
        self._first_text = text
        self._input = FilterInput(
            placeholder="type / to filter: visit place:RS 2015..2016 has:note", id="filter", compact=True
        )
        self._input.cursor_blink = False
        self.count = FilterCount(id="count")
        self._mistake = FilterMistake(self._input, len(PROMPT), id="mistake")
        self._hint = FilterHint(parse, id="hint")
        self._history = FilterHistory(history)

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(PROMPT, id="prompt", markup=False)
            yield self._input
            yield self.count
        yield self._mistake
        yield self._hint

    def on_mount(self) -> None:
        with self.prevent(Input.Changed):
            self._input.value = self._first_text  # which an Input takes only on a screen

    @property
    def text(self) -> str:
        """The filter as typed, right or wrong."""
        return self._input.value

    @text.setter
    def text(self, text: str) -> None:
        self._input.value = text

    def narrow(self, text: str) -> None:
        """Takes another filter, and keeps the one before among those used."""
        self._history.keep(self.text)
        self.text = text

    def put(self, text: str) -> EventFilter | None:
        """Puts a filter there that nobody has to search for; returns what is right of it, None for every event."""
        with self.prevent(Input.Changed):
            self._input.value = text
        self._mistake.show(self._mistake_now())
        return right_part(text, self._parse) or None

    @property
    def finished(self) -> str:
        """What is right of the filter, without the value behind which the cursor stands: of "place:se"."""
        text, cursor = self._typed_so_far
        word = word_being_typed(text, cursor) if self.typing else None
        if word and word.field:
            text = text[: word.start] + text[word.end :]
        right = right_part(text, self._parse) if text.strip() else None
        return right.text if right else ""

    @property
    def typing(self) -> bool:
        """Whether somebody is typing here."""
        return self._input.has_focus

    @property
    def history(self) -> tuple[str, ...]:
        """The filters used before, the newest last."""
        return self._history.kept

    def start_typing(self) -> None:
        """Puts the cursor into the filter."""
        self.screen.set_focus(self._input)  # at once, where focus() waits until the keys behind "/" are gone

    # The filter

    @on(Input.Changed, "#filter")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._mistake.wait_no_more()
        self._hint.show_for(*self._typed_so_far)
        self._read()  # at once: a search that a newer key overtakes is ended

    @property
    def _typed_so_far(self) -> tuple[str, int]:
        """The filter, and where the cursor stands in it."""
        return self.text, self._input.cursor_position

    def _read(self) -> bool:
        """Has the events of the filter shown; False when it is wrong, then the events of what is right in it."""
        self._want_values()
        try:
            event_filter = self._parse(self.text)
        except FilterError as error:
            if not (self.typing and self._hint.awaits_value(*self._typed_so_far)):
                self._mistake.show_soon(error)
            if (right := right_part(self.text, self._parse)) is not None:
                self.post_message(FilterTyped(right or None))
            return False
        self._mistake.show(None)
        self.post_message(FilterTyped(event_filter or None))
        return True

    @on(FilterInput.Left)
    def _leave(self, message: FilterInput.Left) -> None:
        """A wrong filter keeps the person here, with the mistake in sight, until it is mended or cleared."""
        message.stop()
        mistake = self._mistake_now()
        if mistake is None:
            self._history.keep(self.text)
        if not message.cleared:
            if mistake:
                self._mistake.show(mistake)
                self.post_message(Refused(one_line(mistake.message)))
                return
            self._read()
        self.post_message(FilterLeft(message.cleared))

    def _mistake_now(self) -> FilterError | None:
        try:
            self._parse(self.text)
        except FilterError as error:
            return error
        return None

    @on(FilterInput.Recalled)
    def _recall(self, message: FilterInput.Recalled) -> None:
        """Shows an earlier filter, or a later one; below what is being typed there is the table."""
        message.stop()
        recalled = self._history.earlier(self.text) if message.earlier else self._history.later(self.text)
        if recalled is not None:
            self._input.value = recalled
            self._input.cursor_position = len(recalled)
        elif not message.earlier:
            self._input.action_leave(cleared=False)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.start_typing()

    # What may come next

    def forget_values(self) -> None:
        """For when events have changed: values are asked for anew."""
        self._hint.forget_values()

    def show_values(self, wanted: ValuesWanted, values: Sequence[Candidate] | None) -> None:
        """The values of a field, with their counts, as asked for with ValuesWanted; None when nobody could say."""
        self._hint.keep_values(wanted, values)
        self._hint.show_for(*self._typed_so_far)

    @on(FilterInput.Focused)
    def _focus_moved(self, message: FilterInput.Focused) -> None:
        message.stop()
        self._hint.display = message.typing
        if message.typing:
            self._hint.show_for(*self._typed_so_far)
            self._want_values()

    def _want_values(self) -> None:
        if wanted := self._hint.values_wanted(*self._typed_so_far):
            self.post_message(wanted)

    @on(FilterInput.Complete)
    def _complete(self, message: FilterInput.Complete) -> None:
        """Takes the first candidate; without one, or when it is written already, tab goes on to the table."""
        message.stop()
        if done := self._hint.completed(*self._typed_so_far):
            self._input.value, self._input.cursor_position = done
        else:
            self._input.action_leave(cleared=False)

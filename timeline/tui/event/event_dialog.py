"""EventDialog: the fields of an event, to correct one or to add one."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Select, Static

from timeline.errors import AnnotationError
from timeline.models import ChronologyRow, EventType, Stage, Status
from timeline.tui.dialogs.dialog import Dialog
from timeline.tui.dialogs.form_input import FormInput
from timeline.tui.event.event_form import (
    NEW_ONLY_FIELDS,
    TEXT_FIELDS,
    changed_fields,
    date_words,
    event_fields,
    typed_fields,
)
from timeline.tui.table.cells import STATUS_SIGNS, stage_words, type_words


class EventDialog(Dialog[dict[str, object]]):
    """Answers with the fields that were changed; with all of them for a new event, and for one split from `row`."""

    KEYS: ClassVar[str] = "tab next field · ctrl+s save · esc cancel"

    def __init__(self, row: ChronologyRow | None, *, split: bool = False) -> None:
        super().__init__()
        self._is_new = row is None
        self._is_split = split
        self._before = typed_fields(row)

    def title_words(self) -> str:
        return "Add an event" if self._is_new else "The event split off" if self._is_split else "Change this event"

    def fields(self) -> Iterable[Widget]:
        (date, *others), extra = TEXT_FIELDS, NEW_ONLY_FIELDS if self._is_new else ()
        yield self._text_field(*date)
        yield _row("", Static(Content(date_words(self._before["date"])), id="words", classes="hint"))
        yield _row("Type", self._choice("type", [(type_words(kind), kind.value) for kind in EventType]))
        yield _row("Status", self._choice("status", [(f"{STATUS_SIGNS[kind]} {kind}", kind.value) for kind in Status]))
        yield _row("Stage", self._choice("stage", [("none", ""), *((stage_words(one), one.value) for one in Stage)]))
        for field in (*others, *extra):
            yield self._text_field(*field)

    def _text_field(self, name: str, label: str, hint: str) -> Widget:
        return _row(label, FormInput(self._before[name], id=name, placeholder=hint))

    def _choice(self, name: str, options: list[tuple[str, str]]) -> Widget:
        now = self._before[name]
        known = now in {value for _, value in options}
        value = now if known else Select.NULL
        choice: Select[str] = Select(options, id=name, compact=True, allow_blank=not known, value=value)
        return choice

    def _typed(self) -> dict[str, str]:
        """What stands in the fields now."""
        typed = dict(self._before)
        for name in typed:
            field = self.query_one(f"#{name}")
            if isinstance(field, Input | Select) and isinstance(field.value, str):  # a Select may be empty
                typed[name] = field.value
        return typed

    def answer(self) -> dict[str, object]:
        if self._is_new or self._is_split:
            return event_fields(self._typed())
        changed = changed_fields(self._before, self._typed())
        if not changed:
            raise AnnotationError("Nothing is changed yet.")
        return changed

    @on(Input.Changed, "#date")
    def _say_date(self, event: Input.Changed) -> None:
        self.query_one("#words", Static).update(Content(date_words(event.value) or "not a date yet"))


def _row(label: str, field: Widget) -> Widget:
    return Horizontal(Static(Content(label), classes="label"), field, classes="field")

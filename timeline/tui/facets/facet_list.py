"""FacetList: the facets as lines, drawn one by one, so that as many values as there are cost nothing unseen."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from timeline.tui.facets.lines import FIELDS, FacetLine
from timeline.tui.facets.messages import Choice, FacetChosen, FacetsLeft
from timeline.tui.facets.strip import ASKED_SIGN, EXCLUDED_SIGN, FacetStyles, facet_strip
from timeline.tui.filter.chunks import plain_value
from timeline.tui.filter.text import ChosenValues, chosen_values
from timeline.tui.keys.commands import bindings_of
from timeline.tui.text.line_list import LineList

NOTHING = ChosenValues(frozenset(), frozenset())


class FacetList(LineList, can_focus=True):
    """One line a heading or a value."""

    BINDINGS = bindings_of("facets")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "facets--cursor",
        "facets--cursor-away",
        *(f"facets--{name}" for name in FacetStyles._fields[1:]),
    }

    class Opened(Message):
        """A field is to show more of its values, or fewer."""

        def __init__(self, field: str, *, more: bool) -> None:
            super().__init__()
            self.field = field
            self.more = more

    class Sought(Message):
        """A person wants to type the value of a field."""

        def __init__(self, field: str) -> None:
            super().__init__()
            self.field = field

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Sequence[FacetLine] = ()
        self._chosen: Mapping[str, ChosenValues] = {}

    # What is shown

    @property
    def all_lines(self) -> Sequence[FacetLine]:
        return self._lines

    def show(self, lines: Sequence[FacetLine]) -> None:
        """Shows other lines, with the cursor on the same one where it is among them."""
        before = self.current
        self._lines = lines
        self.virtual_size = Size(self.size.width, len(lines))
        names = [line.name for line in lines]
        if before and before.name in names:
            self.set_reactive(FacetList.cursor, names.index(before.name))
        else:
            self.set_reactive(FacetList.cursor, max(0, min(self.cursor, len(lines) - 1)))
        self.scroll_to_cursor()
        self.refresh()

    def mark(self, filter_text: str) -> None:
        """Marks the values that stand in a filter."""
        chosen = {field: chosen_values(filter_text, field) for field in FIELDS} if filter_text else {}
        if chosen != self._chosen:
            self._chosen = chosen
            self.refresh()

    @property
    def current(self) -> FacetLine | None:
        """The line under the cursor; None when there is none."""
        return self._lines[self.cursor] if 0 <= self.cursor < len(self._lines) else None

    @property
    def plain(self) -> str:
        """The lines as text."""
        return "\n".join(self._strip(at).text.rstrip() for at in range(len(self._lines)))

    # The cursor

    def go_to_field(self, field: str) -> None:
        """Puts the cursor on the first value of a field, or on its heading when it has none."""
        places = [at for at, line in enumerate(self._lines) if line.field == field and line.kind != "more"]
        if places:
            self.go_to(places[min(1, len(places) - 1)])

    # What a person does

    def action_choose(self) -> None:
        """Takes a value into the filter or out of it; folds or opens a field; shows more values."""
        line = self.current
        if line and line.kind == "value":
            self._tell("ask")
        elif line and line.kind == "more" and line.opening == "many":
            self.action_find()
        elif line:
            self._open(more=line.kind == "more" or line.opening == "folded")

    def action_exclude(self) -> None:
        self._tell("exclude")

    def action_more(self) -> None:
        self._open(more=True)

    def action_fewer(self) -> None:
        self._open(more=False)

    def action_find(self) -> None:
        if line := self.current:
            self.post_message(self.Sought(line.field))

    def action_leave(self) -> None:
        self.post_message(FacetsLeft())

    def _tell(self, choice: Choice) -> None:
        line = self.current
        if line and line.kind == "value":
            self.post_message(FacetChosen(line.field, line.value, choice))

    def _open(self, *, more: bool) -> None:
        if line := self.current:
            self.post_message(self.Opened(line.field, more=more))

    def on_click(self, event: events.Click) -> None:
        """Chooses the value of the line, or opens and folds its field; with control or the right button excludes."""
        position = self.scroll_offset.y + event.y
        if position < len(self._lines):
            self.go_to(position)
            if event.ctrl or event.button == 3:
                self.action_exclude()
            else:
                self.action_choose()

    # Drawing

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._lines))
        self.scroll_to_cursor()

    def on_focus(self) -> None:
        self.refresh_line(self.cursor)

    def on_blur(self) -> None:
        self.refresh_line(self.cursor)

    def render_line(self, y: int) -> Strip:
        position = self.scroll_offset.y + y
        if position >= len(self._lines):
            return Strip.blank(self.size.width, self.rich_style)
        return self._strip(position)

    def _strip(self, position: int) -> Strip:
        line = self._lines[position]
        return facet_strip(line, self._sign(line), self.size.width, self._styles(has_cursor=position == self.cursor))

    def _sign(self, line: FacetLine) -> str:
        asked, excluded = self._chosen.get(line.field, NOTHING)
        plain = plain_value(line.field, line.value) if line.kind == "value" else ""
        return ASKED_SIGN if plain in asked else EXCLUDED_SIGN if plain in excluded else " "

    def _styles(self, *, has_cursor: bool) -> FacetStyles:
        if has_cursor:
            cursor = self._style("cursor" if self.has_focus else "cursor-away")
            return FacetStyles(*[cursor] * len(FacetStyles._fields))
        return FacetStyles(self.rich_style, *(self._style(name) for name in FacetStyles._fields[1:]))

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"facets--{name}")

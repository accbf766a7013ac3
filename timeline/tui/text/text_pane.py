"""TextPane: paragraphs of marked text to scroll through, wrapped once per width and drawn line by line."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.geometry import Size
from textual.strip import Strip

from timeline.tui._textual_private import QuietScrollView
from timeline.tui.text.paragraph import Mark, Paragraph, line_breaks

MARGIN = 1  # blank cells at both sides

STYLES = (
    "strong", "date", "faint", "label", "sign", "note", "quote", "evidence", "other-evidence", "warning",
    "news", "selected", "actors", "found-here",
)  # fmt: skip
OVERLAYS = ("time", "found")  # styles that show through together with the one below
GROUNDS = ("evidence", "selected")  # styles of so strong a ground that overlays take its colours
SELECTED_SIGN, FOUND_SIGN = "▌", "▶"
MARGIN_SIGNS = {"found-here": FOUND_SIGN, "selected": SELECTED_SIGN}  # beside lines in which something is marked so


class Line(NamedTuple):
    """One line on screen: which paragraph, and which stretch of its text."""

    paragraph: int
    start: int
    end: int


class TextPane(QuietScrollView, can_focus=True):
    """Scrolls with the arrow keys, the page keys and the wheel."""

    BINDINGS: ClassVar = [
        Binding("down,j", "scroll_down", "Down", show=False),
        Binding("up,k", "scroll_up", "Up", show=False),
        Binding("pagedown,space", "page_down", "Page down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("home", "scroll_home", "Top", show=False),
        Binding("end", "scroll_end", "End", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"text--{style}" for style in (*STYLES, *OVERLAYS)}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._paragraphs: Sequence[Paragraph] = ()
        self._lines: list[Line] = []
        self._marks: dict[int, dict[int, list[Mark]]] = {}  # of paragraphs, by line
        self._wrapped_at = 0

    def show(self, paragraphs: Sequence[Paragraph], *, from_top: bool = True) -> None:
        """Shows `paragraphs`, from the top or with the scrolling kept."""
        self._paragraphs = paragraphs
        self._wrap()
        if from_top:
            self.scroll_to(y=0, animate=False, immediate=True)
        self.refresh()

    def mark_again(self, paragraphs: Sequence[Paragraph]) -> None:
        """Shows the same text with other marks, where it stands."""
        self._paragraphs = paragraphs
        self._marks.clear()
        self.refresh()

    @property
    def plain(self) -> str:
        """The text shown, a line for each paragraph."""
        return "\n".join(paragraph.lead + paragraph.text for paragraph in self._paragraphs)

    def line_of(self, paragraph: int, offset: int) -> int:
        """The line on which that character of a paragraph stands."""
        at = [number for number, line in enumerate(self._lines) if line.paragraph == paragraph and line.start <= offset]
        return at[-1] if at else 0

    def lines_at(self, width: int) -> int:
        """How many lines the text needs in so many cells."""
        room = max(8, width - 2 * MARGIN)
        return sum(len(line_breaks(one.text, room - cell_len(one.lead), one.hang)) for one in self._paragraphs)

    # Scrolling, without the animation of containers

    def action_scroll_down(self) -> None:
        self._scroll_by(1)

    def action_scroll_up(self) -> None:
        self._scroll_by(-1)

    def action_page_down(self) -> None:
        self._scroll_by(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        self._scroll_by(-max(1, self.size.height - 1))

    def action_scroll_home(self) -> None:
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_scroll_end(self) -> None:
        self.scroll_to(y=len(self._lines), animate=False, immediate=True)

    def _scroll_by(self, lines: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, immediate=True)

    # Drawing

    def on_resize(self) -> None:
        if self.size.width != self._wrapped_at:
            self._wrap()

    def _wrap(self) -> None:
        self._wrapped_at = self.size.width
        self._marks.clear()
        if not self._wrapped_at:
            self._lines = []  # not laid out yet, or out of sight: those of another text would be drawn once it is back
            return
        self._lines = [
            Line(number, start, end)
            for number, paragraph in enumerate(self._paragraphs)
            for start, end in line_breaks(paragraph.text, self._room - cell_len(paragraph.lead), paragraph.hang)
        ]
        self.virtual_size = Size(self.size.width, len(self._lines))

    @property
    def _room(self) -> int:
        return max(8, self.size.width - 2 * MARGIN)

    def render_line(self, y: int) -> Strip:
        number = self.scroll_offset.y + y
        if number >= len(self._lines):
            return Strip.blank(self.size.width, self.rich_style)
        line = self._lines[number]
        paragraph = self._paragraphs[line.paragraph]
        marks = self._marks_on(number)
        margin = Segment(margin_sign(marks), self.rich_style)
        hang = " " * paragraph.hang if line.start else ""
        lead = Segment(paragraph.lead + hang, self._style(paragraph.lead_style))
        strip = Strip([margin, lead, *self._segments(paragraph, line, marks)])
        return strip.adjust_cell_length(self.size.width, self.rich_style)

    def _marks_on(self, number: int) -> Sequence[Mark]:
        """The marks on a line; a paragraph may have thousands, which are told apart once."""
        paragraph = self._lines[number].paragraph
        if paragraph not in self._marks:
            first = bisect_left(self._lines, paragraph, key=lambda line: line.paragraph)
            end = bisect_right(self._lines, paragraph, key=lambda line: line.paragraph)
            self._marks[paragraph] = marks_by_line(self._paragraphs[paragraph].marks, self._lines[first:end], first)
        return self._marks[paragraph].get(number, ())

    def _segments(self, paragraph: Paragraph, line: Line, here: Sequence[Mark]) -> list[Segment]:
        """The text of a line, cut where a mark begins or ends."""
        cuts = {line.start, line.end}
        for mark in here:
            cuts |= {max(mark.start, line.start), min(mark.end, line.end)}
        segments = []
        for start, end in pairwise(sorted(cuts)):
            covering = [mark.style for mark in here if mark.start <= start < mark.end]
            segments.append(Segment(paragraph.text[start:end], self._mixed(covering)))
        return segments

    def _mixed(self, covering: Sequence[str]) -> Style:
        """The last of these styles, with the overlays among them."""
        below = [name for name in covering if name not in OVERLAYS]
        style = self._style(below[-1]) if below else self.rich_style
        on_ground = bool(below) and below[-1] in GROUNDS
        for name in covering:
            if name in OVERLAYS:
                overlay = self.get_component_rich_style(f"text--{name}", partial=True)
                style += overlay.without_color if on_ground else overlay
        return style

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"text--{name}")


def margin_sign(marks: Sequence[Mark]) -> str:
    """What stands in the margin of a line with these marks."""
    here = {mark.style for mark in marks}
    return next((sign for style, sign in MARGIN_SIGNS.items() if style in here), " " * MARGIN)


def marks_by_line(marks: Sequence[Mark], lines: Sequence[Line], first: int) -> dict[int, list[Mark]]:
    """The marks of a paragraph by the numbers of its lines, of which `first` is the first; each on all that it is on.

    >>> marks_by_line([Mark(3, 9, "quote"), Mark(0, 2, "time")], [Line(0, 0, 4), Line(0, 5, 8)], 70)
    ... # doctest: +NORMALIZE_WHITESPACE
    {70: [Mark(start=3, end=9, style='quote'), Mark(start=0, end=2, style='time')],
     71: [Mark(start=3, end=9, style='quote')]}
    """
    starts = [line.start for line in lines]
    placed: dict[int, list[Mark]] = {}
    for mark in marks:
        for at in range(max(0, bisect_right(starts, mark.start) - 1), bisect_left(starts, mark.end)):
            if mark.start < lines[at].end:
                placed.setdefault(first + at, []).append(mark)
    return placed

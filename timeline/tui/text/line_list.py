"""LineList: lines that are drawn one by one as they come into sight, one of them under the cursor."""

from collections.abc import Sequence

from textual.reactive import reactive

from timeline.tui._textual_private import QuietScrollView


class LineList(QuietScrollView):
    """What lists of lines have in common: `cursor` is the position of the line with the cursor.

    Who inherits says with `all_lines` what its lines stand for.
    """

    cursor = reactive(0, repaint=False)

    @property
    def all_lines(self) -> Sequence[object]:
        """What the lines stand for, in their order."""
        raise NotImplementedError

    def go_to(self, position: int) -> None:
        """Puts the cursor on a line, or on the last."""
        self.cursor = max(0, min(position, len(self.all_lines) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        self.refresh_line(old)
        self.refresh_line(new)
        self.scroll_to_cursor()

    def scroll_to_cursor(self) -> None:
        """Scrolls just so far that the line with the cursor is in sight."""
        top, height = self.scroll_offset.y, self.size.height
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True)
        elif height and self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, immediate=True)

    def action_cursor_down(self) -> None:
        self.go_to(self.cursor + 1)

    def action_cursor_up(self) -> None:
        self.go_to(self.cursor - 1)

    def action_page_down(self) -> None:
        self.go_to(self.cursor + max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        self.go_to(self.cursor - max(1, self.size.height - 1))

    def action_top(self) -> None:
        self.go_to(0)

    def action_end(self) -> None:
        self.go_to(len(self.all_lines) - 1)

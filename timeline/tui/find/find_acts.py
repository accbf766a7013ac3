"""FindActs: what finding words has in common, in an article and in the table."""

from typing import TYPE_CHECKING

from textual.widget import Widget

from timeline.tui.find.hits import count_words
from timeline.tui.keys.key_line import KeyLine
from timeline.tui.store_screen import StoreScreen

if TYPE_CHECKING:
    from timeline.filter_terms import Search
    from timeline.tui.find.find_line import FindLine


class FindActs(StoreScreen):
    """A line at the foot asks for the words; it is made when it is first wanted."""

    FIND_HINT = ""
    FIND_COMMANDS: tuple[str, str, str, str]  # that begin, go to the next and to the one before, and end
    find_line: "FindLine | None" = None
    _find_text = ""  # what was typed last

    def begin_find(self) -> None:
        """The person begins to type."""
        raise NotImplementedError

    def find(self, search: "Search | None") -> None:
        """Finds these words; None for none."""
        raise NotImplementedError

    def step_find(self, step: int) -> None:
        """To the next or the one before."""
        raise NotImplementedError

    @property
    def find_pane(self) -> Widget:
        """Where it is found: what has the focus after the words are typed."""
        raise NotImplementedError

    async def action_find(self) -> None:
        from timeline.tui.find.find_line import FindLine

        if self.find_line is None:
            self.find_line = FindLine(self._find_text, self.FIND_HINT, self.find_pane)
            await self.mount(self.find_line, before=self.query_one(KeyLine))
        self.begin_find()
        self.find_line.start()

    def end_find(self) -> bool:
        """Finds nothing any more; returns whether something was being found."""
        line, self.find_line = self.find_line, None
        if line is None:
            return False
        self._find_text = line.text
        self.set_focus(self.find_pane)
        line.remove()
        self.find(None)
        return True

    def tell_found(self, at: int | None, count: int) -> None:
        """Says at which of so many the person is."""
        if self.find_line:
            _, following, before, end = map(self.key_of, self.FIND_COMMANDS)
            steps = (f"{following} next", f"{before} before") if count else ()
            self.find_line.tell(count_words(at, count), (*steps, f"{end} ends"))

    def tell_nothing_sought(self) -> None:
        """Says that there are no words to be found as yet."""
        if self.find_line:
            self.find_line.tell("", ())

    def wanted_step(self, step: int) -> None:
        """To the next or the one before; says how to begin where nothing is being found."""
        if self.find_line:
            self.step_find(step)
        else:
            self.notify(f"Nothing is being found: {self.key_of(self.FIND_COMMANDS[0])} asks for words.", markup=False)

    def on_find_line_typed(self, message: "FindLine.Typed") -> None:
        if self.find_line:
            self.find(message.search)

    def on_find_line_stepped(self, message: "FindLine.Stepped") -> None:
        self.wanted_step(message.step)

    def on_find_line_kept(self) -> None:
        """Without words there is nothing to go through."""
        if self.find_line and not self.find_line.text.strip():
            self.end_find()

    def on_find_line_ended(self) -> None:
        self.end_find()

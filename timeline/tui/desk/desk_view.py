"""DeskView: a question, what it is about, its sides and its answers, as the desk shows them."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from timeline.filters import EventFilter
from timeline.models import ChronologyRow
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.desk.groups import groups
from timeline.tui.desk.question import Question
from timeline.tui.desk.queue import DeskQueue
from timeline.tui.desk.words import answers_line, heading, nothing_left
from timeline.tui.event.event_acts import EventActs
from timeline.tui.keys.key_line import KeyLine, SaidLine
from timeline.tui.text.text_pane import TextPane


class DeskView(EventActs):
    """What it is about has as much room as it needs; the sides of the question have the rest."""

    def __init__(self, store: ChronologyStore, event_filter: EventFilter | None) -> None:
        super().__init__(store)
        self._filter = event_filter
        self._queue = DeskQueue(groups(None))
        self._question: Question | None = None  # None also while an answer is being saved
        self._event_key: str | None = None
        self._heading = Static("", id="desk-heading", markup=False)
        self._about = TextPane(id="about")
        self._sides = (TextPane(id="one"), TextPane(id="other"))
        self._answers = Static("", id="answers", markup=False)

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._about
        with Horizontal(id="sides"):
            yield from self._sides
        yield self._answers
        yield KeyLine()
        yield SaidLine()

    @property
    def current_event(self) -> ChronologyRow | None:
        details = self.store.details(self._event_key) if self._event_key else None
        return details.row if details else None

    def _show(self, question: Question | None) -> None:
        same = self._question == question
        self._question = question
        self._head()
        about = question.about if question else nothing_left(self._queue, self.key_of("desk.leave"))
        sides = question.sides if question else ()
        self._about.show(about, from_top=not same)
        for number, pane in enumerate(self._sides):
            pane.display = number < len(sides)
            pane.show(sides[number] if number < len(sides) else (), from_top=not same)
        self._answers.update(answers_line(question.answers if question else (), self._keymap))
        self._answers.display = question is not None
        (self._sides[0] if sides else self._about).focus()
        self._event_key = question.event if question else self._event_key
        self._give_room()
        self.refresh_bindings()

    def _head(self) -> None:
        self._heading.update(heading(self._queue, self._question, self._filter))

    def _give_room(self) -> None:
        """As many lines for what it is about as it needs, up to half of the screen."""
        needed = self._about.lines_at(self.app.size.width)
        has_sides = self._question is not None and bool(self._question.sides)
        self._about.styles.height = min(needed + 1, self.app.size.height // 2) if has_sides else "1fr"
        self.query_one("#sides").display = has_sides

    def on_resize(self) -> None:
        self._give_room()

"""DeskScreen: what waits for a person, one question after another, each decided with one key and saved at once."""

from dataclasses import replace
from typing import ClassVar

from textual import work

from timeline.errors import TimelineError
from timeline.models import AnnotationKind
from timeline.plaintext import one_line, shortened
from timeline.store import Saying
from timeline.tui.desk.desk_view import DeskView
from timeline.tui.desk.groups import groups
from timeline.tui.desk.question import Answer
from timeline.tui.event.said_words import said_words
from timeline.tui.keys.command import Context
from timeline.tui.keys.commands import bindings_of, commands_of
from timeline.tui.messages import StoreTrouble

ANSWERS = tuple(known.id for known in commands_of("desk") if known.answers)
LONGEST_SAID = 40


class DeskScreen(DeskView):
    """Answers with the key of the event that the last question was about."""

    CONTEXTS: ClassVar[tuple[Context, ...]] = ("desk",)
    BINDINGS = bindings_of("desk")

    def on_mount(self) -> None:
        self._sides[0].focus()
        self._show(None)
        self._find()

    @work
    async def _find(self) -> None:
        """Looks for the questions of each group, which may take its time; the first are asked meanwhile."""
        finders = groups(getattr(self.app, "left_before", None))
        for group, find in finders.items():
            try:
                self._queue.found(group, await self.store.waiting(find, self._filter))
            except TimelineError as error:
                self._queue.found(group, ())
                self.post_message(StoreTrouble(str(error)))
            if self._question is None:
                self._ask()
            else:
                self._head()

    def show_changes(self, key: str | None) -> None:
        if self._question is not None:
            self._ask()

    def _ask(self) -> None:
        """Asks what waits next; what others decided meanwhile is passed over."""
        question = None
        try:
            while question is None and (waiting := self._queue.current):
                question = self.store.ask(waiting)
                if question is None:
                    self._queue.decide()
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
        self._show(question)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that answers nothing here is the pane's: k scrolls where there is nothing to keep."""
        return action not in ANSWERS or any(answer.key == parameters[0] for answer in self._possible)

    @property
    def _possible(self) -> tuple[Answer, ...]:
        return self._question.answers if self._question else ()

    # What a person does

    def action_choose(self, key: str) -> None:
        self._decide(key)

    action_keep = action_take = action_merge = action_merge_other_way = action_distinct = action_choose
    action_confirm = action_reject = action_correct = action_date = action_choose

    def _decide(self, key: str) -> None:
        answer = next((answer for answer in self._possible if answer.key == key), None)
        if answer is None:
            return
        if answer.asks:
            self._ask_for(answer)
        else:
            self._save_and_go_on(answer)

    def _ask_for(self, answer: Answer) -> None:
        """Has the person type what the answer says before it is saved; without that the question stays."""
        from timeline.tui.desk.date_dialog import DateDialog
        from timeline.tui.event.event_dialog import EventDialog

        if (row := self._event()) is None:
            return
        if answer.asks == "date":
            draft = f"date {row.key}"
            self.ask(
                DateDialog(), draft, lambda span: self._typed(answer, {"date": span.edtf} if span else None, draft)
            )
        else:
            draft = f"event {row.key}"
            self.ask(EventDialog(row), draft, lambda fields: self._typed(answer, fields, draft))

    def _typed(self, answer: Answer, fields: dict[str, object] | None, draft: str) -> None:
        if fields and self._event_key:
            key = self._event_key
            said = [Saying(key, AnnotationKind.SET, {"field": name, "new": new}) for name, new in fields.items()]
            words = f"{', '.join(fields)} changed"
            self._save_and_go_on(replace(answer, words=words, said=(*said, *answer.said)), draft)

    def _save_and_go_on(self, answer: Answer, draft: str = "") -> None:
        self._question = None  # the next key is for the next question
        self._save_answer(answer, draft)

    @work
    async def _save_answer(self, answer: Answer, draft: str) -> None:
        try:
            self._queue.decide(await self.store.say_together(answer.said) if answer.said else ())
        except TimelineError as error:
            self.drafts.give_back(draft)
            self.post_message(StoreTrouble(str(error)))
        else:
            self.drafts.saved(draft)
            if answer.said:
                self.notify(f"{done_words(answer)} · {self.key_of('desk.take_back')} takes it back", markup=False)
        self._ask()

    def action_skip(self) -> None:
        if self._question and self._queue.skip():
            self.notify("Once more from the beginning: what was left for later.", markup=False)
        self._ask()

    def action_next_group(self) -> None:
        self._queue.skip_group()
        self._ask()

    @work
    async def action_take_back(self) -> None:
        said = self._queue.last_said()
        if not said:
            self.notify("Nothing was decided here yet.", markup=False)
            return
        try:
            await self.store.take_back(said)
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self._queue.reopen()
        self.notify("Taken back", markup=False, timeout=2)
        self._ask()

    def action_read(self) -> None:
        if row := self._event():
            self.open_article(row.key)

    def action_leave(self) -> None:
        self.dismiss(self._event_key)


def done_words(answer: Answer) -> str:
    """What is so after an answer."""
    if all(said.kind is AnnotationKind.VERDICT for said in answer.said):
        return said_words(answer.said)
    return f"Saved: {shortened(one_line(answer.words), LONGEST_SAID)}"

"""EventActs: what a person does to the event on screen, in the chronology as in an article."""

from collections.abc import Awaitable
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen
from textual.widgets import Input

from timeline.errors import TimelineError
from timeline.models import Annotation, AnnotationKind, ChronologyRow
from timeline.plaintext import one_line
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.commands import AT_ONCE, commands_of
from timeline.tui.messages import StoreTrouble

if TYPE_CHECKING:
    from timeline.tui.tag_dialog import Tags

LOOK_AGAIN = 1.0  # seconds after which what another program has written is shown
READ_IN_A_SECOND = 15  # characters of a message
PARTS_SAID = 5  # of an act that is taken back
SCREEN_ACTIONS = {known.id for known in commands_of(*AT_ONCE)}


class EventActs(Screen[str | None]):
    """Each act asks what it needs, saves, says so, and has the screen show what is changed."""

    def __init__(self, store: ChronologyStore) -> None:
        super().__init__()
        self.store = store
        self._version: int | None = None  # of the database as it is shown

    def on_mount(self) -> None:
        self._version = self._version_now()
        self.set_interval(LOOK_AGAIN, self._look_again)

    @property
    def current_event(self) -> ChronologyRow | None:
        """The event on screen; None when there is none."""
        raise NotImplementedError

    def show_changes(self, key: str | None) -> None:
        """Reads again what is on screen, with the event of that key in sight."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While somebody types into the filter, no letter is a command."""
        return not (isinstance(self.focused, Input) and action in SCREEN_ACTIONS)

    # What a person does; dialogs open at once, so that the next key is theirs already

    def action_note(self) -> None:
        from timeline.tui.note_dialog import NoteDialog

        if row := self._event():
            self.app.push_screen(NoteDialog(row.title), partial(self._note, row.key))

    def _note(self, key: str, text: str | None) -> None:
        if text:
            self._save("Note saved", self.store.annotate(key, AnnotationKind.NOTE, {"text": text}))

    def action_tag(self) -> None:
        from timeline.tui.tag_dialog import TagDialog

        if row := self._event():
            self.app.push_screen(TagDialog(row.tags, self._tags_in_use()), partial(self._tag, row.key))

    def _tag(self, key: str, tags: "Tags | None") -> None:
        if tags:
            said = ", ".join(f"#{tag} {'put on' if on else 'taken off'}" for tag, on in tags)
            self._save(f"Tags: {said}", self.store.tag(key, tags))

    def action_star(self) -> None:
        if row := self._event():
            self._save("Star changed", self.store.toggle_star(row.key))

    def action_verdict(self) -> None:
        from timeline.tui.verdict_dialog import VerdictDialog

        if row := self._event():
            self.app.push_screen(VerdictDialog(row.verdict), partial(self._verdict, row.key))

    def _verdict(self, key: str, verdict: str | None) -> None:
        if verdict is not None:
            value: dict[str, object] = {"verdict": verdict or None}
            self._save(f"Verdict: {verdict or 'none'}", self.store.annotate(key, AnnotationKind.VERDICT, value))

    def action_significance(self) -> None:
        from timeline.tui.significance_dialog import SignificanceDialog

        if row := self._event():
            self.app.push_screen(SignificanceDialog(row.significance), partial(self._significance, row.key))

    def _significance(self, key: str, level: str | None) -> None:
        if level is not None:
            value: dict[str, object] = {"level": level or None}
            said = f"Significance: {level or 'none'}"
            self._save(said, self.store.annotate(key, AnnotationKind.SIGNIFICANCE, value))

    def action_change(self) -> None:
        from timeline.tui.event_dialog import EventDialog

        if row := self._event():
            self.app.push_screen(EventDialog(row), partial(self._change, row.key))

    def _change(self, key: str, fields: dict[str, object] | None) -> None:
        if fields:
            self._save(f"Changed: {', '.join(fields)}", self.store.set_fields(key, fields))

    def action_new(self) -> None:
        from timeline.tui.event_dialog import EventDialog

        self.app.push_screen(EventDialog(None), self._new)

    def _new(self, fields: dict[str, object] | None) -> None:
        if fields:
            self._save("Event added", self.store.new_event(fields))

    def open_article(self, key: str) -> None:
        """Opens the article of an event, if there is one to read."""
        from timeline.tui.article_screen import ArticleScreen

        try:
            details = self.store.details(key)
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        if details is None or not any(source.article_key for source in details.sources):
            self.notify("This event was added by hand: there is no article to read.", markup=False)
            return
        self.app.push_screen(ArticleScreen(self.store, details), self.show_changes)

    def action_history_of_event(self) -> None:
        if row := self._event():
            self.open_history(row)

    def open_history(self, event: ChronologyRow | None) -> None:
        """Opens the history of an event, or of the whole chronology."""
        from timeline.tui.history_screen import HistoryScreen

        self.app.push_screen(HistoryScreen(self.store, event), self.come_from_history)

    def come_from_history(self, key: str | None) -> None:
        """Goes to the event that was chosen there."""
        if key:
            self.show_changes(key)

    def action_undo(self) -> None:
        self._take_back("Undone", self.store.undo())

    def action_redo(self) -> None:
        self._take_back("Done again", self.store.redo())

    def _event(self) -> ChronologyRow | None:
        if self.current_event is None:
            self.notify("There is no event here.", markup=False)
        return self.current_event

    def _tags_in_use(self) -> list[str]:
        try:
            return self.store.tags()
        except TimelineError:
            return []  # only a help for typing

    @work
    async def _save(self, said: str, act: Awaitable[str]) -> None:
        """Waits until `act` is saved, says so, and shows the event whose key it returns."""
        try:
            key = await act
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self._version = self._version_now()
        self.notify(one_line(said), markup=False, timeout=max(2, len(said) / READ_IN_A_SECOND))
        self.show_changes(key)

    @work
    async def _take_back(self, said: str, act: Awaitable[list[Annotation]]) -> None:
        """Waits until an act is undone or redone, says which, and shows its event."""
        from timeline.tui.acts import act_words

        try:
            annotations = await act
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        if not annotations:
            self.notify("There is nothing more to take back or bring back.", markup=False)
            return
        self._version = self._version_now()
        parts = [act_words(one) for one in annotations[:PARTS_SAID]]
        if more := len(annotations) - len(parts):
            parts.append(f"and {more:,} more")
        self.notify(f"{said}: {'; '.join(parts)}", markup=False, timeout=3)
        self.show_changes(annotations[0].event_key or None)

    # What others do

    def _look_again(self) -> None:
        """Shows what another program has written meanwhile, while this screen is in sight."""
        if self.app.screen is not self and not self.app.screen.is_modal:
            return
        version = self._version_now()
        if version != self._version:
            self._version = version
            self.show_changes(None)

    def _version_now(self) -> int | None:
        """None where the database cannot be read just now; the next search says so."""
        try:
            return self.store.version()
        except TimelineError:
            return self._version

    def on_store_trouble(self, message: StoreTrouble) -> None:
        self.notify(one_line(message.text), title="Not done", severity="error", markup=False)

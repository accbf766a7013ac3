"""EventActs: what a person does to the event on screen, in the chronology as in an article."""

from collections.abc import Callable
from typing import Any

from textual import work
from textual.screen import Screen

from timeline.errors import TimelineError
from timeline.models import AnnotationKind, ChronologyRow
from timeline.plaintext import one_line
from timeline.store.annotations import annotate, new_event
from timeline.tui.acts import act_words, redo_act, toggle_star, undo_act
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.messages import StoreTrouble


class EventActs(Screen[str | None]):
    """Each act asks what it needs, saves, says so, and has the screen show what is changed."""

    def __init__(self, store: ChronologyStore) -> None:
        super().__init__()
        self.store = store

    @property
    def current_event(self) -> ChronologyRow | None:
        """The event on screen; None when there is none."""
        raise NotImplementedError

    def show_changes(self, key: str | None) -> None:
        """Reads again what is on screen, with the event of that key in sight."""
        raise NotImplementedError

    @work
    async def action_note(self) -> None:
        from timeline.tui.note_dialog import NoteDialog

        if (row := self._event()) and (text := await self.app.push_screen_wait(NoteDialog(row.title))):
            await self._save("Note saved", row.key, annotate, row.key, AnnotationKind.NOTE, {"text": text})

    @work
    async def action_tag(self) -> None:
        from timeline.tui.tag_dialog import TagDialog

        if row := self._event():
            answer = await self.app.push_screen_wait(TagDialog(row.tags, self._tags_in_use()))
            if answer:
                tag, on = answer
                said = f"Tag #{tag} {'put on' if on else 'taken off'}"
                await self._save(said, row.key, annotate, row.key, AnnotationKind.TAG, {"tag": tag, "on": on})

    @work
    async def action_star(self) -> None:
        if row := self._event():
            await self._save("Star changed", row.key, toggle_star, row.key)

    @work
    async def action_verdict(self) -> None:
        from timeline.tui.verdict_dialog import VerdictDialog

        if row := self._event():
            verdict = await self.app.push_screen_wait(VerdictDialog(row.verdict))
            if verdict is not None:
                said = f"Verdict: {verdict or 'none'}"
                await self._save(said, row.key, annotate, row.key, AnnotationKind.VERDICT, {"verdict": verdict or None})

    @work
    async def action_change(self) -> None:
        from timeline.tui.event_dialog import EventDialog

        if row := self._event():
            changed = await self.app.push_screen_wait(EventDialog(row))
            for field, new in (changed or {}).items():
                said = f"{field.capitalize()} changed"
                await self._save(said, row.key, annotate, row.key, AnnotationKind.SET, {"field": field, "new": new})

    @work
    async def action_new(self) -> None:
        from timeline.tui.event_dialog import EventDialog

        if fields := await self.app.push_screen_wait(EventDialog(None)):
            await self._save("Event added", None, new_event, fields)

    @work
    async def action_undo(self) -> None:
        await self._take_back("Undone", "Nothing to undo", undo_act)

    @work
    async def action_redo(self) -> None:
        await self._take_back("Done again", "Nothing to redo", redo_act)

    def _event(self) -> ChronologyRow | None:
        if self.current_event is None:
            self.notify("There is no event here.", markup=False)
        return self.current_event

    def _tags_in_use(self) -> list[str]:
        try:
            return self.store.tags()
        except TimelineError:
            return []  # only a help for typing

    async def _save(self, said: str, key: str | None, act: Callable[..., Any], *values: object) -> None:
        """Saves; `key` is the event to keep in sight, None for the one that `act` makes."""
        try:
            result = await self.store.write(act, *values)
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self.notify(one_line(said), markup=False, timeout=2)
        self.show_changes(key or result)

    async def _take_back(self, said: str, nothing: str, act: Callable[..., Any]) -> None:
        try:
            annotation = await self.store.write(act)
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self.notify(f"{said}: {act_words(annotation)}" if annotation else nothing, markup=False, timeout=3)
        if annotation:
            self.show_changes(annotation.event_key)

    def on_store_trouble(self, message: StoreTrouble) -> None:
        self.notify(one_line(message.text), title="Not done", severity="error", markup=False)

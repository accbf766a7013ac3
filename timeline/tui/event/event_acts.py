"""EventActs: what a person does to the event on screen, in the chronology as in an article."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from timeline.errors import TimelineError
from timeline.models import AnnotationKind, ChronologyRow
from timeline.plaintext import one_line, shortened
from timeline.store import Saying
from timeline.tui.event.said_words import said_words
from timeline.tui.event.saved_acts import SavedActs
from timeline.tui.messages import StoreTrouble
from timeline.tui.table.cells import NOTE_SIGN

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords
    from timeline.tui.event.tag_dialog import Tags

LONGEST_TITLE = 40


class EventActs(SavedActs):
    """Each act asks what it needs, saves, says what is so now, and has the screen show it."""

    @property
    def current_event(self) -> ChronologyRow | None:
        """The event on screen; None when there is none."""
        raise NotImplementedError

    @property
    def words_sought(self) -> "SoughtWords | None":
        """The words that are marked where they stand in what is shown; None without any."""
        return None

    def action_note(self) -> None:
        from timeline.tui.event.note_dialog import NoteDialog

        if row := self._event():
            self.ask(NoteDialog(row.title), f"note {row.key}", partial(self._note, row.key))

    def _note(self, key: str, text: str | None) -> None:
        if text:
            note = self.store.annotate(key, AnnotationKind.NOTE, {"text": text})
            self._save(f"{NOTE_SIGN} Note saved", note, draft=f"note {key}")

    def action_tag(self) -> None:
        from timeline.tui.event.tag_dialog import TagDialog

        if row := self._event():
            self.ask(TagDialog(row.tags, self._tags_in_use()), f"tag {row.key}", partial(self._tag, row.key))

    def _tag(self, key: str, tags: "Tags | None") -> None:
        if tags:
            said = [Saying(key, AnnotationKind.TAG, {"tag": tag, "on": on}) for tag, on in tags]
            self._save(said_words(said), self.store.tag(key, tags), draft=f"tag {key}")

    def action_star(self) -> None:
        if row := self._event():
            self._save(star_words, self.store.toggle_star(row.key))

    def action_verdict(self) -> None:
        from timeline.tui.event.verdict_dialog import VerdictDialog

        if row := self._event():
            self.app.push_screen(VerdictDialog(row.verdict), partial(self._verdict, row.key))

    def _verdict(self, key: str, verdict: str | None) -> None:
        if verdict is not None:
            value: dict[str, object] = {"verdict": verdict or None}
            said = said_words([Saying(key, AnnotationKind.VERDICT, value)])
            self._save(said, self.store.annotate(key, AnnotationKind.VERDICT, value))

    def action_significance(self) -> None:
        from timeline.tui.event.significance_dialog import SignificanceDialog

        if row := self._event():
            self.app.push_screen(SignificanceDialog(row.significance), partial(self._significance, row.key))

    def _significance(self, key: str, level: str | None) -> None:
        if level is not None:
            value: dict[str, object] = {"level": level or None}
            said = said_words([Saying(key, AnnotationKind.SIGNIFICANCE, value)])
            self._save(said, self.store.annotate(key, AnnotationKind.SIGNIFICANCE, value))

    def action_change(self) -> None:
        from timeline.tui.event.event_dialog import EventDialog

        if row := self._event():
            self.ask(EventDialog(row), f"event {row.key}", partial(self._change, row.key))

    def _change(self, key: str, fields: dict[str, object] | None) -> None:
        if fields:
            said = f"Changed: {', '.join(fields)}"
            self._save(said, self.store.set_fields(key, fields), draft=f"event {key}")

    def action_new(self) -> None:
        from timeline.tui.event.event_dialog import EventDialog

        self.ask(EventDialog(None), "event", self._new)

    def _new(self, fields: dict[str, object] | None) -> None:
        if fields:
            self._save(added_words(fields), self.store.new_event(fields), draft="event")

    def open_article(self, key: str) -> None:
        """Opens the article of an event, if there is one to read."""
        from timeline.tui.article.article_screen import ArticleScreen

        try:
            details = self.store.details(key)
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        if details is None or not any(source.article_key for source in details.sources):
            self.refuse("This event was added by hand: there is no article to read.")
            return
        self.app.push_screen(ArticleScreen(self.store, details, self.words_sought), self.show_changes)

    def action_history_of_event(self) -> None:
        if row := self._event():
            self.open_history(row)

    def open_history(self, event: ChronologyRow | None) -> None:
        """Opens the history of an event, or of the whole chronology."""
        from timeline.tui.history.history_screen import HistoryScreen

        self.app.push_screen(HistoryScreen(self.store, event), self.come_from_history)

    def come_from_history(self, key: str | None) -> None:
        """Goes to the event that was chosen there."""
        if key:
            self.show_changes(key)

    def _event(self) -> ChronologyRow | None:
        if self.current_event is None:
            self.refuse("There is no event here.")
        return self.current_event

    def _tags_in_use(self) -> list[str]:
        try:
            return self.store.tags()
        except TimelineError:
            return []  # only a help for typing


def star_words(row: ChronologyRow | None) -> str:
    """What is so after the star was put on or taken off."""
    return said_words([Saying("", AnnotationKind.STAR, {"on": row is not None and row.starred})])


def added_words(fields: Mapping[str, object]) -> str:
    """That an event was added."""
    return f"Event added: {shortened(one_line(str(fields['title'])), LONGEST_TITLE)}"

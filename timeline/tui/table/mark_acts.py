"""MarkActs: what is done to all rows of the table that are marked, as one act."""

from collections.abc import Callable

from textual import work

from timeline.errors import TimelineError
from timeline.models import ChronologyRow
from timeline.tui.event.said_words import said_words
from timeline.tui.table.marked_sayings import (
    Sayings,
    common_tags,
    merge_sayings,
    significance_sayings,
    star_sayings,
    tag_sayings,
    verdict_sayings,
)
from timeline.tui.table.marking import MOST, Marking
from timeline.tui.table.merge_line import title_words

ASKED_ABOVE = 100  # marked events, above which a person is asked first
MOST_MERGED = 100  # events made one: each quote of theirs is looked at anew with each that comes
MOST_READ = 1_000  # rows that are read while a dialog opens


class MarkActs(Marking):
    """An act leaves the marks for the next."""

    def action_star(self) -> None:
        if self._table.marks:
            self._act_on_marked("Star", star_sayings)
        else:
            super().action_star()

    def action_tag(self) -> None:
        from timeline.tui.event.tag_dialog import TagDialog, Tags

        def tagged(tags: Tags | None) -> None:
            if tags:
                names = [tag for tag, _ in tags]
                self._act_on_marked(" ".join(f"#{name}" for name in names), tag_sayings(names), draft="tag")

        if self._table.marks:
            self.ask(TagDialog(self._common_tags(), self._tags_in_use()), "tag", tagged)
        else:
            super().action_tag()

    def _common_tags(self) -> tuple[str, ...]:
        """What all marked events have; none where they are too many to look at before a dialog opens."""
        marks = self._table.marks
        rows = self._rows_now(sorted(marks)) if len(marks) <= MOST_READ else []
        return common_tags(rows)

    def _rows_now(self, ids: list[int]) -> list[ChronologyRow]:
        pages = self.store.pages(ids)
        try:
            return [row for at in range(len(ids)) if (row := pages[at])]
        except TimelineError:
            return []  # only a help for typing

    def action_verdict(self) -> None:
        from timeline.tui.event.verdict_dialog import VerdictDialog

        if self._table.marks:
            act = self._chosen("Verdict", verdict_sayings)
            self.app.push_screen(VerdictDialog(None), act)
        else:
            super().action_verdict()

    def action_significance(self) -> None:
        from timeline.tui.event.significance_dialog import SignificanceDialog

        if self._table.marks:
            act = self._chosen("Significance", significance_sayings)
            self.app.push_screen(SignificanceDialog(None), act)
        else:
            super().action_significance()

    def _chosen(self, what: str, sayings: Callable[[str], Sayings]) -> Callable[[str | None], None]:
        """What is done with the answer of a dialog."""

        def act(answer: str | None) -> None:
            if answer is not None:
                self._act_on_marked(f"{what} {answer or 'none'}", sayings(answer))

        return act

    def merge_marked(self) -> None:
        """Makes all that are marked one with the event under the cursor."""
        row = self._event()
        if row is None:
            return
        if len(self._table.marks | {row.id}) > MOST_MERGED:
            self.refuse(f"At most {MOST_MERGED} events can be made one at once.")
        elif self._table.marks == {row.id}:
            self.refuse("Only this event is marked: go to the one that it goes into.")
        else:
            self._act_on_marked(f"Merge into {title_words(row)}", merge_sayings(row.key), unmark=True)

    def _act_on_marked(self, what: str, sayings: Sayings, *, unmark: bool = False, draft: str = "") -> None:
        """Does it; where very many are marked, when a person has said yes."""
        from timeline.tui.dialogs.confirm_dialog import ConfirmDialog

        ids = sorted(self._table.marks)

        def act(sure: bool | None) -> None:
            if sure:
                self._say_of_marked(ids, what, sayings, unmark, draft)
            else:
                self.drafts.give_back(draft)

        if len(ids) > MOST:
            self.drafts.give_back(draft)
            self.refuse(f"At most {MOST:,} events at once; {len(ids):,} are marked.")
        elif len(ids) > ASKED_ABOVE:
            self.app.push_screen(ConfirmDialog(f"{what}: all {len(ids):,} marked events?"), act)
        else:
            act(True)

    @work
    async def _say_of_marked(self, ids: list[int], what: str, sayings: Sayings, unmark: bool, draft: str) -> None:
        """Waits until all of it is saved, says what is so now, and shows it."""
        row = self._table.current
        said = await self._saved(self.store.say_of_rows(ids, sayings), draft)
        if said is None:
            return
        if unmark:
            self.unmark()
        if said:
            into = f" into {title_words(row)}" if unmark and row else ""
            self.say_done(f"{said_words(said, counted=True)}{into}")
        else:
            self.notify(f"{what}: nothing to change, all marked are so already.", markup=False)
        self.show_changes(row.key if row else None)

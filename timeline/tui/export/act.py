"""ExportAct: the events shown are written to a file."""

import asyncio
from typing import TYPE_CHECKING

from textual import work

from timeline.errors import TimelineError
from timeline.filters import EventFilter
from timeline.plaintext import one_line
from timeline.tui.event.event_acts import EventActs
from timeline.tui.messages import StoreTrouble

if TYPE_CHECKING:
    from timeline.tui.export.export_dialog import ExportTarget


class ExportAct(EventActs):
    """What `x` does."""

    def ask_where(self, count: int, event_filter: EventFilter | None) -> None:
        """Asks for the file, with a preview, and writes it."""
        from timeline.tui.export.export_dialog import ExportDialog

        dialog = ExportDialog(count, event_filter, self.store.export_preview)
        self.app.push_screen(dialog, lambda target: self._export(target, event_filter))

    def _export(self, target: "ExportTarget | None", event_filter: EventFilter | None) -> None:
        if target:
            self._write_to(target, event_filter)

    @work
    async def _write_to(self, target: "ExportTarget", event_filter: EventFilter | None) -> None:
        path, replace, format, options = target
        try:
            remarks = await asyncio.to_thread(
                self.store.export, path, event_filter, replace=replace, format=format, options=options
            )
        except TimelineError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        self.notify("\n".join(map(one_line, (f"Written to {path}", *remarks))), markup=False)

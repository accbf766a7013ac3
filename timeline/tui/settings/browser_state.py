"""Where a person was when they left the browser: remembered for each database, in the folder for such things.

Remembering is a courtesy: where it cannot be read or written, the browser begins at the beginning; and what was
remembered of one thing is forgotten alone where it makes no sense.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

from timeline.models import Order, order_named


@dataclass(frozen=True, slots=True)
class BrowserState:
    """The filter as typed, the key of the event under the cursor, whether the details are shown, and the order.

    `facets` says whether the facets are shown, `filters` are those used before, the newest last. `theme` and `columns`
    are what the person chose; of these and of `facets` None is what comes by itself. `sizes` are cells that the person
    gave to panes, by names such as "event_lines" and "event_columns". `more` is for what other parts remember, each
    under a name of its own: texts and numbers.
    """

    filter: str = ""
    event: str | None = None
    details: bool = True
    order: Order = Order.DATE
    facets: bool | None = None
    filters: tuple[str, ...] = ()
    theme: str | None = None
    columns: tuple[str, ...] | None = None
    sizes: Mapping[str, int] = field(default_factory=dict)
    more: Mapping[str, str | int] = field(default_factory=dict)


def read_state(db_path: Path) -> BrowserState:
    """What was remembered for the database at `db_path`; the beginning where nothing was."""
    try:
        return _state(json.loads(state_file(db_path).read_text("utf-8")))
    except (OSError, ValueError, RuntimeError):  # RuntimeError: no home folder, or brackets in brackets without end
        return BrowserState()


def write_state(db_path: Path, state: BrowserState) -> None:
    """Remembers `state` for the database at `db_path`, if that can be done: whole, or as it was."""
    with suppress(OSError, ValueError, RuntimeError):
        path = state_file(db_path)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_text(json.dumps({"database": str(db_path.absolute()), **asdict(state)}), "utf-8")
        unfinished.replace(path)


def state_file(db_path: Path) -> Path:
    """The file for one database, by the XDG rules: a relative XDG_STATE_HOME counts as none.

    RuntimeError when there is no home folder.
    """
    named = Path(os.environ.get("XDG_STATE_HOME", ""))
    folder = named if named.is_absolute() else Path.home() / ".local" / "state"
    name = sha256(os.fsencode(db_path.absolute().resolve())).hexdigest()[:16]
    return folder / "timeline" / f"{name}.json"


def _state(kept: object) -> BrowserState:
    """What of `kept` makes sense."""
    said = kept if isinstance(kept, dict) else {}
    return BrowserState(
        _text(said.get("filter")) or "",
        _text(said.get("event")),
        said.get("details") is not False,
        order_named(said.get("order")) or Order.DATE,
        facets if isinstance(facets := said.get("facets"), bool) else None,
        _texts(said.get("filters")) or (),
        _text(said.get("theme")),
        _texts(said.get("columns")),
        {name: size for name, size in _table(said.get("sizes")) if isinstance(size, int) and 0 < size < 10_000},
        {name: value for name, value in _table(said.get("more")) if isinstance(value, str | int)},
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...] | None:
    return tuple(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else None


def _table(value: object) -> list[tuple[str, object]]:
    return list(value.items()) if isinstance(value, dict) else []

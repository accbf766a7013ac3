"""When a person left the browser last, kept with where they were."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from timeline.tui.settings.browser_state import BrowserState

LEFT = "left"


def left_at(state: BrowserState) -> datetime | None:
    """The moment, aware of its time zone; None for a first visit.

    >>> left_at(leaving(BrowserState(), datetime(2026, 5, 4, 12, tzinfo=UTC))).hour, left_at(BrowserState())
    (12, None)
    """
    with suppress(ValueError):
        moment = datetime.fromisoformat(str(state.more.get(LEFT, "")))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def leaving(state: BrowserState, now: datetime) -> BrowserState:
    """The state of somebody who leaves now."""
    return replace(state, more={**state.more, LEFT: now.astimezone(UTC).isoformat()})

"""The day from which a history counts."""

from datetime import date

import pytest

from timeline.cli.since import since_day
from timeline.errors import DateSpanError

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-16", "2026-03-16"),
        ("16.03.2026", "2026-03-16"),
        ("March 2026", "2026-03-01"),
        ("2025", "2025-01-01"),
        ("since March 2026", "2026-03-01"),
        ("26-27 October 2023", "2023-10-26"),
        ("today", "2026-11-22"),
        ("yesterday", "2026-11-21"),
        ("2 days ago", "2026-11-20"),
        ("  2   days ago ", "2026-11-20"),
        ("last week", "2026-11-09"),
        ("Monday", "2026-11-16"),
    ],
)
def test_a_day_to_begin_with(text: str, day: str) -> None:
    assert str(since_day(text, TODAY)) == day


@pytest.mark.parametrize("text", ["", "soon", "by 2 April 2025", "2 days", "yesterday they met", "2026-13-01"])
def test_what_names_no_beginning_is_refused(text: str) -> None:
    with pytest.raises(DateSpanError, match="is no day to begin with: write 2026-11-20"):
        since_day(text, TODAY)

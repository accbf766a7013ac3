"""since_day: the day from which "what changed since" counts."""

from datetime import date

from timeline.errors import DateSpanError
from timeline.typed_dates import typed_date


def since_day(text: str, today: date) -> date:
    """The first day of what `text` names: a date as people type it, or one counted from `today`.

    Raises DateSpanError, which says how to write one.

    >>> [str(since_day(text, date(2026, 11, 22))) for text in ("16.3.2026", "March 2026", "2 days ago", "last week")]
    ['2026-03-16', '2026-03-01', '2026-11-20', '2026-11-09']
    """
    words = " ".join(text.split())
    day = _typed(words) or _counted(words, today)
    if day is None:
        raise DateSpanError(
            f"{words[:40]!r} is no day to begin with: write 2026-11-20, 20.11.2026, November 2026, yesterday, "
            '"2 days ago" or "last week"'
        )
    return day


def _typed(words: str) -> date | None:
    """The first day of a typed date; None for what is none, or has no beginning."""
    try:
        return typed_date(words).earliest
    except DateSpanError:
        return None


def _counted(words: str, today: date) -> date | None:
    """The first day of a time that is counted from today, as articles count it from their own day."""
    from timeline.extract.dates import find_dates

    for expression in find_dates(words, published=today):
        if expression.text == words and expression.span:
            return expression.span.earliest
    return None

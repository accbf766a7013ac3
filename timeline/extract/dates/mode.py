"""Whether a text is news or a narrative."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from timeline.extract.dates.findings import Finding
from timeline.extract.dates.meanings import Anchor, CalendarTime, Shifted, Weekday

MOST_DEICTIC = 0.1  # of the expressions of a narrative
FEWEST_DATES = 5


def mode_of(found: Sequence[Finding], published: date | None) -> Literal["news", "narrative"]:
    """A narrative tells mostly of years well before its own, and hardly ever says "yesterday" or "Tuesday"."""
    meanings = [finding.meaning for finding in found]
    deictic = sum(
        isinstance(meaning, Weekday) or (isinstance(meaning, Shifted) and meaning.anchor == Anchor.WRITING)
        for meaning in meanings
    )
    years = [meaning.year for meaning in meanings if isinstance(meaning, CalendarTime) and meaning.year]
    past = [year for year in years if published is None or year < published.year - 1]
    narrative = len(past) >= FEWEST_DATES and len(past) > len(years) / 2 and deictic < MOST_DEICTIC * len(meanings)
    return "narrative" if narrative else "news"

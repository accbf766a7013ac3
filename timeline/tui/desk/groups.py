"""The groups of questions on the desk, in the order in which they are asked."""

from datetime import datetime
from functools import partial

from timeline.tui.desk.conflicts import conflicts
from timeline.tui.desk.duplicates import duplicates
from timeline.tui.desk.lost import lost_events
from timeline.tui.desk.news import news
from timeline.tui.desk.question import Finder
from timeline.tui.desk.undated import undated_events
from timeline.tui.desk.verdicts import doubtful_events, new_events


def groups(left: datetime | None) -> dict[str, Finder]:
    """Each group with what finds its questions, for somebody who was here last at `left`.

    They are looked for in this order, too; duplicates, which take seconds in a large chronology, last.
    """
    return {
        "lost events": lost_events,
        "conflicts": conflicts,
        "news": news,
        "doubtful": doubtful_events,
        "new": partial(new_events, left),
        "undated": undated_events,
        "duplicates": duplicates,
    }

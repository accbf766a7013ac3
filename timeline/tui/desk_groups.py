"""The groups of questions on the desk, in the order in which they are asked."""

from timeline.tui.conflict_questions import conflicts
from timeline.tui.duplicate_questions import duplicates
from timeline.tui.lost_questions import lost_events
from timeline.tui.news_questions import news
from timeline.tui.question import Finder

GROUPS: dict[str, Finder] = {
    "lost events": lost_events,
    "conflicts": conflicts,
    "news": news,
    "duplicates": duplicates,
}

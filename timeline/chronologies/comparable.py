"""comparable: a told event with what is needed to find the same event in another chronology."""

from timeline.articles.language import detected_language
from timeline.chronologies.told import ToldEvent
from timeline.models import Comparable, EventType

UNKNOWN = ""  # a status that contradicts none


def comparable(event: ToldEvent, key: str) -> Comparable:
    """The event under a key of its own; its language is that of its words, None where they are too few to tell."""
    quotes = (event.words,) if event.words else ()
    return Comparable(
        key, event.type or EventType.UNCLASSIFIED, event.status or UNKNOWN, event.date, event.title, quotes,
        event.places, event.actors, language=detected_language(f"{event.title}. {event.words}"), stage=event.stage,
    )  # fmt: skip

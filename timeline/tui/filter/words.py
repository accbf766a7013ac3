"""words_of: what of a filter is marked where it stands in titles and texts."""

from typing import TYPE_CHECKING

from timeline.filters import EventFilter

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords


def words_of(event_filter: EventFilter | None) -> "SoughtWords | None":
    """The words and phrases that a filter asks for; None without any."""
    searches = event_filter.searches if event_filter else ()
    if not searches:
        return None
    from timeline.store.sought_words import sought_words

    return sought_words(searches)

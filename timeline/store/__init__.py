"""All SQL and all of sqlite-utils: plain functions over a connection that `open_store` makes.

What opens and reads a chronology is imported at once; what writes or looks deeper, when it is first named, so that
the first rows are on screen before it is read.
"""

from importlib import import_module
from sqlite3 import Connection
from typing import TYPE_CHECKING

from timeline.store.chronology import (
    count_events,
    event_ids,
    events_of_article,
    events_per_month,
    field_values,
    first_ids,
    row_by_key,
    rows_by_id,
)
from timeline.store.connection import open_store
from timeline.store.damage import blaming_damage
from timeline.store.transactions import writing

if TYPE_CHECKING:
    from timeline.store.annotations import annotate, annotate_together, annotations_of, new_event, redo, undo
    from timeline.store.comparable import comparable_events
    from timeline.store.details import event_details
    from timeline.store.distinct import distinct_pairs
    from timeline.store.event_names import find_event, short_key_length
    from timeline.store.log import act_behind
    from timeline.store.machine import (
        ArticleChange,
        article_state,
        article_text,
        articles_with_text,
        copied_article,
        save_article,
        save_articles,
        save_run,
        stored_article,
    )
    from timeline.store.machine_rows import Reading, reading_hash
    from timeline.store.overlay import rebuild_chronology
    from timeline.store.prints import articles_sharing_prints
    from timeline.store.saying import Saying
    from timeline.store.views import saved_views, view_filters

__all__ = [
    "ArticleChange",
    "Connection",
    "Reading",
    "Saying",
    "act_behind",
    "annotate",
    "annotate_together",
    "annotations_of",
    "article_state",
    "article_text",
    "articles_sharing_prints",
    "articles_with_text",
    "blaming_damage",
    "comparable_events",
    "copied_article",
    "count_events",
    "distinct_pairs",
    "event_details",
    "event_ids",
    "events_of_article",
    "events_per_month",
    "field_values",
    "find_event",
    "first_ids",
    "new_event",
    "open_store",
    "reading_hash",
    "rebuild_chronology",
    "redo",
    "row_by_key",
    "rows_by_id",
    "save_article",
    "save_articles",
    "save_run",
    "saved_views",
    "short_key_length",
    "stored_article",
    "undo",
    "view_filters",
    "writing",
]

# Module -> what it has of these names, looked up when one is first asked for.
LATER = {
    "annotations": "annotate annotate_together annotations_of new_event redo undo",
    "comparable": "comparable_events",
    "details": "event_details",
    "distinct": "distinct_pairs",
    "event_names": "find_event short_key_length",
    "log": "act_behind",
    "machine": (
        "ArticleChange article_state article_text articles_with_text copied_article save_article save_articles "
        "save_run stored_article"
    ),
    "machine_rows": "Reading reading_hash",
    "overlay": "rebuild_chronology",
    "prints": "articles_sharing_prints",
    "saying": "Saying",
    "views": "saved_views view_filters",
}


def __getattr__(name: str) -> object:
    """A name of LATER, from the module that has it. Raises AttributeError for any other."""
    for module, names in LATER.items():
        if name in names.split():
            value = globals()[name] = getattr(import_module(f"timeline.store.{module}"), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

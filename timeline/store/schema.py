"""The tables and indexes, as `timeline.store.migrations` makes them.

Machine tables are rewritten when an article is read again; `annotations` and `changes` only grow. `attachments`,
`retracted`, `article_prints`, the ranks and the tables named for the chronology can be rebuilt from the others at any
time; `files` is filled again by reading.

The tables below are those of the first version; each later one adds its columns (ADDED), in a migration of its own, so
that an old database and a new one have the same columns in the same order. Since version 5 the table `chronology` is
called `chronology_rows`, and `chronology` is a view of it.
"""

from typing import Any

Tables = dict[str, dict[str, Any]]

MACHINE: Tables = {
    "articles": {
        "key": str,
        "name": str,
        "source": str,
        "title": str,
        "publisher": str,
        "author": str,
        "published": str,
        "published_reason": str,
        "url": str,
        "language": str,
        "text": str,
        "reading_hash": str,
        "content_hash": str,
    },
    "events": {
        "key": str,
        "article": str,
        "position": int,
        "type": str,
        "status": str,
        "date": str,
        "title": str,
        "trigger": str,
        "date_text": str,
        "date_reason": str,
        "type_reason": str,
        "status_reason": str,
        "actors": str,
        "places": str,
        "confidence": float,
    },
    "evidence": {"event": str, "rank": int, "quote": str, "start": int, "end": int},
    "runs": {
        "id": int,
        "at": str,
        "program_version": str,
        "rules_version": str,
        "added": int,
        "changed": int,
        "unchanged": int,
        "failed": int,
        "events": int,
    },
}

HUMAN: Tables = {
    "annotations": {
        "id": str,
        "event_key": str,
        "author": str,
        "at": str,
        "kind": str,
        "value": str,
        "anchors": str,
    },
}

DERIVED: Tables = {
    "attachments": {"event_key": str, "article": str, "outcome": str, "current_key": str},
    "chronology": {
        "id": int,
        "key": str,
        "sort_day": int,
        "vagueness": int,
        "approximate": int,
        "month": int,
        "earliest": int,
        "latest": int,
        "date": str,
        "type": str,
        "status": str,
        "title": str,
        "places": str,
        "actors": str,
        "publisher": str,
        "language": str,
        "tags": str,
        "starred": int,
        "verdict": str,
        "notes": int,
        "sources": int,
        "merged": int,
        "manual": int,
        "orphaned": int,
        "confidence": float,
    },
    "chronology_actors": {"event": int, "name": str},
    "chronology_places": {"event": int, "code": str},
    "chronology_tags": {"event": int, "tag": str},
    "chronology_articles": {"event": int, "article": str},
}

# Version of the tables -> the columns that it adds, by table.
ADDED: dict[int, Tables] = {
    2: {
        "events": {"stage": str, "stage_reason": str, "salience": str, "salience_reason": str},
        "chronology": {"stage": str, "salience": str},
    },
    3: {
        "articles": {"added_at": str, "text_number": int},
        "annotations": {"act": str, "target": str},
        "chronology": {"significance": str, "conflicts": int, "news": int},
    },
    4: {
        "articles": {"published_certainty": str, "warnings": str, "prints": str, "copy_of": str},
    },
}

# Version of the tables -> the tables that it makes.
MADE: dict[int, Tables] = {
    3: {
        "changes": {
            "id": int,
            "at": str,
            "article": str,
            "event_key": str,
            "what": str,
            "field": str,
            "old": str,
            "new": str,
        },
        "retracted": {"id": str},
        "ranks": {"name": str, "value": bytes},
        "ranks_late": {"number": int, "id": int},
    },
    4: {
        "article_prints": {"print": int, "article": str},
        "files": {"source": str, "digest": str, "articles": str},
    },
}

PRIMARY_KEYS = {
    "articles": "key",
    "events": "key",
    "evidence": ("event", "rank"),
    "runs": "id",
    "annotations": "id",
    "attachments": "event_key",
    "chronology": "id",
    "changes": "id",
    "retracted": "id",
    "ranks": "name",
    "ranks_late": "number",
    "article_prints": ("print", "article"),
    "files": "source",
}

FOREIGN_KEYS = {"events": [("article", "articles", "key")], "evidence": [("event", "events", "key")]}

ORDER = ("sort_day", "vagueness", "approximate", "key")
FILTERED = (
    "earliest", "latest", "month", "type", "status", "verdict", "language", "starred", "notes", "merged", "manual",
    "orphaned",
)  # fmt: skip
FILTERED_TOO = ("stage", "salience", "confidence")  # since version 2
FILTERED_SINCE_3 = ("significance", "conflicts", "news")

IN_ORDER = "chronology_in_order"  # answers most filters without the rows

# Name of an index -> its table, its columns, and whether no two rows may be alike.
INDEXES: dict[str, tuple[str, tuple[str, ...], bool]] = {
    "events_of_article": ("events", ("article", "position"), False),
    "annotations_of_event": ("annotations", ("event_key",), False),
    "annotations_of_kind": ("annotations", ("kind",), False),
    "attachments_of_article": ("attachments", ("article",), False),
    "attachments_to_event": ("attachments", ("current_key",), False),
    "chronology_key": ("chronology", ("key",), True),
    IN_ORDER: ("chronology", (*ORDER, *FILTERED), False),
    "chronology_month": ("chronology", ("month",), False),
    "chronology_type": ("chronology", ("type",), False),
    "chronology_status": ("chronology", ("status",), False),
    "actors_of_event": ("chronology_actors", ("event",), False),
    "events_of_actor": ("chronology_actors", ("name", "event"), False),
    "places_of_event": ("chronology_places", ("event",), False),
    "events_of_place": ("chronology_places", ("code", "event"), False),
    "tags_of_event": ("chronology_tags", ("event",), False),
    "events_of_tag": ("chronology_tags", ("tag", "event"), False),
    "articles_of_event": ("chronology_articles", ("event",), False),
    "rows_of_article": ("chronology_articles", ("article", "event"), False),
}

# Holds folded text of its own; `enable_fts` of sqlite-utils knows neither prefix indexes nor folding.
FULL_TEXT = """
CREATE VIRTUAL TABLE chronology_fts USING fts5 (
    title, quotes, notes, actors, publisher, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
)
"""

# Its rows are the index itself, which sqlite-utils cannot ask for; looked up by print for each article that is added.
ARTICLE_PRINTS = "CREATE TABLE article_prints (print INTEGER, article TEXT, PRIMARY KEY (print, article)) WITHOUT ROWID"

# What version 1 looked merges up by, and version 3 no longer does; X of `{"into": "X"}`.
MERGED_INTO = "trim(substr(value, instr(value, ':') + 1), ' \"}')"
MERGES_INTO_EVENT = f"CREATE INDEX merges_into_event ON annotations ({MERGED_INTO}) WHERE kind = 'merge'"

# Name of an index of version 3 -> its table and its columns.
INDEXES_SINCE_3: dict[str, tuple[str, tuple[str, ...]]] = {
    "articles_of_text": ("articles", ("text_number",)),
    "annotations_of_target": ("annotations", ("target",)),
    "annotations_of_author": ("annotations", ("author", "id")),
    "annotations_of_act": ("annotations", ("act",)),
    "changes_in_time": ("changes", ("at",)),
    "changes_of_event": ("changes", ("event_key",)),
}

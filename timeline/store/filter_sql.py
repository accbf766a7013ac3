"""where_clause: an EventFilter as the text after WHERE, made of constants only, with its parameters.

Every condition is over the columns of `chronology_rows`. People's words travel as parameters; in full-text queries they
stand in quotes (`match_words`).
"""

import json
from collections.abc import Sequence

from timeline.filter_terms import WHOLE
from timeline.filters import EventFilter, FieldIs, InPeriod, InView, Search, Term
from timeline.models import DOUBTFUL
from timeline.store.log import THESE
from timeline.store.rows import UNDATED, earliest_day, latest_day
from timeline.store.words import folded, match_words, name_words, storable, tag_words

EVERYTHING = "1"

MATCHES = "id IN (SELECT rowid FROM chronology_fts WHERE chronology_fts MATCH ?)"

WHOLE_WORDS = {"actor": "actors", "publisher": "publisher"}  # field -> its column in the full text

# Field -> the condition of a whole name, whose one parameter is a JSON list of the words of names.
WHOLE_NAMES = {
    "actor": f"EXISTS (SELECT 1 FROM chronology_actors WHERE event = id AND name_words(name) IN {THESE})",
    "publisher": f"(publisher IS NOT NULL AND name_words(publisher) IN {THESE})",
}

# Field -> the condition, whose one parameter is a JSON list of values.
CONDITIONS = {
    "type": f"type IN {THESE}",
    "status": f"status IN {THESE}",
    "stage": f"stage IN {THESE}",
    "salience": f"salience IN {THESE}",
    "verdict": f"verdict IN {THESE}",
    "significance": f"significance IN {THESE}",
    "language": f"language IN {THESE}",
    "place": f"id IN (SELECT event FROM chronology_places WHERE code IN {THESE})",
    "tag": f"id IN (SELECT event FROM chronology_tags WHERE tag_words(tag) IN {THESE})",
    "article": (
        "id IN (SELECT event FROM chronology_articles WHERE article IN ("
        "SELECT articles.key FROM articles, json_each(?) "
        "WHERE folded(name) = value OR substr(articles.key, 1, length(value)) = value))"
    ),
}

# Field -> how its values are compared, where not as they are stored.
COMPARED = {"tag": tag_words, "article": folded}

# The values of has: and is:, and their conditions without parameters.
FLAGS = {
    ("has", "note"): "notes > 0",
    ("has", "tag"): "id IN (SELECT event FROM chronology_tags)",
    ("has", "date"): "earliest IS NOT NULL",
    ("has", "verdict"): "verdict IS NOT NULL",
    ("has", "significance"): "significance IS NOT NULL",
    ("has", "stage"): "stage IS NOT NULL",
    ("has", "place"): "id IN (SELECT event FROM chronology_places)",
    ("has", "actor"): "id IN (SELECT event FROM chronology_actors)",
    ("has", "publisher"): "publisher IS NOT NULL",
    ("has", "language"): "language IS NOT NULL",
    ("is", "starred"): "starred",
    ("is", "confirmed"): "verdict = 'confirmed'",
    ("is", "disputed"): "verdict = 'disputed'",
    ("is", "rejected"): "verdict = 'rejected'",
    ("is", "manual"): "manual",
    ("is", "merged"): "merged > 0",
    ("is", "orphaned"): "orphaned",
    ("is", "undated"): "earliest IS NULL",
    ("is", "ongoing"): "status = 'ongoing'",
    ("is", "conflicting"): "conflicts > 0",
    ("is", "news"): "news > 0",
    ("is", "doubtful"): f"(confidence < {DOUBTFUL} AND verdict IS NULL)",
}

MAY_FALL_IN = "(earliest <= ? AND latest >= ?)"
SURELY_FALLS_IN = "(NOT approximate AND earliest >= ? AND latest <= ?)"
BEGINS_IN = f"(sort_day >= ? AND sort_day <= ? AND sort_day < {UNDATED})"

Condition = tuple[str, list[object]]


def where_clause(event_filter: EventFilter | None) -> Condition:
    """The condition and its parameters; `1` for a filter that every event passes."""
    terms = event_filter.terms if event_filter else ()
    return _all_of([_condition(term) for term in terms])


def _all_of(conditions: Sequence[Condition]) -> Condition:
    if not conditions:
        return EVERYTHING, []
    return " AND ".join(text for text, _ in conditions), [value for _, values in conditions for value in values]


def _condition(term: Term) -> Condition:
    parameters: list[object]
    match term:
        case Search():
            text, parameters = MATCHES, [full_text_query(term)]
        case InPeriod():
            text, parameters = _period_condition(term)
        case FieldIs():
            text, parameters = _field_condition(term)
        case InView():
            views = [_all_of([_condition(one) for one in view]) for view in term.views]
            text = f"({' OR '.join(f'({condition})' for condition, _ in views)})"
            parameters = [value for _, values in views for value in values]
    return (f"NOT ifnull({text}, 0)" if term.negated else text), parameters


def full_text_query(term: Search | FieldIs) -> str | None:
    """What full-text search is asked for, whether the term is negated or not; None for what it does not answer."""
    if isinstance(term, Search):
        return f"{{title quotes notes actors}} : {words_query(term)}"
    if term.field not in WHOLE_WORDS or any(value.startswith(WHOLE) for value in term.values):
        return None
    return f"{{{WHOLE_WORDS[term.field]}}} : ({' OR '.join(match_words(value) for value in term.values)})"


def words_query(term: Search) -> str:
    """The words of a search, in whichever columns."""
    return f"{match_words(term.text)}{'' if term.phrase else ' *'}"


def _period_condition(term: InPeriod) -> Condition:
    condition = BEGINS_IN if term.begins else SURELY_FALLS_IN if term.surely else MAY_FALL_IN
    parameters: list[object] = []
    for period in term.periods:
        first, last = earliest_day(period), latest_day(period)
        parameters += [last, first] if condition is MAY_FALL_IN else [first, last]
    return f"({' OR '.join([condition] * len(term.periods))})", parameters


def _field_condition(term: FieldIs) -> Condition:
    if term.field in ("has", "is"):
        return f"({' OR '.join(FLAGS[term.field, value] for value in term.values)})", []
    if (query := full_text_query(term)) is not None:
        return MATCHES, [query]
    if term.field in WHOLE_NAMES:
        return _whole_names(term)
    compared = COMPARED.get(term.field, storable)
    values = [compared(value) for value in term.values]
    return CONDITIONS[term.field], [json.dumps(values)]


def _whole_names(term: FieldIs) -> Condition:
    """Where one of the values is a whole name; the others are words of names."""
    whole = [name_words(value.removeprefix(WHOLE)) for value in term.values if value.startswith(WHOLE)]
    words = FieldIs(term.field, tuple(value for value in term.values if not value.startswith(WHOLE)))
    if not words.values:
        return WHOLE_NAMES[term.field], [json.dumps(whole)]
    return f"({WHOLE_NAMES[term.field]} OR {MATCHES})", [json.dumps(whole), full_text_query(words)]

"""Times of something else: those in a sentence that tell no event's time.

"Serbia's 2018 asylum law", "said on Friday that", "the first time since 2015".
"""

import re
from collections.abc import Sequence

from timeline.datespan import Precision
from timeline.extract.mentions import Mention
from timeline.models import TimeExpression

YEARS = re.compile(r"\d{4}\s*[-–/]\s*(?:\d\d){1,2}")


def is_of_something_else(mention: Mention, expression: TimeExpression, places: Sequence[int]) -> bool:
    """Whether a time expression, which covers the tokens `places`, dates no event of its sentence."""
    return (
        _belongs_to_a_noun(mention, expression, places)
        or _dates_the_saying(mention, places)
        or _measures_a_record(mention, expression, places)
    )


def _belongs_to_a_noun(mention: Mention, expression: TimeExpression, places: Sequence[int]) -> bool:
    """Whether the year names a thing and not the event: "Serbia's 2018 asylum law", "its proposal of 2016".

    So do years without a preposition, "the Strategy on Migration 2021-2025".
    """
    clauses = mention.clauses
    if places[0] == 0 or not expression.span:
        return False
    if YEARS.fullmatch(expression.text):
        return not clauses.stands_at("prepositions", places[0] - 1)
    if expression.span.precision is not Precision.YEAR:
        return False
    if clauses.stands_at("genitive", places[0] - 1):
        return any(noun != mention.trigger for noun in clauses.nouns_ending_before(places[0] - 1))
    followed = any(noun != mention.trigger for noun in clauses.nouns_between(places[-1] + 1, places[-1] + 3))
    return followed and any(clauses.stands_at(group, places[0] - 1) for group in ("determiners", "possessives"))


def _dates_the_saying(mention: Mention, places: Sequence[int]) -> bool:
    """Whether the expression tells when it was said: "said on Friday that the conference will be held"."""
    clauses, trigger = mention.clauses, mention.trigger.first
    said = any(clauses.stands_at("reporting", places[0] - back) for back in (1, 2))
    return said and places[-1] < trigger


def _measures_a_record(mention: Mention, expression: TimeExpression, places: Sequence[int]) -> bool:
    """Whether it only tells how long nothing like it was: "the first time since 2015", "the most since May"."""
    records = mention.clauses.cues.get("records", ())
    return expression.rule == "since" and any(record.last <= places[0] for record in records)

"""Confidence: how likely a row is right, with the type, date and status that a careful reader would code. 0 to 1.

A logistic model over a few signs. Their weights are in lexicon/confidence.toml, which `benchmarks/confidence.py` fits
to articles coded by hand; docs/extraction.md has a table of what was said and what was so.
"""

from collections.abc import Mapping, Sequence
from math import exp

from timeline.datespan import Precision
from timeline.extract.entries import Form
from timeline.extract.lexicon import load_table
from timeline.extract.linking import DatedMention
from timeline.models import Status

# What speaks for a row, or against it.
SIGNS = (
    "own_date",  # an expression in its sentence dates it
    "exact_date",  # to the day or the month
    "needs_date",  # a figure or a noun, which tells an event only where it is dated
    "verb_alone",  # no noun says what was done to what
    "stage",
    "actor",
    "place",
    "uncertain_status",  # proposed or cancelled
    "shares_sentence",  # its sentence tells another event, too
)

Signs = Mapping[str, bool]  # one of SIGNS -> whether it holds

EXACT = frozenset({Precision.DAY, Precision.MONTH})
UNCERTAIN = frozenset({Status.PROPOSED, Status.CANCELLED})

LEAST, MOST = 0.02, 0.98  # words never make it certain


def signs_of(
    mentions: Sequence[DatedMention], *, has_stage: bool, has_actor: bool, has_place: bool, shares_sentence: bool
) -> dict[str, bool]:
    """The signs of an event told by `mentions`, the best first; `shares_sentence`: its sentence tells another one."""
    best = mentions[0]
    return {
        "own_date": best.own,
        "exact_date": best.date is not None and best.date.precision in EXACT,
        "needs_date": best.mention.rule.dated,
        "verb_alone": best.mention.noun is None and best.mention.form is not Form.NOUN,
        "stage": has_stage,
        "actor": has_actor,
        "place": has_place,
        "uncertain_status": best.status in UNCERTAIN,
        "shares_sentence": shares_sentence,
    }


def confidence_of(signs: Signs) -> float:
    """The confidence in an event with these signs, to two places.

    >>> plain = {"own_date": True, "exact_date": True, "actor": True, "place": True}
    >>> confidence_of(plain) > confidence_of({**plain, "shares_sentence": True}) > confidence_of({})
    True
    """
    weights = load_table("confidence")["weights"]
    score = weights["base"] + sum(weights[name] for name, holds in signs.items() if holds)
    return round(min(MOST, max(LEAST, 1 / (1 + exp(-score)))), 2)

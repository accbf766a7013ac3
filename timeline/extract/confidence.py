"""Confidence: how likely a row is right, from what its words show. 0 to 1."""

from collections.abc import Mapping, Sequence

from timeline.extract.linking import DatedMention
from timeline.extract.vocabulary import Form
from timeline.models import Salience, Status

Signs = Mapping[str, float]  # what speaks for a row or against it: name -> 0 or 1, or how much

BASE = 0.25
WEIGHTS = {"trigger": 0.35, "own date": 0.15, "noun": 0.05, "told again": 0.1, "named actor": 0.1, "plain past": 0.05}


def signs_of(
    mentions: Sequence[DatedMention], salience: Salience, language: str, *, has_actor: bool
) -> dict[str, float]:
    """The signs of an event told by `mentions`, the best first."""
    best = mentions[0]
    return {
        "trigger": max(0.0, best.mention.weight),
        "own date": best.own,
        "noun": best.mention.noun is not None,
        "told again": len(mentions) > 1,
        "named actor": has_actor,
        "plain past": best.mention.form is Form.PAST and best.status is Status.OCCURRED,
    }


def confidence_of(signs: Signs) -> float:
    """The confidence in an event with these signs."""
    score = BASE + sum(WEIGHTS[name] * value for name, value in signs.items())
    return round(min(0.99, max(0.05, score)), 2)

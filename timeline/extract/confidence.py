"""Confidence: how likely a row is right, from what its words show. 0 to 1."""

from collections.abc import Sequence

from timeline.extract.linking import DatedMention
from timeline.extract.vocabulary import Form
from timeline.models import Status

BASE = 0.25
WEIGHT_OF_TRIGGER = 0.35
OWN_DATE = 0.15
WITH_NOUN = 0.05
SECOND_MENTION = 0.1
NAMED_ACTOR = 0.1
PLAIN_PAST = 0.05


def confidence_of(mentions: Sequence[DatedMention], has_actor: bool) -> float:
    """The confidence in an event told by `mentions`, the best first."""
    best = mentions[0]
    score = (
        BASE
        + WEIGHT_OF_TRIGGER * max(0.0, best.mention.weight)
        + OWN_DATE * best.own
        + WITH_NOUN * (best.mention.noun is not None)
        + SECOND_MENTION * (len(mentions) > 1)
        + NAMED_ACTOR * has_actor
        + PLAIN_PAST * (best.mention.form is Form.PAST and best.status is Status.OCCURRED)
    )
    return round(min(0.99, max(0.05, score)), 2)

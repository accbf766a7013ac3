"""Untold: whether the words tell no event at all, because they ask, deny, doubt, or tell what is usual."""

from collections.abc import Sequence

from timeline.extract.entries import Form, Hit
from timeline.extract.mentions import Mention

REACH_OF_NEGATION = 3


def is_untold(mention: Mention, again: Sequence[int]) -> bool:
    """Whether a sentence with such words tells no event.

    `again` are the tokens at which it says how often something happens.
    """
    return _is_question(mention) or _is_negated(mention) or _is_conditional(mention) or _is_usual(mention, again)


def _is_question(mention: Mention) -> bool:
    """Whether the sentence asks."""
    return mention.clauses.sentence.text.rstrip("\"'”’»)").endswith("?")


def _is_conditional(mention: Mention) -> bool:
    """Whether the sentence begins with its condition: "If all join, thousands will be relocated".

    Or the clause with a doubt: "unclear whether the centre will ever open".
    """
    clauses = mention.clauses
    if clauses.stands_at("doubting", clauses.opener_of(mention.trigger.first)):
        return True
    return any(cue.first == 0 and cue.last == 1 for cue in clauses.cues.get("conditional", ()))


def _is_usual(mention: Mention, again: Sequence[int]) -> bool:
    """Whether it tells what happens again and again: "are often pushed back", "publishes a report every year"."""
    clauses, place = mention.clauses, mention.trigger.first
    habits = [cue.first for cue in clauses.cues.get("habit", ())]
    return any(clauses.same_clause(at, place) for at in (*habits, *(again if mention.form is Form.PRESENT else ())))


def _is_negated(mention: Mention) -> bool:
    """Whether the trigger is denied: "was not adopted"; in German also behind it, "schließt die Grenze nicht"."""
    clauses, trigger = mention.clauses, mention.trigger
    place = trigger.first
    if any(
        0 <= place - cue.last < REACH_OF_NEGATION
        and clauses.same_clause(cue.first, place)
        and not _is_part_of_name(mention, cue)
        for cue in clauses.cues.get("negation", ())
    ):
        return True
    if any(cue.first == clauses.opener_of(place) for cue in clauses.cues.get("negation", ())):
        return True  # "No decision on the centre has been taken"
    behind = [cue.first for cue in clauses.cues.get("negation_behind", ()) if cue.first > place]
    return any(clauses.same_clause(at, place) and clauses.breaks[at] == clauses.breaks[place] for at in behind)


def _is_part_of_name(mention: Mention, cue: Hit) -> bool:
    """Whether a cue is a word of a noun: the "sans" of "Médecins sans frontières", "sans-papiers"."""
    return any(noun.first <= cue.first < noun.last for noun in mention.clauses.nouns)

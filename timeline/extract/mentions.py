"""Mentions: where a sentence tells that something happens, by a trigger and the words it goes with.

A verb of a group with a noun of a class near it ("signed … statement"), a verb that tells an event alone ("visited"),
or a noun that tells one when the sentence dates it ("the ruling on 15 November"): the rules are in lexicon/types.toml.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.extract.clauses import Clauses
from timeline.extract.complements import REACH, nouns_near
from timeline.extract.entries import Form, Hit
from timeline.extract.type_rules import TypeRule, noun_rules, verb_rules
from timeline.extract.verbs import acts
from timeline.models import EventType

COST_ALONE = 12  # what a verb alone must beat
PRICE_ALONE = 7  # what it weighs to have none
PENALTY = 0.012  # weight lost for each step of cost

# How much a form tells by itself.
FORM_WEIGHT = {
    Form.PAST: 1.0,
    Form.PRESENT: 0.9,
    Form.FUTURE: 0.9,
    Form.BASE: 0.85,
    Form.ING: 0.6,
    Form.VERBAL_NOUN: 0.6,
    Form.NOUN: 1.0,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """One telling of an event. `trigger` is the verb, or the noun where no verb tells it; `noun` goes with the verb."""

    clauses: Clauses
    type: EventType
    rule: TypeRule
    trigger: Hit
    noun: Hit | None
    weight: float

    @property
    def form(self) -> Form:
        return self.trigger.entry.form

    @property
    def trigger_text(self) -> str:
        """The trigger's words as the text has them, "signed … statement"."""
        words = [self.clauses.words(self.trigger)]
        if self.noun:
            words.insert(self.noun.first > self.trigger.first, self.clauses.words(self.noun))
        return " … ".join(words)


def find_mentions(clauses: Clauses, dated: Sequence[int], speakers: Sequence[int]) -> list[Mention]:
    """The mentions of a sentence, the weightiest first.

    `dated` are the tokens at which its time expressions begin, `speakers` those at which somebody is named who speaks
    for a body or an office; so does the "she" that begins a sentence after one about her.
    """
    speakers = [*speakers, *(noun.first for noun in clauses.nouns if noun.entry.group == "speaker")]
    speakers += [cue.first for cue in clauses.cues.get("persons", ()) if cue.first == 0]
    verbs = [verb for verb in clauses.verbs if acts(clauses, verb)]
    found = [mention for verb in verbs if (mention := _of_verb(clauses, verb, dated, speakers))]
    found = list(_weightiest_readings(found))
    told = {mention.noun.first for mention in found if mention.noun}
    for noun in clauses.nouns:
        if noun.first not in told:
            found.extend(_of_noun(clauses, noun, dated))
    return sorted(found, key=lambda mention: (-mention.weight, mention.trigger.first))


def _weightiest_readings(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Of the readings of one word the weightiest: what "overturned" a boat is no ruling."""
    best: dict[int, Mention] = {}
    for mention in mentions:
        place = mention.trigger.first
        if place not in best or mention.weight > best[place].weight:
            best[place] = mention
    return iter(best.values())


def _of_verb(clauses: Clauses, verb: Hit, dated: Sequence[int], speakers: Sequence[int]) -> Mention | None:
    """The best reading of a verb: the rule whose noun is nearest, or the one that needs none."""
    best: tuple[int, int, TypeRule, Hit | None] | None = None
    speaks = any(_speaks(clauses, place, verb) for place in speakers)
    nouns = nouns_near(clauses, verb)
    for order, rule in enumerate(verb_rules(verb.entry.group)):
        needs_date = rule.dated or verb.entry.form is Form.VERBAL_NOUN
        if (rule.speaker and not speaks) or (needs_date and not dated):
            continue
        noun, cost = _nearest_noun(nouns, rule) if rule.nouns else (None, COST_ALONE)
        if rule.alone and cost > COST_ALONE:
            noun, cost = None, COST_ALONE
        if cost <= REACH and (best is None or (cost, order) < best[:2]):
            best = (cost, order, rule, noun)
    if best is None:
        return None
    cost, _, rule, noun = best
    weight = rule.weight * FORM_WEIGHT[verb.entry.form] - PENALTY * (cost if noun else PRICE_ALONE)
    return Mention(clauses, rule.type, rule, verb, noun, weight)


def _speaks(clauses: Clauses, speaker: int, verb: Hit) -> bool:
    """Whether a speaker is the subject: in the verb's clause and, where order tells, before it."""
    ordered = not (clauses.grammar.verb_final or clauses.grammar.free_order or clauses.grammar.verb_first)
    return clauses.same_clause(speaker, verb.first) and (speaker < verb.first or not ordered)


def _nearest_noun(nouns: Sequence[tuple[Hit, int]], rule: TypeRule) -> tuple[Hit | None, int]:
    """The noun of the rule that costs least, the first of several, and its cost."""
    best: tuple[Hit | None, int] = (None, REACH + 1)
    for noun, cost in nouns:
        if cost < best[1] and noun.entry.group in rule.nouns:
            best = (noun, cost)
    return best


def _of_noun(clauses: Clauses, noun: Hit, dated: Sequence[int]) -> Iterator[Mention]:
    """A noun that tells an event because a time expression stands near it in its clause."""
    for rule in noun_rules(noun.entry.group):
        cost = min((clauses.cost(noun.first, place) for place in dated), default=REACH + 1)
        if cost <= rule.near:
            yield Mention(clauses, rule.type, rule, noun, None, rule.weight - PENALTY * cost)

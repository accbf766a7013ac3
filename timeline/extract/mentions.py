"""Mentions: where a sentence tells that something happens, by a trigger and the words it goes with.

A verb of a group with a noun of a class near it ("signed … statement"), a verb that tells an event alone ("visited"),
or a noun that tells one when the sentence dates it ("the ruling on 15 November"): the rules are in lexicon/types.toml.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.extract.clauses import Clauses
from timeline.extract.entries import Form, Hit
from timeline.extract.type_rules import TypeRule, noun_rules, nouns_of_verb, transitive_verbs, verb_rules
from timeline.extract.verbs import ACTING, acts, is_passive
from timeline.models import EventType

# Classes that mean nothing without a number: "22,000 people", "EUR 600 million".
COUNTED = frozenset({"figure", "money"})

# Of these, the classes that tell a type only when it is they who act: "the court ordered", not "told the court".
SUBJECTS = frozenset({"court", "bench", "assembly"})

# Classes in which something is said: "In a report published on Monday, it accused" is told by the report.
WHERE_SAID = frozenset({"report"})

LONGEST_SUBJECT = 5  # tokens of who acts: "the ministers of the interior"

REACH = 24  # how far, in cost, a verb may be from its noun
COST_OF_WRONG_SIDE = 4  # an active verb's object follows it, a passive verb's stands before
COST_OF_SUBJECT = 30  # what stands before an active verb that takes an object is no object of it
COST_OF_MODIFIER = 6  # "a proposal for a system of relocation is planned": what is planned is the proposal
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
    for a body or an office.
    """
    speakers = [*speakers, *(noun.first for noun in clauses.nouns if noun.entry.group == "speaker")]
    verbs = [verb for verb in clauses.verbs if acts(clauses, verb)]
    found = [mention for verb in verbs if (mention := _of_verb(clauses, verb, dated, speakers))]
    told = {mention.noun.first for mention in found if mention.noun}
    for noun in clauses.nouns:
        if noun.first not in told:
            found.extend(_of_noun(clauses, noun, dated))
    return sorted(found, key=lambda mention: (-mention.weight, mention.trigger.first))


def _of_verb(clauses: Clauses, verb: Hit, dated: Sequence[int], speakers: Sequence[int]) -> Mention | None:
    """The best reading of a verb: the rule whose noun is nearest, or the one that needs none."""
    best: tuple[int, int, TypeRule, Hit | None] | None = None
    speaks = any(_speaks(clauses, place, verb) for place in speakers)
    nouns = _nouns_near(clauses, verb)
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


def _nouns_near(clauses: Clauses, verb: Hit) -> list[tuple[Hit, int]]:
    """The nouns that some rule lets go with a verb, in text order, each with what it costs."""
    groups = nouns_of_verb(verb.entry.group)
    near = clauses.nouns_between(verb.first - REACH, verb.last + REACH)
    return [
        (noun, clauses.cost(verb.first, noun.first) + _cost_of_order(clauses, verb, noun))
        for noun in near
        if noun.entry.group in groups and _may_go_with(clauses, noun, verb)
    ]


def _may_go_with(clauses: Clauses, noun: Hit, verb: Hit) -> bool:
    if not set(verb.places).isdisjoint(noun.places):
        return False
    if noun.entry.group in SUBJECTS and not _is_subject(clauses, noun, verb):
        return False
    return noun.entry.group not in COUNTED or _is_counted(clauses, noun)


def _nearest_noun(nouns: Sequence[tuple[Hit, int]], rule: TypeRule) -> tuple[Hit | None, int]:
    """The noun of the rule that costs least, the first of several, and its cost."""
    best: tuple[Hit | None, int] = (None, REACH + 1)
    for noun, cost in nouns:
        if cost < best[1] and noun.entry.group in rule.nouns:
            best = (noun, cost)
    return best


def _is_subject(clauses: Clauses, noun: Hit, verb: Hit) -> bool:
    """Whether a court or parliament is the one that acts: before the verb, and nobody else who could between them.

    Or behind a passive, "was turned down by the court". In German also behind the verb, where nobody else stands before it: "am Montag entschied das Gericht".
    """
    if noun.last <= verb.first:
        return not _somebody_acts(clauses, noun.last, verb.first)
    if is_passive(clauses, verb) and _is_agent(clauses, noun, verb):
        return True
    if not clauses.grammar.capital_nouns or not clauses.same_clause(noun.first, verb.first):
        return False
    return not _somebody_acts(clauses, clauses.opener_of(verb.first), noun.first)


def _is_agent(clauses: Clauses, noun: Hit, verb: Hit) -> bool:
    """Whether a noun follows the "by" that stands behind a verb."""
    return any(
        verb.last <= cue.first and 0 < noun.first - cue.first <= LONGEST_SUBJECT for cue in clauses.cues.get("agents", ())
    )


def _somebody_acts(clauses: Clauses, first: int, last: int) -> bool:
    """Whether somebody who could be the subject stands between two tokens."""
    return any(other.entry.group in ACTING for other in clauses.nouns_between(first, last))


def _cost_of_order(clauses: Clauses, verb: Hit, noun: Hit) -> int:
    """What it costs that a noun stands where the verb's object does not."""
    if clauses.grammar.verb_final or clauses.grammar.free_order or noun.entry.group in SUBJECTS:
        return 0
    passive = is_passive(clauses, verb)
    if noun.first > verb.first:
        return COST_OF_WRONG_SIDE * passive
    modifier = any(clauses.stands_at("prepositions", noun.first - back) for back in (1, 2))
    if noun.entry.group in WHERE_SAID and any(clauses.stands_at("within", noun.first - back) for back in (1, 2)):
        return 0
    if passive or verb.entry.group not in transitive_verbs():
        return COST_OF_MODIFIER * modifier
    return 0 if _is_object_before(clauses, verb, noun) and not modifier else COST_OF_SUBJECT


def _is_object_before(clauses: Clauses, verb: Hit, noun: Hit) -> bool:
    """Whether an active verb stands in a clause about its object: "the plan that ministers endorsed", "a deal they struck"."""
    between = range(noun.last, verb.first)
    if not 0 < len(between) <= LONGEST_SUBJECT or clauses.breaks[noun.last - 1] != clauses.breaks[verb.first]:
        return False
    if any(clauses.stands_at("prepositions", place) or clauses.stands_at("infinitive", place) for place in between):
        return False
    return any(clauses.stands_at("they", place) for place in between) or _somebody_acts(
        clauses, noun.last, verb.first
    )


def _is_counted(clauses: Clauses, noun: Hit) -> bool:
    """Whether a number stands before the noun ("22,000 … people") or, for money, beside it ("EUR 600", "ten million")."""
    nearby = clauses.tokens.texts[max(0, noun.first - 4) : noun.last + 1]
    in_words = noun.entry.group == "money" and clauses.stands_at("numerals", noun.first - 1)
    return in_words or any(text[0].isdigit() for text in nearby)


def _of_noun(clauses: Clauses, noun: Hit, dated: Sequence[int]) -> Iterator[Mention]:
    """A noun that tells an event because a time expression stands near it in its clause."""
    for rule in noun_rules(noun.entry.group):
        cost = min((clauses.cost(noun.first, place) for place in dated), default=REACH + 1)
        if cost <= rule.near:
            yield Mention(clauses, rule.type, rule, noun, None, rule.weight - PENALTY * cost)

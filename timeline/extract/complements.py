"""Complements: the nouns that go with a verb, and what it costs that they stand where they do.

An active verb's object follows it, a passive verb's stands before; a court counts only where it is the one that acts.
"""

from timeline.extract.clauses import Clauses
from timeline.extract.entries import Form, Hit
from timeline.extract.type_rules import nouns_of_verb, transitive_verbs
from timeline.extract.verbs import ACTING, is_passive

# Classes that mean nothing without a number: "22,000 people", "EUR 600 million".
COUNTED = frozenset({"figure", "money"})

# Cues that part two nouns, so that the first is no part of the second.
PARTING = ("prepositions", "determiners", "copulas", "coordinators", "openers", "infinitive", "possessives", "means")
FINITE = (Form.PAST, Form.PRESENT)

# Classes that tell a type only when it is they who act: "the court ordered", not "told the court".
SUBJECTS = frozenset({"court", "bench", "assembly", "crowd"})

# Whatever these do is a ruling: "judges backed the scheme".
JUDGES = frozenset({"court", "bench"})

# Classes in which something is said: "In a report published on Monday, it accused" is told by the report.
WHERE_SAID = frozenset({"report"})

REACH = 24  # how far, in cost, a verb may be from its noun
COST_OF_JUDGE = 1
COST_OF_WRONG_SIDE = 4  # of a noun behind a passive verb
COST_OF_SUBJECT = 30  # what stands before an active verb that takes an object is no object of it
COST_OF_FIRST_PART = 5  # "a border security bill" is a bill
LONGEST_CHAIN = 3  # tokens from one noun to the next in such a chain
COST_OF_MODIFIER = 6  # "a proposal for a system of relocation is planned": what is planned is the proposal
LONGEST_SUBJECT = 5  # tokens of who acts: "the ministers of the interior"


def nouns_near(clauses: Clauses, verb: Hit) -> list[tuple[Hit, int]]:
    """The nouns that some rule lets go with a verb, in text order, each with what it costs."""
    groups = nouns_of_verb(verb.entry.group)
    near = clauses.nouns_between(verb.first - REACH, verb.last + REACH)
    return [
        (noun, _cost(clauses, verb, noun))
        for noun in near
        if noun.entry.group in groups and _may_go_with(clauses, noun, verb)
    ]


def _cost(clauses: Clauses, verb: Hit, noun: Hit) -> int:
    if noun.entry.group in JUDGES and clauses.same_clause(noun.first, verb.first):
        return COST_OF_JUDGE
    cost = clauses.cost(verb.first, noun.first) + _cost_of_order(clauses, verb, noun)
    return cost + COST_OF_FIRST_PART * (clauses.grammar.noun_chains and _is_first_part(clauses, noun))


def _is_first_part(clauses: Clauses, noun: Hit) -> bool:
    """Whether a noun only tells of which kind another is that follows it: the "border" of "a border security bill"."""
    for following in clauses.nouns_between(noun.last, noun.last + LONGEST_CHAIN):
        between = range(noun.last - 1, following.first)
        if clauses.breaks[noun.first] != clauses.breaks[following.first]:
            return False
        if not any(clauses.stands_at(group, place) for place in between for group in PARTING):
            return not any(verb.first in between[1:] and verb.entry.form in FINITE for verb in clauses.verbs)
    return False


def _may_go_with(clauses: Clauses, noun: Hit, verb: Hit) -> bool:
    if not set(verb.places).isdisjoint(noun.places):
        return False
    if noun.entry.group in SUBJECTS and not _is_subject(clauses, noun, verb):
        return False
    return noun.entry.group not in COUNTED or _is_counted(clauses, noun)


def _is_subject(clauses: Clauses, noun: Hit, verb: Hit) -> bool:
    """Whether a court or parliament is the one that acts: before the verb, and nobody else who could between them.

    Or behind a passive, "was turned down by the court". In German also behind the verb, where nobody else stands before
    it: "am Montag entschied das Gericht".
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
        verb.last <= cue.first and 0 < noun.first - cue.first <= LONGEST_SUBJECT
        for cue in clauses.cues.get("agents", ())
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
    """Whether an active verb ends a clause about its object: "the plan that ministers endorsed", "deals they made"."""
    between = range(noun.last, verb.first)
    if not 0 < len(between) <= LONGEST_SUBJECT or clauses.breaks[noun.last] != clauses.breaks[verb.first]:
        return False
    if any(clauses.stands_at("prepositions", place) or clauses.stands_at("infinitive", place) for place in between):
        return False
    named = any(clauses.tokens.texts[place][0].isupper() or clauses.stands_at("persons", place) for place in between)
    return named or _somebody_acts(clauses, noun.last, verb.first)


def _is_counted(clauses: Clauses, noun: Hit) -> bool:
    """Whether a number stands before the noun, "22,000 … people", or beside it, for money: "EUR 600", "ten million"."""
    nearby = clauses.tokens.texts[max(0, noun.first - 4) : noun.last + 1]
    in_words = noun.entry.group == "money" and clauses.stands_at("numerals", noun.first - 1)
    return in_words or any(text[0].isdigit() for text in nearby)

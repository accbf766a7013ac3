"""Mentions: where a sentence tells that something happens, by a trigger and the words it goes with.

A verb of a group with a noun of a class near it ("signed … statement"), a verb that tells an event alone ("visited"),
or a noun that tells one when the sentence dates it ("the ruling on 15 November"): the rules are in lexicon/types.toml.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.extract.sentences import Sentence, Token
from timeline.extract.vocabulary import Form, Hit, TypeRule, Vocabulary, transitive_verbs, type_rules
from timeline.models import EventType

VERB_FORMS = frozenset({Form.PAST, Form.PRESENT, Form.FUTURE, Form.BASE, Form.ING, Form.VERBAL_NOUN})

# Classes that mean nothing without a number: "22,000 people", "EUR 600 million".
COUNTED = frozenset({"figure", "money"})

# Classes of those who act: before a past form they are its subject.
ACTING = frozenset({"speaker", "official", "delegation", "court", "assembly", "country_group"})

# Of these, the classes that tell a type only when it is they who act: "the court ordered", not "told the court".
SUBJECTS = frozenset({"court", "assembly"})

REACH = 24  # how far, in cost, a verb may be from its noun
COST_OF_COMMA = 2
COST_OF_OPENER = 8  # "which", "that", "because": another clause
COST_OF_WRONG_SIDE = 4  # an active verb's object follows it, a passive verb's stands before
COST_OF_SUBJECT = 30  # what stands before an active verb that takes an object is no object of it
COST_OF_MODIFIER = 6  # "a proposal for a system of relocation is planned": what is planned is the proposal
COST_ALONE = 7  # what a verb alone must beat
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

BREAK = re.compile(r"[,;:()\[\]–—\n]")


@dataclass(frozen=True, slots=True)
class Clauses:
    """The tokens of a sentence, the clause that each is in, and how many commas stand before it."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    clause: tuple[int, ...]
    breaks: tuple[int, ...]
    verb_final: bool

    def same_clause(self, first: int, second: int) -> bool:
        return self.clause[first] == self.clause[second]

    def cost(self, first: int, second: int) -> int:
        """Tokens between two places, and more for each comma between them and for another clause."""
        return (
            abs(first - second)
            + COST_OF_COMMA * abs(self.breaks[first] - self.breaks[second])
            + COST_OF_OPENER * (not self.same_clause(first, second))
        )

    def cues(self, group: str) -> Iterator[Hit]:
        """The cues of a group, in order."""
        return (hit for hit in self.hits if hit.entry.form is Form.CUE and hit.entry.group == group)

    def words(self, hit: Hit) -> str:
        """The words of a hit as the text has them."""
        return self.sentence.text[
            self.tokens[hit.first].start - self.sentence.start : self.tokens[hit.last - 1].end - self.sentence.start
        ]

    def opener_of(self, index: int) -> int:
        """The token that the clause of `index` begins with."""
        return self.clause.index(self.clause[index])

    def stands_at(self, group: str, index: int) -> bool:
        """Whether the token at `index` ends a cue of `group`."""
        return any(hit.last == index + 1 for hit in self.cues(group))


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


def clauses_of(sentence: Sentence, tokens: Sequence[Token], taken: frozenset[int], vocabulary: Vocabulary) -> Clauses:
    """The sentence with its entries found and its clauses told apart.

    `taken` are the tokens of time expressions, which are no words of events: "May" of "5 May" is no "may".
    """
    hits = tuple(hit for hit in vocabulary.hits(tokens) if taken.isdisjoint(range(hit.first, hit.last)))
    openers = {hit.first for hit in hits if hit.entry.form is Form.CUE and hit.entry.group == "openers"}
    breaks = _breaks_before(sentence, tokens, taken)
    return Clauses(sentence, tuple(tokens), hits, _clause_numbers(breaks, openers), breaks, vocabulary.verb_final)


def _breaks_before(sentence: Sentence, tokens: Sequence[Token], taken: frozenset[int]) -> tuple[int, ...]:
    """For each token the commas, colons and dashes before it; those inside and round a date do not count."""
    breaks, count = [], 0
    for index, token in enumerate(tokens):
        if index and index not in taken and index - 1 not in taken:
            gap = sentence.text[tokens[index - 1].end - sentence.start : token.start - sentence.start]
            count += gap != " " and len(BREAK.findall(gap))
        breaks.append(count)
    return tuple(breaks)


def _clause_numbers(breaks: Sequence[int], openers: set[int]) -> tuple[int, ...]:
    """A clause inside another ends at the next comma: "the law, which was amended, entered into force"."""
    numbers: list[int] = []
    latest, open_clauses = 0, [0]
    for index, count in enumerate(breaks):
        after_break = index > 0 and count > breaks[index - 1]
        if index in openers:
            latest += 1
            open_clauses.append(latest)
        elif after_break and len(open_clauses) > 1:
            open_clauses.pop()
        numbers.append(open_clauses[-1])
    return tuple(numbers)


def find_mentions(clauses: Clauses, dated: Sequence[int], speakers: Sequence[int]) -> list[Mention]:
    """The mentions of a sentence, the weightiest first.

    `dated` are the tokens at which its time expressions begin, `speakers` those at which somebody is named who speaks
    for a body or an office.
    """
    speakers = [*speakers, *(hit.first for hit in clauses.hits if hit.entry.group == "speaker")]
    verbs = [hit for hit in clauses.hits if hit.entry.form in VERB_FORMS and _acts(clauses, hit)]
    found = [mention for verb in verbs if (mention := _of_verb(clauses, verb, dated, speakers))]
    told = {mention.noun.first for mention in found if mention.noun}
    for noun in clauses.hits:
        if noun.entry.form is Form.NOUN and noun.first not in told:
            found.extend(_of_noun(clauses, noun, dated))
    return sorted(found, key=lambda mention: (-mention.weight, mention.trigger.first))


def _acts(clauses: Clauses, verb: Hit) -> bool:
    """Whether a word that may be a verb is one here: not "the proposed deal", not "its visits", not "a report"."""
    before = verb.first - 1
    if verb.entry.form is Form.ING:
        return _is_progressive(clauses, verb)
    if verb.entry.form is Form.PAST and _is_habit(clauses, verb):
        return False
    if verb.entry.form in (Form.PAST, Form.PRESENT, Form.BASE) and before >= 0:
        if clauses.stands_at("determiners", before):
            return False
        if verb.entry.form is Form.PRESENT and clauses.stands_at("prepositions", before):
            return False
    if verb.entry.form is Form.PRESENT and not clauses.sentence.headline:
        return _has_subject(clauses, before)
    return True


def _is_progressive(clauses: Clauses, verb: Hit) -> bool:
    """Whether an -ing form tells a deed: "is closing", "by signing"; not an aim ("with the goal of closing")."""
    return any(clauses.stands_at(group, verb.first - back) for back in (1, 2) for group in ("copulas", "means"))


def _is_habit(clauses: Clauses, verb: Hit) -> bool:
    """Whether a passive in the present tells what is usual: "is arrested", "are often rejected"; not "is expected"."""
    announced = any(cue.first == verb.first for cue in clauses.cues("announcing"))
    return not announced and any(clauses.stands_at("habitual", verb.first - back) for back in (1, 2))


def is_attribute(clauses: Clauses, verb: Hit) -> bool:
    """Whether a participle only says which people or thing: "people rescued at sea", "a plan, presented on Monday"."""
    if (
        verb.entry.form is not Form.PAST
        or verb.entry.group not in transitive_verbs()
        or verb.last >= len(clauses.tokens)
    ):
        return False
    before = [hit for hit in clauses.hits if hit.last == verb.first and hit.entry.form is Form.NOUN]
    acts = any(hit.entry.group in ACTING for hit in before)
    return bool(before) and not acts and clauses.stands_at("prepositions", verb.last)


def _has_subject(clauses: Clauses, before: int) -> bool:
    """Whether what stands before a present form may be its subject: a name, a pronoun, a relative, a noun of people."""
    if before < 0:
        return False
    token = clauses.tokens[before]
    return (
        token.text[0].isupper()
        or clauses.stands_at("subjects", before)
        or any(
            hit.last == before + 1 and hit.entry.group in ("speaker", "official", "people", "report")
            for hit in clauses.hits
        )
    )


def _of_verb(clauses: Clauses, verb: Hit, dated: Sequence[int], speakers: Sequence[int]) -> Mention | None:
    """The best reading of a verb: the rule whose noun is nearest, or the one that needs none."""
    best: tuple[int, int, TypeRule, Hit | None] | None = None
    speaks = any(place < verb.first and clauses.same_clause(place, verb.first) for place in speakers)
    for order, rule in enumerate(type_rules()):
        needs_date = rule.dated or verb.entry.form is Form.VERBAL_NOUN
        if verb.entry.group not in rule.verbs or (rule.speaker and not speaks) or (needs_date and not dated):
            continue
        noun, cost = _nearest_noun(clauses, verb, rule) if rule.nouns else (None, COST_ALONE)
        if rule.alone and cost > COST_ALONE:
            noun, cost = None, COST_ALONE
        if cost <= REACH and (best is None or (cost, order) < best[:2]):
            best = (cost, order, rule, noun)
    if best is None:
        return None
    cost, _, rule, noun = best
    weight = rule.weight * FORM_WEIGHT[verb.entry.form] - PENALTY * cost
    return Mention(clauses, rule.type, rule, verb, noun, weight)


def _nearest_noun(clauses: Clauses, verb: Hit, rule: TypeRule) -> tuple[Hit | None, int]:
    best: tuple[Hit | None, int] = (None, REACH + 1)
    for noun in clauses.hits:
        if noun.entry.form is not Form.NOUN or noun.entry.group not in rule.nouns:
            continue
        if noun.first < verb.last and verb.first < noun.last:
            continue
        if noun.entry.group in SUBJECTS and not _is_subject(clauses, noun, verb):
            continue
        if noun.entry.group in COUNTED and not _is_counted(clauses, noun):
            continue
        cost = clauses.cost(verb.first, noun.first) + _cost_of_order(clauses, verb, noun)
        if cost < best[1]:
            best = (noun, cost)
    return best


def _is_subject(clauses: Clauses, noun: Hit, verb: Hit) -> bool:
    """Whether a court or parliament is the one that acts: before the verb, and nobody else who could between them."""
    return noun.last <= verb.first and not any(
        noun.last <= hit.first < verb.first for hit in clauses.hits if hit.entry.group in ACTING
    )


def _cost_of_order(clauses: Clauses, verb: Hit, noun: Hit) -> int:
    """What it costs that a noun stands where the verb's object does not."""
    if clauses.verb_final:
        return 0
    passive = verb.entry.form is Form.PAST and (
        clauses.stands_at("copulas", verb.first - 1) or is_attribute(clauses, verb)
    )
    if noun.first > verb.first:
        return COST_OF_WRONG_SIDE * passive
    modifier = any(clauses.stands_at("prepositions", noun.first - back) for back in (1, 2))
    if passive or verb.entry.group not in transitive_verbs():
        return COST_OF_MODIFIER * modifier
    return COST_OF_SUBJECT


def _is_counted(clauses: Clauses, noun: Hit) -> bool:
    """Whether a number stands before the noun ("22,000 … people") or, for money, beside it ("EUR 600")."""
    nearby = clauses.tokens[max(0, noun.first - 4) : noun.last + 1]
    return any(token.text[0].isdigit() for token in nearby)


def _of_noun(clauses: Clauses, noun: Hit, dated: Sequence[int]) -> Iterator[Mention]:
    """A noun that tells an event because a time expression stands near it in its clause."""
    for rule in type_rules():
        if rule.verbs or noun.entry.group not in rule.nouns:
            continue
        cost = min((clauses.cost(noun.first, place) for place in dated), default=REACH + 1)
        if cost <= rule.near:
            yield Mention(clauses, rule.type, rule, noun, None, rule.weight - PENALTY * cost)
        return

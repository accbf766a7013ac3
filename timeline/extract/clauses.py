"""Clauses: a sentence's tokens with the words that matter found, and the clause that each token is in."""

import re
from bisect import bisect_left, insort_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from timeline.extract.antecedents import Antecedent, pronoun_noun
from timeline.extract.cues import Cues
from timeline.extract.entries import Form, Hit
from timeline.extract.german_verbs import nouns_in_place, verbs_in_place
from timeline.extract.sentences import Sentence, Tokens
from timeline.extract.vocabulary import Grammar, Vocabulary
from timeline.extract.word_cache import WordCache

MAIN_CLAUSE = 0  # number of the clause that no word opens

COST_OF_COMMA = 2
COST_OF_OPENER = 8  # "which", "that", "because": another clause

BREAK = re.compile(r"[,;:()\[\]–—\n]")


@dataclass(frozen=True, slots=True)
class Clauses:
    """The tokens of a sentence, the clause that each is in, and how many commas stand before it.

    `verbs` and `nouns` are in text order, and `noun_places` are the tokens at which the nouns begin. `pronoun` is the
    noun among them that is a pronoun, None where none stands for anything known, and `antecedent` what it stands for.
    """

    sentence: Sentence
    tokens: Tokens
    verbs: tuple[Hit, ...]
    nouns: tuple[Hit, ...]
    noun_places: tuple[int, ...]
    cues: Cues
    clause: tuple[int, ...]
    breaks: tuple[int, ...]
    grammar: Grammar
    pronoun: Hit | None = None
    antecedent: Antecedent | None = None

    def same_clause(self, first: int, second: int) -> bool:
        """Whether two tokens are in one clause."""
        return self.clause[first] == self.clause[second]

    def cost(self, first: int, second: int) -> int:
        """Tokens between two places, and more for each comma between them and for another clause."""
        return (
            abs(first - second)
            + COST_OF_COMMA * abs(self.breaks[first] - self.breaks[second])
            + COST_OF_OPENER * (not self.same_clause(first, second))
        )

    def nouns_between(self, first: int, last: int) -> Sequence[Hit]:
        """The nouns that begin at the tokens from `first` up to but not including `last`."""
        return self.nouns[bisect_left(self.noun_places, first) : bisect_left(self.noun_places, last)]

    def nouns_ending_before(self, index: int) -> list[Hit]:
        """The nouns whose last word stands right before the token at `index`."""
        return [noun for noun in self.nouns_between(index - LONGEST_NOUN, index) if noun.last == index]

    def stands_at(self, group: str, index: int) -> bool:
        """Whether the token at `index` ends a cue of `group`."""
        return self.cues.ends_at(group, index)

    def words(self, hit: Hit) -> str:
        """The words of a hit as the text has them."""
        offset, tokens = self.sentence.start, self.tokens
        return self.sentence.text[tokens.starts[hit.first] - offset : tokens.ends[hit.last - 1] - offset]

    def opener_of(self, index: int) -> int:
        """The token that the clause of `index` begins with."""
        return self.clause.index(self.clause[index])


SHORTEST_SUBJECT, LONGEST_SUBJECT = 1, 4  # tokens from "and" to the verb of its clause
LONGEST_NOUN = 6  # tokens of the longest noun phrase in the word lists


def clauses_of(
    sentence: Sentence,
    tokens: Tokens,
    taken: frozenset[int],
    vocabulary: Vocabulary,
    antecedent: Antecedent | None = None,
) -> Clauses:
    """The sentence with its entries found and its clauses told apart.

    `taken` are the tokens of time expressions, which are no words of events: "May" of "5 May" is no "may". A pronoun
    counts as the noun that it stands for, the `antecedent`.
    """
    found = vocabulary.find(tokens.folded, taken)
    cues = found.cues
    verbs = _without_first_words(found.verbs, cues)
    nouns = [noun for noun in found.nouns if not _is_bare_verb(noun, cues)]
    breaks = _breaks_before(tokens, taken)
    if vocabulary.grammar.capital_nouns:
        verbs = verbs_in_place(verbs, tokens, breaks, cues, vocabulary.grammar)
        nouns = nouns_in_place(nouns, tokens)
    pronoun = pronoun_noun(cues, antecedent)
    if pronoun:
        insort_left(nouns, pronoun, key=lambda noun: noun.first)
    openers = _openers(cues)
    return Clauses(
        sentence=sentence,
        tokens=tokens,
        verbs=tuple(verbs),
        nouns=tuple(nouns),
        noun_places=tuple([noun.first for noun in nouns]),
        cues=cues,
        clause=_clause_numbers(breaks, openers | set(_coordinated(verbs, cues, openers))),
        breaks=breaks,
        grammar=vocabulary.grammar,
        pronoun=pronoun,
        antecedent=antecedent if pronoun else None,
    )


LONG_PHRASE = 3  # tokens of a verb that is no verb and object: "froze to death"


def _without_first_words(verbs: list[Hit], cues: Cues) -> list[Hit]:
    """The verbs without those that begin a longer one: "ruled out" is not "ruled", "froze to death" not "froze".

    The longer one is a verb with its particle, or has three words and more that stand together.
    """
    longer = {
        verb.first: verb.last
        for verb in verbs
        if verb.last - verb.first == len(verb.places)
        and (len(verb.places) >= LONG_PHRASE or (len(verb.places) > 1 and cues.ends_at("particles", verb.last - 1)))
    }
    return [verb for verb in verbs if verb.last >= longer.get(verb.first, 0)] if longer else verbs


def _is_bare_verb(noun: Hit, cues: Cues) -> bool:
    """Whether a word that may be a noun is a verb here: "to deal with", "will visit"; but "agreed to measures"."""
    return cues.ends_at("homographs", noun.first) and cues.ends_at("infinitives", noun.first - 1)


def _openers(cues: Cues) -> set[int]:
    """The tokens that open a clause; "as well as" does not."""
    kept_out = {place for hit in cues.get("no_openers") for place in hit.places}
    return {hit.first for hit in cues.get("openers")} - kept_out


def _coordinated(verbs: Sequence[Hit], cues: Cues, openers: set[int]) -> Iterator[int]:
    """Where "and" opens a clause of its own: "adopted the law on Monday and police arrested 20 people".

    Not in "said that Serbia and Austria, who met in Vienna, signed", where the verb after it is one of another clause.
    """
    coordinators = cues.get("coordinators")
    finite = [verb.first for verb in verbs if verb.entry.form in (Form.PAST, Form.PRESENT)] if coordinators else []
    for cue in coordinators:
        following = [place for place in finite if place > cue.first]
        has_verb_before = any(place < cue.first for place in finite)
        if not following or not has_verb_before or not SHORTEST_SUBJECT < following[0] - cue.first <= LONGEST_SUBJECT:
            continue
        if openers.isdisjoint(range(cue.first + 1, following[0])):
            yield cue.first


BREAKS_IN = WordCache(lambda gap: len(BREAK.findall(gap)))


def _breaks_before(tokens: Tokens, taken: frozenset[int]) -> tuple[int, ...]:
    """For each token the commas, colons and dashes before it; those inside a date do not count."""
    breaks = list(map(BREAKS_IN.__getitem__, tokens.gaps))
    breaks[:1] = [0] * len(breaks[:1])  # what stands before the first token
    for index in taken:
        if index - 1 in taken:
            breaks[index] = 0
    return tuple(accumulate(breaks))


def _clause_numbers(breaks: Sequence[int], openers: set[int]) -> tuple[int, ...]:
    """A comma ends the clause that a comma began, or else all that began without one.

    "the law, which was amended, entered into force"; "after the court found that it was unlawful, he resigned".
    """
    if not openers:
        return (MAIN_CLAUSE,) * len(breaks)
    numbers: list[int] = []
    latest, open_clauses = MAIN_CLAUSE, [(MAIN_CLAUSE, True)]
    for index, count in enumerate(breaks):
        after_break = index > 0 and count > breaks[index - 1]
        if index in openers:
            latest += 1
            open_clauses.append((latest, after_break))
        elif after_break and open_clauses[-1][1]:
            open_clauses = open_clauses[: max(1, len(open_clauses) - 1)]
        elif after_break:
            while not open_clauses[-1][1]:
                open_clauses.pop()
        numbers.append(open_clauses[-1][0])
    return tuple(numbers)

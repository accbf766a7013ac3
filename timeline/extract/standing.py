"""How an actor stands in its sentence: free, as the doer, as a partner, as one for whom others act, or aside.

"The police (free) were sued by the Ombudsman (agent)", "signed with the Commissariat (partner)", "ministers from Spain
(represented)", "a mandate for the agency (aside)", "the Frontex (aside) agreement".
"""

from typing import Literal

from timeline.extract.actor_grammar import ActorGrammar
from timeline.extract.found_actors import FoundActor
from timeline.extract.names import Words
from timeline.extract.origins import origin_words

Standing = Literal["free", "agent", "partner", "represented", "aside"]

FARTHEST = 4  # words between a preposition and the name: "of the six new"
APOSTROPHES = ("'", "’")


def standing_of(words: Words, actor: FoundActor, grammar: ActorGrammar) -> Standing:
    """How an actor stands."""
    if describes(words, actor.last, grammar):
        return "aside"
    before = _governing_word(words, actor, grammar)
    word = words.folded[before] if before >= 0 else ""
    if is_represented(words, before, grammar) and not actor.bare:
        return "represented"
    if word in grammar.agent_after:
        return "agent"
    if word in grammar.partner_after:
        return "partner"
    depends = actor.declined and words.gap(actor.first) == " "  # "patrole policije", but "Policije su se sastale"
    governed = word in grammar.not_actor_after or word in grammar.genitive_articles
    return "aside" if governed or depends else "free"


def is_represented(words: Words, before: int, grammar: ActorGrammar) -> bool:
    """Whether others act for whom the word `before` governs: "ministers from Spain", "talks between Spain and Mali"."""
    if before < 0:
        return False
    word, noun = words.folded[before], words.folded[before - 1] if before else ""
    if word in grammar.between:
        return noun in grammar.dealings
    origins = origin_words(grammar.language)
    return (noun in origins.envoys and word in origins.prepositions) or (origins.genitive and word in origins.envoys)


def describes(words: Words, last: int, grammar: ActorGrammar) -> bool:
    """Whether a name only stands before what it owns or describes: "Greece's version", "EU borders", "Frontex deal"."""
    after = last + 1
    if after >= len(words):
        return False
    gap = words.gap(after)
    if gap in APOSTROPHES:
        return words.folded[after] == "s"
    if gap != " ":
        return gap in ("-", "‑")
    return words.folded[after] in grammar.not_actor_before


def _governing_word(words: Words, actor: FoundActor, grammar: ActorGrammar) -> int:
    """The word before an actor and what qualifies it: "of" of "of the six member states"; -1 where there is none.

    What is said of a person stands between: "Commissioner for migration Ana Novak" is not governed by "for".
    """
    qualifying = (grammar.articles, grammar.modifiers, grammar.titles.names)
    if actor.kind == "person" and _is_part_of_title(words, actor.first - 1, grammar):
        return -1
    for index in range(actor.first - 1, max(-1, actor.first - 1 - FARTHEST), -1):
        if words.gap(index + 1) != " ":
            return -1
        folded = words.folded[index]
        skipped = folded.isdigit() or any(folded in listed for listed in qualifying)
        if not skipped or folded in grammar.genitive_articles:
            return index
    return -1


def _is_part_of_title(words: Words, index: int, grammar: ActorGrammar) -> bool:
    """Whether the word before a name ends what is said of its office: "migration" of "Commissioner for migration"."""
    folded = words.folded[index] if index >= 0 else ""
    governing = (grammar.not_actor_after, grammar.agent_after, grammar.partner_after, grammar.between)
    return folded not in grammar.titles.names and not any(folded in listed for listed in governing)

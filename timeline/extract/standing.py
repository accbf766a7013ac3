"""How an actor stands in its sentence: free, as the doer, as a partner, or aside.

"The police (free) were sued by the Ombudsman (agent)", "signed with the Commissariat (partner)", "a mandate for the
agency (aside)", "the Frontex (aside) agreement".
"""

from typing import Literal

from timeline.extract.actor_grammar import ActorGrammar
from timeline.extract.names import Words
from timeline.extract.origins import OriginWords

Standing = Literal["free", "agent", "partner", "aside"]

FARTHEST = 4  # words between a preposition and the name: "of the six new"
APOSTROPHES = ("'", "’")


def standing_of(words: Words, first: int, last: int, grammar: ActorGrammar, origins: OriginWords) -> Standing:
    """How the actor from word `first` to `last` stands."""
    if describes(words, last, grammar):
        return "aside"
    before = _governing_word(words, first, grammar)
    if before < 0:
        return "free"
    word = words.folded[before]
    if word in grammar.agent_after:
        return "agent"
    if word in grammar.partner_after:
        return "partner"
    if word in grammar.not_actor_after and (before == 0 or words.folded[before - 1] not in origins.envoys):
        return "aside"
    return "free"


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


def _governing_word(words: Words, first: int, grammar: ActorGrammar) -> int:
    """The word before an actor and what qualifies it: "of" of "of the six member states"; -1 where there is none."""
    for index in range(first - 1, max(-1, first - 1 - FARTHEST), -1):
        if words.gap(index + 1) != " ":
            return -1
        folded = words.folded[index]
        listed = (grammar.articles, grammar.modifiers, grammar.titles.names)
        if not folded.isdigit() and not any(folded in words_of for words_of in listed):
            return index
    return -1

"""A text's words with what else is known of them, for those who look for people and bodies among them."""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.extract.actor_grammar import ActorGrammar
from timeline.extract.names import Words

CLOSE = ("-", "‑", "'", "’")  # what may stand between two words of one name, besides a space

Range = tuple[int, int]  # first and last word, both included


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text's words with what else is known of them.

    `covered` are the words of places and of known bodies, each with the last word of its name, `people` the words of
    known people.
    """

    words: Words
    grammar: ActorGrammar
    covered: Mapping[int, int]
    people: frozenset[int]

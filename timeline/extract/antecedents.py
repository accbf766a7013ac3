"""Antecedents: what "it" stands for, as far as the sentence before tells.

"The Council concluded the agreement in May. It entered into force on 1 June." What entered into force is the agreement.
"""

from dataclasses import dataclass

from timeline.extract.cues import Cues
from timeline.extract.entries import Entry, Form, Hit

FARTHEST_IN = 3  # tokens that may stand before the pronoun: "In 2019 it entered"
EXPLETIVE = 6  # tokens within which "that" shows that "it" stands for nothing: "It was announced on Monday that"


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The class of a noun that a pronoun may stand for, and its words."""

    group: str
    words: str


def pronoun_noun(cues: Cues, antecedent: Antecedent | None) -> Hit | None:
    """The pronoun of a sentence as a noun of the class that it stands for, None where it stands for nothing known."""
    if antecedent is None:
        return None
    pronoun = next((cue for cue in cues.get("pronouns") if cue.first <= FARTHEST_IN), None)
    if pronoun is None or any(pronoun.first < that.first <= pronoun.first + EXPLETIVE for that in cues.get("that")):
        return None
    return Hit(Entry(antecedent.group, Form.NOUN, pronoun.entry.patterns), pronoun.places)

"""Topics: what a sentence leaves the next one to speak of."""

from collections.abc import Sequence

from timeline.extract.antecedents import Antecedent
from timeline.extract.clauses import Clauses
from timeline.extract.entries import Form
from timeline.extract.mentions import Mention

# Classes of nouns that name what a later sentence goes on to tell of.
NAMED = frozenset(
    {"deal", "law", "plan", "project", "report", "meeting", "training", "operation", "restriction", "funds", "camp"}
)


def topic_of(clauses: Clauses, mentions: Sequence[Mention]) -> Antecedent | None:
    """What a sentence leaves the next one to speak of: the noun of its weightiest mention, else its first."""
    nouns = [mention.noun or mention.trigger for mention in mentions[:1]]
    nouns += clauses.nouns
    noun = next((noun for noun in nouns if noun.entry.form is Form.NOUN and noun.entry.group in NAMED), None)
    return Antecedent(noun.entry.group, clauses.words(noun)) if noun else None

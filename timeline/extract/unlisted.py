"""Who acts though no list and no noun tells it: a name of several words right before the verb, "Balkan Info held …"."""

from collections.abc import Sequence

from timeline.extract.actors import ActorMention
from timeline.extract.clauses import Clauses
from timeline.extract.entries import Form
from timeline.extract.mentions import Mention
from timeline.extract.places import PlaceMention
from timeline.extract.verbs import is_passive

VERBS = (Form.PAST, Form.PRESENT, Form.FUTURE, Form.BASE)
FEWEST, LONGEST = 2, 7  # words with a capital, and tokens, of a name
LONGEST_PARTICLE = 3  # letters of a small word inside a name: "Friends of the Road"
BETWEEN = 3  # tokens between a name and its verb: "has also", "će sutra"


def unlisted_subject(
    mention: Mention, actors: Sequence[ActorMention], places: Sequence[PlaceMention], small_words: frozenset[str]
) -> str | None:
    """The name right before the mention's verb, None where there is none or its words are known for something else.

    `small_words` have a capital at times and belong to no name ("Monday"). Not for German, which writes every noun with
    a capital.
    """
    clauses, trigger = mention.clauses, mention.trigger
    if trigger.entry.form not in VERBS or clauses.grammar.verb_final or is_passive(clauses, trigger):
        return None
    last = _before_auxiliaries(clauses, trigger.first - 1)
    first = _first_of_name(clauses, last, small_words)
    capitals = sum(clauses.tokens.texts[index][0].isupper() for index in range(first, last + 1))
    if capitals < FEWEST or _names_the_event(mention, first, last):
        return None
    start, end = clauses.tokens.starts[first], clauses.tokens.ends[last]
    spans = [*((actor.start, actor.end) for actor in actors), *((place.start, place.end) for place in places)]
    if any(known_start < end and start < known_end for known_start, known_end in spans):
        return None
    offset = clauses.sentence.start
    return clauses.sentence.text[start - offset : end - offset]


def _names_the_event(mention: Mention, first: int, last: int) -> bool:
    """Whether the name is that of what happens: "Operation Sovereign Borders started", "Camp Moria closed"."""
    return bool(mention.clauses.nouns_ending_before(first)) or (
        mention.noun is not None and first <= mention.noun.first <= last
    )


def _before_auxiliaries(clauses: Clauses, last: int) -> int:
    """The token before "has", "will" and adverbs, back from the one before the verb."""
    for index in range(last, max(-1, last - BETWEEN), -1):
        word = clauses.tokens.texts[index]
        if word[0].isupper() or word.isdigit() or clauses.tokens.gaps[index + 1] != " ":
            return index
    return last


def _first_of_name(clauses: Clauses, last: int, small_words: frozenset[str]) -> int:
    """The first token of the name that ends at `last`, one behind it where there is no name."""
    tokens, first = clauses.tokens, last + 1
    for index in range(last, max(-1, last - LONGEST), -1):
        word = tokens.texts[index]
        if index < last and tokens.gaps[index + 1] not in (" ", "-", "'", "’"):
            break
        if word[0].isupper() and tokens.folded[index] not in small_words:
            first = index
        elif not (word.isdigit() and index == last) and not (word.islower() and len(word) <= LONGEST_PARTICLE):
            break
    return first

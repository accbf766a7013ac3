"""Verbs where the verb ends the clause and nouns are written with a capital, as in German.

"Das Treffen" is no verb. "Lehnte die Quoten, die eine Aufnahme vorsehen, ab" is one verb in two parts, the second of
which closes the clause. And "die Minister schließen am Freitag ein Abkommen" is a present, though it looks like the
infinitive that stands at the end: "wollen ein Abkommen schließen".
"""

from collections.abc import Iterable, Sequence

from timeline.extract.cues import Cues
from timeline.extract.entries import Entry, Form, Hit
from timeline.extract.sentences import Tokens
from timeline.extract.vocabulary import GAP, Grammar

FARTHEST_PARTICLE = 20  # tokens between the parts of a verb


def verbs_in_place(
    verbs: Iterable[Hit], tokens: Tokens, breaks: Sequence[int], cues: Cues, grammar: Grammar
) -> list[Hit]:
    """The hits that are verbs by spelling and place, each with its parts where they belong."""
    found: list[Hit] = []
    for verb in verbs:
        rejoined = _with_particle(verb, tokens, breaks, cues, grammar)
        if rejoined and _is_spelt_as_verb(rejoined, tokens, grammar):
            found.append(_as_present(rejoined, tokens, breaks, cues, grammar))
    return found


def nouns_in_place(nouns: Iterable[Hit], tokens: Tokens) -> list[Hit]:
    """The hits that are nouns by spelling: "das Treffen", not "treffen sich"."""
    return [noun for noun in nouns if not tokens.texts[noun.last - 1][0].islower()]


def _is_spelt_as_verb(verb: Hit, tokens: Tokens, grammar: Grammar) -> bool:
    text = tokens.texts[verb.first]
    if verb.entry.form is Form.VERBAL_NOUN:
        return verb.first == 0 or not text[0].islower() or len(verb.places) > 1
    is_one_verb = len(verb.places) == 1 or verb.entry.patterns[-1] in grammar.closing
    return not is_one_verb or verb.first == 0 or text.isupper() or not text[0].isupper()


def _with_particle(verb: Hit, tokens: Tokens, breaks: Sequence[int], cues: Cues, grammar: Grammar) -> Hit | None:
    """The verb with its second part where a clause closes, None where none closes with it."""
    patterns = verb.entry.patterns
    if len(patterns) < 3 or patterns[-2] != GAP or patterns[-1] not in grammar.closing:
        return verb
    after = verb.places[-2] + 1
    for place in range(after, min(after + FARTHEST_PARTICLE, len(tokens))):
        if tokens.folded[place] == patterns[-1] and _closes(place, breaks, cues):
            return Hit(verb.entry, (*verb.places[:-1], place))
    return None


def _closes(place: int, breaks: Sequence[int], cues: Cues) -> bool:
    """Whether a clause ends with the token at `place`."""
    following = place + 1
    return following == len(breaks) or breaks[following] > breaks[place] or cues.ends_at("joining", following)


def _as_present(verb: Hit, tokens: Tokens, breaks: Sequence[int], cues: Cues, grammar: Grammar) -> Hit:
    """An infinitive that nothing governs is a present: "die Minister schließen am Freitag ein Abkommen"."""
    if verb.entry.form is not Form.BASE or len(verb.places) > 1 or verb.first == 0:
        return verb
    with_zu = tokens.folded[verb.first - 1] == "zu" or _has_zu_inside(tokens.folded[verb.first], grammar)
    if with_zu or _has_modal(verb, breaks, cues):
        return verb
    return Hit(Entry(verb.entry.group, Form.PRESENT, verb.entry.patterns), verb.places)


def _has_zu_inside(word: str, grammar: Grammar) -> bool:
    """Whether an infinitive is one with "zu": "abzuschieben"."""
    return any(word.startswith(particle + "zu") for particle in grammar.closing)


def _has_modal(verb: Hit, breaks: Sequence[int], cues: Cues) -> bool:
    """Whether "will", "soll" stands right behind it or before: anywhere where it closes a clause, else near it."""
    if cues.ends_at("modals", verb.last):
        return True
    far = _closes(verb.first, breaks, cues)
    before = [modal.first for modal in cues.get("modals") if modal.first < verb.first]
    return any(far or breaks[place] == breaks[verb.first] for place in before)

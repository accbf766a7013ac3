"""Roles: which of the names in a sentence act in what a mention tells, and where it plays.

Who stands where decides it. A subject acts; what a preposition governs does not ("a mandate for the agency"), nor does
who only tells it ("Novak said the Commission proposed …"); what follows an active verb is its object, but for partners
("signed an agreement with the Commissariat").
"""

from collections.abc import Sequence

from timeline.extract.actors import ActorMention
from timeline.extract.clauses import Clauses
from timeline.extract.entries import Form
from timeline.extract.mentions import Mention
from timeline.extract.places import PlaceMention, codes_of
from timeline.extract.sentences import token_at
from timeline.extract.verbs import is_passive
from timeline.models import EventType

# What takes place somewhere: its other countries only tell who comes.
GATHERINGS = frozenset({EventType.CONFERENCE, EventType.VISIT, EventType.TRAINING})

# What several do together, or to somebody who belongs to it: "met the minister", "appointed Ana Novak".
SHARED = frozenset({EventType.CONFERENCE, EventType.VISIT, EventType.AGREEMENT, EventType.APPOINTMENT})

# What is said is the event, so that its source acts.
SAYINGS = frozenset({EventType.STATEMENT, EventType.REPORT})

PARTNERS = ("partner", "represented")
NOUNS = (Form.NOUN, Form.VERBAL_NOUN)
FARTHEST = 3  # tokens between a speaker and the verb of saying: "Novak, a spokesman, said"


def acting_in(mention: Mention, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """The actors of the mention's sentence that act in it, in text order; where nothing tells them apart, all of them.

    A country acts as a subject only, before the trigger: "Germany agreed".
    """
    trigger = mention.clauses.tokens.starts[mention.trigger.first]
    acting = [actor for actor in actors if not actor.bare and (actor.start < trigger or _acts_anywhere(actor))]
    acting = acting or _inverted_subjects(mention, actors)
    if not acting:
        return _unnamed_subjects(mention, actors)
    for narrower in (_doers, _not_governed, _not_sources, _in_its_clause, _not_objects):
        acting = narrower(mention, acting) or acting
    return acting


def _acts_anywhere(actor: ActorMention) -> bool:
    """Whether it may act behind the trigger too: any but a country that nobody represents ("visited Serbia")."""
    return actor.kind != "country" or actor.standing in ("agent", "represented")


def _inverted_subjects(mention: Mention, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Countries right behind the verb, where a language puts subjects there: "Am Montag schloss Ungarn die Grenze"."""
    grammar, after = mention.clauses.grammar, mention.trigger.places[0] + 1
    if not (grammar.verb_final or grammar.free_order):
        return []
    free = (actor for actor in actors if actor.kind == "country" and actor.standing == "free")
    return [actor for actor in free if after <= _token_of(mention.clauses, actor) <= after + FARTHEST]


def _unnamed_subjects(mention: Mention, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Whom only a noun tells, where it is the subject: "the ministers agreed", "officers drove the group"."""
    if is_passive(mention.clauses, mention.trigger):
        return []
    free = _in_its_clause(mention, _not_governed(mention, actors))
    return [actor for actor in free if _token_of(mention.clauses, actor) < mention.trigger.first]


def _doers(mention: Mention, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Those by whom it was done: "arrested by the police", "von der Regierung beschlossen"."""
    clauses, trigger = mention.clauses, mention.trigger
    copulas = any(clauses.same_clause(hit.first, trigger.first) for hit in clauses.cues.get("copulas", ()))
    if not (copulas or is_passive(clauses, trigger) or trigger.entry.form in NOUNS):
        return []
    return [actor for actor in _in_its_clause(mention, actors) if actor.standing == "agent"]


def _not_governed(mention: Mention, actors: Sequence[ActorMention]) -> list[ActorMention]:
    return [actor for actor in actors if actor.standing in ("free", *PARTNERS)]


def _not_sources(mention: Mention, actors: Sequence[ActorMention]) -> list[ActorMention]:
    return [actor for actor in actors if mention.type in SAYINGS or not _is_source(mention, actor, actors)]


def _is_source(mention: Mention, speaker: ActorMention, actors: Sequence[ActorMention]) -> bool:
    """Whether somebody only tells it: Novak of "Novak said the Commission proposed" and of "…, Novak said"."""
    clauses, trigger = mention.clauses, mention.trigger.first
    first, end = _token_of(clauses, speaker), token_at(clauses.tokens, speaker.end)
    sayings = [hit for hit in clauses.cues.get("reporting", ()) if hit.first != trigger]
    if first > trigger:
        return any(-FARTHEST <= hit.last - first <= 0 or 0 <= hit.first - end <= 1 for hit in sayings)
    said = [hit.last for hit in sayings if 0 <= hit.first - end <= FARTHEST]
    if speaker.kind != "person" or not said:
        return False
    return any(said[0] <= _token_of(clauses, actor) < trigger for actor in actors)


def _in_its_clause(mention: Mention, actors: Sequence[ActorMention]) -> list[ActorMention]:
    clauses, trigger = mention.clauses, mention.trigger
    return [actor for actor in actors if clauses.same_clause(_token_of(clauses, actor), trigger.first)]


def _not_objects(mention: Mention, actors: Sequence[ActorMention]) -> list[ActorMention]:
    """Those before an active verb, where the order of words tells the subject, and partners behind it."""
    clauses, trigger = mention.clauses, mention.trigger
    grammar = clauses.grammar
    ordered = not (grammar.verb_final or grammar.free_order or grammar.verb_first)
    active = trigger.entry.form not in NOUNS and not is_passive(clauses, trigger)
    if not (ordered and active) or mention.type in SHARED:
        return list(actors)
    return [actor for actor in actors if _token_of(clauses, actor) < trigger.first or actor.standing in PARTNERS]


def _token_of(clauses: Clauses, actor: ActorMention) -> int:
    return token_at(clauses.tokens, actor.start)


def places_in(mention: Mention, places: Sequence[PlaceMention], actors: Sequence[ActorMention]) -> tuple[str, ...]:
    """The codes of where it plays, from the places and actors of the mention's sentence.

    A gathering plays where it is held, not where its guests come from: "a summit of the EU and Serbia in Tirana".
    """
    if mention.type not in GATHERINGS:
        return codes_of(places)
    trigger = mention.clauses.tokens.starts[mention.trigger.first]
    guests = [actor for actor in actors if actor.kind != "country" or actor.start < trigger]
    venues = [place for place in places if place.codes != ("EU",) and not _is_part_of(place, guests)]
    held = [place for place in venues if place.located]
    return codes_of(held or [place for place in venues if place.start > trigger] or venues or places)


def _is_part_of(place: PlaceMention, actors: Sequence[ActorMention]) -> bool:
    return any(actor.start <= place.start and place.end <= actor.end for actor in actors)

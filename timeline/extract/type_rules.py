"""The rules by which verbs and nouns tell a type of event: `lexicon/types.toml`, where each is explained."""

from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.extract.lexicon import load_table
from timeline.models import EventType

NEAR = 7  # cost within which a time expression dates a noun that tells an event alone


@dataclass(frozen=True, slots=True)
class TypeRule:
    """One rule of types.toml; see there."""

    type: EventType
    verbs: frozenset[str]
    nouns: frozenset[str]
    alone: bool
    dated: bool
    speaker: bool
    weight: float
    near: int


@lru_cache(maxsize=1)
def type_rules() -> tuple[TypeRule, ...]:
    """The rules of types.toml, in order."""
    return tuple(
        TypeRule(
            type=EventType(rule["type"]),
            verbs=frozenset(rule.get("verbs", ())),
            nouns=frozenset(rule.get("nouns", ())),
            alone=rule.get("alone", False),
            dated=rule.get("dated", False),
            speaker=rule.get("speaker", False),
            weight=rule.get("weight", 1.0),
            near=rule.get("near", NEAR),
        )
        for rule in load_table("types")["rule"]
    )


@cache
def verb_rules(verb: str) -> tuple[TypeRule, ...]:
    """The rules for a group of verbs, in order."""
    return tuple(rule for rule in type_rules() if verb in rule.verbs)


@cache
def nouns_of_verb(verb: str) -> frozenset[str]:
    """The classes of nouns that some rule wants with a group of verbs."""
    return frozenset(noun for rule in verb_rules(verb) for noun in rule.nouns)


@cache
def noun_rules(noun: str) -> tuple[TypeRule, ...]:
    """The rule by which a class of nouns tells an event without a verb; at most one."""
    return tuple(rule for rule in type_rules() if not rule.verbs and noun in rule.nouns)[:1]


@lru_cache(maxsize=1)
def transitive_verbs() -> frozenset[str]:
    """The groups of verbs that take an object."""
    return frozenset(load_table("types")["transitive"])

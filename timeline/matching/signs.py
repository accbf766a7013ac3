"""Signs that two rows are one event, or are not: their figures, places, actors, statuses and names."""

from typing import NamedTuple

from timeline.matching.figures import contradict, same_figures
from timeline.matching.rules import LOCAL, PLURALS, SAID, is_told_before_and_after
from timeline.matching.telling import Telling
from timeline.models import EventType

POINTS_OF_FIGURE = 1.2
POINTS_OF_PLACE, POINTS_OF_UNION = 0.7, 0.2
POINTS_OF_OTHER_PLACE, POINTS_OF_OTHER_SPOT = -1.0, -2.0
POINTS_OF_ACTOR, POINTS_OF_COMMON_ACTOR = 0.7, 0.2
POINTS_OF_TIMES = -0.4  # one announces what the other tells as done
POINTS_OF_OTHER_FIGURE = -3.0
POINTS_OF_OTHER_SPEAKER = -1.5
POINTS_OF_OTHER_NAMES = -0.8  # towns, people
POINTS_OF_OTHER_TOLL = -0.8  # of a disaster, which grows with the hours
UNION = "EU"


class Sign(NamedTuple):
    """Points for or against, with the phrase that tells people why ("" where there is nothing to tell)."""

    points: float
    reason: str = ""


def further_signs(one: Telling, other: Telling) -> tuple[Sign, ...]:
    """What they say besides dates, types and words."""
    return (
        _figure_sign(one, other),
        _place_sign(one, other),
        _actor_sign(one, other),
        _status_sign(one, other),
        _name_sign(one, other),
    )


def most_of_further_signs(one: Telling, other: Telling) -> float:
    """The most that their points can come to, told without looking closer."""
    figures = POINTS_OF_FIGURE if one.figures and other.figures else 0.0
    actors = POINTS_OF_ACTOR if one.actors and other.actors else 0.0
    return figures + actors + (0.0 if one.places.isdisjoint(other.places) else POINTS_OF_PLACE)


def type_in_words(one: Telling, other: Telling) -> str:
    """What their types say: "both visits", "both agreements, signed", "policy in one, report in the other"."""
    if one.type != other.type:
        return f"{_in_words(one.type)} in one, {_in_words(other.type)} in the other"
    kind = PLURALS.get(one.type, one.type)
    return f"both {kind}" if one.stage is None or one.stage != other.stage else f"both {kind}, {_in_words(one.stage)}"


def _in_words(name: str) -> str:
    return name.replace("_", " ")


def _figure_sign(one: Telling, other: Telling) -> Sign:
    same = same_figures(one.figures, other.figures)
    if same:
        return Sign(POINTS_OF_FIGURE, f"the same figure, {same[0]:,.10g}")
    if contradict(one.figures, other.figures) is None:
        return Sign(0.0)
    tolls = one.type == other.type == EventType.INCIDENT
    return Sign(POINTS_OF_OTHER_TOLL if tolls else POINTS_OF_OTHER_FIGURE, "but other figures")


def _place_sign(one: Telling, other: Telling) -> Sign:
    shared = one.places & other.places
    if shared:
        countries = sorted(shared - {UNION})
        return Sign(POINTS_OF_PLACE if countries else POINTS_OF_UNION, f"both in {', '.join(countries or shared)}")
    if not (one.places - {UNION} and other.places - {UNION}):
        return Sign(0.0)
    spot = one.type in LOCAL and other.type in LOCAL
    return Sign(POINTS_OF_OTHER_SPOT if spot else POINTS_OF_OTHER_PLACE, "but other places")


def _actor_sign(one: Telling, other: Telling) -> Sign:
    """The actor that both name, be it shorter in one: "Commission", "European Commission"."""
    shared = [
        (stems & others, name if one.language == "en" else other_name)
        for stems, name in one.actors
        for others, other_name in other.actors
        if stems <= others or others <= stems
    ]
    if not shared:
        said = one.actors and other.actors and {one.type, other.type} <= SAID
        return Sign(POINTS_OF_OTHER_SPEAKER, "but other actors") if said else Sign(0.0)
    stems, name = max(shared, key=lambda found: (_says_who(found[0]), found[1]))
    return Sign(POINTS_OF_ACTOR if _says_who(stems) else POINTS_OF_COMMON_ACTOR, f"{name} in both")


def _says_who(stems: frozenset[str]) -> bool:
    """Whether it is a name, and not just "police" or "ministers"."""
    return any(not stem.startswith("-") for stem in stems)


def _status_sign(one: Telling, other: Telling) -> Sign:
    if is_told_before_and_after(one.status, other.status):
        return Sign(POINTS_OF_TIMES, "announced in one, done in the other")
    return Sign(0.0)


def _name_sign(one: Telling, other: Telling) -> Sign:
    """Against: both name towns or people, and none alike. Across languages names of countries differ."""
    if one.language != other.language or one.type not in LOCAL or other.type not in LOCAL:
        return Sign(0.0)
    names, others = one.wording.names, other.wording.names
    return Sign(POINTS_OF_OTHER_NAMES, "but other names") if names and others and not names & others else Sign(0.0)

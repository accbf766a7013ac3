"""An actor as it is found: by its words, before it is told how it stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.extract.actor_grammar import Kind


@dataclass(frozen=True, slots=True)
class FoundActor:
    """An actor by its first and last word, both included.

    `noun` is the noun that makes it a body, folded and in the nominative, None for people, offices and known names.
    `bare` is whether it has no other word and names nobody by itself ("the agency"). `declined` is whether its case
    tells that it is no subject ("policije").
    """

    first: int
    last: int
    kind: Kind
    canonical: str | None = None
    code: str | None = None
    noun: str | None = None
    bare: bool = False
    declined: bool = False

    def words(self) -> range:
        return range(self.first, self.last + 1)


def without_overlap(actors: Iterable[FoundActor]) -> list[FoundActor]:
    """The longest of those that share a word; of equally long ones the one listed first."""
    kept: list[FoundActor] = []
    taken: set[int] = set()
    for actor in sorted(actors, key=lambda each: each.first - each.last):
        if taken.isdisjoint(actor.words()):
            taken.update(actor.words())
            kept.append(actor)
    return kept

"""Found: the rows under a filter, in an order, each known by its place; none is read until it is looked at."""

from array import array
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.store.ranked.names import NOWHERE

if TYPE_CHECKING:
    from pyroaring import BitMap


@dataclass(frozen=True, slots=True, order=True)
class Late:
    """A row that was written since the ranks were made: its id, and the rank of the first row that comes after it."""

    id: int
    before: int


@dataclass(frozen=True, slots=True)
class Found:
    """The rows that have a rank, and the late ones among them, in the order of date.

    `ids` are those of all ranks, `ranks_by_id` the other way round. `places` are where the late ones stand.
    """

    ids: "array[int]"
    ranks_by_id: "array[int]"
    ranks: "BitMap"
    late: tuple[Late, ...] = ()
    places: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.ranks) + len(self.late)

    def __getitem__(self, places: slice) -> list[int]:
        """The ids of a stretch of rows, without steps; none of those before the first or after the last."""
        return self.between(places.start or 0, len(self) if places.stop is None else places.stop)

    def index(self, number: int) -> int:
        """The place of the row with this id. Raises ValueError when it is not among them."""
        place = self.place_of(number)
        if place is None:
            raise ValueError(f"{number} is not among the rows found")
        return place

    def place_of(self, number: int) -> int | None:
        """The place of the row with this id; None when it is not among them."""
        for place, late in zip(self.places, self.late, strict=True):
            if late.id == number:
                return place
        rank = self.ranks_by_id[number] if number < len(self.ranks_by_id) else NOWHERE
        if rank == NOWHERE or rank not in self.ranks:
            return None
        return self.ranks.rank(rank) - 1 + sum(late.before <= rank for late in self.late)

    def ranks_of(self, numbers: Collection[int]) -> "BitMap":
        """The ranks of the rows with these ids, whether found or not; of those that have one."""
        from pyroaring import BitMap

        ranks, end = self.ranks_by_id, len(self.ranks_by_id)
        return BitMap([rank for number in numbers if number < end and (rank := ranks[number]) != NOWHERE])

    def places_of(self, numbers: Collection[int]) -> "array[int]":
        """The places of those of the rows with these ids that are among them, in order."""
        return self.places_of_ranks(self.ranks_of(numbers), numbers)

    def places_of_ranks(self, ranks: "BitMap", numbers: Collection[int]) -> "array[int]":
        """The same where the ranks of the rows with these ids are known."""
        befores = [late.before for late in self.late]
        rank_before = self.ranks.rank
        ranked = [rank_before(rank) - 1 + bisect_right(befores, rank) for rank in ranks & self.ranks]
        late = [place for place, late in zip(self.places, self.late, strict=True) if late.id in numbers]
        return array("I", sorted(ranked + late) if late else ranked)

    def between(self, start: int, end: int) -> list[int]:
        """The ids of the rows from place `start` to before `end`; fewer at the end of all."""
        first, last = max(0, start), min(end, len(self))
        if first >= last:
            return []
        if not self.late:
            return [self.ids[rank] for rank in self.ranks[first:last]]
        return [self._id_at(place) for place in range(first, last)]

    def _id_at(self, place: int) -> int:
        """Between the late ones the others follow one another."""
        at = bisect_right(self.places, place)
        if at and self.places[at - 1] == place:
            return self.late[at - 1].id
        return self.ids[self.ranks[place - at]]


def make_found(ids: "array[int]", ranks_by_id: "array[int]", ranks: "BitMap", late: Sequence[Late]) -> Found:
    """`late` in the order of date."""
    places = tuple(number + _ranked_before(ranks, one) for number, one in enumerate(late))
    return Found(ids, ranks_by_id, ranks, tuple(late), places)


def _ranked_before(ranks: "BitMap", late: Late) -> int:
    return ranks.rank(late.before - 1) if late.before else 0

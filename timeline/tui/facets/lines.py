"""The lines of the facets: a heading for each field, below it its values, and how many more there are.

>>> facets = {"type": Facet((("visit", 12), ("report", 3)), more=0, highest=12)}
>>> [(line.kind, line.value, line.count) for line in facet_lines(facets, {})][:3]
[('heading', '', 2), ('value', 'visit', 12), ('value', 'report', 3)]
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from timeline.store.facets import YEAR, Counts
from timeline.tui.facets.words import has_word
from timeline.tui.filter.chunks import plain_value
from timeline.tui.filter.text import chosen_values

FIELDS = (
    "type", "status", "place", "actor", "publisher", "language", "tag", "verdict", "significance", YEAR,
)  # fmt: skip
FEW = {"type": 8, YEAR: 12}  # values shown of a field until more are wanted
FEW_OF_OTHERS = 5
MANY = 50  # values shown at the most; others are found by typing

Kind = Literal["heading", "value", "more"]
Opening = Literal["folded", "few", "many"]


class Facet(NamedTuple):
    """The values of a field that are shown, with their counts; None where a value in the filter was not counted.

    `more` is how many other values there are, `highest` the highest count of all.
    """

    values: tuple[tuple[str, int | None], ...] = ()
    more: int = 0
    highest: int = 0


@dataclass(frozen=True, slots=True)
class FacetLine:
    """One line: a heading with how many values there are, a value with its count, or how many more there are."""

    kind: Kind
    field: str
    value: str = ""
    count: int | None = None
    highest: int = 0
    opening: Opening = "few"

    @property
    def name(self) -> tuple[str, str, str]:
        """By which a line is found again when others are counted."""
        return self.kind, self.field, self.value


def shown_of(counts: Counts, field: str, opening: Opening, filter_text: str, typed: str = "") -> Facet:
    """Of all values of a field those that are shown: the first ones, or of what was typed, and those in the filter."""
    chosen = chosen_values(filter_text, field)
    wanted = [one for one in counts if has_word(field, one[0], typed)] if typed else counts
    most = MANY if typed or opening == "many" else FEW.get(field, FEW_OF_OTHERS)
    first = wanted[:most]
    lacking = (chosen.asked | chosen.excluded) - {plain_value(field, value) for value, _ in first}
    others = []
    for one in counts[most:] if lacking else ():
        if (plain := plain_value(field, one[0])) in lacking:
            others.append(one)
            lacking -= {plain}
            if not lacking:
                break
    shown = (*first, *others, *((value, None) for value in sorted(lacking)))
    return Facet(shown, max(0, len(wanted) - len(first) - len(others)), max((n for _, n in counts), default=0))


def facet_lines(
    facets: Mapping[str, Facet], openings: Mapping[str, Opening], fields: Collection[str] = FIELDS
) -> list[FacetLine]:
    """The lines of these fields, from the top."""
    lines = []
    for field in fields:
        facet, opening = facets.get(field, Facet()), openings.get(field, "few")
        count = len(facet.values) + facet.more
        lines.append(FacetLine("heading", field, count=count if field in facets else None, opening=opening))
        if opening == "folded":
            continue
        lines += [FacetLine("value", field, value, n, facet.highest) for value, n in facet.values]
        if facet.more:
            lines.append(FacetLine("more", field, count=facet.more, opening=opening))
    return lines

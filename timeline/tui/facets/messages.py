"""What the facets tell the screen that holds them, and what it tells them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from textual.message import Message

from timeline.filters import EventFilter
from timeline.tui.facets.lines import Facet, Opening

Choice = Literal["ask", "exclude"]


@dataclass
class FacetsWanted(Message):
    """Values are to be counted under a filter: of the fields that are open, of one those that begin as `typed`.

    Those that stand in the filter `marked` are shown in any case.
    """

    event_filter: EventFilter | None
    openings: Mapping[str, Opening]
    field: str
    typed: str
    marked: str


@dataclass
class FacetsCounted(Message):
    """The values of fields, counted as `wanted`."""

    wanted: FacetsWanted
    facets: Mapping[str, Facet]


@dataclass
class FacetChosen(Message):
    """A person wants a value in the filter or excluded by it, or neither when it is so already."""

    field: str
    value: str
    choice: Choice


@dataclass
class FacetsLeft(Message):
    """The person goes back to the table."""

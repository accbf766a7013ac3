"""RibbonPlace: how near a person looked at time on the ribbon, and where; it is remembered.

>>> kept_place({"ribbon_unit": "month", "ribbon_day": 735000}) == RibbonPlace(UNITS[5], 735000)
True
>>> kept_place({"ribbon_unit": "fortnight", "ribbon_day": 735000})
"""

from collections.abc import Mapping
from typing import NamedTuple

from timeline.tui.ribbon.units import LAST_DAY, UNITS, Unit

UNIT, DAY = "ribbon_unit", "ribbon_day"  # their names in what is remembered


class RibbonPlace(NamedTuple):
    """The unit of the bars, and the first day in sight."""

    unit: Unit
    first_day: int


def kept_place(more: Mapping[str, str | int]) -> RibbonPlace | None:
    """The place among what is remembered; None where there is none that makes sense: the ribbon shows all time."""
    unit = next((unit for unit in UNITS if unit.name == more.get(UNIT)), None)
    day = more.get(DAY)
    return RibbonPlace(unit, day) if unit and isinstance(day, int) and 0 < day <= LAST_DAY else None


def with_place(more: Mapping[str, str | int], place: RibbonPlace | None) -> dict[str, str | int]:
    """What is remembered, with this place and no other."""
    others = {name: value for name, value in more.items() if name not in (UNIT, DAY)}
    return others | ({UNIT: place.unit.name, DAY: place.first_day} if place else {})

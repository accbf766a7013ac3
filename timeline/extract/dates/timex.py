"""TIMEX3 values (ISO 24617-1) of lengths of time."""

from timeline.extract.dates.meanings import Unit

LETTERS = {
    Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEK: "W", Unit.WEEKEND: "WE",
    Unit.FORTNIGHT: "W", Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.SEASON: "M", Unit.HALF: "M", Unit.YEAR: "Y",
    Unit.DECADE: "DE", Unit.CENTURY: "CE", Unit.MILLENNIUM: "ML",
}  # fmt: skip
IN_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def duration(unit: Unit, count: float | None) -> str:
    """The value of a number of units, X for a number left open.

    >>> duration(Unit.DAY, 3), duration(Unit.HOUR, 24), duration(Unit.WEEK, None), duration(Unit.DECADE, 2)
    ('P3D', 'PT24H', 'PXW', 'P20Y')
    """
    if count is None:
        amount = "X"
    elif unit == Unit.FORTNIGHT:
        amount = f"{count * 2:g}"
    elif unit in IN_YEARS:
        return f"P{count * IN_YEARS[unit]:g}Y"
    else:
        amount = f"{count:g}"
    return f"{'PT' if unit in CLOCK_UNITS else 'P'}{amount}{LETTERS[unit]}"

"""Resolution: what a time expression comes to, with the reason for it."""

from dataclasses import dataclass, replace

from timeline.extract.dates.meanings import Unit
from timeline.extract.dates.stretch import Stretch
from timeline.models import TimexType

AS_WRITTEN = "as written"
NO_DAY_OF_WRITING = "no publication date to count from"
NOTHING_TOLD = "nothing told before to count from"
NO_YEAR = "the text does not say the year"


@dataclass(frozen=True, slots=True)
class Resolution:
    """`edtf` is None where no stretch of the calendar is fixed; `stretch` is what later expressions may count from."""

    type: TimexType
    value: str
    edtf: str | None
    source: str
    stretch: Stretch | None = None


def settled(stretch: Stretch, source: str) -> Resolution:
    """A resolution to a stretch of the calendar."""
    return Resolution(TimexType.DATE, stretch.value, stretch.edtf, source, stretch)


def open_date(value: str, source: str, edtf: str | None = None) -> Resolution:
    """A date that stays without a stretch: `value` shows with X what is not known."""
    return Resolution(TimexType.DATE, value, edtf, source)


def with_edtf(resolution: Resolution, edtf: str) -> Resolution:
    return replace(resolution, edtf=edtf)


UNKNOWN = {
    Unit.SECOND: "XXXX-XX-XX", Unit.MINUTE: "XXXX-XX-XX", Unit.HOUR: "XXXX-XX-XX", Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX", Unit.FORTNIGHT: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX", Unit.HALF: "XXXX-HX",
}  # fmt: skip


def unknown(unit: Unit) -> str:
    """The TIMEX3 value of a unit that nothing fixes."""
    return UNKNOWN.get(unit, "XXXX")

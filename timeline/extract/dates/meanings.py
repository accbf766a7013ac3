"""What a rule makes of words: a time that may still lack its year, its anchor or its end.

Only what the words say is here; `resolve` fills in what they leave open.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Part = Literal["START", "MID", "END"]
Bound = Literal["SINCE", "FROM", "BY", "UNTIL", "BEFORE", "AFTER", "SO_FAR", "AT_EARLIEST", "BY_OR_UNTIL"]


class Unit(StrEnum):
    """Units of time, from the finest to the coarsest."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @property
    def rank(self) -> int:
        """Its place in that order."""
        return list(Unit).index(self)


class Anchor(StrEnum):
    """What an offset is counted from."""

    WRITING = "writing"  # "yesterday", "last week": the day of writing (in a narrative, the day told of)
    TOLD = "told"  # "the same day", "a week later": the time last told of
    AT_HAND = "at hand"  # "in the quarter": the time last told of, else the day of writing


@dataclass(frozen=True, slots=True)
class CalendarTime:
    """Named parts of the calendar: "26 October 2023", "March", "the summer of 2015", "Thursday, 6 April".

    A `year` before Christ is negative. `division` is a part of a year in TIMEX3: SP, SU, FA, WI, Q1 to Q4, H1, H2.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    division: str | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """Such as "the 1990s", "the 19th century"; `prefix` are the first digits of its years: 199, 18."""

    prefix: str


@dataclass(frozen=True, slots=True)
class Weekday:
    """Such as "Tuesday", with a shift "last Friday", "next Monday"; `of_week` for "Tuesday last week"."""

    weekday: int
    shift: int | None = None
    anchor: Anchor = Anchor.WRITING
    of_week: bool = False


@dataclass(frozen=True, slots=True)
class Shifted:
    """The period a number of units from an anchor: "yesterday", "last week", "four months ago", "a week later".

    `rough` tells a distance as people say it, "four months ago", from a name such as "last month".
    """

    unit: Unit
    count: int
    anchor: Anchor
    rough: bool = False


@dataclass(frozen=True, slots=True)
class ShiftedName:
    """Such as "last November", "next summer", "the following May"; `of_year` for "July last year"."""

    time: CalendarTime
    shift: int
    anchor: Anchor
    of_year: bool = False


@dataclass(frozen=True, slots=True)
class YearBefore:
    """The quarter or month told of, so many years before: "the year-ago quarter", "the same period last year".

    `otherwise` is meant where none was told of.
    """

    years: int
    otherwise: Shifted


@dataclass(frozen=True, slots=True)
class SomeTimeAway:
    """A distance that no number fixes: "a few days ago" (-1), "some weeks later" (1)."""

    unit: Unit
    direction: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Counted:
    """The last or next so many units: "the past two months", "in the next five years"; `count` None is "a few"."""

    unit: Unit
    count: int | None
    direction: int


@dataclass(frozen=True, slots=True)
class PartOf:
    """The early, middle or late part of a period: "early May", "the end of the year"."""

    whole: "Meaning"
    part: Part
    edge: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """Such as "earlier this month", between its beginning and the day of writing, or `later`: "later this year"."""

    whole: "Meaning"
    later: bool


@dataclass(frozen=True, slots=True)
class Portion:
    """Numbered units of a period: "the first three months (of 2023)", "the second half of the year".

    `first` counts from the beginning, from the end when negative. `whole` None is the year told of.
    """

    unit: Unit
    first: int
    count: int
    whole: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class Away:
    """Such as "two days after 5 March"."""

    unit: Unit
    count: int
    base: "Meaning"


@dataclass(frozen=True, slots=True)
class Length:
    """Such as "three days", "several weeks" (`count` None)."""

    unit: Unit
    count: float | None


@dataclass(frozen=True, slots=True)
class Repeated:
    """Such as "every day", "weekly", "Mondays"; `value` is TIMEX3."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Such as "now", "recently", "soon"; `value` is PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Clock:
    """Such as "10:35 a.m.", "noon on Tuesday"; without a day the one told of."""

    hour: int
    minute: int
    day: "Meaning | None" = None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """Such as "Friday night", "that morning"; `part` is MO, AF, EV or NI."""

    day: "Meaning"
    part: str


@dataclass(frozen=True, slots=True)
class Holiday:
    """Such as "Christmas 2015", "last Thanksgiving"; `name` as in `holidays`."""

    name: str
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """Such as "26-27 October 2023"; `gap` is where in the text the first ends and the last begins."""

    first: "Meaning"
    last: "Meaning"
    gap: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class About:
    """Such as "around 20 March"."""

    time: "Meaning"


@dataclass(frozen=True, slots=True)
class Listed:
    """Such as "3 and 12 March 2025": several times, and where in the text each stands."""

    times: "tuple[Meaning, ...]"
    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Bounded:
    """Such as "since 2015", "by the end of May": the words bound the time at one side."""

    time: "Meaning"
    bound: Bound


Meaning = (
    CalendarTime | Decade | Weekday | Shifted | ShiftedName | YearBefore | SomeTimeAway | Counted | PartOf | Within
    | Portion | Away | Length | Repeated | Vague | Clock | PartOfDay | Holiday | Range | Listed | About
    | Bounded
)  # fmt: skip

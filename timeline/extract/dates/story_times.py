"""Where a time lies in a story, and what it costs the story to go there or to pass it over."""

from dataclasses import dataclass, replace
from math import log2

from timeline.extract.dates.meanings import (
    About,
    Bounded,
    CalendarTime,
    Clock,
    Meaning,
    Part,
    PartOf,
    PartOfDay,
    Portion,
    Range,
    Shifted,
    Within,
)
from timeline.extract.dates.stretch import DAYS, DIVISIONS, MONTHS

MONTH = 31  # days, and twelve of them to the year: only the order of times and their rough distances matter here
YEAR = 12 * MONTH
THIRDS: dict[Part, int] = {"START": 0, "MID": 1, "END": 2}

# Costs in bits, roughly as rare as such leaps are in histories: a time without its year mostly lies within two months
# of the one before it, a time with its year may lie anywhere.
BACK = 2.5  # going back at all
ONWARD_MONTH, BACK_MONTH = 0.6, 0.5  # each month of a leap to a time without its year
ONWARD_FACTOR, BACK_FACTOR = 1.5, 1.1  # of the logarithm of the months of a leap to a time with its year
WIDE = 3.0  # how much nearer a whole year seems than a month or a day
REENTER = 1.0  # naming a year that the story is in already
ASIDE_DAY, ASIDE_MONTH, ASIDE_YEAR = 10.0, 9.0, 6.0  # passing over a date; a bare year is an aside most often


@dataclass(frozen=True, slots=True)
class Move:
    """What moves the story: a time of the calendar, the third of it that is meant; or so many days onward.

    At a `glance`, "before the summer offensive", the story looks at a time without going there.
    """

    time: CalendarTime | None = None
    part: Part | None = None
    days: int = 0
    glance: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A time in days of the rough calendar, and its year."""

    first: int
    last: int
    year: int


def move_of(meaning: Meaning) -> Move | None:
    """What a meaning does to the story; None where it moves nothing."""
    match meaning:
        case CalendarTime():
            return Move(meaning)
        case Shifted():
            days = DAYS.get(meaning.unit, 0) or MONTHS.get(meaning.unit, 0) * MONTH
            return Move(days=meaning.count * days)
        case PartOf():
            whole = move_of(meaning.whole)
            return whole and replace(whole, part=meaning.part)
        case Within():
            return move_of(meaning.whole)
        case Portion():
            return move_of(meaning.whole) if meaning.whole else None
        case Bounded():
            time = move_of(meaning.time)
            return time and replace(time, glance=meaning.bound in ("SINCE", "BEFORE"))
        case About():
            return move_of(meaning.time)
        case PartOfDay() | Clock():
            return move_of(meaning.day) if meaning.day else None
        case Range():
            return move_of(meaning.first)
    return None


def told_in(time: CalendarTime, year: int, part: Part | None) -> Told:
    """The time, or the third of it that is meant, in a year."""
    if time.month is None:
        months = DIVISIONS[time.division][:2] if time.division else (1, 12)
        first, days = year * YEAR + (months[0] - 1) * MONTH, (months[1] - months[0] + 1) * MONTH
    else:
        first, days = year * YEAR + (time.month - 1) * MONTH + (time.day or 1) - 1, 1 if time.day else MONTH
    if part:
        first, days = first + THIRDS[part] * days // 3, days // 3
    return Told(first, first + max(days, 1) - 1, year)


def leap(here: Told, there: Told, open_year: bool) -> float:
    """The cost of going on from one time to another. A long period is left from its middle and entered at its edge."""
    if there.first <= here.last and here.first <= there.last:
        return REENTER if not open_year and there.last - there.first > here.last - here.first else 0.0
    middle = (here.first + here.last) // 2
    onward = there.first > middle
    months = (there.first - middle if onward else middle - there.last) / MONTH
    if open_year:
        return ONWARD_MONTH * months if onward else BACK + BACK_MONTH * months
    if there.last - there.first >= YEAR - 1:
        months /= WIDE
    return ONWARD_FACTOR * log2(1 + months) if onward else BACK + BACK_FACTOR * log2(1 + months)


def cost_of_aside(time: CalendarTime) -> float:
    """The cost of passing a time over."""
    if time.day:
        return ASIDE_DAY
    return ASIDE_MONTH if time.month or time.division else ASIDE_YEAR

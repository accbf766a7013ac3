"""Prepositions that tell which time is meant: "od nedelje" is Sunday, "für Montag" the next, "odluka od" dates."""

from collections.abc import Callable

from timeline.extract.dates.grammar import MEANING, Found, Rule
from timeline.extract.dates.meanings import Anchor, Away, Bound, Bounded, Meaning, Range, Unit, Weekday

DATE = ("DATE",)
BOUND = ("BOUNDED",)


def joined_weekdays(found: Found) -> Meaning | None:
    """Reads "od petka do nedelje", where "nedelje" alone would be the week."""
    ends = found.of_kinds("DAY_DATE", "BOUND_WEEKDAY")
    first, last = (token.values.get(MEANING) or Weekday(token.values["BOUND_WEEKDAY"]) for token in ends)
    if not (isinstance(first, Weekday) and isinstance(last, Weekday)):
        return None
    return Range(first, last, (ends[0].end, ends[1].start))


def bounded_weekday(bound: Bound) -> Callable[[Found], Meaning | None]:
    return lambda found: Bounded(Weekday(found.get("BOUND_WEEKDAY")), bound)


def weekday_to_come(found: Found) -> Meaning | None:
    """Reads "für Montag": the earliest such day to come, whatever the verbs say ("für Montag angekündigt")."""
    day = found.meaning("DAY_DATE")
    is_bare = isinstance(day, Weekday) and day.shift is None and day.anchor == Anchor.WRITING
    return Away(Unit.DAY, 0, Bounded(day, "AT_EARLIEST")) if is_bare else None


def day_of_document(found: Found) -> Meaning | None:
    """Reads "odluka od 12. marta": the day of a decision, no day that something lasts since."""
    day: Meaning = found.meaning("DAY_DATE")
    return day


JOINED_BY_PREPOSITIONS = (
    Rule("range", "(FROM|RANGE_FROM): DAY_DATE TO BOUND_WEEKDAY", "od petka do nedelje", DATE, joined_weekdays),
    Rule("range", "(FROM|RANGE_FROM): BOUND_WEEKDAY TO DAY_DATE", "od nedelje do srede", DATE, joined_weekdays),
    Rule("range", "BETWEEN: DAY_DATE AND BOUND_WEEKDAY", "između subote i nedelje", DATE, joined_weekdays),
    Rule("range", "BETWEEN: BOUND_WEEKDAY AND DAY_DATE", "između nedelje i ponedeljka", DATE, joined_weekdays),
)  # fmt: skip

PREPOSITIONS = (
    Rule("dated", "DOCUMENT FROM: DAY_DATE", "odluka od 12. marta", DATE, day_of_document),
    Rule("weekday to come", "FOR ARTICLE?: DAY_DATE", "für Montag", DATE, weekday_to_come),
    Rule("since", "SINCE: BOUND_WEEKDAY", "još od nedelje", BOUND, bounded_weekday("SINCE")),
    Rule("from", "FROM: BOUND_WEEKDAY", "od nedelje", BOUND, bounded_weekday("FROM")),
    Rule("by", "BY: BOUND_WEEKDAY", "najkasnije do nedelje", BOUND, bounded_weekday("BY")),
    Rule("until", "UNTIL: BOUND_WEEKDAY", "sve do nedelje", BOUND, bounded_weekday("UNTIL")),
    Rule("by or until", "BY_OR_UNTIL: BOUND_WEEKDAY", "do nedelje", BOUND, bounded_weekday("BY_OR_UNTIL")),
)  # fmt: skip

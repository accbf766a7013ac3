"""Times that some languages tell in one word: "heuer", "lani", "im Vorjahr", "Jahresende", "Montagabend", "KW 12"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import Anchor, Away, Meaning, PartOf, PartOfDay, Portion, Shifted, Unit, Weekday
from timeline.extract.dates.rules.relative import (
    AWAY,
    LENGTH,
    PERIOD,
    SATURDAY,
    measure_of,
    past_single,
    units_from_told,
    weekend,
)

TIME = ("DATE", "TIME")

WEEKS = 53


def relative_unit(found: Found) -> Meaning | None:
    unit, count = measure_of(found.get("RELATIVE_UNIT"))
    return Shifted(unit, count, Anchor.WRITING)


def told_unit(found: Found) -> Meaning | None:
    """Reads "im Vorjahr", the year before the one told of, else before this one."""
    unit, count = measure_of(found.get("TOLD_UNIT"))
    return Shifted(unit, count, Anchor.AT_HAND)


def coming_weekend(found: Found) -> Meaning | None:
    """Reads "am kommenden Wochenende": that of the next Saturday."""
    return Away(Unit.WEEKEND, 0, Weekday(SATURDAY, 1))


def edge_in_a_word(found: Found) -> Meaning | None:
    """Reads "Jahresende", "Jahresbeginn 2024"."""
    unit, part = found.get("UNIT_EDGE").split()
    whole = found.meaning("WHOLE_YEAR") if found.has("WHOLE_YEAR") else Shifted(Unit(unit), 0, Anchor.WRITING)
    return PartOf(whole, part, edge=True)


def part_of_day_in_a_word(found: Found) -> Meaning | None:
    """Reads "Montagabend", "Montagabend letzter Woche"."""
    value, of_week = found.get("WEEKDAY_NIGHT"), found.has("UNIT")
    if of_week and found.get("UNIT") != Unit.WEEK:
        return None
    return PartOfDay(Weekday(int(value[0]), found.get("SHIFT"), of_week=of_week), value[1:])


def calendar_week(found: Found) -> Meaning | None:
    """Reads "KW 12": weeks are counted from the one that 4 January lies in."""
    number = found.get("COUNT") or found.get("ORDINAL") or 0
    fourth = Portion(Unit.DAY, 4, 1, next(iter(found.meanings()), None))
    return Away(Unit.WEEK, number - 1, fourth) if 1 <= number <= WEEKS else None


ONE_WORD = (
    Rule("last units", "(PAST|PAST_SHIFT) SINGLE", "u protekloj deceniji", LENGTH, past_single),
    Rule("time later", "SINGLE BACK", "dan ranije", AWAY, units_from_told),
    Rule("weekend", "ARTICLE? COMING WEEKEND", "am kommenden Wochenende", PERIOD, coming_weekend),
    Rule("weekend", "FOR: UNIT", "za vikend", PERIOD, weekend),
    Rule("weekend", "WEEKEND", "am Wochenende", PERIOD, weekend),
    Rule("relative period", "RELATIVE_UNIT", "heuer", PERIOD, relative_unit),
    Rule("period told of", "TOLD_UNIT", "im Vorjahr", PERIOD, told_unit),
    Rule("part of day", "SHIFT? WEEKDAY_NIGHT", "Montagabend", TIME, part_of_day_in_a_word),
    Rule("part of day", "WEEKDAY_NIGHT OF? ARTICLE? SHIFT UNIT", "Montagabend letzter Woche", TIME,
         part_of_day_in_a_word),
)  # fmt: skip

ONE_WORD_PARTS = (
    Rule("calendar week", "ARTICLE? CALENDAR_WEEK COUNT (SLASH? WHOLE_YEAR)?", "KW 12", PERIOD, calendar_week),
    Rule("calendar week", "ARTICLE? ORDINAL CALENDAR_WEEK WHOLE_YEAR?", "12. Kalenderwoche", PERIOD, calendar_week),
    Rule("part of period", "UNIT_EDGE WHOLE_YEAR?", "Jahresende", PERIOD, edge_in_a_word),
)  # fmt: skip

"""Parts that the words tell roughly: "the first days of March", "the first Monday of May", "the weekend of 5 April"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import Away, Counted, Length, Meaning, PartOf, Range, Repeated, Unit, Weekday
from timeline.extract.dates.rules.joined import joined
from timeline.extract.dates.rules.relative import unit_of

PERIOD = ("DATE", "PERIOD")
DATE = ("DATE",)
SET = ("SET",)


def first_or_last_units(found: Found) -> Meaning | None:
    """Reads "the first days of March" as early March, "the last weeks of 2024" as late 2024."""
    length = found.meaning("LENGTH") if found.has("LENGTH") else Length(unit_of(found), None)
    if found.get("ORDINAL") not in (None, 1) or not isinstance(length, Length) or length.count is not None:
        return None
    return PartOf(found.meaning("PERIOD"), "END" if found.has("FINAL") else "START")


def last_few_units(found: Found) -> Meaning | None:
    """Reads "les dernières semaines de 2024", which alone would be those up to the day of writing."""
    length = found.meaning("LENGTH")
    if not isinstance(length, Counted) or length.count is not None or length.direction != -1:
        return None
    return PartOf(found.meaning("PERIOD"), "END")


def weekday_of_period(found: Found) -> Meaning | None:
    """Reads "the first Monday of May" no more exactly than its month."""
    whole: Meaning = found.meaning("PERIOD")
    return whole if isinstance(found.meaning("DAY_DATE"), Weekday) else None


def weekday_of_unit(found: Found) -> Meaning | None:
    """Reads "le premier lundi du mois" as any such day."""
    day = found.meaning("DAY_DATE")
    return Repeated(f"XXXX-WXX-{day.weekday}") if isinstance(day, Weekday) else None


def any_weekday(found: Found) -> Meaning | None:
    """Reads "le mardi" as every Tuesday; "mardi" is one day."""
    day = found.meaning("DAY_DATE")
    is_bare = isinstance(day, Weekday) and day == Weekday(day.weekday)
    return Repeated(f"XXXX-WXX-{day.weekday}") if is_bare else None


def weekend_of(found: Found) -> Meaning | None:
    """Reads "the weekend of 5 April", "the weekend of 5-6 April"."""
    weekend, time = found.meanings()
    if not (isinstance(weekend, Away) and weekend.unit == Unit.WEEKEND):
        return None
    return time if isinstance(time, Range) else Away(Unit.WEEKEND, 0, time)


ROUGH_PARTS = (
    Rule("part of period", "ARTICLE? (ORDINAL|FINAL) (UNITS|LENGTH) OF ARTICLE? PERIOD", "the first days of March",
         PERIOD, first_or_last_units),
    Rule("part of period", "LENGTH OF ARTICLE? PERIOD", "les dernières semaines de 2024", PERIOD, last_few_units),
    Rule("part of period", "ARTICLE? (ORDINAL|FINAL)? DAY_DATE OF ARTICLE? PERIOD", "the first Monday of May", PERIOD,
         weekday_of_period),
    Rule("repeated", "ARTICLE? (ORDINAL|FINAL) DAY_DATE OF ARTICLE? UNIT", "the first Monday of the month", SET,
         weekday_of_unit),
    Rule("repeated", "HABITUAL DAY_DATE", "le mardi", SET, any_weekday),
    Rule("weekend of a day", "PERIOD OF ARTICLE? DATE", "the weekend of 5 April", PERIOD, weekend_of),
    Rule("range", "ARTICLE? NIGHT (OF|FROM|RANGE_FROM|BETWEEN): ARTICLE? DAY_DATE (TO|AND) ARTICLE? DAY_DATE",
         "la nuit de samedi à dimanche", DATE, joined),
)  # fmt: skip

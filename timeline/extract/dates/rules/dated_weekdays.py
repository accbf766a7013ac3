"""Weekdays that share a month: "du mardi 4 au jeudi 6 mars", "entre lundi et mardi 21 septembre"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import Away, CalendarTime, Listed, Meaning, Range, Repeated, Unit
from timeline.extract.dates.rules.calendar import OF_YEAR, year_of

RANGE = ("DATE",)
LISTED = ("LISTED",)
SET = ("SET",)


def dated_weekdays(found: Found) -> Meaning | None:
    """Reads "samedi 5 et dimanche 6 avril" as a range, for the days follow one another."""
    first, last = _days(found)
    if not (first.day and last.day) or first.day >= last.day:
        return None
    if found.has("AND") and not found.has("BETWEEN") and last.day != first.day + 1:
        return None
    return Range(first, last, (found.places("DAY")[0][1], found.places("WEEKDAY")[1][0]))


def listed_weekdays(found: Found) -> Meaning | None:
    """Reads "lundi 3 et mercredi 12 mars"."""
    weekdays, first_day = found.places("WEEKDAY"), found.places("DAY")[0]
    return Listed(tuple(_days(found)), ((weekdays[0][0], first_day[1]), (weekdays[1][0], found.end)))


def _days(found: Found) -> list[CalendarTime]:
    both = zip(found.all("DAY"), found.all("WEEKDAY"), strict=True)
    return [CalendarTime(year_of(found), found.get("MONTH"), day, weekday) for day, weekday in both]


def weekday_to_date(found: Found) -> Meaning | None:
    """Reads "entre lundi et mardi 21 septembre": the Monday before that Tuesday."""
    first, last = found.all("WEEKDAY")
    date = CalendarTime(year_of(found), found.get("MONTH"), found.get("DAY"), last)
    return Range(Away(Unit.DAY, -((last - first) % 7), date), date, found.gap("WEEKDAY", "WEEKDAY"))


def every_numbered_weekday(found: Found) -> Meaning | None:
    return Repeated(f"XXXX-WXX-{found.get('WEEKDAY')}")


SECOND = f"ARTICLE? SHIFT? WEEKDAY DAY OF? MONTH {OF_YEAR}?"

DATED_WEEKDAYS = (
    Rule("range of days", f"BETWEEN? ARTICLE?: WEEKDAY DAY (TO|AND|DASH) {SECOND}", "samedi 5 et dimanche 6 avril",
         RANGE, dated_weekdays),
    Rule("list of days", f"WEEKDAY DAY AND {SECOND}", "lundi 3 et mercredi 12 mars", LISTED, listed_weekdays),
    Rule("range of days", f"BETWEEN? ARTICLE?: WEEKDAY (TO|AND|DASH) {SECOND}", "entre lundi et mardi 21 septembre",
         RANGE, weekday_to_date),
    Rule("repeated", "EACH ORDINAL WEEKDAY (OF ARTICLE? UNIT)?", "chaque premier lundi du mois", SET,
         every_numbered_weekday),
)  # fmt: skip

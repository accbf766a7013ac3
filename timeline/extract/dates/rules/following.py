"""Times told by a word that follows them: "le 24 octobre dernier", "ce jour-là", "la veille du 5 mars"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import (
    Anchor,
    Away,
    Bounded,
    Holiday,
    Meaning,
    PartOfDay,
    Range,
    Shifted,
    Unit,
    Weekday,
)
from timeline.extract.dates.rules.calendar import OF_YEAR, day_of_month
from timeline.extract.dates.rules.parts import CLOCK_TIME, clock
from timeline.extract.dates.rules.relative import (
    AWAY,
    COUNTED,
    DAY,
    LENGTH,
    PERIOD,
    counted_units,
    day_name_shifted,
    holiday,
    name_of_shifted_year,
    shifted_name,
    unit_of,
    units_ahead,
    weekday,
    weekday_after_told,
)

DATE = ("DATE",)
TIME = ("DATE", "TIME")
BOUND = ("BOUNDED",)


def date_then_shift(found: Found) -> Meaning | None:
    return day_name_shifted(found) if _belongs(found) else None


def weekday_then_shift(found: Found) -> Meaning | None:
    return weekday(found) if _belongs(found) else None


def weekday_then_told(found: Found) -> Meaning | None:
    return weekday_after_told(found) if found.get("REANCHOR") != 0 else None


def name_then_shift(found: Found) -> Meaning | None:
    return shifted_name(found) if _belongs(found) else None


def _belongs(found: Found) -> bool:
    """Whether the last word belongs to the time; "vendredi cette loi" is Friday, and what follows a law."""
    return bool(found.get("SHIFT") != 0)


def units_from_holiday(found: Found) -> Meaning | None:
    count = -found.get("COUNT") if found.has("BEFORE") else found.get("COUNT")
    return Away(unit_of(found), count, Holiday(found.get("HOLIDAY"), found.get("YEAR")))


def pointed_unit(found: Found) -> Meaning | None:
    """Reads "ce jour-là", the one told of, and "ce mois-ci", that of writing."""
    return Shifted(unit_of(found), 0, Anchor.TOLD if found.get("POINTER") == "told" else Anchor.WRITING)


def pointed_night(found: Found) -> Meaning | None:
    anchor = Anchor.TOLD if found.get("POINTER") == "told" else Anchor.WRITING
    return PartOfDay(Shifted(Unit.DAY, 0, anchor), found.get("NIGHT"))


def month_shifted(found: Found) -> Meaning | None:
    """Reads "el pasado mes de marzo", "le mois de mars dernier"."""
    return shifted_name(found) if found.get("UNIT") == Unit.MONTH else None


def pointed_weekday(found: Found) -> Meaning | None:
    return Weekday(found.get("WEEKDAY"), 0, Anchor.TOLD) if found.get("POINTER") == "told" else None


def night_then_word(found: Found) -> Meaning | None:
    """Reads "la nuit dernière", "la mattina seguente", "le soir même"; not "the night that he died"."""
    if found.has("SELF"):
        return PartOfDay(Shifted(Unit.DAY, 0, Anchor.TOLD), found.get("NIGHT"))
    days = found.get("SHIFT") or found.get("REANCHOR")
    anchor = Anchor.WRITING if found.has("SHIFT") else Anchor.TOLD
    return PartOfDay(Shifted(Unit.DAY, days, anchor), found.get("NIGHT")) if days else None


def night_beside(found: Found) -> Meaning | None:
    return PartOfDay(Shifted(Unit.DAY, found.get("BACK"), Anchor.TOLD), found.get("NIGHT"))


def weekdays_then_shift(found: Found) -> Meaning | None:
    first, last = found.meanings()
    if not (isinstance(first, Weekday) and isinstance(last, Weekday)) or last.weekday != first.weekday % 7 + 1:
        return None
    shift = found.get("PAST_SHIFT") or found.get("FUTURE_SHIFT")
    return Range(Weekday(first.weekday, shift), Weekday(last.weekday, shift), found.gap_of_meanings())


def by_then(found: Found) -> Meaning | None:
    return Bounded(found.meaning("DATE"), "BY")


def day_beside(found: Found) -> Meaning | None:
    return Away(Unit.DAY, found.get("DAY_BESIDE"), found.meaning("DAY_DATE"))


FOLLOWING = (
    Rule("calendar date", f"ARTICLE?: WEEKDAY SHIFT COMMA? ARTICLE? DAY OF? MONTH {OF_YEAR}?", "lundi dernier, 31 mars",
         DAY, day_of_month),
    Rule("calendar date", f"ARTICLE? SHIFT: WEEKDAY COMMA? ON? ARTICLE? DAY OF? MONTH {OF_YEAR}?",
         "ce mercredi 2 avril", DAY, day_of_month),
    Rule("calendar date", "COUNT SLASH YEAR COMMA? OF: DAY OF MONTH", "Ley 12/2009, de 30 de octubre", DAY,
         day_of_month),
    Rule("relative date", "ARTICLE? DAY OF? MONTH SHIFT", "le 24 octobre dernier", DAY, date_then_shift),
    Rule("weekday told of", "ARTICLE WEEKDAY REANCHOR", "le lundi suivant", DAY, weekday_then_told),
    Rule("weekday", "ARTICLE? WEEKDAY SHIFT", "vendredi dernier", DAY, weekday_then_shift),
    Rule("relative month", "ARTICLE? (MONTH|SEASON) SHIFT", "l'automne dernier", PERIOD, name_then_shift),
    Rule("relative month", "ARTICLE? (MONTH|SEASON) OF? ARTICLE? UNIT (SHIFT|REANCHOR)", "juin de l'année dernière",
         PERIOD, name_of_shifted_year),
    Rule("relative date", "ARTICLE? DAY OF? MONTH OF? ARTICLE? UNIT (SHIFT|REANCHOR)", "le 5 mai de l'année dernière",
         DAY, name_of_shifted_year),
    Rule("relative month", "ARTICLE? SHIFT UNIT OF MONTH", "el pasado mes de marzo", PERIOD, month_shifted),
    Rule("relative month", "ARTICLE? UNIT OF MONTH SHIFT", "le mois de mars dernier", PERIOD, month_shifted),
    Rule("holiday", "HOLIDAY SHIFT", "Noël dernier", DAY, holiday),
    Rule("time from date", "COUNT (UNIT|UNITS) (BEFORE|AFTER) HOLIDAY YEAR?", "une semaine avant Noël", PERIOD,
         units_from_holiday),
    Rule("period told of", "SHIFT UNIT POINTER", "ce jour-là", PERIOD, pointed_unit),
    Rule("weekday told of", "SHIFT WEEKDAY POINTER", "ce vendredi-là", DAY, pointed_weekday),
    Rule("last units", "ARTICLE? UNITS PAST_SHIFT", "les mois derniers", LENGTH, counted_units),
    Rule("time ahead", f"AHEAD_BEFORE HEDGE? {COUNTED}", "dans trois jours", AWAY, units_ahead),
)  # fmt: skip

FOLLOWING_PARTS = (
    Rule("part of day", "SHIFT NIGHT POINTER", "cette nuit-là", TIME, pointed_night),
    Rule("clock time", f"{CLOCK_TIME} UNITS? OF ARTICLE? DAY_DATE", "las 18:12 horas del viernes", TIME, clock),
    Rule("part of day", "ARTICLE? NIGHT (SELF|SHIFT|REANCHOR)", "la nuit dernière", TIME, night_then_word),
)  # fmt: skip

FOLLOWED_BY_BOUND = (Rule("by", "DATE LATEST", "le 4 avril au plus tard", BOUND, by_then),)

FOLLOWED = (
    Rule("time from date", "DAY_BESIDE ARTICLE? DAY_DATE", "la veille du 5 mars", DATE, day_beside),
    Rule("time beside", "ARTICLE NIGHT BACK", "la sera prima", DATE, night_beside),
    Rule("range", "DAY_DATE AND DAY_DATE (PAST_SHIFT|FUTURE_SHIFT)", "jeudi et vendredi derniers", DATE,
         weekdays_then_shift),
)  # fmt: skip

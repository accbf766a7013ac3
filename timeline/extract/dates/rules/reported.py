"""The periods of a report: "in the quarter", "the year-ago quarter", "the same period last year", "fiscal 2023"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import About, Anchor, CalendarTime, Meaning, Shifted, Unit, Vague, YearBefore
from timeline.extract.dates.rules.calendar import year_of
from timeline.extract.dates.rules.relative import unit_of

PERIOD = ("DATE", "PERIOD")
VAGUE = ("VAGUE",)


def fiscal_year(found: Found) -> Meaning | None:
    """A fiscal year is no calendar year."""
    return About(CalendarTime(year_of(found)))


def unit_at_hand(found: Found) -> Meaning | None:
    """Reads "in the quarter": the one told of, else that of writing."""
    unit = unit_of(found)
    return Shifted(unit, 0, Anchor.AT_HAND) if unit.rank >= Unit.MONTH.rank and unit != Unit.CENTURY else None


def this_period(found: Found) -> Meaning | None:
    """Reads "during this period", whose ends no word tells."""
    return Vague("PAST_REF") if found.get("SHIFT") == 0 or found.get("REANCHOR") == 0 else None


def year_before(found: Found) -> Meaning | None:
    """Reads "the year-ago quarter"."""
    return _years_before(1) if found.get("UNIT") == Unit.YEAR and found.get("BACK") != 1 else None


def same_period(found: Found) -> Meaning | None:
    """Reads "the same period last year"."""
    is_year = found.all("UNIT")[-1:] == [Unit.YEAR]
    return (
        _years_before(-found.get("SHIFT"))
        if is_year and found.get("REANCHOR") == 0 and found.get("SHIFT") < 0
        else None
    )


def same_period_ago(found: Found) -> Meaning | None:
    """Reads "the same quarter a year ago"."""
    is_year = found.all("UNIT")[-1:] == [Unit.YEAR]
    return (
        _years_before(found.get("COUNT")) if is_year and found.get("REANCHOR") == 0 and found.get("BACK") != 1 else None
    )


def _years_before(years: int) -> YearBefore:
    return YearBefore(years, Shifted(Unit.YEAR, -years, Anchor.WRITING))


def this_fiscal_year(found: Found) -> Meaning | None:
    return About(Shifted(Unit.YEAR, 0, Anchor.AT_HAND)) if found.get("UNIT") == Unit.YEAR else None


REPORTED = (
    Rule("period told of", "(DURING|ON|BY): (SHIFT|REANCHOR) PERIOD_WORD", "during this period", VAGUE, this_period),
    Rule("year before", "ARTICLE? UNIT DASH (AGO|BACK) (UNIT|PERIOD_WORD)?", "the year-ago quarter", PERIOD,
         year_before),
    Rule("year before", "ARTICLE? REANCHOR (UNIT|PERIOD_WORD) ON? OF? ARTICLE? SHIFT UNIT",
         "the same period last year", PERIOD, same_period),
    Rule("year before", "ARTICLE? REANCHOR (UNIT|PERIOD_WORD) COUNT UNIT (AGO|BACK)",
         "the same quarter a year ago", PERIOD, same_period_ago),
    Rule("fiscal year", "ARTICLE? FISCAL UNIT", "the fiscal year", PERIOD, this_fiscal_year),
    Rule("fiscal year", "ARTICLE? FISCAL UNIT? YEAR", "fiscal 2023", PERIOD, fiscal_year),
    Rule("fiscal year", "ARTICLE? YEAR FISCAL UNIT", "the 2023 fiscal year", PERIOD, fiscal_year),
)  # fmt: skip

# Read last: "the month" of "in the month of May" is none.
AT_HAND = (Rule("period at hand", "DURING: ARTICLE UNIT", "in the quarter", PERIOD, unit_at_hand),)

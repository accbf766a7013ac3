"""Where an event stands in a written chronology: the year and month that its date establishes, and no finer.

    16 March 2023               2023, March
    26–27 October 2023          2023, October
    28 February – 2 March 2023  2023, February: it begins on a known day
    March 2023                  2023, March
    from March 2015 on          2015, March
    January–March 2025          2025, month not established
    autumn 2025, 2015           the year, month not established
    winter 2024, 1990–1994      year not established
    by 2 April 2025             date not established
    none                        no date

>>> from timeline.datespan import parse_edtf
>>> section_of(parse_edtf("2023-03-16"))
Section(kind=<SectionKind.YEAR: 1>, year=2023, month=3)
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from timeline.datespan import DateSpan, parse_edtf
from timeline.datewords import MONTHS
from timeline.models import ChronologyRow

AFTER_DECEMBER = 13


class SectionKind(IntEnum):
    """The parts of a written chronology, in their order."""

    YEAR = 1
    NO_YEAR = 2
    NO_BOUND = 3
    UNDATED = 4


TITLES = {
    SectionKind.NO_YEAR: "Year not established",
    SectionKind.NO_BOUND: "Date not established",
    SectionKind.UNDATED: "No date",
}


@dataclass(frozen=True, slots=True, order=True)
class Section:
    """A place in the chronology; sections sort in reading order.

    `year` and `month` are 0 where the kind has none; `month` is `AFTER_DECEMBER` where the year alone is established.
    """

    kind: SectionKind
    year: int = 0
    month: int = 0

    @property
    def heading(self) -> str:
        """The heading of the year, or of what stands after the years."""
        return TITLES.get(self.kind) or str(self.year)

    @property
    def subheading(self) -> str | None:
        """The heading of the month; None outside the years."""
        if self.kind is not SectionKind.YEAR:
            return None
        return "Month not established" if self.month == AFTER_DECEMBER else MONTHS[self.month - 1]


def section_of(span: DateSpan | None) -> Section:
    """The section that a date establishes."""
    if span is None:
        return Section(SectionKind.UNDATED)
    placed = _beginning(span)
    first, last = placed.earliest, placed.latest
    if first is None or last is None:
        return Section(SectionKind.NO_BOUND)
    if first.year != last.year:
        return Section(SectionKind.NO_YEAR)
    return Section(SectionKind.YEAR, first.year, first.month if first.month == last.month else AFTER_DECEMBER)


def in_sections(rows: Iterable[ChronologyRow]) -> dict[Section, list[ChronologyRow]]:
    """The rows by section, sections in reading order; within each the rows keep their order."""
    sections: dict[Section, list[ChronologyRow]] = {}
    for row in rows:
        sections.setdefault(section_of(row.date), []).append(row)
    return dict(sorted(sections.items()))


def _beginning(span: DateSpan) -> DateSpan:
    """What places a span: an interval that begins on a known day, or goes on, stands where it begins."""
    first, slash, last = span.edtf.partition("/")
    begins_on_a_day = len(first.rstrip("~?%")) == len("2023-10-26")
    if slash and first not in ("", "..") and (begins_on_a_day or last in ("", "..")):
        return parse_edtf(first)
    return span

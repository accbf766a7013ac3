"""The years that a text names, for one that does not say when it was written."""

from collections.abc import Iterable, Iterator

from timeline.extract.dates.document import quoted
from timeline.extract.dates.findings import Finding
from timeline.extract.dates.meanings import About, Bounded, CalendarTime, Meaning, PartOf, Range
from timeline.extract.dates.tense import Tense, tense_near
from timeline.extract.dates.tense_cues import TenseCues

MOST_YEARS = 20  # that a date without a year is tried with


def years_of_text(text: str, found: Iterable[Finding], cues: TenseCues) -> tuple[tuple[int, str], ...]:
    """(year, its words), the likeliest year of writing first.

    "So far in 2023" says it outright; else the later of the years that dated events name, the exact dates before the
    bare years. "By 2027", "since 1951" and "will end in 2030" say nothing of it.
    """
    years: dict[int, tuple[tuple[int, int], str]] = {}
    for finding in found:
        if tense_near(text, finding.start, finding.end, cues) == Tense.FUTURE:
            continue
        for weight, year in _years(finding.meaning):
            rank = (weight, year)
            if year not in years or rank > years[year][0]:
                years[year] = rank, quoted(text[finding.start : finding.end]).strip("'")
    ordered = sorted(years.items(), key=lambda entry: entry[1][0], reverse=True)
    return tuple((year, words) for year, (_, words) in ordered[:MOST_YEARS])


def _years(meaning: Meaning) -> Iterator[tuple[int, int]]:
    """(weight, year) of the years in a meaning."""
    match meaning:
        case CalendarTime(year=int(year)) if year > 0:
            yield (2 if meaning.month else 1), year
        case Range():
            yield from _years(meaning.first)
            yield from _years(meaning.last)
        case Bounded(bound="SO_FAR"):
            yield from ((3, year) for _, year in _years(meaning.time))
        case About():
            yield from _years(meaning.time)
        case PartOf():
            yield from _years(meaning.whole)

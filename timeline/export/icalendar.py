"""A chronology as an iCalendar file (RFC 5545), for calendars: all-day events, known to the day, and no others.

    BEGIN:VEVENT
    UID:3f9a1c2b4d5e6f70@timeline
    DTSTART;VALUE=DATE:20231026
    DTEND;VALUE=DATE:20231028
    SUMMARY:Ministers met
    STATUS:CONFIRMED
    X-TIMELINE-EDTF:2023-10-26/2023-10-27
    END:VEVENT

`DTEND` is the day after the last one, as the RFC has it. Nobody is shown as busy (`TRANSP`).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from timeline import __version__
from timeline.countries import COUNTRIES
from timeline.datewords import in_words
from timeline.export.document import About, Document
from timeline.export.exact_days import exact_days
from timeline.export.source_title import title_for_others
from timeline.export.web_address import web_address
from timeline.models import ChronologyRow, EventDetails, Source, Status
from timeline.plaintext import harmless, one_line

LONGEST_LINE = 75  # octets, without the line's end

STATUSES: dict[str, str] = {
    Status.OCCURRED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.ANNOUNCED: "TENTATIVE",
    Status.PROPOSED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}


def icalendar(document: Document) -> Iterator[str]:
    """The lines of the calendar."""
    about = document.about
    yield from _lines([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//timeline//timeline {__version__}//EN",
        "CALSCALE:GREGORIAN",
        f"NAME:{text(about.title)}",
        f"X-WR-CALNAME:{text(about.title)}",  # NAME for calendars older than RFC 7986
    ])  # fmt: skip
    for row in document.rows:
        if why_left_out(row) is None:
            yield from _lines(_event(document.details_of(row.key), about))
    yield from _lines(["END:VCALENDAR"])


def why_left_out(row: ChronologyRow) -> str | None:
    """A calendar has no place for an event that is not known to the day."""
    days = exact_days(row.date)
    return None if days and days[1] < date.max else "without an exact day"


def text(value: str) -> str:
    r"""A TEXT value (§3.3.11): harmless, with backslashes before what would end it.

    >>> text("one; two,\nthree\\")
    'one\\; two\\,\\nthree\\\\'
    """
    escaped = harmless(value).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def folded(line: str) -> str:
    """The line with its end, cut into pieces of at most 75 octets (§3.1), the further ones after a space."""
    octets = line.encode("utf-8", "replace")
    pieces, start, length = [], 0, LONGEST_LINE
    while start + length < len(octets):
        end = start + length
        while octets[end] & 0xC0 == 0x80:  # within a letter
            end -= 1
        pieces.append(octets[start:end])
        start, length = end, LONGEST_LINE - 1
    return b"\r\n ".join([*pieces, octets[start:]]).decode() + "\r\n"


def _lines(lines: Iterable[str]) -> Iterator[str]:
    return map(folded, lines)


def _event(details: EventDetails, about: About) -> Iterator[str]:
    row = details.row
    days = exact_days(row.date)
    assert days is not None and row.date is not None, "what has no exact day was left out"
    yield "BEGIN:VEVENT"
    yield f"UID:{text(row.key)}@timeline"
    yield f"DTSTAMP:{_day(about.generated)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(days[0])}"
    yield f"DTEND;VALUE=DATE:{_day(days[1] + timedelta(days=1))}"
    yield f"SUMMARY:{text(one_line(row.title))}"
    yield f"DESCRIPTION:{text(_description(details))}"
    yield f"STATUS:{STATUSES[row.status]}"
    yield f"CATEGORIES:{text(row.type.replace('_', ' '))}"
    if row.places:
        yield f"LOCATION:{text(', '.join(COUNTRIES.get(code, one_line(code)) for code in row.places))}"
    addresses = [address for source in details.sources if (address := web_address(source.url))]
    if addresses:
        yield f"URL:{addresses[0]}"
    yield "TRANSP:TRANSPARENT"
    yield f"X-TIMELINE-EDTF:{text(row.date.edtf)}"
    yield f"X-TIMELINE-STATUS:{text(row.status)}"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _description(details: EventDetails) -> str:
    """The date and the status in words, then each source with its quotes, a line each."""
    row = details.row
    lines = [f"{in_words(row.date)}: {row.type.replace('_', ' ')}, {row.status}"]
    for source in details.sources:
        lines += [_source(source), *(f"“{one_line(evidence.quote)}”" for evidence in source.evidence)]
    if not details.sources and details.quote:
        lines.append(f"“{one_line(details.quote)}”")
    return "\n".join(lines)


def _source(source: Source) -> str:
    """Publisher, title, day, address."""
    published = source.published.isoformat() if source.published else ""
    parts = (source.publisher, title_for_others(source), published, web_address(source.url))
    return ", ".join(one_line(part) for part in parts if part)

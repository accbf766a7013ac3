"""A chronology as JSON for TimelineJS (Knight Lab), the slides in order of the rows.

TimelineJS needs a day, month or year to place a slide at, and would show that as its date. `display_date` is therefore
always given, in words that claim no more than is known, and `start_date` has a month or day only where the date has:

    [..2025-04-02]   placed at 2 April 2025, shown as "by 2 April 2025"
    2025-23          September to November 2025, shown as "autumn 2025"

It takes HTML in headlines and texts, so that all of ours is escaped; nothing is loaded from elsewhere (no `media`).
"""

import re
from collections.abc import Iterator
from datetime import date
from html import escape

from timeline.datespan import DateSpan, Precision, parse_edtf
from timeline.datewords import in_words
from timeline.export.document import About, Document
from timeline.export.inert_json import inert_json
from timeline.export.source_title import title_for_others
from timeline.export.web_address import web_address
from timeline.models import ChronologyRow, EventDetails, Source, Status
from timeline.plaintext import one_line

JsonObject = dict[str, object]

NOT_IN_IDS = re.compile(r"[^0-9A-Za-z_-]")  # TimelineJS makes ids of elements of it
POINT_SEPARATORS = re.compile(r"[\[\],/]|\.\.")

# How many of year, month and day a point of EDTF has; a season begins with a month, a decade with a year.
PARTS = {Precision.DAY: 3, Precision.MONTH: 2, Precision.SEASON: 2}


def timelinejs(document: Document) -> Iterator[str]:
    """The JSON, a slide a line."""
    yield f'{{"title": {inert_json(_title(document.about))},\n"events": ['
    before = "\n"
    for row in document.rows:
        if row.date is not None:
            yield f"{before}{inert_json(slide(document.details_of(row.key), row.date))}"
            before = ",\n"
    yield "\n]}\n"


def why_left_out(row: ChronologyRow) -> str | None:
    """TimelineJS has no place for an event without a date."""
    return None if row.date else "without a date"


def slide(details: EventDetails, span: DateSpan) -> JsonObject:
    """One slide, placed at `span`."""
    row = details.row
    return {
        "unique_id": f"event-{NOT_IN_IDS.sub('-', row.key)}",
        **placed(span),
        "display_date": in_words(span),
        "group": _html(row.type.replace("_", " ")),
        "text": {"headline": _html(row.title), "text": _text(details)},
        "autolink": False,
    }


def placed(span: DateSpan) -> JsonObject:
    """`start_date`, and `end_date` where the date has an end that is not its beginning.

    >>> from timeline.datespan import parse_edtf
    >>> placed(parse_edtf("2022-02"))
    {'start_date': {'year': 2022, 'month': 2}}
    >>> placed(parse_edtf("199X"))
    {'start_date': {'year': 1990}, 'end_date': {'year': 1999}}
    """
    points = [parse_edtf(point) for point in POINT_SEPARATORS.split(span.edtf) if point]
    first, last = points[0], points[-1]
    start = _date(first.earliest, PARTS.get(first.precision, 1))
    end = _date(last.latest, PARTS.get(last.precision, 1))
    return {"start_date": start} if start == end else {"start_date": start, "end_date": end}


def _date(day: date | None, parts: int) -> dict[str, int]:
    assert day is not None, "a point has both ends"
    return dict(list(zip(("year", "month", "day"), (day.year, day.month, day.day), strict=True))[:parts])


def _title(about: About) -> JsonObject:
    return {"text": {"headline": _html(about.title), "text": ""}}


def _text(details: EventDetails) -> str:
    """What it is and where; then each source with its quotes."""
    row = details.row
    told = [row.type.replace("_", " "), *([row.status] if row.status != Status.OCCURRED else []), *row.places]
    sources = "".join(map(_source, details.sources))
    if not details.sources and details.quote:
        sources = _quote(details.quote)
    return f"<p>{_html(' · '.join(told))}</p>{sources}"


def _source(source: Source) -> str:
    parts = (source.publisher, title_for_others(source), source.published and source.published.isoformat())
    named = ", ".join(_html(part) for part in parts if part)
    address = web_address(source.url)
    linked = f'<a href="{escape(address)}" rel="noopener noreferrer">{named}</a>' if address else named
    return f"{''.join(_quote(evidence.quote) for evidence in source.evidence)}<p>{linked}</p>"


def _quote(quote: str) -> str:
    return f"<blockquote>{_html(quote)}</blockquote>"


def _html(text: str) -> str:
    return escape(one_line(text))

"""One event of the list: its date and title, what applies of it, notes, and its sources with their quotes.

What the filters of the page go by stands in `data-` attributes: type, status, places, first and last possible day
(without one where the date is open there, without both where there is no date).
"""

from collections.abc import Iterator

from timeline.countries import COUNTRIES
from timeline.datespan import DateSpan, Precision, day_span
from timeline.datewords import in_words
from timeline.export.html.text import attributes, element, html_text
from timeline.export.html.type_letters import known_type, letter
from timeline.export.web_address import web_address
from timeline.models import DOUBTFUL, Annotation, AnnotationKind, ChronologyRow, EventDetails, Source, Status
from timeline.plaintext import harmless

# What `<time datetime>` can say: a day, a month, a year, known for sure.
MACHINE_DATES = (Precision.DAY, Precision.MONTH, Precision.YEAR)


def event_item(details: EventDetails, *, public: bool) -> str:
    """The `<li>` of one event; a public one has nothing that people wrote for each other."""
    row = details.row
    span = row.date
    opened = attributes(
        id=f"e-{row.key}",
        class_=f"event t-{known_type(row.type)}",
        data_type=known_type(row.type),
        data_status=row.status,
        data_places=" ".join(row.places),
        data_first=span.earliest.isoformat() if span and span.earliest else None,
        data_last=span.latest.isoformat() if span and span.latest else None,
    )
    notes = "" if public else "".join(map(_note, details.annotations))
    return (
        f"<li{opened}>\n"
        f'<p class="told">{_time(span)} <span class="title" dir="auto">{html_text(row.title)}</span></p>\n'
        f'<p class="what"><span class="badge"><b aria-hidden="true">{letter(row.type)}</b> '
        f"{html_text(row.type.replace('_', ' '))}</span>{_particulars(details, public=public)}</p>\n"
        f"{notes}{_sources(details)}</li>\n"
    )


def _time(span: DateSpan | None) -> str:
    words = in_words(span)
    exact = span is not None and span.precision in MACHINE_DATES and not span.approximate
    return element("time", words, datetime=span.edtf if span and exact else None)


def _particulars(details: EventDetails, *, public: bool) -> str:
    parts = _facts(details.row) if public else [*_facts(details.row), *_judgements(details)]
    return "".join(f' <span class="part">{html_text(part)}</span>' for part in parts)


def _facts(row: ChronologyRow) -> list[str]:
    """Stage, the status unless it occurred, places by name, actors."""
    facts = [row.stage.replace("_", " ")] if row.stage else []
    if row.status != Status.OCCURRED:
        facts.append(row.status)
    if row.places:
        facts.append(", ".join(COUNTRIES.get(code, code) for code in row.places))
    if row.actors:
        facts.append(", ".join(row.actors))
    return facts


def _judgements(details: EventDetails) -> Iterator[str]:
    """What people said of it, and that the program is not sure where nobody did."""
    row = details.row
    if row.confidence is not None and row.confidence < DOUBTFUL and row.verdict is None:
        yield f"doubtful ({row.confidence:.2f})"
    if row.tags:
        yield f"tags: {', '.join(row.tags)}"
    if row.starred:
        yield "starred"
    if row.significance:
        yield f"{row.significance} significance"
    if row.verdict:
        yield f"marked {row.verdict}"
    if row.manual:
        yield "added by hand"
    if details.machine:
        yield f"corrected by hand: {', '.join(details.machine)}"


def _note(annotation: Annotation) -> str:
    """A note with its lines; nothing for other annotations."""
    if annotation.kind is not AnnotationKind.NOTE:
        return ""
    lines = harmless(str(annotation.value.get("text", "")).strip()).splitlines()
    text = "<br>".join(html_text(line) for line in lines)
    signed = f"{annotation.author}, {in_words(day_span(annotation.at.date()))}"
    return f'<p class="note" dir="auto">{text} {element("span", signed, class_="signed")}</p>\n'


def _sources(details: EventDetails) -> str:
    """The sources in a part that can be closed; the quote alone of an event without one."""
    if not details.sources:
        return _quote(details.quote) if details.quote else ""
    count = len(details.sources)
    summary = f"{count} source{'' if count == 1 else 's'}"
    listed = "".join(f"<li>{_source(source)}</li>\n" for source in details.sources)
    return f'<details open><summary>{summary}</summary>\n<ul class="sources">\n{listed}</ul></details>\n'


def _source(source: Source) -> str:
    """The quotes, the best one first; then publisher, title, day and address."""
    published = in_words(day_span(source.published)) if source.published else "undated" if source.article_key else ""
    named = [
        html_text(source.publisher or ""),
        f"<cite>{html_text(source.title or source.name)}</cite>",
        html_text(published),
        _link(source.url),
    ]
    quotes = "".join(_quote(evidence.quote, source.language) for evidence in source.evidence)
    return f'{quotes}<p class="source" dir="auto">{", ".join(part for part in named if part)}</p>'


def _link(url: str | None) -> str:
    """A link to a web page; any other address as text."""
    address = web_address(url)
    if address is None:
        return html_text(url or "")
    return element("a", address, href=address, rel="noopener noreferrer")


def _quote(quote: str, language: str | None = None) -> str:
    return f"{element('blockquote', quote, lang=language, dir='auto')}\n"

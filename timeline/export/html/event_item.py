"""One event of the list: its date and title, what applies of it, notes, and its sources with their quotes.

What the filters of the page go by stands in `data-` attributes: type, status, places, first and last possible day
(without one where the date is open there, without both where there is no date).
"""

from collections.abc import Iterator

from timeline.datespan import DateSpan, Precision
from timeline.export.document_style import DocumentStyle
from timeline.export.html.text import attributes, element, html_text
from timeline.export.html.type_letters import known_type, letter
from timeline.export.web_address import web_address
from timeline.export.words.table import Words
from timeline.models import DOUBTFUL, Annotation, AnnotationKind, ChronologyRow, EventDetails, Source, Status
from timeline.plaintext import harmless

# What `<time datetime>` can say: a day, a month, a year, known for sure.
MACHINE_DATES = (Precision.DAY, Precision.MONTH, Precision.YEAR)


def event_item(details: EventDetails, style: DocumentStyle) -> str:
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
    notes = "" if style.is_public else "".join(_note(one, style) for one in details.annotations)
    return (
        f"<li{opened}>\n"
        f'<p class="told">{_time(span, style)} <span class="title" dir="auto">{html_text(row.title)}</span></p>\n'
        f'<p class="what"><span class="badge"><b aria-hidden="true">{letter(row.type)}</b> '
        f"{html_text(style.words.type(row.type))}</span>{_particulars(details, style)}</p>\n"
        f"{notes}{_sources(details, style)}</li>\n"
    )


def _time(span: DateSpan | None, style: DocumentStyle) -> str:
    exact = span is not None and span.precision in MACHINE_DATES and not span.approximate
    return element("time", style.when(span), datetime=span.edtf if span and exact else None)


def _particulars(details: EventDetails, style: DocumentStyle) -> str:
    parts = [*_facts(details.row, style.words), *([] if style.is_public else _judgements(details, style.words))]
    return "".join(f' <span class="part">{html_text(part)}</span>' for part in parts)


def _facts(row: ChronologyRow, words: Words) -> Iterator[str]:
    """Stage, the status unless it occurred, places by name, actors."""
    if row.stage:
        yield words.stage(row.stage)
    if row.status != Status.OCCURRED:
        yield words.status(row.status)
    if row.places:
        yield ", ".join(words.country(code) or code for code in row.places)
    if row.actors:
        yield ", ".join(row.actors)


def _judgements(details: EventDetails, words: Words) -> Iterator[str]:
    """What people said of it, and that the program is not sure where nobody did."""
    row = details.row
    if row.confidence is not None and row.confidence < DOUBTFUL and row.verdict is None:
        yield words.say("doubtful ({confidence})", confidence=f"{row.confidence:.2f}")
    if row.tags:
        yield words.say("tags: {tags}", tags=", ".join(row.tags))
    if row.starred:
        yield words.say("starred")
    if row.significance:
        yield words.say(f"{row.significance} significance")
    if row.verdict:
        yield words.say("marked {verdict}", verdict=words.verdict(row.verdict))
    if row.manual:
        yield words.say("added by hand")
    if details.machine:
        yield words.say("corrected by hand: {fields}", fields=", ".join(map(words.say, details.machine)))


def _note(annotation: Annotation, style: DocumentStyle) -> str:
    """A note with its lines; nothing for other annotations."""
    if annotation.kind is not AnnotationKind.NOTE:
        return ""
    lines = harmless(str(annotation.value.get("text", "")).strip()).splitlines()
    text = "<br>".join(html_text(line) for line in lines)
    signed = f"{annotation.author}, {style.day(annotation.at.date())}"
    return f'<p class="note" dir="auto">{text} {element("span", signed, class_="signed")}</p>\n'


def _sources(details: EventDetails, style: DocumentStyle) -> str:
    """The sources in a part that can be closed; the quote alone of an event without one."""
    if not details.sources:
        return _quote(details.quote) if details.quote else ""
    summary = style.words.say("Sources: {count}", count=len(details.sources))
    listed = "".join(f"<li>{_source(source, style)}</li>\n" for source in details.sources)
    return f'<details open>{element("summary", summary)}\n<ul class="sources">\n{listed}</ul></details>\n'


def _source(source: Source, style: DocumentStyle) -> str:
    """The quotes, the best one first; then publisher, title, day and address."""
    undated = style.words.say("undated") if source.article_key else ""
    named = [
        html_text(source.publisher or ""),
        f"<cite>{html_text(_title(source, style))}</cite>",
        html_text(style.day(source.published) if source.published else undated),
        _link(source.url, style),
    ]
    quotes = "".join(_quote(evidence.quote, source.language) for evidence in source.evidence)
    return f'{quotes}<p class="source" dir="auto">{", ".join(part for part in named if part)}</p>'


def _title(source: Source, style: DocumentStyle) -> str:
    """The title; of an article without one the name of its file, which is nobody else's business."""
    if source.title or not source.article_key:
        return source.title or source.name
    untitled = style.words.say("untitled")
    return untitled if style.is_public else f"{untitled} ({source.name})"


def _link(url: str | None, style: DocumentStyle) -> str:
    """A link to a web page; any other address is text, and not in a public document."""
    address = web_address(url)
    if address is None:
        return "" if style.is_public else html_text(url or "")
    return element("a", address, href=address, rel="noopener noreferrer")


def _quote(quote: str, language: str | None = None) -> str:
    return f"{element('blockquote', quote, lang=language, dir='auto')}\n"

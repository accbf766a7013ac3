"""A chronology as a Markdown document: front matter, years, months, one line an event, footnotes with the quotes.

    - **16 March 2023** — Ministers signed a joint statement — statement · announced · RS, EU · tags: key[^1]

      > Note by ana, 3 May 2025: the text was published later.

    **Places:** EU European Union · RS Serbia

    [^1]: The Bulletin, “Ministers meet”, 17 March 2023, <https://example.org/a>. “The quote as it stands.”

The date says no more than is known, and the headings say no more than the dates (`timeline.export.sections`).
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from timeline import __version__
from timeline.countries import COUNTRIES
from timeline.datespan import DateSpan, parse_edtf
from timeline.datewords import in_words
from timeline.event_mark import written_keys
from timeline.export.document import About, Document
from timeline.export.markdown_event import LineParts, event_line, note_blocks
from timeline.export.markdown_mark import event_mark
from timeline.export.markdown_source import footnote_texts
from timeline.export.markdown_text import escaped
from timeline.export.sections import Section, in_sections
from timeline.models import Annotation, ChronologyRow, EventDetails, Status
from timeline.plaintext import one_line


@dataclass(slots=True)
class _Footnotes:
    """The footnotes so far, and the articles that they name."""

    lines: list[str] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)

    def add(self, source: str, text: str) -> str:
        """The mark that stands in the line; `source` names what the footnote cites, "" for nothing."""
        self.articles |= {source} if source else set()
        number = len(self.lines) + 1
        self.lines.append(f"[^{number}]: {text}\n")
        return f"[^{number}]"


def markdown(document: Document) -> Iterator[str]:
    """The pieces of the document, in order."""
    rows, details_of, about = list(document.rows), document.details_of, document.about
    footnotes = _Footnotes()
    body = list(_body(rows, details_of, footnotes))
    yield from _front_matter(rows, about, sources=len(footnotes.articles))
    yield f"# {escaped(about.title)}\n"
    yield from body
    yield from _legend(rows)
    if footnotes.lines:
        yield "\n"
        yield from footnotes.lines
    yield "\n"
    yield from written_keys(row.key for row in rows)


def _front_matter(rows: Sequence[ChronologyRow], about: About, *, sources: int) -> Iterator[str]:
    """YAML; every text is a JSON string, which is YAML as well."""
    statuses = Counter(row.status for row in rows)
    yield "---\n"
    yield f"title: {_yaml_text(about.title)}\n"
    yield f"period: {_yaml_text(_period(row.date for row in rows))}\n"
    yield f"filter: {_yaml_text(about.filter)}\n"
    yield f"events: {len(rows)}\n"
    yield f"sources: {sources}\n"
    yield "status:\n"
    yield from (f"  {status}: {statuses[status]}\n" for status in Status)
    yield f"left_out_as_rejected: {about.left_out_as_rejected}\n"
    yield f"generated: {about.generated.isoformat()}\n"
    yield f"program: timeline {__version__}\n"
    yield "---\n\n"


def _yaml_text(text: str) -> str:
    return json.dumps(one_line(text), ensure_ascii=False)


def _period(dates: Iterable[DateSpan | None]) -> str:
    """From the first to the last date, in words that know no more than they do; "no dates" where there are none."""
    known = [span for span in dates if span]
    if not known:
        return "no dates"
    first = min(known, key=lambda span: span.sort_key)
    last = max(known, key=lambda span: span.latest or span.first_known_day)
    return in_words(first) if first == last else f"{_end_in_words(first, 0)} – {_end_in_words(last, -1)}"


def _end_in_words(span: DateSpan, end: int) -> str:
    """The first (0) or last (-1) end of a range; any other date as it is: "by 2 April 2025", "from 2015 on"."""
    point = span.edtf.split("/")[end]
    return in_words(span if point in ("", "..") else parse_edtf(point))


def _legend(rows: Sequence[ChronologyRow]) -> Iterator[str]:
    """The names of the places that the lines give as codes."""
    codes = sorted({code for row in rows for code in row.places if code in COUNTRIES})
    if codes:
        yield f"\n**Places:** {' · '.join(f'{code} {COUNTRIES[code]}' for code in codes)}\n"


def _mark(details: EventDetails, cited: list[str], notes: list[tuple[Annotation, str]], parts: LineParts) -> str:
    return event_mark(details, date=parts.date, title=parts.title, rest=parts.rest, sources=cited, notes=notes)


def _body(
    rows: Sequence[ChronologyRow], details_of: Callable[[str], EventDetails], footnotes: _Footnotes
) -> Iterator[str]:
    above: Section | None = None
    for section, members in in_sections(rows).items():
        if above is None or section.heading != above.heading:
            yield f"\n## {section.heading}\n"
        if section.subheading:
            yield f"\n### {section.subheading}\n"
        apart = True  # a blank line goes before: after a heading, after a note
        for row in members:
            details = details_of(row.key)
            cited = list(footnote_texts(details))
            marks = "".join(footnotes.add(source, text) for source, text in cited)
            notes = list(note_blocks(details))
            line = event_line(details, marks, partial(_mark, details, [text for _, text in cited], notes))
            yield from [*(["\n"] if apart else []), line, *(f"\n{block}" for _, block in notes)]
            apart = bool(notes)
        above = section

"""A chronology as a Markdown document: front matter, years, months, one line an event, footnotes with the quotes.

    - **16 March 2023** — Ministers signed a joint statement — announced · RS, EU · tags: key[^1]

      > Note by ana, 3 May 2025: the text was published later.

    [^1]: The Bulletin, “Ministers meet”, 17 March 2023, <https://example.org/a>. “The quote as it stands.”

The date says no more than is known, and the headings say no more than the dates (`timeline.export.sections`).
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline import __version__
from timeline.datespan import DateSpan, day_span
from timeline.datewords import in_words
from timeline.export.markdown_text import escaped, link
from timeline.export.sections import Section, in_sections
from timeline.models import Annotation, AnnotationKind, ChronologyRow, EventDetails, Source, Status
from timeline.plaintext import one_line


@dataclass(frozen=True, slots=True)
class About:
    """What the front matter says of a document: its title, the filter as typed, the day on which it was made, and how
    many events were left out because a person rejected them."""

    title: str
    filter: str
    generated: date
    left_out_as_rejected: int = 0


@dataclass(slots=True)
class _Footnotes:
    """The footnotes so far, and the articles that they name."""

    lines: list[str] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)

    def add(self, text: str) -> str:
        """The mark that stands in the line."""
        number = len(self.lines) + 1
        self.lines.append(f"[^{number}]: {text}\n")
        return f"[^{number}]"


def markdown(rows: Sequence[ChronologyRow], details_of: Callable[[str], EventDetails], about: About) -> Iterator[str]:
    """The pieces of the document, in order; `details_of` gives the details of an event by its key."""
    footnotes = _Footnotes()
    body = list(_body(rows, details_of, footnotes))
    yield from _front_matter(rows, about, sources=len(footnotes.articles))
    yield f"# {escaped(about.title)}\n"
    yield from body
    if footnotes.lines:
        yield "\n"
        yield from footnotes.lines


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
    """From the first to the last day that any date names; "no dates" where none does."""
    known = [span for span in dates if span]
    if not known:
        return "no dates"
    first = min(span.first_known_day for span in known)
    last = max(span.latest or span.first_known_day for span in known)
    return in_words(day_span(first)) if first == last else f"{in_words(day_span(first))} – {in_words(day_span(last))}"


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
            pieces = list(_event(details_of(row.key), footnotes))
            yield from ["\n", *pieces] if apart else pieces
            apart = len(pieces) > 1
        above = section


def _event(details: EventDetails, footnotes: _Footnotes) -> Iterator[str]:
    """The line of one event, and its notes as an indented block."""
    marks = "".join(footnotes.add(text) for text in _footnote_texts(details, footnotes.articles))
    told = " · ".join(_particulars(details))
    yield f"- **{in_words(details.row.date)}** — {escaped(details.row.title)}{f' — {told}' if told else ''}{marks}\n"
    notes = [annotation for annotation in details.annotations if annotation.kind is AnnotationKind.NOTE]
    for note in notes:
        yield f"\n  > {_note(note)}\n"


def _particulars(details: EventDetails) -> Iterator[str]:
    """What follows the title: the status unless it occurred, places, tags, star, verdict, who added it."""
    row = details.row
    if row.status != Status.OCCURRED:
        yield escaped(row.status)
    if row.places:
        yield escaped(", ".join(row.places))
    if row.tags:
        yield f"tags: {escaped(', '.join(row.tags))}"
    if row.starred:
        yield "starred"
    if row.verdict:
        yield f"marked {escaped(row.verdict)}"
    if row.manual:
        yield f"(added by {escaped(_author_of(details))})"


def _author_of(details: EventDetails) -> str:
    authors = (note.author for note in details.annotations if note.kind is AnnotationKind.MANUAL)
    return next(authors, "hand")


def _note(note: Annotation) -> str:
    day = in_words(day_span(note.at.date()))
    return f"Note by {escaped(note.author)}, {day}: {escaped(str(note.value.get('text', '')))}"


def _footnote_texts(details: EventDetails, articles: set[str]) -> Iterator[str]:
    """One a source; the quote alone for an event that a person added without one."""
    for source in details.sources:
        articles.add(source.article_key or source.name)
        yield _source(source)
    if not details.sources and details.quote:
        yield _quoted(details.quote)


def _source(source: Source) -> str:
    """Publisher, title, day of publication, address; then the quotes, the best one first."""
    title = source.title or source.name
    named = [
        escaped(source.publisher) if source.publisher else "",
        _quoted(title) if title != source.url else "",
        in_words(day_span(source.published)) if source.published else "undated" if source.article_key else "",
        link(source.url) if source.url else "",
    ]
    quotes = " ".join(_quoted(evidence.quote) for evidence in source.evidence)
    return f"{', '.join(part for part in named if part)}. {quotes}".rstrip()


def _quoted(text: str) -> str:
    return f"“{escaped(text)}”"

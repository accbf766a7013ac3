"""The two forms of a Markdown chronology: a list under years and months, and a table for each year.

    | Date          | Event         | Kind  | Places | Remarks   | Sources |
    | 16 March 2023 | Ministers met | visit | RS, EU | tags: key | [^1]    |

In a table a note stands among the remarks, its lines joined by slashes.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from timeline.export.document_style import DocumentStyle
from timeline.export.markdown_citations import Citations
from timeline.export.markdown_event import LineParts, event_line, line_parts, note_block, note_lines, notes_of
from timeline.export.markdown_mark import event_mark
from timeline.export.sections import Section, in_sections
from timeline.models import Annotation, ChronologyRow, EventDetails

Details = Callable[[str], EventDetails]

COLUMNS = ("Date", "Event", "Kind", "Places", "Remarks", "Sources")
PUBLIC_COLUMNS = ("Date", "Event", "Kind", "Places", "Sources")
LINE_ENDS = " / "


def as_list(
    rows: Iterable[ChronologyRow], details_of: Details, citations: Citations, style: DocumentStyle
) -> Iterator[str]:
    """Years, months, one line an event, its notes below it."""
    above: Section | None = None
    for section, members in in_sections(rows).items():
        if above is None or section.heading != above.heading:
            yield f"\n## {style.heading(section)}\n"
        if section.subheading:
            yield f"\n### {style.subheading(section)}\n"
        apart = True  # a blank line goes before: after a heading, after a note
        for row in members:
            details = details_of(row.key)
            notes = [(note, note_block(note, style)) for note in notes_of(details, style)]
            parts, cited = line_parts(details, style), citations.cite(details)
            line = event_line(parts, cited.marks, _mark(details, parts, cited.texts, notes, style))
            yield from [*(["\n"] if apart else []), line, *(f"\n{block}" for _, block in notes)]
            apart = bool(notes)
        above = section


def as_table(
    rows: Iterable[ChronologyRow], details_of: Details, citations: Citations, style: DocumentStyle
) -> Iterator[str]:
    """A table for each year, and for what stands after the years."""
    columns = [style.words.say(name) for name in (PUBLIC_COLUMNS if style.is_public else COLUMNS)]
    for _, sections in groupby(in_sections(rows).items(), key=lambda item: item[0].heading):
        years = list(sections)
        yield f"\n## {style.heading(years[0][0])}\n\n"
        yield _table_line(columns)
        yield f"|{'---|' * len(columns)}\n"
        for row in (row for _, members in years for row in members):
            yield _event_row(details_of(row.key), citations, style)


def _event_row(details: EventDetails, citations: Citations, style: DocumentStyle) -> str:
    parts, cited = line_parts(details, style), citations.cite(details)
    notes = [(note, LINE_ENDS.join(filter(None, note_lines(note, style)))) for note in notes_of(details, style)]
    remarks = [*parts.remarks, *(text for _, text in notes)]
    last = f"{cited.marks} {_mark(details, parts, cited.texts, notes, style)}".strip()
    cells = [parts.date, parts.title, " · ".join(parts.kinds), "".join(parts.places)]
    return _table_line([*cells, *([] if style.is_public else [" · ".join(remarks)]), last])


def _table_line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _mark(
    details: EventDetails,
    parts: LineParts,
    sources: list[str],
    notes: list[tuple[Annotation, str]],
    style: DocumentStyle,
) -> str:
    """What makes the line known again when the document is imported; nothing in a public document is out of sight."""
    if style.is_public:
        return ""
    return event_mark(details, date=parts.date, title=parts.title, rest=parts.rest, sources=sources, notes=notes)

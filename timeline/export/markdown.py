"""A chronology as a Markdown document: front matter, years, months, one line an event, footnotes with the quotes.

    - **16 March 2023** — Ministers signed a joint statement — statement · announced · RS, EU · tags: key[^1]

      > Note by ana, 3 May 2025: the text was published later.

    **Places:** EU European Union · RS Serbia

    [^1]: The Bulletin, “Ministers meet”, 17 March 2023, <https://example.org/a>. “The quote as it stands.”

The date says no more than is known, and the headings say no more than the dates (`timeline.export.sections`). The
options of the document choose its form (`markdown_forms`), its citations (`markdown_citations`), its language and
whether it is to be handed out (`document_style`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.event_mark import written_keys
from timeline.export.bibliography import sources_of
from timeline.export.csl_json import items
from timeline.export.document import Document
from timeline.export.document_style import DocumentStyle, style_of
from timeline.export.markdown_citations import Citations, Footnotes, PandocCitations
from timeline.export.markdown_forms import as_list, as_table
from timeline.export.markdown_front import front_matter
from timeline.export.markdown_text import escaped
from timeline.models import ChronologyRow

SOURCES_ENDING = ".csl.json"


def markdown(document: Document) -> Iterator[str]:
    """The pieces of the document, in order."""
    rows, about = list(document.rows), document.about
    style = style_of(about.options)
    with_pandoc = about.options.citations == "pandoc"
    citations: Citations = PandocCitations(style) if with_pandoc else Footnotes(style)
    form = as_table if about.options.form == "table" else as_list
    body = list(form(rows, document.details_of, citations, style))
    bibliography = about.beside(SOURCES_ENDING) if with_pandoc and about.file else ""
    yield from front_matter(rows, about, style, sources=citations.count, bibliography=bibliography)
    yield f"# {escaped(about.title)}\n"
    yield from body
    yield from _legend(rows, style)
    yield from _after_a_blank_line(citations.lines())
    if not style.is_public:
        yield from _after_a_blank_line(written_keys(row.key for row in rows))


def sources_beside(document: Document) -> Mapping[str, Iterable[str]]:
    """The file with the sources that pandoc cites; none where quotes stand in footnotes."""
    return {SOURCES_ENDING: _sources(document)} if document.about.options.citations == "pandoc" else {}


def _sources(document: Document) -> Iterator[str]:
    yield from items(sources_of(document))


def _legend(rows: Sequence[ChronologyRow], style: DocumentStyle) -> Iterator[str]:
    """The names of the places that the lines give as codes."""
    codes = sorted({code for row in rows for code in row.places})
    names = [f"{code} {name}" for code in codes if (name := style.words.country(code))]
    if names:
        yield f"\n**{style.words.say('Places')}:** {' · '.join(names)}\n"


def _after_a_blank_line(lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield from [line] if number else ["\n", line]

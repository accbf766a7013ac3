"""html(document): the page in pieces."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from timeline import __version__
from timeline.export.document import About, Document
from timeline.export.document_style import DocumentStyle, style_of
from timeline.export.html.event_item import event_item
from timeline.export.html.filters import filter_form
from timeline.export.html.head import head
from timeline.export.html.legend import legend
from timeline.export.html.picture import picture
from timeline.export.html.text import attributes, element, html_text
from timeline.export.sections import Section, in_sections
from timeline.models import ChronologyRow

SectionRows = list[tuple[Section, list[ChronologyRow]]]


def html(document: Document) -> Iterator[str]:
    """The page; its rows are in memory together, the details of one event at a time."""
    rows, about = list(document.rows), document.about
    style = style_of(about.options)
    words, css, script = style.words, _asset("page.css"), _asset("page.js")
    yield from head(about.title, words.code, css, script)
    yield f"<body>\n{element('a', words.say('To the list of events'), class_='skip', href='#chronology')}\n"
    yield f"<header>\n{element('h1', about.title)}\n{_summary(rows, about, style)}</header>\n<main>\n"
    yield from _figure(rows, style)
    yield from filter_form(rows, words)
    years = _years(rows)
    yield from _contents(years, style)
    yield '<div id="chronology" tabindex="-1">\n'
    for sections in years:
        first = sections[0][0]
        yield f'<section id="{_id(first)}" class="year">\n{element("h2", style.heading(first))}\n'
        for section, members in sections:
            yield from _month(section, members, document, style)
        yield "</section>\n"
    yield f"</div>\n</main>\n<script>{script}</script>\n</body>\n</html>\n"


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _summary(rows: Sequence[ChronologyRow], about: About, style: DocumentStyle) -> str:
    """How many events, made when; under which filter, which may name tags, where it is for the people who gave them."""
    say = style.words.say
    told = [say("1 event") if len(rows) == 1 else say("{count} events", count=len(rows))]
    if about.filter and not style.is_public:
        told.append(say("filter: {filter}", filter=about.filter))
    if about.left_out_as_rejected and not style.is_public:
        told.append(say("{count} left out as rejected", count=about.left_out_as_rejected))
    told.append(say("made on {day} with {program}", day=style.day(about.generated), program=f"timeline {__version__}"))
    return f"{element('p', ' · '.join(told), class_='summary')}\n"


def _figure(rows: Sequence[ChronologyRow], style: DocumentStyle) -> Iterator[str]:
    """The picture in a frame that scrolls, with what its signs mean and what is not in it."""
    undated = sum(row.date is None for row in rows)
    if undated == len(rows):
        return
    frame = attributes(class_="scroll", tabindex=0, role="group", aria_label=style.words.say("The events in time"))
    yield f"<figure>\n<div{frame}>\n"
    yield from picture(rows, style)
    yield f"</div>\n<figcaption>\n{legend(style.words)}"
    if undated:
        alone = style.words.say("In the list alone, because their date is not known: {count}", count=undated)
        yield f"{element('p', alone)}\n"
    yield "</figcaption>\n</figure>\n"


def _years(rows: Sequence[ChronologyRow]) -> list[SectionRows]:
    """The sections of each heading with their rows, in reading order."""
    return [list(group) for _, group in groupby(in_sections(rows).items(), key=lambda item: item[0].heading)]


def _contents(years: list[SectionRows], style: DocumentStyle) -> Iterator[str]:
    """Links to the years, each with its number of events."""
    yield f"<nav{attributes(aria_label=style.words.say('Years'))}><ul>\n"
    for sections in years:
        first, count = sections[0][0], sum(len(members) for _, members in sections)
        yield f'<li><a href="#{_id(first)}">{html_text(style.heading(first))}</a> <small>{count}</small></li>\n'
    yield "</ul></nav>\n"


def _month(section: Section, members: list[ChronologyRow], document: Document, style: DocumentStyle) -> Iterator[str]:
    yield '<section class="month">\n'
    if section.subheading:
        yield f"{element('h3', f'{style.subheading(section)} {style.heading(section)}')}\n"
    yield "<ol>\n"
    for row in members:
        yield event_item(document.details_of(row.key), style)
    yield "</ol>\n</section>\n"


def _id(section: Section) -> str:
    """The id of a year or of what stands after the years: "year-2015", "date-not-established"."""
    return f"year-{section.year}" if section.year else section.heading.lower().replace(" ", "-")

"""html(document): the page in pieces."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from timeline import __version__
from timeline.datespan import day_span
from timeline.datewords import in_words
from timeline.export.document import About, Document
from timeline.export.html.event_item import event_item
from timeline.export.html.filters import filter_form
from timeline.export.html.head import head
from timeline.export.html.legend import legend
from timeline.export.html.picture import picture
from timeline.export.html.text import element, html_text
from timeline.export.sections import Section, in_sections
from timeline.models import ChronologyRow

ColumnRows = list[tuple[Section, list[ChronologyRow]]]


def html(document: Document) -> Iterator[str]:
    """The page; its rows are in memory together, the details of one event at a time."""
    rows, about = list(document.rows), document.about
    style, script = _asset("page.css"), _asset("page.js")
    yield from head(about.title, style, script)
    yield '<body>\n<a class="skip" href="#chronology">To the list of events</a>\n'
    yield f"<header>\n{element('h1', about.title)}\n{_summary(rows, about)}</header>\n<main>\n"
    yield from _figure(rows)
    yield from filter_form(rows)
    years = _years(rows)
    yield from _contents(years)
    yield '<div id="chronology" tabindex="-1">\n'
    for heading, sections in years:
        yield f'<section{_year_id(heading)} class="year">\n{element("h2", heading)}\n'
        for section, members in sections:
            yield from _month(section, members, document)
        yield "</section>\n"
    yield f"</div>\n</main>\n<script>{script}</script>\n</body>\n</html>\n"


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _summary(rows: Sequence[ChronologyRow], about: About) -> str:
    """How many events, under which filter, made when."""
    told = [f"{len(rows)} event{'' if len(rows) == 1 else 's'}"]
    if about.filter:
        told.append(f"filter: {about.filter}")
    if about.left_out_as_rejected and not about.options.is_public:
        told.append(f"{about.left_out_as_rejected} left out as rejected")
    told.append(f"made on {in_words(day_span(about.generated))} with timeline {__version__}")
    return f"{element('p', ' · '.join(told), class_='summary')}\n"


def _figure(rows: Sequence[ChronologyRow]) -> Iterator[str]:
    """The picture in a frame that scrolls, with what its signs mean and what is not in it."""
    undated = sum(row.date is None for row in rows)
    if undated == len(rows):
        return
    yield '<figure>\n<div class="scroll" tabindex="0" role="group" aria-label="The events in time; it scrolls">\n'
    yield from picture(rows)
    yield "</div>\n<figcaption>\n"
    yield legend()
    if undated:
        yield f"<p>In the list alone, because their date is not known: {undated}</p>\n"
    yield "</figcaption>\n</figure>\n"


def _years(rows: Sequence[ChronologyRow]) -> list[tuple[str, ColumnRows]]:
    """The sections of each heading, in reading order."""
    sections = in_sections(rows).items()
    return [(heading, list(group)) for heading, group in groupby(sections, key=lambda item: item[0].heading)]


def _contents(years: list[tuple[str, ColumnRows]]) -> Iterator[str]:
    """Links to the years, each with its number of events."""
    yield '<nav aria-label="Years"><ul>\n'
    for heading, sections in years:
        count = sum(len(members) for _, members in sections)
        yield f'<li><a href="#{_slug(heading)}">{html_text(heading)}</a> <small>{count}</small></li>\n'
    yield "</ul></nav>\n"


def _month(section: Section, members: list[ChronologyRow], document: Document) -> Iterator[str]:
    yield '<section class="month">\n'
    if section.subheading:
        yield f"{element('h3', f'{section.subheading} {section.year}')}\n"
    yield "<ol>\n"
    for row in members:
        yield event_item(document.details_of(row.key), public=document.about.options.is_public)
    yield "</ol>\n</section>\n"


def _slug(heading: str) -> str:
    """The id of a year or of what stands after the years: "year-2015", "year-date-not-established"."""
    return f"year-{heading.lower().replace(' ', '-')}"


def _year_id(heading: str) -> str:
    return f' id="{_slug(heading)}"'

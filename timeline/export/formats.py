"""The formats of an export: the table from which the command line, the browser and the writing itself read.

A format is one module with one pure function, `Document` -> pieces of text, and one entry in `FORMATS`. The module may
have two more functions, which its entry then names:

    why_left_out    ChronologyRow -> in a few words why the event is not in the file, None where it is; what was left
                    out is counted and told after the export: "iCalendar: 12 of 40 events left out: no exact day"
    beside          Document -> the further files that belong to it, by ending: {".csl.json": pieces}; they are written
                    beside the document, all or none, and not at all where it goes to standard output

>>> [format.name for format in map(format_of_file, ("Visits.CSV", "notes", "a.b.md")) if format]
['csv', 'markdown', 'markdown']
>>> format_of_file("notes.xyz") is None
True
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Any

from timeline.export.document import Document
from timeline.models import ChronologyRow

Pieces = Iterable[str]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    `name` is what `--format` takes, `words` what people call it, `help` a line of at most 72 letters. The first of its
    `endings` is proposed, "" is a name without one. `leaves_out` is one sentence. `options` are those of
    `document.CHOICES` that it heeds. `has_events` is false where what is written are not the events.
    """

    name: str
    words: str
    endings: tuple[str, ...]
    module: str
    function: str
    help: str
    leaves_out: str
    options: tuple[str, ...] = ()
    why_left_out: str = ""
    beside: str = ""
    has_events: bool = True


FORMATS = (
    Format(
        "markdown", "Markdown", (".md", ".markdown", ".txt", ""), "markdown", "markdown",
        help="for reading, printing and pandoc; the quotes stand in footnotes",
        leaves_out="Why the program dated and classed an event so, and the history of what people wrote.",
        options=("form", "citations", "profile", "language"),
        beside="sources_beside",
    ),
    Format(
        "jsonl", "JSON lines", (".jsonl",), "jsonl", "jsonl_document",
        help="for programs: everything about each event, one object a line",
        leaves_out="The texts of the articles.",
    ),
    Format(
        "csv", "CSV", (".csv",), "csv_to_edit", "csv_to_edit",
        help="for spreadsheets: one row an event",
        leaves_out="The words of notes, the reasons, and all quotes of an event but the best.",
    ),
    Format(
        "datapackage", "data package", (".datapackage.json",), "data_package", "data_package",
        help="CSV and JSON lines beside a description of their fields (Frictionless)",
        leaves_out="The texts of the articles.",
        beside="data_files",
    ),
    Format(
        "html", "HTML", (".html", ".htm"), "html", "html",
        help="one page with a picture, filters and quotes; it needs no network",
        leaves_out="Why the program dated and classed an event so, and the history of what people wrote.",
        options=("profile", "language"),
    ),
    Format(
        "timelinejs", "TimelineJS", (".timelinejs.json",), "timelinejs", "timelinejs",
        help="JSON for TimelineJS, each date shown in words",
        leaves_out="Events without a date, and what people wrote for each other.",
        why_left_out="why_left_out",
    ),
    Format(
        "icalendar", "iCalendar", (".ics",), "icalendar", "icalendar",
        help="for calendars: all-day events, only those known to the day",
        leaves_out="Events not known to the day, and what people wrote for each other.",
        why_left_out="why_left_out",
    ),
    Format(
        "jsonld", "JSON-LD", (".jsonld",), "json_ld", "json_ld",
        help="schema.org events and the articles that tell them, for the web",
        leaves_out="Days of events that are not known to the day (they have EDTF), and what people wrote.",
    ),
    Format(
        "plover", "PLOVER", (".plover.jsonl",), "plover", "plover",
        help="for political scientists: events coded by who did what, JSON lines",
        leaves_out="Events that PLOVER has no category for or that are not dated within a year; quotes.",
        why_left_out="why_left_out",
    ),
    Format(
        "bibtex", "BibTeX", (".bib",), "bibtex", "bibtex",
        help="the sources for LaTeX and reference managers, with stable keys",
        leaves_out="The events and their quotes: it has their sources alone.",
        has_events=False,
    ),
    Format(
        "csl-json", "CSL-JSON", (".csl.json",), "csl_json", "csl_json",
        help="the sources for Zotero, pandoc and citation processors",
        leaves_out="The events and their quotes: it has their sources alone.",
        has_events=False,
    ),
    Format(
        "datasette", "Datasette", (".metadata.json",), "datasette", "datasette",
        help="metadata for looking at the database itself with Datasette",
        leaves_out="The events: they are in the database.",
        has_events=False,
    ),
)  # fmt: skip

BY_NAME = {format.name: format for format in FORMATS}
BY_ENDING = {ending: format for format in FORMATS for ending in format.endings}


def format_of_file(name: str) -> Format | None:
    """The format that the ending of a file's name asks for, the longest that fits; None where it asks for none."""
    folded = PurePath(name).name.lower()
    if not PurePath(folded).suffix:
        return BY_ENDING[""]
    fitting = [ending for ending in BY_ENDING if ending and folded.endswith(ending) and folded != ending]
    return BY_ENDING[max(fitting, key=len)] if fitting else None


def pieces_of(format: Format, document: Document) -> Iterator[str]:
    """The text of `document` in this format, in pieces."""
    return iter(_function(format, format.function)(document))


def files_beside(format: Format, document: Document) -> Mapping[str, Pieces]:
    """The further files that belong to `document`, by name; none for most formats."""
    if not format.beside:
        return {}
    files: Mapping[str, Pieces] = _function(format, format.beside)(document)
    return {document.about.beside(ending): pieces for ending, pieces in files.items()}


def left_out(format: Format, rows: Iterable[ChronologyRow]) -> Counter[str]:
    """How many of the events this format has no place for, by reason."""
    if not format.why_left_out:
        return Counter()
    reason_of: Callable[[ChronologyRow], str | None] = _function(format, format.why_left_out)
    return Counter(reason for row in rows if (reason := reason_of(row)) is not None)


def left_out_words(format: Format, document: Document) -> str | None:
    """What was left out, in one line for people; None where nothing was.

    "iCalendar: 12 of 40 events left out: 10 no exact day, 2 cancelled before they had one".
    """
    reasons = left_out(format, document.rows)
    if not reasons:
        return None
    counted = [reason if len(reasons) == 1 else f"{count} {reason}" for reason, count in reasons.most_common()]
    events = "event" if len(document.rows) == 1 else "events"
    return f"{format.words}: {reasons.total()} of {len(document.rows)} {events} left out: {', '.join(counted)}"


def _function(format: Format, name: str) -> Any:
    return getattr(import_module(f"timeline.export.{format.module}"), name)

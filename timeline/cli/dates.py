"""The command that finds time expressions in texts: dates."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.documents import Document, read_documents
from timeline.cli.inputs import published_option
from timeline.cli.output import DONE, SOME_FAILED, complain, json_lines, say, terminal_width, write
from timeline.countwords import counted
from timeline.errors import TimelineError

if TYPE_CHECKING:
    from timeline.models import TimeExpression

Mode = Literal["news", "narrative", "auto"]

NOTHING_FOUND = "no time expressions\n"


def _language(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    from timeline.articles.language import language_code

    try:
        return language_code(value) if value else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


@click.command("dates", cls=TimelineCommand)
@click.argument("file", type=click.File("rb"))
@click.option(
    "--mode",
    type=click.Choice(["news", "narrative", "auto"]),
    default="news",
    show_default=True,
    help="Count from the day of writing (news), or from the last date mentioned (narrative).",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["jsonl", "text", "timeml"]),
    default="jsonl",
    show_default=True,
    help="How to print them.",
)
@click.option(
    "--language",
    metavar="CODE",
    callback=_language,
    help='Their language, such as en.  [default: "language" in a JSON line, or en; that of an article]',
)
@published_option
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for TimeML, a file DOC.tml a document.  [default: stdout, for one document]",
)
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.pass_context
def dates(
    ctx: click.Context,
    file: BinaryIO,
    mode: Mode,
    format_name: str,
    language: str | None,
    published: date | None,
    output: Path | None,
    force: bool,
) -> None:
    """Print the time expressions of texts, for programs or for people.

    FILE has one {"doc", "dct", "text"} a line; "dct" is the day of writing, or null. It may also be an article, a .txt
    or .md file, whose day of publication is looked for in it; or - for standard input.

    \b
    jsonl   {"doc", "start", "end", "type", "value"} a line, as TIMEX3; offsets in code points
    text    line, words, date and reason, in a table
    timeml  the whole text, the time expressions marked in it
    """
    if output and format_name != "timeml":
        raise click.UsageError(f"--output is for --format timeml; {format_name} goes to standard output")
    failures: list[TimelineError] = []
    documents = _readable(read_documents(file, published=published, language=language), failures)
    if output:
        _write_files(documents, mode, output, force=force)
    elif format_name == "timeml":
        _write_single(documents, mode)
    else:
        write_one = _findings if format_name == "jsonl" else _table
        for document in documents:
            write(write_one(document, mode))
    ctx.exit(SOME_FAILED if failures else DONE)


def _readable(documents: Iterable[Document | TimelineError], failures: list[TimelineError]) -> Iterator[Document]:
    """The documents; what is no document is told and put with the failures."""
    for document in documents:
        if isinstance(document, Document):
            yield document
        else:
            complain(str(document))
            failures.append(document)


def _expressions(document: Document, mode: Mode) -> "list[TimeExpression]":
    from timeline.extract.dates import find_dates

    return find_dates(document.text, published=document.written, language=document.language or "en", mode=mode)


def _findings(document: Document, mode: Mode) -> Iterator[str]:
    from timeline.extract.dates import to_timex3

    return json_lines(to_timex3(document.doc, _expressions(document, mode)))


def _table(document: Document, mode: Mode) -> Iterator[str]:
    """The name of the document and its day of writing, what was found in it, and an empty line."""
    from timeline.cli.date_table import date_table
    from timeline.datespan import day_span
    from timeline.datewords import in_words
    from timeline.plaintext import one_line

    written = f"written {in_words(day_span(document.written))}" if document.written else "day of writing not known"
    yield f"{one_line(document.doc)}, {written}\n"
    expressions = _expressions(document, mode)
    yield from date_table(document.text, expressions, width=terminal_width()) if expressions else (NOTHING_FOUND,)
    yield "\n"


def _timeml(document: Document, mode: Mode) -> str:
    from timeline.export.timeml import timeml

    return timeml(document.doc, document.text, _expressions(document, mode), written=document.written)


def _write_single(documents: Iterator[Document], mode: Mode) -> None:
    """TimeML on standard output, where there can be only one document of XML."""
    first, second = next(documents, None), next(documents, None)
    if second:
        raise click.UsageError("FILE holds several documents; name a folder for their files with --output FOLDER")
    if first:
        write([_timeml(first, mode)])


def _write_files(documents: Iterable[Document], mode: Mode, folder: Path, *, force: bool) -> None:
    from timeline.export.file import write_file
    from timeline.export.file_name import file_name

    folder.mkdir(exist_ok=True)
    taken: set[str] = set()
    for document in documents:
        path = folder / file_name(document.doc, ".tml", taken)
        write_file(path, [_timeml(document, mode)], replace=force)
    say(f"{counted(len(taken), 'document')} written to {folder}")

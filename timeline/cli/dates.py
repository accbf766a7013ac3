"""The command that finds time expressions in texts, for benchmarks: dates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import chain
from typing import BinaryIO, Literal

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.output import DONE, SOME_FAILED, complain, write
from timeline.errors import TimelineError

Mode = Literal["news", "narrative", "auto"]

ARTICLES = (".txt", ".md")
STANDARD_INPUTS = ("-", "<stdin>")
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Document:
    """A text to be tagged: `doc` names it, `written` is the day of writing, None where it is not known."""

    doc: str
    text: str
    written: date | None
    language: str | None = None


@click.command("dates", cls=TimelineCommand)
@click.argument("file", type=click.File("rb"))
@click.option(
    "--mode",
    type=click.Choice(["news", "narrative", "auto"]),
    default="news",
    show_default=True,
    help="Count from the day of writing (news), or from the last date mentioned (narrative).",
)
@click.pass_context
def dates(ctx: click.Context, file: BinaryIO, mode: Mode) -> None:
    """Print the time expressions of texts as TIMEX3, one JSON line each.

    FILE has one {"doc", "dct", "text"} a line; "dct" is the day of writing, or null. It may also be an article, a .txt
    or .md file, whose day of publication is looked for in it; or - for standard input. Prints
    {"doc", "start", "end", "type", "value"}, offsets in code points.
    """
    code = DONE
    for document in _documents(file):
        if isinstance(document, Document):
            write(_findings(document, mode))
        else:
            complain(str(document))
            code = SOME_FAILED
    ctx.exit(code)


def _documents(file: BinaryIO) -> Iterator[Document | TimelineError]:
    """The documents of a file of JSON lines, in the place of each bad one what is wrong with it; else the article."""
    name = str(getattr(file, "name", "-"))
    for number, line in enumerate(file, 1):
        beginning = line.removeprefix(BOM).lstrip()
        if beginning.startswith(b"{"):
            yield from _json_lines(name, chain([beginning], file), number)
        elif beginning:
            yield from _article(name, line + file.read())
        if beginning:
            return


def _json_lines(name: str, lines: Iterable[bytes], first_number: int) -> Iterator[Document | TimelineError]:
    for number, line in enumerate(lines, first_number):
        if line.strip():
            try:
                yield read_document(line)
            except TimelineError as error:
                yield TimelineError(f"{name}:{number}: {error}")


def _article(name: str, data: bytes) -> Iterator[Document | TimelineError]:
    """The article that a file holds which holds no JSON lines, or what is wrong with it."""
    from timeline.articles import STANDARD_INPUT, read_articles
    from timeline.errors import UnreadableArticle

    if name in STANDARD_INPUTS:
        articles = read_articles([STANDARD_INPUT], stdin=BytesIO(data))
    elif name.lower().endswith(ARTICLES):
        articles = read_articles([name])
    else:
        yield TimelineError(f'{name}: is neither JSON lines of {{"doc", "dct", "text"}} nor a .txt or .md file')
        return
    for article in articles:
        if isinstance(article, UnreadableArticle):
            yield article
        else:
            yield Document(article.name, article.text, article.published, article.language)


def read_document(line: bytes) -> Document:
    r"""The document of a JSON line. Raises TimelineError, which says what is wrong with the line.

    >>> read_document(b'{"doc": "a", "dct": "2013-03-22", "text": "Last week."}').written
    datetime.date(2013, 3, 22)
    """
    import json

    try:
        fields = json.loads(line)
    except ValueError as error:
        raise TimelineError(f"is no JSON ({error})") from None
    except RecursionError:
        raise TimelineError("is no JSON that anybody can read (nested too deeply)") from None
    if not isinstance(fields, dict):
        raise TimelineError('is no JSON object: write {"doc": …, "dct": …, "text": …}')
    for name in ("doc", "text"):
        if not isinstance(fields.get(name), str):
            raise TimelineError(f'has no text in "{name}"')
    language = fields.get("language")
    return Document(
        fields["doc"], fields["text"], _day(fields.get("dct")), language if isinstance(language, str) else None
    )


def _day(value: object) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value)[: len("2013-03-22")])
    except ValueError:
        raise TimelineError(f'"dct" is {str(value)[:40]!r}, which is no day: write 2013-03-22') from None


def _findings(document: Document, mode: Mode) -> Iterator[str]:
    from timeline.export.jsonl import json_text
    from timeline.extract.dates import find_dates, to_timex3

    language = document.language or "en"
    expressions = find_dates(document.text, published=document.written, language=language, mode=mode)
    return (f"{json_text(finding)}\n" for finding in to_timex3(document.doc, expressions))

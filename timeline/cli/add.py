"""The command that reads articles into the database: add."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from itertools import chain
from typing import TYPE_CHECKING

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.complaints import complaints
from timeline.cli.inputs import allow_private_option, paths_argument, published_option
from timeline.cli.output import DONE, INTERRUPTED, SOME_FAILED, complain, say
from timeline.cli.settings import Settings, db_option, pass_settings
from timeline.countwords import counted

if TYPE_CHECKING:
    from timeline.articles.inputs import Reading
    from timeline.errors import UnreadableArticle
    from timeline.ingest import IngestReport
    from timeline.models import Article, UnchangedFile

MOST_COPIES_TOLD = 10


@click.command("add", cls=TimelineCommand)
@db_option
@paths_argument
@published_option
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes look for events in many articles.  [default: one a core]",
)
@allow_private_option
@click.option("--again", is_flag=True, help="Read files again that have not changed since they were read.")
@pass_settings
@click.pass_context
def add(
    ctx: click.Context,
    settings: Settings,
    paths: tuple[str, ...],
    published: date | None,
    jobs: int | None,
    again: bool,
    allow_private: bool,
) -> None:
    """Find the events in articles and store them; safe to repeat.

    PATH is a file (text, Markdown, JSON, HTML, PDF, DOCX, mail and more), a folder of them, an http or https
    address, which is fetched, or - for standard input. An article that was read before and has not changed is skipped,
    and so is one whose text is stored under another name; what people said of events stays in any case.
    """
    from timeline.articles import read_changed
    from timeline.cli.stored import opened
    from timeline.ingest import add_articles, files_read_before
    from timeline.store import count_events

    files = None if again else files_read_before()
    readings = read_changed(paths, files, stdin=sys.stdin.buffer, published=published, allow_private=allow_private)
    with ExitStack() as held_open:
        connection = held_open.enter_context(opened(settings)) if settings.db.exists() else None
        if files:
            files.connection = connection
        failed, article = _first_article(readings)
        if article is None:  # and so no empty database is made
            ctx.exit(_told(failed))
        connection = connection or held_open.enter_context(opened(settings, create=True))
        on_progress = held_open.enter_context(_progress(paths))
        with _stopped_in_words():
            report = add_articles(
                connection,
                chain(failed, [article], readings),
                now=datetime.now(UTC),
                on_progress=on_progress,
                processes=jobs or _cores(),
                files=files,
            )
        held = count_events(connection)
    for line in _report_lines(report, held, paths):
        say(line)
    ctx.exit(_told(report.failed))


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _first_article(
    readings: "Iterator[Reading]",
) -> "tuple[list[UnreadableArticle], Article | UnchangedFile | None]":
    """The first article, None when there is none, and what failed before it."""
    from timeline.errors import UnreadableArticle

    failed: list[UnreadableArticle] = []
    for reading in readings:
        if not isinstance(reading, UnreadableArticle):
            return failed, reading
        failed.append(reading)
    return failed, None


@contextmanager
def _progress(paths: Sequence[str]) -> Iterator[Callable[[str], None] | None]:
    """What is to be called for each article: it draws a bar when stderr is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from timeline.articles.counted import count_articles

    with click.progressbar(length=count_articles(paths), label="Reading", show_pos=True, file=sys.stderr) as bar:
        yield lambda source: bar.update(1)


@contextmanager
def _stopped_in_words() -> Iterator[None]:
    """Ctrl-C loses nothing, and this says so."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(err=True)  # closes the line of the terminal's ^C
        say("stopped; the articles read until now are stored, and the same command goes on after them")
        raise click.exceptions.Exit(INTERRUPTED) from None


def _report_lines(report: "IngestReport", held: int, paths: Sequence[str]) -> Iterator[str]:
    """What was left out and why, what was read, and what of it needs a person."""
    from timeline.articles.left_out import left_out

    yield from chain(left_out(paths), _copies(report.copies), report.unsupported)
    yield _summary(report, held)
    if report.near_copies:
        alike = counted(report.near_copies, "article")
        yield f"{alike} much like another one; `timeline duplicates --same-sentence` joins what both tell"
    if report.undated:
        yield f"{counted(report.undated, 'article')} without a publication date; give it with --published"


def _summary(report: "IngestReport", held: int) -> str:
    """3 articles added, 1 changed, 14 unchanged; 57 events found; the chronology holds 221 events."""
    found = f"; {counted(report.events, 'event')} found" if report.added or report.changed else ""
    failed = f"; {len(report.failed)} could not be read" if report.failed else ""
    return (
        f"{counted(report.added, 'article')} added, {report.changed} changed, {report.unchanged} unchanged{found}; "
        f"the chronology holds {counted(held, 'event')}{failed}"
    )


def _copies(copies: Sequence[tuple[str, str]]) -> Iterator[str]:
    """A line for each article whose text another one has; after MOST_COPIES_TOLD, how many more there are."""
    for copy, original in copies[:MOST_COPIES_TOLD]:
        yield f"{copy}: the same text as {original}; not added twice"
    if len(copies) > MOST_COPIES_TOLD:
        yield f"and {counted(len(copies) - MOST_COPIES_TOLD, 'more article')} with the text of another one"


def _told(failed: Iterable[object]) -> int:
    """Tells what failed; the exit code."""
    code = DONE
    for complaint in complaints(failed):
        complain(complaint)
        code = SOME_FAILED
    return code

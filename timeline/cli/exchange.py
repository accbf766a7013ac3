"""The commands that exchange what people said of events: annotations export, annotations import."""

from pathlib import Path

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.output import DONE, SOME_FAILED, complain, say, write
from timeline.cli.settings import Settings, db_option, pass_settings
from timeline.countwords import counted

MOST_NAMES = 5


@click.group("annotations")
def annotations() -> None:
    """Exchange notes, corrections and decisions with colleagues.

    \b
      timeline annotations export ana.jsonl        all that was said here
      timeline annotations import boris.jsonl      what Boris sent

    Send the file by mail, or keep it in a shared folder or in git. Whoever takes in whose file first, both end with the
    same chronology; taking in a file again changes nothing.
    """


@annotations.command("export", cls=TimelineCommand)
@db_option
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--force", is_flag=True, help="Replace the file when it exists.")
@pass_settings
def export_annotations(settings: Settings, file: Path, force: bool) -> None:
    """Write all annotations to FILE, one JSON object a line; - writes them to standard output."""
    from timeline.cli.stored import opened
    from timeline.export.annotations import annotation_lines
    from timeline.export.file import write_file
    from timeline.store.transactions import reading

    with opened(settings) as connection, reading(connection):
        lines = list(annotation_lines(connection))
    if str(file) == "-":
        write(lines)
        return
    write_file(file, lines, replace=force)
    say(f"{counted(len(lines), 'annotation')} written to {file}")


@annotations.command("import", cls=TimelineCommand)
@db_option
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@pass_settings
@click.pass_context
def import_annotations(ctx: click.Context, settings: Settings, files: tuple[Path, ...]) -> None:
    """Take in the annotations of files that `timeline annotations export` wrote; safe to repeat.

    Nothing that was said here changes. Where a colleague wrote the same field of the same event without knowing of what
    you wrote, both are kept: `timeline list is:conflicting` shows where, `timeline set` or the browser decides.
    """
    from timeline.cli.stored import opened
    from timeline.ingest.annotations import import_annotations as take_in

    with opened(settings, create=True) as connection:
        report = take_in(connection, files)
    by = f" by {', '.join(report.authors)}" if report.authors else ""
    say(f"{counted(report.added, 'annotation')} added{by}, {report.known} known already")
    if report.lacking:
        more = len(report.lacking) - MOST_NAMES
        names = ", ".join(report.lacking[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
        say(f"some are about articles that were not added here; add them and they join: {names}")
    if report.conflicts > report.before:
        new = report.conflicts - report.before
        say(f"{counted(new, 'event')} with a conflict to decide: timeline list is:conflicting")
    for complaint in report.failed:
        complain(complaint)
    ctx.exit(SOME_FAILED if report.failed else DONE)

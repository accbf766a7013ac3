"""The command that writes the chronology down: export."""

from datetime import UTC, datetime
from pathlib import Path

import click

from timeline.cli.command import FILTER_HELP, FilterCommand, Settings, db_option, filter_argument, pass_settings
from timeline.cli.output import DONE, SOME_FAILED, complain, say, write
from timeline.errors import ExportError


@click.command("export", cls=FilterCommand, epilog=FILTER_HELP)
@db_option
@filter_argument
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["markdown", "jsonl", "csv"]),
    help="Markdown with footnotes, or everything about each event, for programs or spreadsheets."
    "  [default: by the ending of the file: .md, .jsonl or .csv; else markdown]",
)
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="The file.  [default: stdout]")
@click.option("--force", is_flag=True, help="Replace the file when it exists.")
@click.option("--title", default="Chronology", show_default=True, help="The title of a Markdown document.")
@pass_settings
@click.pass_context
def export_events(
    ctx: click.Context,
    settings: Settings,
    filter_text: str,
    format_name: str | None,
    output: Path | None,
    force: bool,
    title: str,
) -> None:
    """Write the events under a filter as a document with their sources.

    Events that you rejected are left out unless the filter says is:rejected. When no event is left, no file is written
    (exit code 1); on standard output it is an empty document.
    """
    from timeline.cli.stored import opened, read_filter
    from timeline.export.file import write_file
    from timeline.export.pieces import export_pieces, without_rejected
    from timeline.store import count_events
    from timeline.store.connection import reading

    if output and output.exists() and settings.db.exists() and output.samefile(settings.db):
        raise ExportError(f"{output}: is the database itself; name another file")
    today = datetime.now(UTC).astimezone().date()
    file = None if str(output) == "-" else output
    format_name = format_name or (_format_of(file) if file else "markdown")
    with opened(settings) as connection, reading(connection):
        event_filter, _ = read_filter(connection, filter_text)
        count = count_events(connection, without_rejected(event_filter))
        pieces = export_pieces(connection, event_filter, format_name, title=title, generated=today)
        if file is None:
            write(pieces)
        elif count:
            write_file(file, pieces, replace=force)
            say(f"{count} {'event' if count == 1 else 'events'} written to {file}")
    if not count:
        complain("no event matches" + ("; nothing written" if file else ""))
        ctx.exit(SOME_FAILED if file else DONE)


def _format_of(output: Path) -> str:
    """The format that the ending of a file's name asks for.

    >>> _format_of(Path("events.CSV")), _format_of(Path("/dev/stdout"))
    ('csv', 'markdown')
    """
    from timeline.export.endings import FORMAT_OF

    ending = output.suffix.lower()
    if ending not in FORMAT_OF:
        raise click.UsageError(f"{output}: the ending {ending} tells no format; give --format markdown, jsonl or csv")
    return FORMAT_OF[ending]

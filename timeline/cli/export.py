"""The command that writes the chronology down: export."""

from datetime import UTC, datetime
from pathlib import Path

import click

from timeline.cli.command import FILTER_HELP, FilterCommand, Settings, db_option, filter_argument, pass_settings
from timeline.cli.output import write
from timeline.errors import ExportError


@click.command("export", cls=FilterCommand, epilog=FILTER_HELP)
@db_option
@filter_argument
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["markdown", "jsonl", "csv"]),
    default="markdown",
    show_default=True,
    help="Markdown with footnotes, or everything about each event, for programs or spreadsheets.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="The file.  [default: stdout]")
@click.option("--force", is_flag=True, help="Replace the file when it exists.")
@click.option("--title", default="Chronology", show_default=True, help="The title of a Markdown document.")
@pass_settings
def export_events(
    settings: Settings, filter_text: str, format_name: str, output: Path | None, force: bool, title: str
) -> None:
    """Write the events under a filter as a document with their sources.

    Events that you rejected are left out unless the filter says is:rejected.
    """
    from timeline.cli.stored import opened
    from timeline.export.file import write_file
    from timeline.export.pieces import export_pieces
    from timeline.filters import parse_filter
    from timeline.store.connection import reading

    if output and output.exists() and settings.db.exists() and output.samefile(settings.db):
        raise ExportError(f"{output}: is the database itself; name another file")
    event_filter = parse_filter(filter_text)
    today = datetime.now(UTC).astimezone().date()
    with opened(settings) as connection, reading(connection):
        pieces = export_pieces(connection, event_filter, format_name, title=title, generated=today)
        if output is None or str(output) == "-":
            write(pieces)
        else:
            write_file(output, pieces, replace=force)

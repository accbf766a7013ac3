"""The command that writes the chronology down: export."""

from datetime import UTC, datetime
from pathlib import Path

import click

from timeline.cli.command import FILTER_HELP, FilterCommand, filter_argument
from timeline.cli.export_options import FORMATS_HELP, chosen_options, format_named, options_of_documents
from timeline.cli.output import DONE, SOME_FAILED, complain, say, write
from timeline.cli.settings import Settings, db_option, pass_settings
from timeline.countwords import counted
from timeline.export.formats import BY_NAME, files_beside, left_out, pieces_of


@click.command("export", cls=FilterCommand, epilog=f"{FORMATS_HELP}\n\n{FILTER_HELP}")
@db_option
@filter_argument
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(BY_NAME)),
    metavar="FORMAT",
    help="One of the formats below.  [default: by the ending of the file; else markdown]",
)
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="The file.  [default: stdout]")
@click.option("--force", is_flag=True, help="Replace the file when it exists.")
@click.option("--title", default="Chronology", show_default=True, help="The title of a document.")
@options_of_documents
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
    form: str | None,
    citations: str | None,
    profile: str | None,
    language: str | None,
) -> None:
    """Write the events under a filter as a document with their sources.

    Events that you rejected are left out unless the filter says is:rejected. When no event is left, no file is written
    (exit code 1); on standard output it is an empty document.
    """
    from timeline.cli.stored import opened, read_filter
    from timeline.export.stored_document import document_under
    from timeline.export.written import name_within, refuse_database, remarks, write_document
    from timeline.store.transactions import reading

    file = None if str(output) == "-" else output
    if file:
        refuse_database(file, settings.db)
    format = format_named(format_name, file)
    options = chosen_options(format, form=form, citations=citations, profile=profile, language=language)
    today = datetime.now(UTC).astimezone().date()
    with opened(settings) as connection, reading(connection):
        event_filter, _ = read_filter(connection, filter_text)
        document = document_under(
            connection, event_filter, title=title, generated=today, options=options, file=name_within(file)
        )
        count = len(document.rows)
        if file is None:
            write(pieces_of(format, document))
        elif count:
            written = write_document(file, format, document, database=settings.db, replace=force)
            kept = count - left_out(format, document.rows).total()
            what = counted(kept, "event") if format.has_events else format.words
            say(f"{what} written to {' and '.join(map(str, written))}")
        if not document.about.file and files_beside(format, document):
            complain("standard output takes the document alone; with -o FILE its further files stand beside it")
        for remark in remarks(format, document):
            say(remark)
    if not count:
        complain("no event matches" + ("; nothing written" if file else ""))
        ctx.exit(SOME_FAILED if file else DONE)

"""The command line: each command parses, calls and prints, and imports what is heavy only when it runs."""

import click

from timeline import __version__
from timeline.cli.add import add
from timeline.cli.annotate import note, redo, significance, star, tag, undo, verdict
from timeline.cli.command import TimelineGroup, author_option, db_option
from timeline.cli.correct import merge, new, release, set_field
from timeline.cli.dates import dates
from timeline.cli.doctor import doctor
from timeline.cli.duplicates import distinct, duplicates
from timeline.cli.exchange import annotations
from timeline.cli.export import export_events
from timeline.cli.extract import extract
from timeline.cli.history import history
from timeline.cli.look import browse, list_events, show
from timeline.cli.orphans import attach, orphans
from timeline.cli.output import is_interactive, open_closed_streams, say_utf8
from timeline.cli.split import split
from timeline.cli.views import view, views

__all__ = ["main", "program"]

COMMANDS = (
    add, extract, dates,
    browse, list_events, show, history, export_events, views, view,
    note, tag, star, verdict, significance, set_field, release, new, undo, redo,
    duplicates, merge, distinct, split, orphans, attach,
    annotations, doctor,
)  # fmt: skip


@click.group(cls=TimelineGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="timeline %(version)s")
@db_option
@author_option
@click.pass_context
def program(ctx: click.Context) -> None:
    """A dated, sourced chronology from articles on migration policy.

    \b
      timeline add articles/      find the events in a folder of articles
      timeline                    browse, correct and annotate them
      timeline export -o chronology.md
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(browse) if is_interactive() else ctx.invoke(list_events, filter_text="")


for command in COMMANDS:
    program.add_command(command)


def main() -> None:
    """Run the command line; exits with 0 (done), 1 (some inputs failed, or the database or a file
    could not be used), 2 (wrong usage: a wrong option, filter, value or event) or 130 (Ctrl-C)."""
    open_closed_streams()
    say_utf8()
    program.main(prog_name="timeline")

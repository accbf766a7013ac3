"""The command line: each command parses, calls and prints. Its module is imported when it is called, and what is heavy
when it runs."""

import click

from timeline import __version__
from timeline.cli.command import TimelineGroup
from timeline.cli.output import is_interactive, open_closed_streams, say_utf8
from timeline.cli.settings import author_option, db_option

__all__ = ["main", "program"]


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
        from timeline.cli.look import browse, list_events

        ctx.invoke(browse) if is_interactive() else ctx.invoke(list_events, filter_text="")


def main() -> None:
    """Run the command line; exits with 0 (done), 1 (some inputs failed, or the database or a file
    could not be used), 2 (wrong usage: a wrong option, filter, value or event) or 130 (Ctrl-C)."""
    open_closed_streams()
    say_utf8()
    program.main(prog_name="timeline")

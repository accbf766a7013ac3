"""The command that tells who did what when: history."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.output import complain, json_lines, terminal_width, write
from timeline.cli.settings import Settings, db_option, pass_settings

if TYPE_CHECKING:
    from timeline.models import Deed

BEFORE_ALL = date(1970, 1, 2)  # clocks of some systems count from the day before


@click.command("history", cls=TimelineCommand)
@db_option
@click.argument("event", required=False)
@click.option(
    "--since", metavar="DATE", help='From that day on: 2026-11-20, 20.11.2026, yesterday, "2 days ago", "last week".'
)
@click.option("--by", metavar="AUTHOR", help="What that author did only; program for what articles changed.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    show_default=True,
    help="How to print it.",
)
@pass_settings
def history(settings: Settings, event: str | None, since: str | None, by: str | None, format_name: str) -> None:
    """Print who did what when, the newest last; also what reading articles again changed.

    \b
      timeline history                      everything
      timeline history 3f9a1c               one event, and those merged into it
      timeline history --since yesterday    what changed since

    What was undone says so. A date begins with its first day, by the clock here; the times printed are UTC.
    """
    from timeline.cli.history_table import doer, history_table
    from timeline.cli.since import since_day
    from timeline.cli.stored import opened
    from timeline.store import short_key_length
    from timeline.store.history import history as read_history

    moment = None if since is None else _beginning(since_day(since, datetime.now().astimezone().date()))
    with opened(settings) as connection:
        deeds = read_history(connection, event_key=event, since=moment)
        if by is not None:
            deeds = [deed for deed in deeds if doer(deed).casefold() == by.strip().casefold()]
        if not deeds:
            complain("nothing was done" + (f" by {by}" if by else "") + (f" since {since}" if since else " yet"))
        if format_name == "jsonl":
            write(json_lines(map(_deed_object, deeds)))
        else:
            key_length = short_key_length(connection, {deed.key for deed in deeds if deed.key})
            write(history_table(deeds, terminal_width(), key_length=key_length))


def _beginning(day: date) -> datetime:
    """The beginning of a day by the clock here."""
    return datetime.combine(max(day, BEFORE_ALL), time()).astimezone()


def _deed_object(deed: "Deed") -> dict[str, object]:
    """A deed as JSON has it; `annotation` or `change` is null."""
    from dataclasses import asdict

    from timeline.cli.history_table import deed_text, doer

    return {
        "at": deed.at,
        "who": doer(deed),
        "key": deed.key,
        "title": deed.title,
        "what": deed_text(deed),
        "undone": deed.undone,
        "annotation": deed.annotation and asdict(deed.annotation),
        "change": deed.change and asdict(deed.change),
    }

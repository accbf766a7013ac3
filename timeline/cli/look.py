"""Commands that show the chronology: browse, list, show."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from timeline.cli.command import FilterCommand, TimelineCommand, filter_argument
from timeline.cli.order_option import order_asked
from timeline.cli.output import complain, is_interactive, json_lines, terminal_width, write
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.models import Order

if TYPE_CHECKING:
    from timeline.models import ChronologyRow
    from timeline.store import Connection

FIELDS = [order.value for order in Order if f"-{order}" in list(Order) and order is not Order.DATE]


@click.command(cls=TimelineCommand)
@db_option
@author_option
@click.option("--keys", is_flag=True, help="Print every command with its keys, as the config file has changed them.")
@pass_settings
def browse(settings: Settings, keys: bool = False) -> None:
    """Browse, filter, correct and annotate the chronology in the terminal."""
    if keys:
        _print_keys()
        return
    if not is_interactive():
        raise click.UsageError("browse needs a terminal; `timeline list` prints the chronology")
    if not sys.stderr.isatty():
        raise click.UsageError("browse draws on stderr, which is no terminal here; leave out the `2>`")
    from timeline.cli.stored import opened
    from timeline.tui.start import start_browser

    with opened(settings):  # a missing or broken database is told here, on a quiet screen
        pass
    if code := start_browser(settings.db, author=settings.signed):
        raise click.exceptions.Exit(code)


def _print_keys() -> None:
    from timeline.tui.keys.key_table import key_table
    from timeline.tui.settings.config import checked_config
    from timeline.tui.settings.config_file import read_config_file

    config = checked_config(read_config_file())
    for complaint in config.complaints:
        complain(complaint)
    write([key_table(config.keymap)])


@click.command("list", cls=FilterCommand)
@db_option
@filter_argument
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", "json", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="How to print them.",
)
@click.option(
    "--sort",
    callback=order_asked,
    metavar="ORDER",
    help="By date; for a review, the doubtful first; by salience, what matters and what headlines tell first; or by "
    f"{', '.join(FIELDS)}. A - before it turns it round, as in --sort=-date. Of several, as in --sort type,-date, each "
    "orders what the one before leaves alike."
    "  [default: date, or the order of the view that the filter names]",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The first N events only.")
@pass_settings
def list_events(settings: Settings, filter_text: str, format_name: str, sort: Order | None, limit: int | None) -> None:
    """Print the events of the chronology, in date order.

    The key in the first column names an event for good: `timeline show 3f9a1c`. It is the beginning of the whole key,
    which `timeline show` and the other formats print. Of what is worth a look, ≠ marks events of which people wrote
    different things, ! those of which the program finds something new beside what people set; `timeline show` tells.
    """
    from timeline.cli.stored import listed_rows, opened, read_filter

    with opened(settings) as connection:
        event_filter, order_of_view = read_filter(connection, filter_text)
        order = sort or order_of_view
        rows = listed_rows(connection, event_filter, order, limit)
        first = next(rows, None)
        if first is None:
            complain("no event matches the filter" if event_filter else "no events yet; `timeline add PATH` finds them")
        shown = rows if first is None else chain([first], rows)
        write(_table(connection, shown, order) if format_name == "table" else _formatted(shown, format_name))


@click.command(cls=TimelineCommand)
@db_option
@click.argument("event")
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How."
)
@pass_settings
def show(settings: Settings, event: str, format_name: str) -> None:
    """Print one event: its date and why, its quotes and sources, what people said of it.

    EVENT is the key that `timeline list` shows in the first column, or its first characters (four at least).
    """
    from timeline.cli.event_page import event_page
    from timeline.cli.related import related_lines
    from timeline.cli.stored import opened
    from timeline.export.jsonl import event_object
    from timeline.store import event_details
    from timeline.store.witnesses import witnesses_of

    with opened(settings) as connection:
        details = event_details(connection, event)
        related = list(related_lines(connection, details))
        if format_name == "json":
            write(json_lines([event_object(details)]))
        else:
            also_at = witnesses_of(connection, [source.article_key for source in details.sources])
            write(event_page(details, terminal_width(), related, also_at))


def _table(connection: "Connection", rows: "Iterable[ChronologyRow]", order: Order) -> Iterator[str]:
    from timeline.cli.table import table
    from timeline.store import short_key_length

    return table(rows, terminal_width(), key_length=short_key_length(connection), order=order)


def _formatted(rows: "Iterable[ChronologyRow]", format_name: str) -> Iterator[str]:
    from timeline.export.csv_table import csv_table
    from timeline.export.jsonl import row_object

    if format_name == "csv":
        return csv_table(rows)
    objects = map(row_object, rows)
    return json_lines(objects) if format_name == "jsonl" else _json_list(objects)


def _json_list(objects: Iterable[object]) -> Iterator[str]:
    """One object a line, between brackets."""
    yield "["
    for position, line in enumerate(json_lines(objects)):
        yield (",\n" if position else "\n") + line.rstrip("\n")
    yield "\n]\n"

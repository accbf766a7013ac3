"""The command counts: how many events there are of each value of a field, or of two."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.output import complain, json_lines, say, terminal_width, write
from timeline.cli.settings import Settings, db_option, pass_settings
from timeline.store.counts import COUNTED, TOP

if TYPE_CHECKING:
    from timeline.store.counts import CountTable

AS_TEXT = "table"
FORMATS = (AS_TEXT, "csv", "jsonl", "markdown")


@click.command(cls=TimelineCommand)
@db_option
@click.argument("fields", metavar="[FIELD [FIELD]]", type=click.Choice(COUNTED), nargs=-1)
@click.option("--find", "filter_text", metavar="FILTER", default="", help="Of the events under this filter only.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMATS),
    default=AS_TEXT,
    show_default=True,
    help="How to print them; csv for spreadsheets, jsonl with one object a cell.",
)
@click.option(
    "--top",
    type=click.IntRange(min=1),
    metavar="N",
    default=TOP,
    show_default=True,
    help="The N most frequent values of a field, the others together. Times are all there.",
)
@pass_settings
def counts(settings: Settings, fields: Sequence[str], filter_text: str, format_name: str, top: int) -> None:
    """Count the events by a field or by two, such as type and year.

    The first FIELD gives the rows, the second the columns. It is type, status, stage, place, actor, publisher,
    language, tag, verdict, significance, year, decade, quarter or month; without one, events are counted by type and
    year.

    \b
      timeline counts place year --find 'type:agreement readmission'
      timeline counts actor --top 50 --format csv > actors.csv

    An event counts in the time in which it begins. One with several places, actors or tags counts in each of them, and
    once in the totals. Events without a value are (none) or (undated); the others have a value, but none of those
    shown. Every number is that of the events that `timeline list` prints under the same filter with the value of the
    row and of the column added; --format jsonl prints that filter with each.
    """
    from timeline.cli.stored import opened, read_filter
    from timeline.store.counts import count_table
    from timeline.store.ranked import open_ranked_rows
    from timeline.store.transactions import reading

    rows, columns = _two(fields)
    with opened(settings) as connection:
        event_filter, _ = read_filter(connection, filter_text)
        with reading(connection):
            ranked = open_ranked_rows(connection)
            table = count_table(connection, event_filter, rows, columns, top=top, ranked=ranked)
    if not table.total:
        complain("no event matches the filter" if event_filter else "no events yet; `timeline add PATH` finds them")
    else:
        _print(table, format_name, filter_text)


def _two(fields: Sequence[str]) -> tuple[str, str | None]:
    if len(fields) > 2:
        raise click.UsageError("events are counted by two fields at the most; --find takes what else they must be")
    if len(fields) == 2 and fields[0] == fields[1]:
        raise click.UsageError(f"{fields[0]} is named twice: name two fields, or one")
    if not fields:
        return "type", "year"
    return fields[0], fields[1] if len(fields) == 2 else None


def _print(table: "CountTable", format_name: str, filter_text: str) -> None:
    from timeline.export.counts import count_objects, csv_counts, foot_words, markdown_counts

    match format_name:
        case "csv":
            write(csv_counts(table))
        case "jsonl":
            write(json_lines(count_objects(table, filter_text)))
        case "markdown":
            write(markdown_counts(table))
        case _:
            write(_as_text(table))
    if format_name in ("csv", "jsonl"):  # which have no room for it
        for words in foot_words(table):
            say(words)


def _as_text(table: "CountTable") -> Iterator[str]:
    from timeline.cli.count_page import count_lines
    from timeline.export.counts import foot_words, table_cells

    yield from count_lines(list(table_cells(table)), terminal_width())
    if said := foot_words(table):
        yield "\n"
        yield from (f"{words}\n" for words in said)

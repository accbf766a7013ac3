"""The command that makes two events of a row that was two: split."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from timeline.cli.annotate import EVENT_HELP
from timeline.cli.command import TimelineCommand
from timeline.cli.correct import STAGES, STATUSES, TYPES, field_value
from timeline.cli.output import say, terminal_width, write
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.errors import AnnotationError
from timeline.models import STAGED_TYPES, AnnotationKind
from timeline.plaintext import one_line, shortened

if TYPE_CHECKING:
    from timeline.models import ChronologyRow, EventDetails
    from timeline.store import Connection

LONGEST_TITLE = 100  # characters of a quote that become the title where none is given

Quote = tuple[str, str, str]  # the key of the article, its name, the quote


@click.command("split", cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.option(
    "--quote",
    "numbers",
    type=click.IntRange(min=1),
    multiple=True,
    metavar="N",
    help="A quote that tells the new event; may be repeated.",
)
@click.option("--title", help="Its title.  [default: the beginning of its first quote]")
@click.option("--date", metavar="DATE", help="Its date, or none.  [default: that of EVENT; so the others, too]")
@click.option("--type", type=click.Choice(TYPES), help="What kind of event it is.")
@click.option("--status", type=click.Choice(STATUSES), help="Whether it happened.")
@click.option("--stage", type=click.Choice(STAGES), help="How far an agreement or a law has come.")
@click.option("--place", "places", multiple=True, metavar="PLACE", help="A country, or none; may be repeated.")
@click.option("--actor", "actors", multiple=True, metavar="NAME", help="Who acted, or none; may be repeated.")
@click.option("--merged", metavar="KEY", help="Take out an event that was merged into EVENT.")
@pass_settings
def split(
    settings: Settings,
    /,
    event: str,
    numbers: tuple[int, ...],
    merged: str | None,
    **fields: str | tuple[str, ...] | None,
) -> None:
    """Make an event of its own of some quotes of EVENT; prints its key.

    \b
      timeline split 3f9a1c                                      its quotes with their numbers, and what was merged
      timeline split 3f9a1c --quote 2 --date "May 2023" --title "A second meeting"
      timeline split 3f9a1c --merged 02c4e1                      an event that was merged into it is its own again

    What is not said of the new event is as it is of EVENT. The quotes go over; the first quote of EVENT stays there,
    too. `timeline undo` takes either back.
    """
    from timeline.cli.stored import named_row, opened
    from timeline.store import event_details

    given = {name: value for name, value in fields.items() if value}
    if merged and (numbers or given):
        raise click.UsageError("--merged takes an event out as it was; say the rest with `timeline set` afterwards")
    if given and not numbers:
        raise click.UsageError("say which quotes tell the new event with --quote N; `timeline split EVENT` lists them")
    with opened(settings) as connection:
        details = event_details(connection, named_row(connection, event).key)
        if merged:
            _take_out(connection, details, merged, settings)
        elif numbers:
            _split(connection, details, numbers, given, settings)
        else:
            write(_parts(connection, details, terminal_width()))


def _split(
    connection: "Connection",
    details: "EventDetails",
    numbers: Sequence[int],
    given: dict[str, str | tuple[str, ...]],
    settings: Settings,
) -> None:
    from timeline.cli.stored import event_line
    from timeline.store import annotate

    quotes = _quotes(details)
    beyond = [number for number in numbers if number > len(quotes)]
    if beyond:
        raise AnnotationError(f"event {details.row.key} has no quote {beyond[0]}; `timeline split EVENT` lists them")
    chosen = [quotes[number - 1] for number in dict.fromkeys(numbers)]
    value = {
        **_fields(details.row, given),
        "title": given.get("title") or shortened(one_line(chosen[0][2]), LONGEST_TITLE),
        "quotes": [{"article": article, "quote": quote} for article, _, quote in chosen],
    }
    said = annotate(connection, details.row.key, AnnotationKind.SPLIT, value, **settings.signature())
    say(f"split: {event_line(connection, said.event_key)} from {event_line(connection, details.row.key)}")
    click.echo(said.event_key)


def _fields(row: "ChronologyRow", given: dict[str, str | tuple[str, ...]]) -> dict[str, object]:
    """The fields of the new event but its title: those given, else those of the row. A stage goes with its type."""
    fields: dict[str, object] = {
        "date": row.date.edtf if row.date else None,
        "type": row.type,
        "status": row.status,
        "stage": row.stage if given.get("type", row.type) in STAGED_TYPES else None,
        "places": list(row.places),
        "actors": list(row.actors),
    }
    said = {name: (value,) if isinstance(value, str) else value for name, value in given.items() if name in fields}
    return fields | {name: field_value(name, words) for name, words in said.items()}


def _take_out(connection: "Connection", details: "EventDetails", name: str, settings: Settings) -> None:
    from timeline.cli.related import merged_rows
    from timeline.cli.stored import event_line
    from timeline.store import Saying, annotate_together

    beginning = name.strip().lower()
    found = [row for row in merged_rows(connection, details) if beginning and row.key.startswith(beginning)]
    if len(found) != 1:
        raise AnnotationError(
            f"{'more than one event' if found else 'no event'} beginning with {name!r} was merged into it"
        )
    retracts = [Saying("", AnnotationKind.WITHDRAW, {"annotation": merge.id}) for merge in found[0].merges]
    annotate_together(connection, retracts, **settings.signature())
    say(f"taken out: {event_line(connection, found[0].key)} from {event_line(connection, details.row.key)}")


def _quotes(details: "EventDetails") -> list[Quote]:
    """The quotes that articles have, in the order in which `timeline show` prints them."""
    return [
        (source.article_key, source.name, evidence.quote)
        for source in details.sources
        if source.article_key
        for evidence in source.evidence
    ]


def _parts(connection: "Connection", details: "EventDetails", width: int | None) -> Iterator[str]:
    """The event, its quotes with their numbers, and what was merged into it."""
    from timeline.cli.event_page import indented
    from timeline.cli.related import merged_rows
    from timeline.cli.stored import event_line

    yield f"{event_line(connection, details.row.key)}\n"
    for number, (_, article, quote) in enumerate(_quotes(details), 1):
        yield indented(one_line(f"{number}  “{quote}” ({article})"), width) + "\n"
    for merged in merged_rows(connection, details):
        yield indented(one_line(f"{merged.key}  merged: {merged.words}"), width) + "\n"

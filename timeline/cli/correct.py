"""Commands that change what the chronology says: set, merge, new."""

from collections.abc import Sequence
from datetime import UTC, datetime

import click

from timeline.cli.annotate import EVENT_HELP, annotate_event
from timeline.cli.command import Settings, TimelineCommand, author_option, db_option, pass_settings
from timeline.models import AnnotationKind, EventType, Status

FIELDS = ("date", "type", "status", "title", "places", "actors")
TYPES = [choice.value for choice in EventType]
STATUSES = [choice.value for choice in Status]
NOTHING = "none"


@click.command("set", cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("field", type=click.Choice(FIELDS))
@click.argument("values", metavar="VALUE...", nargs=-1, required=True)
@pass_settings
def set_field(settings: Settings, event: str, field: str, values: tuple[str, ...]) -> None:
    """Correct the date, type, status, title, places or actors of an event.

    \b
      timeline set 12 date 2023-10-26/2023-10-27
      timeline set 12 date none
      timeline set 12 places RS BA
      timeline set 12 actors "Ministry of the Interior" Frontex

    What the program had found is kept, and `timeline show` shows it.
    """
    annotate_event(settings, event, AnnotationKind.SET, {"field": field, "new": field_value(field, values)})


@click.command(cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("into")
@pass_settings
def merge(settings: Settings, event: str, into: str) -> None:
    """Say that EVENT is the same as INTO, which keeps the sources of both."""
    from timeline.cli.stored import event_named, opened

    with opened(settings) as connection:
        key, target = event_named(connection, event), event_named(connection, into)
    annotate_event(settings, key, AnnotationKind.MERGE, {"into": target})


@click.command(cls=TimelineCommand)
@db_option
@author_option
@click.option("--date", required=True, metavar="EDTF", help="2023-10-26, 2023-10, 2023-10-26/2023-10-27, … or none.")
@click.option("--type", "event_type", required=True, type=click.Choice(TYPES), help="What kind of event.")
@click.option("--title", required=True, help="What happened, in one line.")
@click.option(
    "--status", type=click.Choice(STATUSES), default="occurred", show_default=True, help="Whether it happened."
)
@click.option("--quote", default="", help="The words that prove it.")
@click.option("--source", default="", help="Where they stand: an address or a title.")
@click.option("--place", "places", multiple=True, metavar="CODE", help="A country (RS), EU or XK; may be repeated.")
@click.option("--actor", "actors", multiple=True, metavar="NAME", help="Who acted; may be repeated.")
@pass_settings
def new(
    settings: Settings,
    date: str,
    event_type: str,
    title: str,
    status: str,
    quote: str,
    source: str,
    places: tuple[str, ...],
    actors: tuple[str, ...],
) -> None:
    """Add an event of your own; prints its key."""
    from timeline.cli.stored import opened
    from timeline.store.annotations import new_event

    fields: dict[str, object] = {
        "date": field_value("date", (date,)),
        "type": event_type,
        "status": status,
        "title": title,
        "quote": quote,
        "source": source,
        "places": field_value("places", places),
        "actors": list(actors),
    }
    with opened(settings, create=True) as connection:
        key = new_event(connection, fields, author=settings.signed, at=datetime.now(UTC))
    click.echo(key)


def field_value(field: str, values: Sequence[str]) -> object:
    """The value that an annotation holds, from words typed: None for no date, a list of places or actors, or a text.

    >>> field_value("places", ("rs,BA", "eu")), field_value("actors", ("none",)), field_value("title", ("They", "met"))
    (['rs', 'BA', 'eu'], [], 'They met')
    """
    nothing = tuple(values) == (NOTHING,)
    if field == "places":
        return [] if nothing else [code for value in values for code in value.replace(",", " ").split()]
    if field == "actors":
        return [] if nothing else list(values)
    return None if field == "date" and nothing else " ".join(values)

"""Commands that change what the chronology says: set, release, merge, new."""

from collections.abc import Sequence

import click

from timeline.cli.annotate import EVENT_HELP, NOTHING, annotate_event
from timeline.cli.command import TimelineCommand
from timeline.cli.output import say
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.models import AnnotationKind, EventType, Stage, Status

FIELDS = ("date", "type", "status", "stage", "title", "places", "actors")
TYPES = [choice.value for choice in EventType]
STATUSES = [choice.value for choice in Status]
STAGES = [choice.value for choice in Stage]


@click.command("set", cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("field", type=click.Choice(FIELDS))
@click.argument("values", metavar="VALUE...", nargs=-1, required=True)
@pass_settings
def set_field(settings: Settings, event: str, field: str, values: tuple[str, ...]) -> None:
    """Correct the date, type, status, stage, title, places or actors of an event.

    \b
      timeline set 3f9a1c date "26-27 October 2023"
      timeline set 3f9a1c date none
      timeline set 3f9a1c stage ratified
      timeline set 3f9a1c places RS "Bosnia and Herzegovina"
      timeline set 3f9a1c actors "Ministry of the Interior" Frontex

    A date is EDTF (2023-10-26/2023-10-27, 2022-03, [..2025-04-02]) or words: "March 2022", 24.08.2015,
    "about May 2016", "by 2 April 2025", "since 2015". What the program had found is kept; `timeline show` shows it.
    """
    annotate_event(settings, event, AnnotationKind.SET, {"field": field, "new": field_value(field, values)})


@click.command(cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("fields", metavar="FIELD...", nargs=-1, required=True, type=click.Choice(FIELDS))
@pass_settings
def release(settings: Settings, event: str, fields: tuple[str, ...]) -> None:
    """Take back what people set in fields of an event, so that the program's values show.

    They follow the articles again when these are read again. `timeline undo` brings back what people set.
    """
    from timeline.cli.deeds import set_in_force, value_now
    from timeline.cli.stored import event_line, named_row, opened
    from timeline.deedwords import value_words
    from timeline.store import Saying, annotate_together, event_details, row_by_key

    with opened(settings) as connection:
        before = event_details(connection, named_row(connection, event).key)
        was = before.row
        held = {field: set_in_force(before, field) for field in dict.fromkeys(fields)}
        retracts = [
            Saying("", AnnotationKind.WITHDRAW, {"annotation": one.id}) for said in held.values() for one in said
        ]
        annotate_together(connection, retracts, **settings.signature())
        now = row_by_key(connection, was.key) or was
        told = [
            f"{field}: {value_words(value_now(was, field))} → {value_words(value_now(now, field))}"
            if said
            else f"{field} was set by nobody"
            for field, said in held.items()
        ]
        say(f"{'; '.join(told)}: {event_line(connection, was.key)}")


@click.command(cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("into")
@pass_settings
def merge(settings: Settings, event: str, into: str) -> None:
    """Say that EVENT is the same as INTO, which keeps the sources of both."""
    from timeline.cli.stored import event_line, named_row, opened
    from timeline.store import annotate

    with opened(settings) as connection:
        one, other = named_row(connection, event), named_row(connection, into)
        merged = event_line(connection, one.key)
        value = {"into": other.key}
        annotate(connection, one.key, AnnotationKind.MERGE, value, **settings.signature())
        say(f"merged: {merged} into {event_line(connection, other.key)}")


@click.command(cls=TimelineCommand)
@db_option
@author_option
@click.option("--date", required=True, metavar="DATE", help="March 2022, 24.08.2015, 2023-10-26/2023-10-27, … or none.")
@click.option("--type", "event_type", required=True, type=click.Choice(TYPES), help="What kind of event.")
@click.option("--title", required=True, help="What happened, in one line.")
@click.option(
    "--status", type=click.Choice(STATUSES), default="occurred", show_default=True, help="Whether it happened."
)
@click.option("--stage", type=click.Choice(STAGES), help="How far an agreement or a law has come.")
@click.option("--quote", default="", help="The words that prove it.")
@click.option("--source", default="", help="Where they stand: an address or a title.")
@click.option(
    "--place", "places", multiple=True, metavar="PLACE", help="A country (RS or Serbia), EU or XK; may be repeated."
)
@click.option("--actor", "actors", multiple=True, metavar="NAME", help="Who acted; may be repeated.")
@pass_settings
def new(
    settings: Settings,
    date: str,
    event_type: str,
    title: str,
    status: str,
    stage: str | None,
    quote: str,
    source: str,
    places: tuple[str, ...],
    actors: tuple[str, ...],
) -> None:
    """Add an event of your own; prints its key."""
    from timeline.cli.stored import event_line, opened
    from timeline.store import new_event

    fields: dict[str, object] = {
        "date": field_value("date", (date,)),
        "type": event_type,
        "status": status,
        "stage": stage,
        "title": title,
        "quote": quote,
        "source": source,
        "places": field_value("places", places),
        "actors": list(actors),
    }
    with opened(settings, create=True) as connection:
        key = new_event(connection, fields, **settings.signature())
        say(f"added: {event_line(connection, key)}")
    click.echo(key)


def field_value(field: str, values: Sequence[str]) -> object:
    """The value that an annotation holds, from words typed: None for no date, a list of places or actors, or a text.

    >>> field_value("places", ("rs,BA", "eu")), field_value("actors", ("none",)), field_value("title", ("They", "met"))
    (['rs', 'BA', 'eu'], [], 'They met')
    >>> field_value("date", ("march", "2022")), field_value("date", ("none",))
    ('2022-03', None)
    """
    from timeline.typed_dates import typed_date

    nothing = tuple(values) == (NOTHING,)
    if field == "places":
        return [] if nothing else [place for value in values for place in _places(value)]
    if field == "actors":
        return [] if nothing else list(values)
    if field == "date":
        return None if nothing else typed_date(" ".join(values)).edtf
    if field == "stage":
        return None if nothing else "_".join(" ".join(values).split())
    return " ".join(values)


def _places(value: str) -> list[str]:
    """Places separated by commas; by spaces, too, unless they are the name of one country.

    >>> _places("RS ba,Bosnia and Herzegovina")
    ['RS', 'ba', 'Bosnia and Herzegovina']
    """
    from timeline.countries import country_code

    parts = [part.strip() for part in value.split(",") if part.strip()]
    return [place for part in parts for place in ([part] if country_code(part) else part.split())]

"""Commands for filters with a name: views, view save, view delete."""

from typing import TYPE_CHECKING

import click

from timeline.cli.command import FilterCommand, TimelineCommand, filter_argument
from timeline.cli.order_option import order_asked
from timeline.cli.output import say, write
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.errors import AnnotationError, FilterError
from timeline.models import AnnotationKind, Order

if TYPE_CHECKING:
    from timeline.store import Connection


@click.command("views", cls=TimelineCommand)
@db_option
@pass_settings
def views(settings: Settings) -> None:
    """Print the saved views: name, how many events each shows now, order, filter.

    `timeline list view:NAME` shows one; view:NAME may stand in any filter.
    """
    from rich.cells import cell_len

    from timeline.cli.stored import opened
    from timeline.cli.table import GAP, cell
    from timeline.plaintext import one_line
    from timeline.store import saved_views

    with opened(settings) as connection:
        saved = saved_views(connection)
        counts = [_shown_by(connection, view.name) for view in saved]
    if not saved:
        say("no view is saved; `timeline view save NAME FILTER` saves one")
    cells = [
        (one_line(view.name), count, str(view.order), one_line(view.filter))
        for view, count in zip(saved, counts, strict=True)
    ]
    wide = [max(map(cell_len, column)) for column in zip(*cells, strict=True)]
    for name, count, order, filter_text in cells:
        first = (cell(name, wide[0], cut=False), f"{count:>{wide[1]}}", cell(order, wide[2], cut=False))
        write([GAP.join([*first, filter_text]) + "\n"])


def _shown_by(connection: "Connection", name: str) -> str:
    """How many events a view shows; "?" for one whose filter this version of the program cannot read."""
    from timeline.cli.stored import read_filter
    from timeline.store import count_events

    try:
        return f"{count_events(connection, read_filter(connection, f'view:{name}')[0]):,}"
    except FilterError:
        return "?"


@click.group("view")
def view() -> None:
    """Save a filter under a name, or delete it.

    \b
      timeline view save key-events 'has:significance -significance:low'
      timeline view save to-check is:doubtful --order review
      timeline list view:key-events
      timeline view delete to-check
    """


@view.command("save", cls=FilterCommand)
@db_option
@author_option
@click.argument("name")
@filter_argument
@click.option(
    "--order",
    callback=order_asked,
    metavar="ORDER",
    default="date",
    show_default=True,
    help="How `timeline list` and the browser order it, as in `timeline list --sort`.",
)
@pass_settings
def save_view(settings: Settings, name: str, filter_text: str, order: Order) -> None:
    """Save a filter under a name of one word; replaces a view of that name."""
    from timeline.cli.stored import opened, read_filter
    from timeline.store import annotate
    from timeline.store.annotation_values import checked_value

    if not filter_text.strip():
        raise click.UsageError("say what the view shows: a FILTER is missing")
    with opened(settings) as connection:
        read_filter(connection, filter_text)  # its mistakes are pointed at
        value = checked_value(AnnotationKind.VIEW, {"name": name, "filter": filter_text, "order": order})
        _check_that_it_ends(connection, str(value["name"]), filter_text)
        annotate(connection, "", AnnotationKind.VIEW, value, **settings.signature())
        count = _shown_by(connection, str(value["name"]))
    say(f"saved: view {value['name']}, which shows {count} {'event' if count == '1' else 'events'} now")


def _check_that_it_ends(connection: "Connection", name: str, filter_text: str) -> None:
    """Raises AnnotationError for a view that would hold itself, through other views, too."""
    from timeline.filters import parse_filter
    from timeline.store import view_filters

    try:
        parse_filter(f"view:{name}", {**view_filters(connection), name: filter_text})
    except FilterError:
        raise AnnotationError(f"the view {name} would hold itself: write its filter without view:{name}") from None


@view.command("delete", cls=TimelineCommand)
@db_option
@author_option
@click.argument("name")
@pass_settings
def delete_view(settings: Settings, name: str) -> None:
    """Delete a saved view; `timeline undo` brings it back."""
    from timeline.cli.stored import opened
    from timeline.store import annotate, saved_views
    from timeline.store.log import in_force_of_kind

    with opened(settings) as connection:
        names = [one.name for one in saved_views(connection)]
        if name not in names:
            raise AnnotationError(f"there is no view {name!r}: {', '.join(names) or 'none is saved'}")
        if name not in {one.value["name"] for one in in_force_of_kind(connection, AnnotationKind.VIEW)}:
            first = name.rpartition("-")[0]
            raise AnnotationError(f"{name} was saved as {first} by another person: save {first} once more to decide")
        value = {"name": name, "filter": None}
        annotate(connection, "", AnnotationKind.VIEW, value, **settings.signature())
    say(f"deleted: view {name}")

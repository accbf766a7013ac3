"""Commands that annotate an event: note, tag, star, verdict; and undo, redo."""

from datetime import UTC, datetime
from typing import Literal

import click

from timeline.cli.command import Settings, TimelineCommand, author_option, db_option, pass_settings
from timeline.cli.output import say
from timeline.errors import AnnotationError
from timeline.models import AnnotationKind, Verdict

EVENT_HELP = "EVENT is its number in `timeline list`, its key, or the beginning of its key."


def annotate_event(settings: Settings, event: str, kind: AnnotationKind, value: dict[str, object]) -> None:
    """Add one annotation to the event that `event` names, and say to which. Raises AnnotationError and StoreError."""
    from timeline.cli.stored import event_line, event_named, opened
    from timeline.store.annotations import annotate

    with opened(settings) as connection:
        key = event_named(connection, event)
        done = annotate(connection, key, kind, value, author=settings.signed, at=datetime.now(UTC))
        say(event_line(connection, done.event_key))


@click.command(cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("text", nargs=-1, required=True)
@pass_settings
def note(settings: Settings, event: str, text: tuple[str, ...]) -> None:
    """Write a note about an event."""
    annotate_event(settings, event, AnnotationKind.NOTE, {"text": " ".join(text)})


@click.command(cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("tags", metavar="TAG...", nargs=-1, required=True)
@click.option("--remove", is_flag=True, help="Take the tags off.")
@pass_settings
def tag(settings: Settings, event: str, tags: tuple[str, ...], remove: bool) -> None:
    """Put tags on an event, or take them off."""
    for name in tags:
        annotate_event(settings, event, AnnotationKind.TAG, {"tag": name, "on": not remove})


@click.command(cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.option("--off", is_flag=True, help="Take the star off.")
@pass_settings
def star(settings: Settings, event: str, off: bool) -> None:
    """Star an event."""
    annotate_event(settings, event, AnnotationKind.STAR, {"on": not off})


@click.command(cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("verdict", type=click.Choice([*(choice.value for choice in Verdict), "none"]))
@pass_settings
def verdict(settings: Settings, event: str, verdict: str) -> None:
    """Say whether the evidence bears an event out: confirmed, disputed, rejected, none."""
    value = None if verdict == "none" else verdict
    annotate_event(settings, event, AnnotationKind.VERDICT, {"verdict": value})


@click.command(cls=TimelineCommand)
@db_option
@author_option
@pass_settings
def undo(settings: Settings) -> None:
    """Take back your newest act, also one from an earlier day; again for the one before."""
    _step(settings, "undo")


@click.command(cls=TimelineCommand)
@db_option
@author_option
@pass_settings
def redo(settings: Settings) -> None:
    """Bring back what you undid last."""
    _step(settings, "redo")


def _step(settings: Settings, direction: Literal["undo", "redo"]) -> None:
    from timeline.cli.stored import event_line, opened
    from timeline.store import annotations

    step = annotations.undo if direction == "undo" else annotations.redo
    with opened(settings) as connection:
        done = step(connection, author=settings.signed, at=datetime.now(UTC))
        if done is None:
            raise AnnotationError(f"there is nothing that {settings.signed} could {direction}")
        say(f"{'undone' if direction == 'undo' else 'done again'}: {event_line(connection, done.event_key)}")

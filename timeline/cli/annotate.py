"""Commands that annotate an event: note, tag, star, verdict, significance; and undo, redo."""

from collections.abc import Mapping, Sequence
from typing import Literal

import click

from timeline.cli.command import NoteCommand, TimelineCommand
from timeline.cli.output import say
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.errors import AnnotationError
from timeline.models import AnnotationKind, Significance, Verdict
from timeline.plaintext import shortened

NOTHING = "none"
EVENT_HELP = "EVENT is the key that `timeline list` shows in the first column, or its first characters (four at least)."
ADDED = {AnnotationKind.MANUAL: "new event", AnnotationKind.SPLIT: "event split off"}
MOST_TOLD = 20  # parts of one act
LONGEST_TOLD = 80  # characters of a note that was undone


def annotate_event(settings: Settings, event: str, kind: AnnotationKind, *values: Mapping[str, object]) -> None:
    """Adds annotations to the event that `event` names and says what was done, or that there was nothing to do.

    What would change nothing is not written. Raises AnnotationError and StoreError.
    """
    from timeline.cli.deeds import answer, nothing_to_do
    from timeline.cli.stored import event_line, named_row, opened
    from timeline.store import Saying, annotate_together
    from timeline.store.annotation_values import checked_value

    checked = [checked_value(kind, value) for value in values]
    with opened(settings) as connection:
        row = named_row(connection, event)
        idle = [reason for value in checked if (reason := nothing_to_do(row, kind, value))]
        sayings = [Saying(row.key, kind, value) for value in checked if not nothing_to_do(row, kind, value)]
        done = annotate_together(connection, sayings, **settings.signature())
        told = "; ".join([*([answer(*done)] if done else []), *idle])
        say(f"{told}: {event_line(connection, row.key)}")


@click.command(cls=NoteCommand, epilog=EVENT_HELP)
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
    """Put tags on an event, or take them off.

    A tag may hold spaces ("two words"); a comma separates two tags.
    """
    values = ({"tag": name, "on": not remove} for name in tag_names(tags))
    annotate_event(settings, event, AnnotationKind.TAG, *values)


def tag_names(words: Sequence[str]) -> list[str]:
    """The tags that words name; one empty tag, which the store refuses, when they name none.

    >>> tag_names(["#key", "two words,eu,"]), tag_names([","])
    (['key', 'two words', 'eu'], [''])
    """
    names = [name.strip().removeprefix("#") for word in words for name in word.split(",")]
    return list(dict.fromkeys(name for name in names if name)) or [""]


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
@click.argument("verdict", type=click.Choice([*(choice.value for choice in Verdict), NOTHING]))
@pass_settings
def verdict(settings: Settings, event: str, verdict: str) -> None:
    """Say whether the evidence bears an event out: confirmed, disputed, rejected, none."""
    value = None if verdict == NOTHING else verdict
    annotate_event(settings, event, AnnotationKind.VERDICT, {"verdict": value})


@click.command(cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("level", type=click.Choice([*(choice.value for choice in Significance), NOTHING]))
@pass_settings
def significance(settings: Settings, event: str, level: str) -> None:
    """Say how much an event matters: high, medium, low, none.

    `timeline list --sort salience` shows first what is of high significance, `timeline list significance:high` that
    alone.
    """
    value = None if level == NOTHING else level
    annotate_event(settings, event, AnnotationKind.SIGNIFICANCE, {"level": value})


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
    from timeline.deedwords import deed_words
    from timeline.store import act_behind, annotations

    step = annotations.undo if direction == "undo" else annotations.redo
    with opened(settings) as connection:
        done = step(connection, **settings.signature())
        if not done:
            raise AnnotationError(f"there is nothing that {settings.signed} could {direction}")
        for retract in done[:MOST_TOLD]:
            act = act_behind(connection, retract)
            added = ADDED.get(act.kind)  # nothing shows it any more, once it is undone
            told = shortened(f"{added}, {act.value.get('title')}" if added else deed_words(act), LONGEST_TOLD)
            where = f" – {event_line(connection, retract.event_key)}" if retract.event_key else ""
            say(f"{'undone' if direction == 'undo' else 'done again'}: {told}{where}")
        if len(done) > MOST_TOLD:
            say(f"and {len(done) - MOST_TOLD} more that were said with them")

"""Commands for annotated events that their articles do not tell any more: orphans, attach."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from timeline.cli.annotate import EVENT_HELP
from timeline.cli.command import TimelineCommand
from timeline.cli.one_by_one import ask_one_by_one, printed_option
from timeline.cli.output import is_interactive, json_lines, say, terminal_width, write
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.models import AnnotationKind

if TYPE_CHECKING:
    from timeline.models import Annotation, Orphan
    from timeline.store import Connection

IS_THAT, ALONE = "it is that one", "k"


@click.command("orphans", cls=TimelineCommand)
@db_option
@author_option
@printed_option
@pass_settings
def orphans(settings: Settings, format_name: str | None) -> None:
    """Decide what became of annotated events that their articles do not tell any more.

    At a terminal each is shown with the events of its article that it could be, and one key decides: the number of that
    event, k to keep it by itself, s to skip it, u to take the last answer back, q to quit. Every answer is saved at
    once. In a pipe they are printed; `timeline attach` decides one.
    """
    from timeline.cli.orphan_page import orphan_page
    from timeline.cli.stored import opened
    from timeline.store import short_key_length
    from timeline.store.orphans import orphans as lost_events

    with opened(settings) as connection:
        lost = lost_events(connection)
        named = {key for orphan in lost for key in (orphan.key, *(choice.key for choice in orphan.choices))}
        key_length = short_key_length(connection, named)
        if not lost:
            say("every annotated event is told by its article, or was decided")
        elif format_name is None and is_interactive():
            _ask(connection, lost, key_length, settings)
        elif format_name == "jsonl":
            write(json_lines(map(_orphan_object, lost)))
        else:
            for number, orphan in enumerate(lost):
                write(["\n" if number else "", *orphan_page(orphan, terminal_width(), key_length=key_length)])


@click.command("attach", cls=TimelineCommand, epilog=EVENT_HELP)
@db_option
@author_option
@click.argument("event")
@click.argument("to", required=False)
@click.option("--alone", is_flag=True, help="It stays by itself, as it was.")
@pass_settings
def attach(settings: Settings, event: str, to: str | None, alone: bool) -> None:
    """Say that EVENT, which was lost, is TO now, or stays by itself.

    It is lost when its article, read again, does not tell it any more; `timeline orphans` lists such events. What
    people said of EVENT then stands with TO.
    """
    from timeline.cli.stored import event_line, named_row, opened
    from timeline.store import annotate

    if (to is None) is not alone:
        raise click.UsageError("say which event it is, or --alone; `timeline orphans` shows what it could be")
    with opened(settings) as connection:
        lost = _lost_key(connection, event)
        before = event_line(connection, lost)
        value = {"to": named_row(connection, to).key if to else None}
        annotate(connection, lost, AnnotationKind.ATTACH, value, **settings.signature())
        say(f"attached: {before} to {event_line(connection, to)}" if to else f"stays by itself: {before}")


def _lost_key(connection: "Connection", name: str) -> str:
    """The key of the orphan that `name` or the row that shows it begins; else `name`, for the store to judge."""
    from timeline.store import find_event
    from timeline.store.orphans import orphans as lost_events

    shown = find_event(connection, name)
    return next((orphan.key for orphan in lost_events(connection) if shown in (orphan.key, orphan.shown)), name)


def _ask(connection: "Connection", lost: "list[Orphan]", key_length: int, settings: Settings) -> None:
    from timeline.cli.orphan_page import orphan_page
    from timeline.cli.stored import event_line
    from timeline.cli.take_back import take_back
    from timeline.store import annotate

    def answer(orphan: "Orphan", key: str) -> "list[Annotation]":
        to = None if key == ALONE else orphan.choices[int(key) - 1].key
        said = annotate(connection, orphan.key, AnnotationKind.ATTACH, {"to": to}, **settings.signature())
        say(f"attached to {event_line(connection, to)}" if to else "stays by itself")
        return [said]

    ask_one_by_one(
        lost,
        page=lambda orphan: orphan_page(orphan, terminal_width(), key_length=key_length),
        keys=_keys,
        answer=answer,
        take_back=lambda said: take_back(connection, said, settings),
    )


def _keys(orphan: "Orphan") -> dict[str, str]:
    numbers = (str(number) for number, _ in enumerate(orphan.choices, 1))
    return {**dict.fromkeys(numbers, IS_THAT), ALONE: "keep by itself"}


def _orphan_object(orphan: "Orphan") -> dict[str, object]:
    """An orphan as JSON has it, with its dates in EDTF."""
    choices = [{**asdict(choice), "date": choice.date} for choice in orphan.choices]
    return {**asdict(orphan), "date": orphan.date, "choices": choices}

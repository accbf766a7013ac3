"""timeline doctor: what is wrong with a database, and repairing what can be made again."""

from contextlib import closing
from datetime import UTC, datetime

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.output import SOME_FAILED, say, write
from timeline.cli.settings import Settings, db_option, pass_settings
from timeline.plaintext import one_line


@click.command(cls=TimelineCommand)
@click.option("--repair", "is_repair", is_flag=True, help="Repair what can be repaired, after making a copy.")
@db_option
@pass_settings
@click.pass_context
def doctor(ctx: click.Context, settings: Settings, is_repair: bool) -> None:
    """Check that a database is sound, and repair it.

    One line for each thing that is wrong; exits with 1 when there is any left. Nothing that people wrote is ever
    changed. --repair first makes a copy of the database beside it, named with date and time.
    """
    left = _repaired(settings) if is_repair else _examined(settings)
    write(f"{one_line(sentence)}\n" for sentence in left)
    if left:
        ctx.exit(SOME_FAILED)
    say(f"{settings.db} is sound")


def _examined(settings: Settings) -> list[str]:
    from timeline.store.doctor import examine, open_as_it_is

    with closing(open_as_it_is(settings.db)) as connection:
        return [finding.sentence for finding in examine(connection)]


def _repaired(settings: Settings) -> list[str]:
    from timeline.store.doctor import repair

    done = repair(settings.db, datetime.now(UTC))
    if done.copy:
        say(f"{settings.db} as it was is now {done.copy}")
    for finding in done.repaired:
        say(f"repaired: {finding.problem}")
    return [finding.sentence for finding in done.left]

"""The command that takes over what stands in a file: import."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline.cli.command import TimelineCommand
from timeline.cli.output import DONE, SOME_FAILED, complain, is_interactive, say, write
from timeline.cli.settings import Settings, author_option, db_option, pass_settings
from timeline.countwords import counted

if TYPE_CHECKING:
    from timeline.chronologies.reading import Chronology
    from timeline.ingest.edits import Edits
    from timeline.store import Connection, Saying


@click.command("import", cls=TimelineCommand)
@db_option
@author_option
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as", "name", metavar="NAME", help="What another chronology is called.  [default: the file's name]")
@click.option("--yes", is_flag=True, help="Take over everything, asking nothing; events whose lines are gone stay.")
@click.option("--dry-run", is_flag=True, help="Show what would be changed, and change nothing.")
@click.option(
    "--day-first/--month-first", "day_first", default=None, help="What 3/5/2016 means, where the file does not show it."
)
@pass_settings
@click.pass_context
def import_chronology(
    ctx: click.Context,
    settings: Settings,
    file: Path,
    name: str | None,
    yes: bool,
    dry_run: bool,
    day_first: bool | None,
) -> None:
    """Take over what was edited in an exported chronology, or the events of another one.

    \b
      timeline export -o chronology.md      then edit it, in any editor; or .csv, in a spreadsheet
      timeline import chronology.md         shows each change, and asks
      timeline import ngo-list.csv          the rows of another chronology, as events of their own

    Changed wording, dates and the like become corrections, new bullets or rows events that you add; a line that is gone
    is asked about. It is one act: `timeline undo` takes it back. Where nobody is at the terminal, nothing is changed
    without --yes. A file that was not changed changes nothing, and importing it again adds nothing.

    Another chronology (CSV, TimelineJS, a list or table in Markdown) is kept apart: its events have the tag from:NAME
    and name the row they come from.
    """
    from timeline.chronologies.reading import read_chronology
    from timeline.cli.stored import opened
    from timeline.cli.written_words import written_words
    from timeline.errors import UnreadableChronology

    read = read_chronology(file, written_words(), day_first=day_first)
    edited = read.has_marks and name is None
    if read.is_ours and not read.has_marks and name is None:
        raise UnreadableChronology(
            f"{file}: timeline wrote it, but its lines carry no marks: edit an export that is not --profile public, in "
            "an editor that keeps comments; --as NAME takes it in as another chronology"
        )
    with opened(settings, create=not edited) as connection:
        found = _edits(connection, read, file, settings) if edited else _new(connection, read, file, name)
        for complaint in found.complaints:
            complain(complaint)
        sayings = _accepted(connection, found, yes=yes, dry_run=dry_run)
        if sayings:
            _save(connection, sayings, settings)
    ctx.exit(SOME_FAILED if found.complaints else DONE)


def _edits(connection: "Connection", read: "Chronology", file: Path, settings: Settings) -> "Edits":
    from timeline.cli.written_words import written_words
    from timeline.ingest.edited_file import EditedFile, find_edits
    from timeline.ingest.edited_table import EditedTable, find_row_edits

    if read.table is not None:
        found = find_row_edits(connection, EditedTable(read.table, str(file)))
    else:
        assert read.document is not None, "only tables and Markdown documents have marks"
        found = find_edits(connection, EditedFile(read.document, str(file), written_words(), settings.signed))
        if read.document.keys is None:
            say(f"{file}: its last comment is gone, so that lines which were deleted cannot be told; the rest can")
    if not found.edits and not found.deletions and not found.complaints:
        say(f"{file}: nothing to take over; {counted(found.lines, read.unit)} read")
    return found


def _new(connection: "Connection", read: "Chronology", file: Path, name: str | None) -> "Edits":
    from timeline.ingest.edits import Edits
    from timeline.ingest.other_chronology import chronology_name, find_new

    called = chronology_name(name or file.stem) or "chronology"
    new = find_new(connection, read.told, called, str(file), read.unit)
    known = f", {new.known} here already" if new.known else ""
    tag = f'tag:"from:{called}"' if " " in called else f"tag:from:{called}"
    shown = f"; {tag} shows those that are taken in" if new.edits else ""
    say(f"{file}: {counted(len(read.told.events), 'event')}{known}{shown}")
    if read.document and new.edits and new.known > len(new.edits):
        say("most of it is here, and no line carries a mark: one whose date or title was edited counts as a new event")
    if new.differing:
        say(
            f"{counted(new.differing, 'event')} with another date or title than here: they stay as they are here; edit "
            f"an export in Markdown, or in CSV with its column mark, to change them, and see `timeline diff {file}`"
        )
    return Edits(edits=new.edits, complaints=list(read.told.complaints))


def _accepted(connection: "Connection", found: "Edits", *, yes: bool, dry_run: bool) -> "list[Saying]":
    """What is to be saved: what the person accepts, all with `yes`, nothing in a dry run or a pipe."""
    from timeline.cli.import_page import deletion_lines, edit_lines
    from timeline.cli.import_questions import ask_about
    from timeline.store import short_key_length

    if not found.edits and not found.deletions:
        return []
    if is_interactive() and not yes and not dry_run:
        return ask_about(connection, found, short_key_length(connection))
    for edit in found.edits:
        write(edit_lines(edit))
    for deletion in found.deletions:
        write(deletion_lines(deletion))
    if not yes or dry_run:
        say(f"{counted(len(found.edits), 'change')} shown and none made" + ("" if dry_run else ": --yes makes them"))
        return []
    if found.deletions:
        say(
            f"{counted(len(found.deletions), 'line or note', 'lines or notes')} gone from the file: nothing was deleted"
        )
    return [saying for edit in found.edits for saying in edit.sayings]


def _save(connection: "Connection", sayings: "Sequence[Saying]", settings: Settings) -> None:
    from timeline.store import annotate_together

    annotate_together(connection, sayings, author=settings.signed, at=datetime.now(UTC))
    say("saved as one act: `timeline undo` takes it back")

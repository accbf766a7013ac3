"""A small chronology, and the command line run on it, for the tests of the commands."""

import json
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from click.testing import CliRunner, Result

from tests.make_chronology import add, make_article, make_event
from timeline.cli import program
from timeline.models import EventType, Status
from timeline.store import open_store

TEXT = (
    "Ministers met in Belgrade on 16 March 2023. The delegation visited the camp near Subotica in May. "
    "Frontex will launch a mission on the border. A new law on asylum was adopted in 2024."
)
MEETING, VISIT, MISSION, LAW = (f"{sentence.strip()}." for sentence in TEXT.split(".") if sentence.strip())

TIMELINE = (sys.executable, "-m", "timeline")


def make_database(path: Path) -> list[str]:
    """A database of four events; their keys in date order: a day, a month, a year, none."""
    events = [
        make_event(TEXT, MEETING, "2023-03-16", title="Ministers met", places=("RS",), actors=("Ministry",)),
        make_event(TEXT, VISIT, "2023-05", title="Delegation visits a camp", places=("RS", "HU")),
        make_event(TEXT, LAW, "2024", type=EventType.LEGISLATION, title="Asylum law adopted"),
        make_event(TEXT, MISSION, None, type=EventType.OPERATION, status=Status.ANNOUNCED, title="Frontex mission"),
    ]
    with closing(open_store(path)) as connection:
        return add(connection, make_article(TEXT), events)


def run(
    *args: str | Path, db: Path | None = None, env: dict[str, str] | None = None, stdin: str | bytes = ""
) -> Result:
    """`timeline ARGS`, with `db` as its database; `.stdout` and `.stderr` apart."""
    named = ["--db", str(db)] if db else []
    settings = {"TIMELINE_AUTHOR": "ana", **(env or {})}
    return CliRunner().invoke(program, [*named, *map(str, args)], input=stdin, env=settings)


def done(*args: str | Path, db: Path | None = None, stdin: str | bytes = "") -> str:
    """What a command that must succeed prints on stdout."""
    result = run(*args, db=db, stdin=stdin)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def keys(db: Path) -> list[str]:
    """The keys of all events, in date order."""
    return [event["key"] for event in json.loads(done("list", "--format", "json", db=db))]


def titles(table: str) -> list[str]:
    """The titles in the listing of `make_database`, in order."""
    known = ("Ministers met", "Delegation visits a camp", "Asylum law adopted", "Frontex mission")
    return [title for line in table.splitlines() for title in known if title in line]


def command_line(*args: str | Path) -> Sequence[str]:
    """The program as a process of its own."""
    return [*TIMELINE, *map(str, args)]

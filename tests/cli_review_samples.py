"""Databases in which there is something to decide, and answers of one key each."""

import json
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli_samples import LAW, MEETING, MISSION, TEXT, VISIT, run
from tests.make_chronology import add, make_article, make_event
from timeline.models import EventType, Status
from timeline.store import open_store

ELSEWHERE = (
    "Ministers met in Belgrade on Thursday, 16 March 2023. The delegation visited a camp near Subotica in May 2023."
)


def make_pairs(path: Path) -> list[str]:
    """Two articles that tell a meeting and a visit; the keys of both meetings, then of both visits."""
    told, again = (f"{sentence.strip()}." for sentence in ELSEWHERE.split(".") if sentence.strip())
    with closing(open_store(path)) as connection:
        one = [
            make_event(TEXT, MEETING, "2023-03-16", title="Ministers met", places=("RS",), actors=("Ministry",)),
            make_event(TEXT, VISIT, "2023-05", title="Delegation visits a camp", places=("RS",)),
        ]
        two = [
            make_event(ELSEWHERE, told, "2023-03-16", title="Ministers meet", places=("RS",), actors=("Ministry",)),
            make_event(ELSEWHERE, again, "2023-05", title="A camp is visited", places=("RS",)),
        ]
        meeting, visit = add(connection, make_article(TEXT), one)
        meeting_again, visit_again = add(connection, make_article(ELSEWHERE, "bulletin", publisher="Bulletin"), two)
    return [meeting, meeting_again, visit, visit_again]


def lose(db: Path) -> None:
    """The article of `make_database`, read again, tells neither the meeting nor the mission any more."""
    text = f"{VISIT} {LAW}"
    events = [
        make_event(text, VISIT, "2023-05", title="Delegation visits a camp", places=("RS", "HU")),
        make_event(text, LAW, "2024", type=EventType.LEGISLATION, title="Asylum law adopted"),
    ]
    with closing(open_store(db)) as connection:
        add(connection, make_article(text), events)


def tell_again(db: Path, date: str) -> None:
    """The article of `make_database`, read again, gives the meeting another date."""
    events = [
        make_event(TEXT, MEETING, date, title="Ministers met", places=("RS",), actors=("Ministry",)),
        make_event(TEXT, MISSION, None, type=EventType.OPERATION, status=Status.ANNOUNCED, title="Frontex mission"),
    ]
    with closing(open_store(db)) as connection:
        add(connection, make_article(TEXT), events)


def pressed(monkeypatch: pytest.MonkeyPatch, keys: str, *command: str, db: Path) -> Result:
    """A command at a terminal where these keys are pressed."""
    for module in ("orphans", "duplicates"):  # whose names in the package are those of their commands
        monkeypatch.setattr(import_module(f"timeline.cli.{module}"), "is_interactive", lambda: True)
    return run(*command, db=db, stdin=keys)


def lines_of(text: str) -> list[dict[str, object]]:
    """The objects of JSON lines."""
    return [json.loads(line) for line in text.splitlines()]

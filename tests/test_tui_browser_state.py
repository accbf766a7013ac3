"""What is remembered between two visits."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from timeline.models import Order
from timeline.tui.settings.browser_state import BrowserState, read_state, state_file, write_state

STATE = BrowserState(
    "place:RS 2015",
    "8c1f2a",
    details=False,
    order=Order.REVIEW,
    facets=True,
    filters=("visit", "place:RS"),
    theme="nord",
    columns=("date", "title"),
    sizes={"event_lines": 12},
    more={"zoom": 3, "place": "2015"},
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "timeline"


def test_each_database_has_its_own(tmp_path: Path, folder: Path) -> None:
    write_state(tmp_path / "one.db", STATE)
    assert read_state(tmp_path / "one.db") == STATE
    assert read_state(tmp_path / "two.db") == BrowserState()
    assert state_file(Path(os.path.relpath(tmp_path / "one.db"))) == state_file(tmp_path / "one.db")
    assert [path.parent for path in tmp_path.rglob("*.json")] == [folder]


@pytest.mark.parametrize("kept", ["", "{", "[]", "3", '{"filter": 7}', "\x00", "[" * 100_000, '{"sizes": []}'])
def test_what_cannot_be_read_is_the_beginning(tmp_path: Path, folder: Path, kept: str) -> None:
    folder.mkdir(parents=True)
    state_file(tmp_path / "one.db").write_text(kept)
    assert read_state(tmp_path / "one.db") == BrowserState()


def test_one_thing_that_makes_no_sense_leaves_the_others(tmp_path: Path, folder: Path) -> None:
    write_state(tmp_path / "one.db", STATE)
    kept = json.loads(state_file(tmp_path / "one.db").read_text())
    wrong = {
        "order": "sideways",
        "theme": 7,
        "columns": "date",
        "filters": [1],
        "facets": "yes",
        "sizes": {"event_lines": 12, "a": -1, "b": "3", "c": 10**9},
        "more": {"zoom": 3, "place": "2015", "x": []},
    }
    state_file(tmp_path / "one.db").write_text(json.dumps({**kept, **wrong}))
    assert read_state(tmp_path / "one.db") == replace(
        STATE, order=Order.DATE, theme=None, columns=None, filters=(), facets=None
    )


def test_what_cannot_be_written_is_left_alone(tmp_path: Path, folder: Path) -> None:
    folder.parent.write_text("a file where the folder should be")
    write_state(tmp_path / "one.db", STATE)
    assert read_state(tmp_path / "one.db") == BrowserState()


def test_without_a_name_for_it_the_folder_is_in_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for named in ("", "relative"):
        monkeypatch.setenv("XDG_STATE_HOME", named)
        assert state_file(Path("/x.db")).parent == tmp_path / ".local" / "state" / "timeline"

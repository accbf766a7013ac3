"""timeline doctor: 0 for a sound database, 1 and a line for each thing that is wrong."""

from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.make_chronology import add, damage
from timeline.cli import program
from timeline.store import open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "events.db"
    with closing(open_store(file)) as connection:
        add(connection)
    return file


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(program, ["--db", str(path), *arguments])


def test_a_sound_database(path: Path) -> None:
    for arguments in (["doctor"], ["doctor", "--repair"]):
        done = run(path, *arguments)
        assert (done.exit_code, done.stdout, done.stderr) == (0, "", f"{path} is sound\n")


def test_what_is_wrong_is_told_and_then_repaired(path: Path) -> None:
    damage(path, "DROP INDEX chronology_key", "DROP INDEX chronology_type")
    done = run(path, "doctor")
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 2)
    assert "the index chronology_key is missing" in done.stdout
    done = run(path, "doctor", "--repair")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "events.before-repair-" in done.stderr
    assert done.stderr.count("repaired: the index ") == 2
    assert run(path, "doctor").exit_code == 0


def test_what_cannot_be_repaired_is_left(path: Path) -> None:
    damage(path, "INSERT INTO annotations (id, kind, act) VALUES ('x', 'shout', 'x')")
    done = run(path, "doctor", "--repair")
    assert done.exit_code == 1
    assert done.stdout == (
        "the annotation 'x' cannot be read: its id is no UUID of version 7; "
        "`timeline annotations export` writes what can be read; restore this one from a copy\n"
    )
    assert [file.name for file in path.parent.iterdir()] == ["events.db"]


@pytest.mark.parametrize("command", [["list"], ["history"], ["doctor"], ["export"]])
def test_a_stranger_is_named_by_every_command(path: Path, command: list[str]) -> None:
    damage(path, 'CREATE TRIGGER "t\x1b[2J" AFTER INSERT ON annotations BEGIN SELECT 1; END')
    done = run(path, *command)
    assert done.exit_code == 1
    assert "which timeline did not make and will not run" in done.output
    assert done.output.count("\n") == 1
    assert "\x1b" not in done.output


def test_the_file_must_be_there(tmp_path: Path) -> None:
    done = run(tmp_path / "none.db", "doctor")
    assert done.exit_code == 1
    assert "there is no such database" in done.stderr

